// @ts-check
/** How far this browser's clock is behind the server's, in milliseconds. */
let skew = 0;

/** @param {string} instant the server's clock, ISO 8601, as just received */
export function setClock(instant) {
  skew = Date.parse(instant) - Date.now();
}

/** @returns {number} milliseconds since 1970 on the server's clock */
export const now = () => Date.now() + skew;

/**
 * @param {number} ms time left; below zero counts as zero
 * @param {string} [days] text for a day and more, with {days} and {clock}
 * @returns {string} "03:12:45", under an hour "12:45"
 */
export function clockText(ms, days = "{days} d {clock}") {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const pad = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const tail = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  if (hours < 1) return tail;
  if (hours < 24) return `${pad(hours)}:${tail}`;
  return days.replace("{days}", String(Math.floor(hours / 24))).replace("{clock}", `${pad(hours % 24)}:${tail}`);
}

/**
 * `<tuan-countdown until="ISO" days="{days} d {clock}">` shows real time left and says `tuan:zero` once when it is up.
 * A timer role is silent for screen readers unless they ask, so ticking disturbs nobody.
 */
export class TuanCountdown extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ["until"];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  connectedCallback() {
    this.setAttribute("role", "timer");
    this.#tick();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#tick();
  }

  #tick() {
    clearTimeout(this.#timer);
    const left = Date.parse(this.getAttribute("until") ?? "") - now();
    if (Number.isNaN(left)) return;
    this.textContent = clockText(left, this.getAttribute("days") ?? undefined);
    if (left > 0) this.#timer = setTimeout(() => this.#tick(), left % 1000 || 1000);
    else this.dispatchEvent(new CustomEvent("tuan:zero", { bubbles: true }));
  }
}

if (globalThis.customElements && !customElements.get("tuan-countdown")) customElements.define("tuan-countdown", TuanCountdown);
