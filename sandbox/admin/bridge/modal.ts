import { describeAction } from "./actions";

const STYLE = `
dialog{border:0;border-radius:12px;padding:0;max-inline-size:min(620px,calc(100vw - 32px));inline-size:100%;color:#303030;box-shadow:0 12px 40px #0005;font:14px/1.45 system-ui,sans-serif}
:host([variant=small]) dialog{max-inline-size:380px}:host([variant=large]) dialog{max-inline-size:min(980px,calc(100vw - 32px))}:host([variant=max]) dialog{max-inline-size:calc(100vw - 32px)}
dialog::backdrop{background:#0008}header,footer{display:flex;gap:8px;align-items:center;padding:12px 16px;background:#f3f3f3}header strong{flex:1;font-weight:650}footer{justify-content:flex-end;background:none}footer:empty{display:none}
button{font:inherit;padding:6px 12px;border-radius:8px;border:1px solid #c9c9c9;background:#fff;cursor:pointer}button.primary{background:#303030;color:#fff;border-color:#303030}button.critical{background:#b42318;border-color:#b42318;color:#fff}header button{border:0;background:none;font-size:18px}
`;

/**
 * `ui-modal`, drawn as a dialog in the frame. Its `content` is the element the React wrapper renders into; title and
 * buttons come from a `ui-title-bar` inside. Content from another address (`src`) is not part of the stand-in.
 */
export class ModalElement extends HTMLElement {
  readonly #dialog = document.createElement("dialog");

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = STYLE;
    this.#dialog.addEventListener("close", () => this.dispatchEvent(new Event("hide")));
    shadow.append(style, this.#dialog);
  }
  get content(): HTMLElement | undefined {
    return [...this.children].find((child): child is HTMLElement => child instanceof HTMLElement && child.tagName !== "UI-TITLE-BAR" && child.tagName !== "UI-SAVE-BAR");
  }
  get variant(): string {
    return this.getAttribute("variant") ?? "base";
  }
  set variant(variant: string) {
    this.setAttribute("variant", variant);
  }
  async show(): Promise<void> {
    if (this.#dialog.open) return;
    if (this.hasAttribute("src")) throw new Error("ui-modal: the stand-in shows children only, not src");
    this.#draw();
    this.#dialog.showModal();
    this.dispatchEvent(new Event("show"));
  }
  async hide(): Promise<void> {
    this.#dialog.close();
  }
  async toggle(): Promise<void> {
    await (this.#dialog.open ? this.hide() : this.show());
  }
  #draw(): void {
    const bar = this.querySelector("ui-title-bar");
    const header = document.createElement("header");
    const title = Object.assign(document.createElement("strong"), { textContent: bar?.getAttribute("title") ?? "" });
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×", ariaLabel: "Close" });
    close.addEventListener("click", () => void this.hide());
    header.append(title, close);
    const footer = document.createElement("footer");
    // The primary action stands last, where the thumb and the Enter key expect it.
    const sources = [...(bar?.querySelectorAll("button") ?? [])].sort((a, b) => Number(describeAction(a).primary) - Number(describeAction(b).primary));
    for (const source of sources) {
      const action = describeAction(source);
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: action.label, disabled: action.disabled, className: `${action.primary ? "primary" : ""} ${action.critical ? "critical" : ""}` });
      button.addEventListener("click", () => source.click());
      footer.append(button);
    }
    this.#dialog.setAttribute("aria-label", title.textContent ?? "");
    this.#dialog.replaceChildren(header, document.createElement("slot"), footer);
  }
}

const find = (id: string): ModalElement => {
  const modal = document.getElementById(id);
  if (!(modal instanceof ModalElement)) throw new Error(`shopify.modal: there is no ui-modal with the id ${id}`);
  return modal;
};

export const modalApi = { show: async (id: string) => find(id).show(), hide: async (id: string) => find(id).hide(), toggle: async (id: string) => find(id).toggle() };

export function installModal(): void {
  customElements.define("ui-modal", ModalElement);
}
