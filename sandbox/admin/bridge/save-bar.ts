import { describeAction, publishChanges } from "./actions";
import { ask, onOrder, report } from "./channel";

let lastKey = 0;
/** The bar on show: an element of the app's, or a form with `data-save-bar`. */
let current: { id: string; press(button: "save" | "discard"): void; stop(): void } | null = null;

function put(next: typeof current): void {
  current?.stop();
  current = next;
  if (!next) report("saveBar", null);
}

const buttonsOf = (bar: Element) => {
  const buttons = [...bar.querySelectorAll("button")];
  return { save: buttons.find((button) => button.getAttribute("variant") === "primary") ?? null, discard: buttons.find((button) => button.getAttribute("variant") !== "primary") ?? null };
};

/** `ui-save-bar`: its primary button is Save, the other Discard (https://shopify.dev/docs/api/app-bridge-library/web-components/ui-save-bar). */
export class SaveBarElement extends HTMLElement {
  readonly #key = `bar-${++lastKey}`;

  get showing(): boolean {
    return current?.id === this.#key;
  }
  get discardConfirmation(): boolean {
    return this.hasAttribute("discardconfirmation");
  }
  set discardConfirmation(on: boolean) {
    this.toggleAttribute("discardconfirmation", Boolean(on));
  }
  async show(): Promise<void> {
    if (this.showing) return;
    const observer = publishChanges(
      this,
      () => {
        const { save, discard } = buttonsOf(this);
        return { id: this.#key, save: save && describeAction(save), discard: discard && describeAction(discard), confirmDiscard: this.discardConfirmation };
      },
      (state) => report("saveBar", state),
    );
    put({ id: this.#key, press: (button) => buttonsOf(this)[button]?.click(), stop: () => observer.disconnect() });
    this.dispatchEvent(new Event("show"));
  }
  async hide(): Promise<void> {
    if (!this.showing) return;
    put(null);
    this.dispatchEvent(new Event("hide"));
  }
  async toggle(): Promise<void> {
    await (this.showing ? this.hide() : this.show());
  }
  disconnectedCallback(): void {
    void this.hide();
  }
}

const find = (id: string): SaveBarElement => {
  const bar = document.getElementById(id);
  if (!(bar instanceof SaveBarElement)) throw new Error(`shopify.saveBar: there is no ui-save-bar with the id ${id}`);
  return bar;
};

export const saveBarApi = {
  show: async (id: string) => find(id).show(),
  hide: async (id: string) => find(id).hide(),
  toggle: async (id: string) => find(id).toggle(),
  /** Resolves when no bar is on show or the merchant agrees to leave; never, when they stay. */
  leaveConfirmation: () => new Promise<void>((resolve) => void (current ? ask("leave", null) : Promise.resolve(true)).then((agreed) => agreed && resolve())),
};

const snapshot = (form: HTMLFormElement) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
const initial = new WeakMap<HTMLFormElement, string>();

const watchedForm = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLFormElement>("form[data-save-bar]") : null);

function showForForm(form: HTMLFormElement): void {
  const id = form.id || "form";
  const action = (label: string, primary: boolean) => ({ label, href: null, primary, critical: false, disabled: false, loading: false });
  put({ id, press: (button) => (button === "save" ? form.requestSubmit() : form.reset()), stop: () => {} });
  report("saveBar", { id, save: action("Save", true), discard: action("Discard", false), confirmDiscard: form.hasAttribute("data-discard-confirmation") });
}

/** Forms with `data-save-bar` show the bar while they differ from how they were before the first change. */
function watchForms(): void {
  const remember = (event: Event) => {
    const form = watchedForm(event.target);
    if (form && !initial.has(form)) initial.set(form, snapshot(form));
  };
  const compare = (event: Event) => {
    const form = watchedForm(event.target);
    if (!form) return;
    if (snapshot(form) === initial.get(form)) put(null);
    else showForForm(form);
  };
  const settle = (event: Event) => {
    const form = watchedForm(event.target);
    if (!form) return;
    initial.delete(form);
    put(null);
  };
  addEventListener("focusin", remember, true);
  addEventListener("input", compare);
  addEventListener("change", compare);
  addEventListener("submit", settle);
  addEventListener("reset", settle);
}

export function installSaveBar(): void {
  customElements.define("ui-save-bar", SaveBarElement);
  watchForms();
  // A page that goes away takes its bar with it.
  addEventListener("pagehide", () => put(null));
  onOrder("saveBar", ({ id, button }) => {
    if (current?.id === id) current.press(button);
  });
}
