// @ts-check
/**
 * Which of the card's states applies. Pure: facts and a clock in, keys of texts out, so that every state can be
 * tested without a page and every language is the locale files' business.
 *
 * @typedef {import("../../../app/contracts/storefront").ProductState} ProductState
 * @typedef {import("../../../app/contracts/storefront").Live} Live
 * @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {import("../../../app/contracts/storefront").PublicGroup} PublicGroup
 * @typedef {"start" | "join" | "pay" | "invite"} Act
 * @typedef {{
 *   kind: string,
 *   say: string, name?: string | null, until?: string | null,
 *   seats?: PublicGroup, mine?: boolean,
 *   note?: string,
 *   go?: { act: Act, label: string }, other?: { act: Act, label: string },
 *   list?: boolean,
 * }} View `until` is the instant the line counts down to; `list` shows the open groups.
 */

/**
 * @param {{ campaign: ProductState, live: Live | null, seat: OwnSeat | null, variant: { available: boolean } | null, now: number }} facts
 *   `seat` is the last one known to this browser, used until the app has answered; `variant` is null when not covered
 * @returns {View}
 */
export function chooseView({ campaign, live, seat, variant, now }) {
  const mine = live ? live.mine : seat;
  const running = phase(campaign, live, now) === "live";
  // An invitation into another group matters more than a group of mine that is over.
  const invited = live?.bound && open(live.bound, now) ? live.bound : null;
  const own = mine && ownView(mine, campaign, running, now);
  if (own && !(invited && (own.kind === "succeeded" || own.kind === "failed"))) return own;

  const closed = phase(campaign, live, now);
  // A group that is forming when the campaign ends may still fill; only new ones are refused.
  const joinable = invited && (closed === "live" || closed === "ended");
  if (closed === "scheduled") return { kind: "teaser", say: "say_teaser", until: campaign.startsAt, note: "note_teaser" };
  if (closed !== "live" && !joinable) return { kind: closed, say: `say_${closed}`, note: "note_ended" };
  if (!variant) return { kind: "uncovered", say: "say_uncovered", note: "note_uncovered" };
  if (!variant.available) return { kind: "unavailable", say: "say_unavailable", note: "note_unavailable" };

  if (joinable) {
    return {
      kind: invited.free === 1 ? "last" : "bound",
      say: invited.invitedBy ? "say_bound" : "say_bound_noname",
      name: invited.invitedBy,
      until: invited.deadline,
      seats: invited,
      note: "note_bound",
      go: { act: "join", label: "join_group" },
      other: closed === "live" ? { act: "start", label: "start_own" } : undefined,
    };
  }
  if (live?.bound) {
    const full = (live.bound.status === "forming" && !isUp(live.bound, now)) || live.bound.status === "succeeded";
    return { kind: full ? "full" : "closed", say: full ? "say_full" : "say_closed", seats: full ? live.bound : undefined, note: "note_full", go: { act: "start", label: "start_own" }, list: true };
  }
  return { kind: "start", say: campaign.size === 2 ? "say_start_one" : "say_start", go: { act: "start", label: "start" }, list: true };
}

/**
 * @param {ProductState} campaign @param {Live | null} live @param {number} now
 * @returns {ProductState["state"]} the campaign's state at this moment: the metafield may be older than its own dates
 */
export function phase(campaign, live, now) {
  const state = live ? live.state : campaign.state;
  if (state === "ended" || now >= Date.parse(campaign.endsAt)) return "ended";
  if (state === "paused") return "paused";
  if (now < Date.parse(campaign.startsAt)) return "scheduled";
  if (state === "sold_out" || live?.left === 0) return "sold_out";
  return "live";
}

/** @param {PublicGroup} group @param {number} now */
const open = (group, now) => group.status === "forming" && group.free > 0 && !isUp(group, now);

/** Nobody joins any more, and the group is not closed yet. @param {PublicGroup} group @param {number} now */
const isUp = (group, now) => group.deadline !== null && Date.parse(group.deadline) <= now;

/** @param {OwnSeat} mine @param {ProductState} campaign @param {boolean} running @param {number} now @returns {View | null} null when the seat no longer matters */
function ownView(mine, campaign, running, now) {
  const { group } = mine;
  const again = running ? { act: /** @type {Act} */ ("start"), label: "start_again" } : undefined;
  // The news of payments that came in time may still be on its way: what becomes of the group is known in a moment.
  if (group.status === "forming" && isUp(group, now) && (mine.state === "held" || mine.state === "secured" || mine.state === "counted")) {
    return { kind: "settling", say: "say_settling", seats: group, mine: mine.state === "counted", note: "note_settling" };
  }
  if (mine.state === "held") {
    if (Date.parse(mine.holdUntil) <= now) return null;
    return { kind: "held", say: "say_held", until: mine.holdUntil, note: "note_held", seats: group.status === "forming" ? group : undefined, go: { act: "pay", label: "pay" } };
  }
  if (mine.state === "failed" || group.status === "failed") {
    // A payment that the group had no room for any more: the group itself goes on, or is complete.
    const say = group.status === "failed" ? "say_failed" : "say_unseated";
    const note = mine.refund === "none" ? (campaign.onFailure === "honour" ? "note_honoured" : "note_uncharged") : `note_refund_${mine.refund}`;
    return { kind: "failed", say, note, go: again };
  }
  const inviting = mine.share && group.status === "forming" ? { act: /** @type {Act} */ ("invite"), label: "invite" } : undefined;
  if (mine.state === "secured") return { kind: "secured", say: "say_secured", note: "note_secured", go: inviting };
  if (mine.state !== "counted") return null;
  if (group.status === "succeeded") {
    return { kind: "succeeded", say: "say_succeeded", seats: group, mine: true, note: "note_succeeded", other: campaign.perShopper === 1 ? undefined : again };
  }
  return { kind: "forming", say: "say_forming", until: group.deadline, seats: group, mine: true, note: "note_forming", go: inviting };
}
