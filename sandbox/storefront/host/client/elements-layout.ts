import { make, slot, type Definition, type HostElement } from "./host-element";
import { sheet } from "./sheet";

const BOX = ["accessibilityLabel", "accessibilityRole", "accessibilityVisibility", "background", "blockSize", "border", "borderColor", "borderRadius", "borderStyle", "borderWidth", "display", "inlineSize", "maxBlockSize", "maxInlineSize", "minBlockSize", "minInlineSize", "overflow", "padding", "paddingBlock", "paddingBlockStart", "paddingBlockEnd", "paddingInline", "paddingInlineStart", "paddingInlineEnd"];

const SPACE: Record<string, string> = { none: "0", "small-500": "2px", "small-400": "4px", "small-300": "6px", "small-200": "8px", "small-100": "10px", small: "10px", base: "16px", large: "20px", "large-100": "20px", "large-200": "24px", "large-300": "32px", "large-400": "40px", "large-500": "48px" };
const space = (words: string | null): string => (words ?? "").split(/\s+/).filter(Boolean).map((word) => SPACE[word] ?? word).join(" ");

/** Size, padding, border and background, as every container takes them. */
export function boxStyle(element: HostElement): string {
  const rules: [string, string | null][] = [
    ["padding", space(element.text("padding"))],
    ["padding-block", space(element.text("paddingBlock"))],
    ["padding-inline", space(element.text("paddingInline"))],
    ["inline-size", element.text("inlineSize")],
    ["block-size", element.text("blockSize")],
    ["max-inline-size", element.text("maxInlineSize")],
    ["min-inline-size", element.text("minInlineSize")],
    ["min-block-size", element.text("minBlockSize")],
    ["border", element.text("border") && element.text("border") !== "none" ? "1px solid var(--line)" : null],
    ["border-radius", element.text("borderRadius") ? (element.text("borderRadius") === "max" ? "999px" : "var(--radius)") : null],
    ["background", { subdued: "var(--subdued)", base: "var(--base)" }[element.text("background") ?? ""] ?? null],
    ["overflow", element.text("overflow")],
  ];
  return rules.filter(([, value]) => value).map(([name, value]) => `${name}:${value}`).join(";");
}

const container = (style: (element: HostElement) => string) => (element: HostElement, root: ShadowRoot) => {
  const label = element.text("accessibilityLabel");
  root.replaceChildren(sheet(), make("div", { class: "container", style: `${style(element)};${boxStyle(element)}`, "aria-label": label, role: label ? "group" : null }, slot()));
};

export const layout: Record<string, Definition> = {
  "s-section": {
    properties: ["heading", "accessibilityLabel", "padding"],
    paint(element, root) {
      const heading = element.text("heading");
      root.replaceChildren(sheet(), make("section", { "aria-label": element.text("accessibilityLabel") }, ...(heading ? [make("h2", {}, heading)] : []), slot()));
    },
  },
  "s-box": { properties: BOX, paint: container(() => "display:block") },
  "s-stack": {
    properties: [...BOX, "direction", "gap", "rowGap", "columnGap", "alignItems", "alignContent", "justifyContent"],
    paint: container((element) => {
      const inline = element.text("direction") === "inline";
      const across = element.text("alignItems") ?? (inline ? "center" : "stretch");
      return `display:flex;flex-direction:${inline ? "row" : "column"};flex-wrap:${inline ? "wrap" : "nowrap"};gap:${space(element.text("gap")) || "0"};align-items:${across};justify-content:${element.text("justifyContent") ?? "normal"}`;
    }),
  },
  "s-grid": {
    properties: [...BOX, "gridTemplateColumns", "gridTemplateRows", "gap", "rowGap", "columnGap", "alignItems", "justifyItems", "alignContent", "justifyContent", "placeItems"],
    paint: container((element) => `display:grid;grid-template-columns:${element.text("gridTemplateColumns") ?? "none"};gap:${space(element.text("gap")) || "0"};align-items:${element.text("alignItems") ?? "normal"};justify-content:${element.text("justifyContent") ?? "normal"}`),
  },
  "s-grid-item": { properties: [...BOX, "gridColumn", "gridRow"], paint: container((element) => `grid-column:${element.text("gridColumn") ?? "auto"}`) },
  "s-divider": { properties: ["direction"], paint: (_element, root) => root.replaceChildren(sheet(), make("hr")) },
  "s-details": { properties: ["defaultOpen", "open", "toggleTransition"], paint: (element, root) => root.replaceChildren(sheet(), make("details", element.flag("open") || element.flag("defaultOpen") ? { open: "" } : {}, make("summary", {}, make("slot", { name: "summary" })), slot())) },
  "s-summary": {
    properties: [],
    paint(element, root) {
      element.slot = "summary";
      root.replaceChildren(sheet(), slot());
    },
  },
};
