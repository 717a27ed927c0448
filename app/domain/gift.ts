import { DAY, type Instant } from "./instant";
import { type LedgerEntry, move } from "./ledger";
import type { GiftRate, Thanks, Without } from "./friends";
import { type Grant, type Now, about, earns, looksAt, maturesAt, roomOf, worths } from "./reward";
import type { Terms } from "./reward-rule";

/** @returns the terms of a thank-you that begins */
export const giftRate = (thanks: Thanks): GiftRate =>
  thanks.kind === "coupon"
    ? { kind: "coupon", when: thanks.when, minimumMinor: thanks.minimumMinor }
    : { kind: "packet", fromMinor: thanks.fromMinor, toMinor: thanks.toMinor, minor: null, draw: null, minimumMinor: thanks.minimumMinor, openDays: thanks.openDays };

/** A lucky draw that was made, as anybody can make it again: from the seed, its number and its bounds. */
export type Drawn = { number: number; fromMinor: number; toMinor: number; minor: number };

/** @returns how a packet's amount was drawn; null where it was not */
export const drawnOf = ({ rate }: Terms): Drawn | null =>
  rate.kind === "packet" && rate.draw !== null && rate.minor !== null ? { number: rate.draw, fromMinor: rate.fromMinor, toMinor: rate.most ?? rate.toMinor, minor: rate.minor } : null;

export type GiftGrant = Grant & { terms: { rate: GiftRate } };
export const isGift = (grant: Grant): grant is GiftGrant => grant.terms.rate.kind === "coupon" || grant.terms.rate.kind === "packet";

/** @returns whether the order has earned the thank-you as it is now */
export function owed({ terms: { rate } }: GiftGrant, order: Now["order"], excluded: ReadonlySet<string>): boolean {
  const base = earns(order) ? worths(order, excluded).reduce((sum, { minor }) => sum + minor, 0) : 0;
  return base >= Math.max(rate.minimumMinor, 1);
}

/** @returns whether a packet has no amount yet, and the order has earned one */
export const wantsAmount = (grant: GiftGrant, order: Now["order"], excluded: ReadonlySet<string>): boolean =>
  grant.terms.rate.kind === "packet" && grant.state === "accrued" && grant.terms.rate.minor === null && owed(grant, order, excluded);

/**
 * Brings a thank-you to what the order says now. A packet holds its whole amount or nothing: nothing once the goods have
 * become less than the minimum, and never more than the order is worth. What is given back to the budget, or taken from it, is told; a packet that was opened
 * gives nothing back, since its money has gone: the debt stays on the sharer's balance.
 * @param left what the budget still holds; Infinity without one
 * @param place whether it is among the packets that the program allows its sharer; one that is not takes nothing
 * @returns what to book, and by how much the budget is taken
 */
export function settleGift(grant: GiftGrant, { order, excluded, maturing, floor = null, now }: Now, left: number, place = true): { grant: GiftGrant; entries: LedgerEntry[]; taken: number } {
  const { rate } = grant.terms;
  if (grant.state === "lapsed" || grant.state === "rejected") return { grant, entries: [], taken: 0 };
  const due = owed(grant, order, excluded);
  const safeAt = !due ? null : rate.kind === "coupon" && rate.when === "paid" ? (order.paidAt ?? now) : maturesAt(order, maturing);
  const base = Math.max(grant.baseMinor, due ? worths(order, excluded).reduce((sum, { minor }) => sum + minor, 0) : 0);
  const settled: GiftGrant = { ...grant, baseMinor: base, ...(grant.state === "accrued" && { maturesAt: safeAt, looksAt: due ? looksAt(order, safeAt, maturing, now) : null }) };
  if (rate.kind === "coupon") return { grant: settled, entries: [], taken: 0 };
  const own = grant.terms.floor;
  const most = roomOf(own && floor ? { ...own, costs: { ...floor.costs, ...own.costs } } : own, order, grant.currency);
  const wanted = due ? Math.min(rate.minor ?? 0, most) : 0;
  const room = grant.standingMinor + Math.max(left, 0);
  const within = grant.standingMinor > 0 ? Math.min(wanted, room) : place && wanted <= room ? wanted : 0;
  const target = grant.state === "matured" ? wanted : within;
  const difference = target - grant.standingMinor;
  const why: Without | undefined = !due || target > 0 ? undefined : !place ? "limit" : rate.minor === null || wanted > 0 ? "budget" : "floor";
  if (difference === 0) return { grant: grant.state === "accrued" ? because(settled, why) : settled, entries: [], taken: 0 };
  const entries = move("merchant", grant.state === "matured" ? "payable" : "accrued", difference, about(grant, difference > 0 ? "earned" : "reversed", now, `order ${order.id} as of ${order.updatedAt}`));
  // Nothing is left in a packet that waits to be opened: its friend's order has come back.
  const over = grant.state === "ready" && target === 0;
  const told = grant.state === "matured" ? settled : because(settled, over ? (why ?? "returned") : why);
  return { grant: { ...told, ...(over && OVER), fullMinor: Math.max(grant.fullMinor, target), standingMinor: target, bookings: grant.bookings + 1 }, entries, taken: grant.state === "matured" ? 0 : difference };
}

const OVER = { state: "lapsed" as const, looksAt: null, maturesAt: null };

/** The same, with why there is nothing; undefined where nothing is the matter. */
function because(grant: GiftGrant, why: Without | undefined): GiftGrant {
  const { why: _before, ...rate } = grant.terms.rate;
  return { ...grant, terms: { ...grant.terms, rate: { ...rate, ...(why && { why }) } } };
}

/** @returns whether its time has come, and nothing keeps it back */
export const isRipe = (grant: GiftGrant, now: Instant): boolean => grant.state === "accrued" && grant.hold === null && grant.maturesAt !== null && grant.maturesAt <= now;

/** @returns whether it is a packet with nothing in it: the budget, or the shop's floor, left nothing */
export const isEmpty = ({ terms, standingMinor }: GiftGrant): boolean => terms.rate.kind === "packet" && standingMinor === 0;

/** A packet may be opened from now on, for so many days. Its money waits. */
export const makeReady = (grant: GiftGrant, now: Instant): GiftGrant => ({ ...grant, state: "ready", looksAt: grant.terms.rate.kind === "packet" ? now + grant.terms.rate.openDays * DAY : null });

/** @returns whether the friend's order counts now: it has earned its thank-you, or will if nothing happens */
export function counts({ state, standingMinor, maturesAt, baseMinor, terms: { rate } }: GiftGrant): boolean {
  if (state !== "accrued") return state === "ready" || state === "matured";
  return rate.kind === "packet" ? standingMinor > 0 : maturesAt !== null || (baseMinor > 0 && rate.when !== "paid");
}

/** Opens a packet: what is in it is the sharer's. */
export function openGift(grant: GiftGrant, now: Instant): { grant: GiftGrant; entries: LedgerEntry[] } {
  const entries = move("accrued", "payable", grant.standingMinor, about(grant, "matured", now, "opened"));
  return { grant: { ...grant, state: "matured", looksAt: null, bookings: grant.bookings + 1 }, entries };
}

/** As the books say it. */
const CAUSES: Record<Exclude<Without, "returned" | "ended">, string> = { limit: "beyond the limit", budget: "nothing was left", floor: "nothing was left", unopened: "not opened in time" };

/** Ends a thank-you that nobody will get: a packet nobody opened in time, a friend beyond the sharer's limit. Its money goes back to the budget. */
export function lapse(grant: GiftGrant, why: keyof typeof CAUSES, now: Instant): { grant: GiftGrant; entries: LedgerEntry[]; taken: number } {
  const ended: GiftGrant = { ...because(grant, why), ...OVER };
  if (grant.standingMinor === 0) return { grant: ended, entries: [], taken: 0 };
  const entries = move("merchant", "accrued", -grant.standingMinor, about(grant, "reversed", now, CAUSES[why]));
  return { grant: { ...ended, standingMinor: 0, bookings: grant.bookings + 1 }, entries, taken: -grant.standingMinor };
}
