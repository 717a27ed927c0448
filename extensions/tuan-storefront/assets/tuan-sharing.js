// @ts-check
import { call, load } from "./tuan-call.js";
import { copyRow } from "./tuan-copy.js";
import { keepSharer, knownShopper, sharers, shopper } from "./tuan-store.js";

/**
 * @typedef {import("../../../app/contracts/share").ShareReply} ShareReply
 * @typedef {import("../../../app/contracts/storefront").Share} Share
 * @typedef {import("./tuan-call.js").Trouble} Trouble
 * @typedef {Record<string, string>} Texts
 */

/** After this long a question that was not answered is asked again, if it is still of use. */
const AGAIN_MS = 30_000;

/** Where a friend is to land: this page, without anybody's code; the shop's home when this page shows everybody something of their own. */
function here() {
  const address = new URL(location.href);
  if (/\/(account|cart)(\/|$)/.test(address.pathname)) return "/";
  for (const name of ["ref", "tuan"]) address.searchParams.delete(name);
  return address.pathname + address.search;
}

/** `<tuan-sharing>`: share with friends. Its first paint is the server's; a request is made when somebody asks for a link, or to see what came of theirs. */
export class TuanSharing extends HTMLElement {
  #busy = false;
  /** Something waits to be opened or used. */
  waits = false;

  connectedCallback() {
    /** @type {Texts} */
    this.texts = JSON.parse(this.dataset.texts ?? "{}");
    this.piece("form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.start(new FormData(/** @type {HTMLFormElement} */ (event.target)));
    });
    if (this.hasAttribute("data-editor")) return;
    const { kept } = this;
    if (kept) this.paintLink({ url: kept.url + to(here()), text: kept.locale === this.dataset.locale ? kept.text : "", qr: "" }, kept.token);
    else if (!this.hasAttribute("data-customer")) return;
    // What came of the link is looked up when it can be seen. A busy browser tells of "not yet" and "now" in one breath.
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      void this.refresh().then((trouble) => {
        // What waits here must not stay unseen for one request that was lost.
        if (trouble && trouble.code !== "link.unknown") setTimeout(() => seen.observe(this), AGAIN_MS);
      });
    });
    seen.observe(this);
  }

  /** One's own link, where this browser has one. */
  get kept() {
    return sharers()[this.dataset.program ?? ""];
  }

  /** @param {string} name @returns {HTMLElement} */
  piece(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part=${name}]`));
  }

  /** One call about one's own link. @template T @param {string} path @param {object} [more] */
  ask(path, more) {
    const { program, proxy, locale } = this.dataset;
    return /** @type {typeof call<T>} */ (call)(`${proxy}/${path}`, { program, shopper: knownShopper(), token: this.kept?.token, path: here(), locale, ...more });
  }

  /** @param {FormData} form */
  async start(form) {
    if (this.#busy) return;
    this.#busy = true;
    const tell = form.has("tell");
    const { value, trouble } = await this.ask(/** @type {"share"} */ ("share"), { shopper: shopper(), ...(tell && { email: form.get("email"), tell }) });
    this.#busy = false;
    if (!value) return this.notice(trouble);
    this.keep(/** @type {ShareReply} */ (value));
    await this.paint(/** @type {ShareReply} */ (value));
    /** @type {HTMLElement | null} */ (this.querySelector(".tuan-copy"))?.focus();
  }

  /** @returns {Promise<Trouble | null>} what kept it from being shown */
  async refresh() {
    const { value, trouble } = await this.ask("share/status");
    if (!value) return trouble ?? { code: "link.unknown" };
    // Who has started before keeps a fresh token. A customer who only looks is known by their account: nothing is kept here.
    if (this.kept) this.keep(/** @type {ShareReply} */ (value));
    return this.paint(/** @type {ShareReply} */ (value)).then(() => null, () => ({ code: "offline" }));
  }

  /** @param {ShareReply} reply */
  keep({ program, token, code, share }) {
    keepSharer(program, { token, code, url: share.url.split("?")[0] ?? "", text: share.text, locale: this.dataset.locale });
  }

  /** @param {ShareReply} reply */
  async paint(reply) {
    this.paintLink(reply.share, reply.token);
    // A new link has come to nothing yet: no line for that.
    const progress = this.piece("progress");
    progress.hidden = !this.hasAttribute("data-progress") || reply.visits + reply.friends === 0;
    progress.textContent = (this.texts?.progress ?? "").replace("{visits}", String(reply.visits)).replace("{friends}", String(reply.friends));
    if (reply.thanks.length > 0) (await load("reward")).paintReward(this, reply);
    // Of several offers in one block, one of which something waits is seen first; the room of the largest is theirs.
    this.waits = reply.thanks.some(({ state, code }) => state === "ready" || code);
    const front = /** @type {TuanSharing | null | undefined} */ (this.parentElement?.querySelector("tuan-sharing:not([data-spare])"));
    if (!this.waits || !front || front.waits) return;
    front.dataset.spare = "";
    delete this.dataset.spare;
  }

  /** @param {Share} share  without a text while it is not known in the page's language @param {string} token */
  paintLink(share, token) {
    const texts = { ...JSON.parse(this.dataset.shareTexts ?? "{}"), ...this.texts };
    this.piece("form").hidden = true;
    this.piece("mine").hidden = false;
    const field = this.piece("link").querySelector("input");
    if (field) field.value = share.url;
    else this.piece("link").append(copyRow(share.url, texts));
    for (const one of this.querySelectorAll("input[name=token]")) /** @type {HTMLInputElement} */ (one).value = token;
    const qr = share.qr || `${this.dataset.proxy}/r/${this.kept?.code}/qr.svg${to(here())}`;
    this.piece("ways").onclick = async () => {
      if (!share.text) {
        const trouble = await this.refresh();
        return trouble ? this.notice(trouble) : this.piece("ways").click();
      }
      const sheet = await load("share").catch(() => null);
      if (sheet) sheet.openShare({ ...share, qr }, texts, this, texts.heading ?? "");
      else this.notice({ code: "offline" });
    };
  }

  /** @param {Trouble | null | undefined} trouble */
  notice(trouble) {
    this.piece("notice").textContent = trouble ? (trouble.message ?? this.texts?.offline ?? "") : "";
    if (trouble?.code === "packet.account") this.piece("notice").append(" ", this.logIn());
  }

  /** Leads to the account and back here. */
  logIn() {
    const log = document.createElement("a");
    log.href = `${this.dataset.login}?return_url=${encodeURIComponent(location.pathname)}`;
    log.textContent = this.texts?.log_in ?? "";
    return log;
  }
}

/** @param {string} path */
const to = (path) => (path === "/" ? "" : `?${new URLSearchParams({ to: path })}`);

if (!customElements.get("tuan-sharing")) customElements.define("tuan-sharing", TuanSharing);
