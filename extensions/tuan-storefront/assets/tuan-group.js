// @ts-check
import { call, load } from "./tuan-call.js";
import { now, setClock } from "./tuan-countdown.js";
import { hideList, openList, paint, paintNotice } from "./tuan-paint.js";
import { invite, keepInvite, keepSeat, knownShopper, seats, shopper } from "./tuan-store.js";
import { chosenQuantity, quantity, watchVariant } from "./tuan-variant.js";
import { chooseView } from "./tuan-view.js";

/**
 * @typedef {import("../../../app/contracts/storefront").ProductState} ProductState
 * @typedef {import("../../../app/contracts/storefront").Live} Live
 * @typedef {import("./tuan-call.js").Trouble} Trouble
 * @typedef {import("./tuan-view.js").Act} Act
 * @typedef {{ group: number | null, groupText: string, alone: number, aloneText: string, saveText: string, available: boolean }} VariantPrice
 */

/** While the card is on screen, what is live is at most this old. */
const FRESH_MS = 45_000;

/** A script that is loaded on demand did not arrive. @returns {Trouble} */
const unreachable = () => ({ code: "offline" });

/** `<tuan-group>`: the group card. Its first paint is the server's; this keeps it true and takes it to the checkout. */
class TuanGroup extends HTMLElement {
  /** @type {Live | null} */
  live = null;
  /** @type {(() => void)[]} */
  #undo = [];
  #fetchedAt = 0;
  /** Questions asked so far, and the latest of which the answer is known: an older one says nothing any more. */
  #asked = 0;
  #known = 0;
  #visible = false;
  #busy = false;
  /** The variant is the shopper's own choice, not just the page's first. */
  #chosen = new URLSearchParams(location.search).has("variant");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;

  connectedCallback() {
    /** @type {ProductState} */
    this.campaign = JSON.parse(this.dataset.campaign ?? "");
    /** @type {Record<string, VariantPrice | null>} */
    this.variants = JSON.parse(this.dataset.variants ?? "{}");
    /** @type {Record<string, string>} */
    this.texts = JSON.parse(this.dataset.texts ?? "{}");
    this.invite = invite(this.dataset.product ?? null);

    this.#on(this, "submit", (event) => {
      event.preventDefault();
      this.act(/** @type {SubmitEvent} */ (event).submitter);
    });
    this.#on(this, "click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button[type=button][data-act]");
      if (button) this.act(button);
    });
    // The time of several groups can be up at once: one look serves them all.
    this.#on(this, "tuan:zero", () => {
      this.#soon ??= setTimeout(() => {
        this.#soon = undefined;
        this.paint();
        this.refresh();
      }, 1000);
    });
    this.#undo.push(() => clearTimeout(this.#soon), () => (this.#soon = undefined));
    this.#undo.push(watchVariant((id) => this.choose(id)));
    if (this.hasAttribute("data-editor")) return;

    // A busy browser tells several changes in one breath: the last of them holds.
    const seen = new IntersectionObserver((entries) => {
      this.#visible = Boolean(entries.at(-1)?.isIntersecting);
      this.#refreshIfStale();
    }, { rootMargin: "300px" });
    seen.observe(this);
    const beat = setInterval(() => this.#refreshIfStale(), FRESH_MS);
    this.#undo.push(() => seen.disconnect(), () => clearInterval(beat));
    this.#on(document, "visibilitychange", () => this.#refreshIfStale());
    // The browser's back button brings the page as it was left: the button may work again, the seat is looked up.
    this.#on(window, "pageshow", (event) => {
      if (!(/** @type {PageTransitionEvent} */ (event).persisted)) return;
      this.#setBusy(false);
      this.refresh();
    });
    this.paint();
    if (this.invite) this.refresh();
  }

  disconnectedCallback() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  /** @param {EventTarget} target @param {string} type @param {(event: Event) => void} listener */
  #on(target, type, listener) {
    target.addEventListener(type, listener);
    this.#undo.push(() => target.removeEventListener(type, listener));
  }

  get variant() {
    return this.variants?.[this.dataset.variant ?? ""] ?? null;
  }

  get #stored() {
    return seats()[this.campaign?.campaign ?? ""] ?? null;
  }

  /** @param {string} id a variant's numeric id; one of another product is ignored */
  choose(id) {
    if (!this.variants || !(id in this.variants) || id === this.dataset.variant) return;
    this.dataset.variant = id;
    this.#chosen = true;
    this.paint();
  }

  paint() {
    if (!this.campaign) return;
    const view = chooseView({ campaign: this.campaign, live: this.live, seat: this.#stored?.seat ?? null, variant: this.variant, now: now() });
    // Until the app is asked again nobody joins a group whose time is up.
    const groups = this.live?.groups.filter(({ deadline }) => deadline === null || Date.parse(deadline) > now()) ?? null;
    paint(this, view, this.variant, groups);
  }

  #refreshIfStale() {
    if (this.#visible && !document.hidden && Date.now() - this.#fetchedAt > FRESH_MS - 1000) this.refresh();
  }

  /** @returns {Promise<void>} */
  async refresh() {
    if (!this.campaign) return;
    this.#fetchedAt = Date.now();
    const turn = ++this.#asked;
    const known = knownShopper();
    const query = new URLSearchParams({ ...(known && { shopper: known }), locale: this.dataset.locale ?? "en", ...(this.invite ? { invite: this.invite } : {}) });
    const { value } = await /** @type {typeof call<Live>} */ (call)(`${this.dataset.proxy}/campaigns/${this.campaign.campaign}/live?${query}`);
    // The card stays as it was painted: what is live is an addition, and its absence no reason to alarm anybody.
    if (!value) {
      if (!this.live) hideList(this);
      return;
    }
    if (turn < this.#known) return this.live ? undefined : this.refresh();
    this.#known = turn;
    setClock(value.now);
    this.live = value;
    if (value.bound && this.invite) keepInvite(this.invite, this.dataset.product ?? null);
    const stored = this.#stored;
    if (stored && value.mine?.token === stored.seat.token) keepSeat(this.campaign.campaign, { ...stored, seat: value.mine });
    // Another seat is held meanwhile, from another tab or device: the cart steps kept here are not its own.
    else if (stored && value.mine?.state === "held") keepSeat(this.campaign.campaign, null);
    this.paint();
  }

  /** @param {Element | null} button */
  async act(button) {
    if (!(button instanceof HTMLElement) || this.#busy) return;
    const act = /** @type {Act | "anyway" | "again" | "show"} */ (button.dataset.act ?? "start");
    if (act === "invite") return this.#openInvite();
    if (act === "show") return openList(this);
    if (act === "anyway") return this.#leave();
    this.#setBusy(true, button);
    paintNotice(this, null);
    // An invitation counts also while nothing is known of its group yet.
    const code = act === "join" || (act === "start" && !this.live) ? (button.dataset.invite ?? this.invite ?? null) : null;
    const via = button.dataset.invite ? "list" : "link";
    const go = () => (act === "pay" ? this.#payHeld() : act === "again" ? this.#pay() : this.#take(code, via)).catch(unreachable);
    /** @type {Promise<Trouble | null> | undefined} */
    let going;
    const run = () => (going ??= go());
    // One at a time across tabs too, where the browser can say so and lets us; the app guards the rest.
    const trouble = await (navigator.locks ? navigator.locks.request(`tuan ${this.campaign?.campaign}`, run).catch(run) : run());
    if (!trouble) return;
    this.#setBusy(false);
    paintNotice(this, trouble);
    if (trouble.code.startsWith("campaign.") || trouble.code.startsWith("group.")) this.refresh();
  }

  /** The seat that is held; where something else has been chosen since, one for that in its place. @returns {Promise<Trouble | null>} */
  #payHeld() {
    const kept = this.#stored;
    const variant = (this.#chosen ? this.dataset.variant : null) ?? kept?.variant ?? "";
    const many = chosenQuantity() ?? kept?.quantity ?? 1;
    return !kept || (variant === kept.variant && many === kept.quantity) ? this.#pay() : this.#take(kept.invite, "link", variant, many);
  }

  /**
   * @param {string | null} code @param {"link" | "list"} via @param {string} [variant] @param {number} [many] how many units of it
   * @returns {Promise<Trouble | null>} null when on the way to the checkout
   */
  async #take(code, via, variant = this.dataset.variant ?? "", many = quantity()) {
    const { campaign, dataset } = this;
    if (!campaign) return null;
    const kept = this.#stored;
    const same = kept && kept.seat.state === "held" && Date.parse(kept.seat.holdUntil) > now() && kept.variant === variant && kept.invite === code && kept.quantity === many;
    if (!same) {
      const { askSeat } = await load("seat");
      const { value, trouble } = await askSeat(dataset.proxy ?? "", {
        campaign: campaign.campaign,
        variant,
        quantity: many,
        invite: code ?? undefined,
        via,
        shopper: shopper(),
        name: dataset.name || undefined,
        locale: dataset.locale,
      });
      if (trouble) return trouble;
      // What was asked before knows nothing of this seat.
      this.#known = ++this.#asked;
      keepSeat(campaign.campaign, { seat: value.seat, cart: value.cart, variant, quantity: many, invite: code });
    }
    return this.#pay(kept?.cart.discount);
  }

  /** @param {string} [former] a code from an earlier seat, which leaves the cart @returns {Promise<Trouble | null>} */
  async #pay(former) {
    const { campaign, dataset } = this;
    const kept = this.#stored;
    if (!campaign) return null;
    // The app knows a seat that this browser has lost: asking for its group brings the same one back.
    const mine = this.live?.mine;
    if (!kept) return this.#take(mine && !mine.opener ? mine.group.invite : null, "link");
    const unit = this.variants?.[kept.variant]?.group ?? null;
    const { fillCart } = await load("seat");
    const trouble = await fillCart({ cartUrl: dataset.cart ?? "/cart", steps: kept.cart, product: dataset.product ?? "", unit, former: former === kept.cart.discount ? undefined : former });
    if (trouble) return trouble;
    this.#leave();
    return null;
  }

  #leave() {
    const kept = this.#stored;
    if (kept && this.campaign) keepSeat(this.campaign.campaign, { ...kept, left: true });
    // Beside the cart, so that the checkout speaks the page's language.
    location.assign(`${(this.dataset.cart ?? "/cart").replace(/\/cart\/?$/, "")}/checkout`);
  }

  async #openInvite() {
    const seat = this.live?.mine ?? this.#stored?.seat;
    if (!seat) return;
    const sheet = await load("share").catch(() => null);
    if (sheet) sheet.openInvite(seat, JSON.parse(this.dataset.shareTexts ?? "{}"), this);
    else paintNotice(this, unreachable());
  }

  /** @param {boolean} busy @param {HTMLElement} [button] */
  #setBusy(busy, button) {
    this.#busy = busy;
    this.toggleAttribute("aria-busy", busy);
    for (const one of this.querySelectorAll("button")) one.setAttribute("aria-disabled", String(busy));
    for (const one of this.querySelectorAll(".tuan__working")) one.classList.remove("tuan__working");
    if (busy) button?.classList.add("tuan__working");
  }
}

if (!customElements.get("tuan-group")) customElements.define("tuan-group", TuanGroup);
