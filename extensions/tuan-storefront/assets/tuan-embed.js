// @ts-check
import { call, load } from "./tuan-call.js";
import { cameBy, invite, keepSeat, once, seats, sharers, visits } from "./tuan-store.js";

/**
 * @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {import("./tuan-store.js").StoredSeat} StoredSeat
 */

/** A seat whose checkout was left this long ago is not asked about any more. */
const FORGET_MS = 14 * 24 * 3600_000;

/**
 * `<tuan-embed>`: on every page of the shop. Remembers the invitation that brought somebody here, notes
 * whose link it was, opens the invite panel once for a seat that has been paid since, greets friends of
 * sharers, and has the share button open its panel.
 */
class TuanEmbed extends HTMLElement {
  async connectedCallback() {
    invite(this.dataset.product || null);
    this.share();
    void this.visit().then(() => this.greet());
    if (!this.hasAttribute("data-panel")) return;
    for (const [campaign, kept] of Object.entries(seats())) if (kept.left && !kept.shown && (await this.invite(campaign, kept))) return;
  }

  /** Opens the invite panel if the seat has been paid since. @param {string} campaign @param {StoredSeat} kept @returns {Promise<unknown>} true when it did */
  async invite(campaign, kept) {
    /** Another tab, or this page's card, may have taken another seat meanwhile. @param {StoredSeat | null} seat */
    const keep = (seat) => {
      if (seats()[campaign]?.cart.discount === kept.cart.discount) keepSeat(campaign, seat);
    };
    if (Date.now() - Date.parse(kept.seat.holdUntil) > FORGET_MS) return keep(null);

    const { value: seat } = await /** @type {typeof call<OwnSeat>} */ (call)(`${this.dataset.proxy}/seats/status`, { token: kept.seat.token, locale: this.dataset.locale });
    if (!seat) return;
    const paid = seat.state === "secured" || seat.state === "counted";
    // A link works for others once the group is public, which is when its first seat counts.
    const inviting = paid && seat.share && seat.group.status === "forming";
    if (!inviting) return keep({ ...kept, seat, shown: ["succeeded", "failed", "dropped"].includes(seat.group.status) });
    const sheet = await load("share").catch(() => null);
    if (!sheet) return;
    await sheet.openInvite(seat, JSON.parse(this.dataset.shareTexts ?? "{}"), this);
    keep({ ...kept, seat, shown: true });
    return true;
  }

  /** The share button leads to the sharer's page. Once somebody reaches for it, its panel is loaded and opens right here. */
  share() {
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector(".tuan-corner"));
    if (!link) return;
    const panel = () => import("./tuan-panel.js");
    link.ariaHasPopup = "dialog";
    for (const reach of ["pointerenter", "focus"]) link.addEventListener(reach, () => void panel().catch(() => {}), { once: true });
    link.addEventListener("click", (event) => {
      // To another tab or window it leads as any link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void panel().then(({ openPanel }) => openPanel(this), () => location.assign(link.href));
    });
  }

  /** Offers what a sharer's link brings, or tells a sharer of a reward: once a session, and to nobody else anything is loaded. */
  async greet() {
    if (!this.hasAttribute("data-offers")) return;
    if (visits().visits.some(({ offer }) => offer)) return (await import("./tuan-welcome.js")).welcome(this);
    if (Object.keys(sharers()).length > 0 && once("sessionStorage", "asked")) return (await import("./tuan-welcome.js")).reward(this);
  }

  /** Notes whose link brought somebody here. For everybody else nothing is loaded. */
  async visit() {
    if (!new URLSearchParams(location.search).has("ref") && visits().visits.length === 0 && !visits().value && !cameBy()) return;
    const { visit } = await import("./tuan-visit.js");
    await visit(this.dataset.proxy ?? "", this.dataset.locale ?? "en");
  }
}

if (!customElements.get("tuan-embed")) customElements.define("tuan-embed", TuanEmbed);
