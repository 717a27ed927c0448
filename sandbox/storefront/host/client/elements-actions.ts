import { make, slot, type Definition, type HostElement } from "./host-element";
import { boxStyle } from "./elements-layout";
import { sheet } from "./sheet";

const PRESS = ["accessibilityLabel", "command", "commandFor", "disabled", "href", "id", "interestFor", "loading", "target", "type", "lang"];

/** Links leave the frame: to a new tab, or to the page around it. */
const anchor = (element: HostElement, name: string, style = ""): HTMLElement => {
  const href = element.text("href");
  const label = element.text("accessibilityLabel");
  const dead = element.flag("disabled") || element.flag("loading");
  if (href !== null && !dead) return make("a", { class: name, href, target: element.text("target") === "_blank" ? "_blank" : "_top", rel: "noopener", "aria-label": label, style }, slot());
  const button = make("button", { class: name, type: "button", "aria-label": label, style, disabled: dead ? "" : null, "aria-busy": element.flag("loading") ? "true" : null }, slot());
  button.addEventListener("click", () => runCommand(element));
  return button;
};

/** `command="--copy" commandFor="id"` of a clipboard item; the only command the extensions here may use. */
function runCommand(element: HostElement): void {
  const command = element.text("command");
  if (!command || command === "--auto" && !element.text("commandFor")) return;
  const target = document.getElementById(element.text("commandFor") ?? "");
  if (!(target instanceof HTMLElement) || target.localName !== "s-clipboard-item") throw new Error(`command ${command} points at nothing`);
  void navigator.clipboard.writeText(target.getAttribute("text") ?? "").then(
    () => target.dispatchEvent(new Event("copy")),
    () => target.dispatchEvent(new Event("copyerror")),
  );
}

const pressable = (properties: string[], name: (element: HostElement) => string, style: (element: HostElement) => string = () => ""): Definition => ({
  properties,
  paint: (element, root) => root.replaceChildren(sheet(), anchor(element, name(element), style(element))),
});

export const actions: Record<string, Definition> = {
  "s-button": pressable([...PRESS, "variant", "tone", "inlineSize"], (element) => `button ${element.text("variant") ?? "secondary"} size-${element.text("inlineSize") ?? "auto"}`),
  "s-link": pressable([...PRESS, "tone"], () => "link"),
  "s-clickable": pressable(
    [...PRESS, "background", "blockSize", "border", "borderColor", "borderRadius", "borderStyle", "borderWidth", "display", "inlineSize", "maxInlineSize", "minInlineSize", "minBlockSize", "overflow", "padding", "paddingBlock", "paddingInline"],
    () => "clickable",
    boxStyle,
  ),
  "s-clipboard-item": {
    properties: ["text", "id"],
    paint: (element) => {
      element.hidden = true;
    },
  },
  "s-text-field": {
    properties: ["label", "labelAccessibilityVisibility", "value", "defaultValue", "readOnly", "disabled", "name", "placeholder", "icon", "autocomplete", "maxLength", "minLength", "required", "error"],
    paint(element, root) {
      const label = element.text("label") ?? "";
      const input = make("input", { value: element.text("value") ?? element.text("defaultValue"), readonly: element.flag("readOnly") ? "" : null, "aria-label": label, name: element.text("name") });
      input.addEventListener("input", () => element.setAttribute("value", input.value));
      input.addEventListener("focus", () => (element.flag("readOnly") ? input.select() : undefined));
      root.replaceChildren(sheet(), make("label", { class: "field" }, make("span", {}, label), input));
    },
  },
};
