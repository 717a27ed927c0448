/** Which attributes an element takes, by the names Shopify's type definitions give them. */
export type Definition = { properties: string[]; paint: (element: HostElement, root: ShadowRoot) => void };

/**
 * One `s-*` element: Shopify's properties, mirrored as attributes, painted into a shadow root. Values may be set either
 * way, since Preact sets a property where there is one and an attribute where there is none.
 */
export class HostElement extends HTMLElement {
  readonly root = this.attachShadow({ mode: "open" });

  /** An attribute as text; null when it is not set. */
  text(name: string): string | null {
    return this.getAttribute(name.toLowerCase());
  }

  flag(name: string): boolean {
    const value = this.text(name);
    return value !== null && value !== "false";
  }
}

/** Registers `tag`. */
export function define(tag: string, { properties, paint }: Definition): void {
  class Defined extends HostElement {
    static readonly observedAttributes = properties.map((name) => name.toLowerCase());
    connectedCallback(): void {
      paint(this, this.root);
    }
    attributeChangedCallback(): void {
      if (this.isConnected) paint(this, this.root);
    }
  }
  for (const name of properties) {
    Object.defineProperty(Defined.prototype, name, {
      get(this: HostElement) {
        return this.text(name) ?? "";
      },
      set(this: HostElement, value: unknown) {
        if (value === undefined || value === null || value === false) this.removeAttribute(name.toLowerCase());
        else this.setAttribute(name.toLowerCase(), value === true ? "" : String(value));
      },
      configurable: true,
    });
  }
  customElements.define(tag, Defined);
}

/** Makes an element with attributes; children are text or elements. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | null> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export const slot = (): HTMLSlotElement => document.createElement("slot");
