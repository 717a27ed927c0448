// @ts-check
import { call } from "./tuan-call.js";
import { invite, keepSeat, once, seats, sharers, visits } from "./tuan-store.js";

/** @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat */

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
    const waiting = Object.entries(seats()).find(([, kept]) => kept.left && !kept.shown);
    if (!waiting) return;
    const [campaign, kept] = waiting;
    if (Date.now() - Date.parse(kept.seat.holdUntil) > FORGET_MS) return keepSeat(campaign, null);

    const { value: seat } = await /** @type {typeof call<OwnSeat>} */ (call)(`${this.dataset.proxy}/seats/status`, { token: kept.seat.token, locale: this.dataset.locale });
    if (!seat) return;
    const paid = seat.state === "secured" || seat.state === "counted";
    // A link works for others once the group is public, which is when its first seat counts.
    const inviting = paid && seat.share !== null && seat.group.status === "forming";
    const over = ["succeeded", "failed", "dropped"].includes(seat.group.status);
    keepSeat(campaign, { ...kept, seat, shown: inviting || over });
    if (!inviting) return;
    const { openInvite } = await import("./tuan-share.js");
    openInvite(seat, JSON.parse(this.dataset.shareTexts ?? "{}"), this);
  }

  /** The share button leads to the sharer's page. Once somebody reaches for it, its panel is loaded and opens right here. */
  share() {
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector(".tuan-corner"));
    if (!link) return;
    const load = () => import("./tuan-panel.js");
    link.ariaHasPopup = "dialog";
    for (const reach of ["pointerenter", "focus"]) link.addEventListener(reach, () => void load().catch(() => undefined), { once: true });
    link.addEventListener("click", (event) => {
      // To another tab or window it leads as any link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void load().then(({ openPanel }) => openPanel(this), () => location.assign(link.href));
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
    if (!new URLSearchParams(location.search).has("ref") && visits().visits.length === 0 && !visits().value) return;
    const { visit } = await import("./tuan-visit.js");
    await visit(this.dataset.proxy ?? "", this.dataset.locale ?? "en");
  }
}

if (!customElements.get("tuan-embed")) customElements.define("tuan-embed", TuanEmbed);
