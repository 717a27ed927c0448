import type { GrantId, ParticipantId, ProgramId } from "./id";
import { DAY, type Instant } from "./instant";
import { type LedgerEntry, move } from "./ledger";
import { allocate, money, share as shareOf } from "./money";
import type { Order, OrderLine } from "./order";
import type { Floor, LineRate, Maturing, Terms } from "./reward-rule";

/**
 * What one participant earns by one order. The ledger says how much; this says by which terms and since when.
 * "accrued" turns "matured" once, when the order is safe; a reward is taken back in either. A red packet is "ready" in
 * between, until it is opened. "lapsed" and "rejected" are over: they earn nothing, whatever the order does.
 */
export type Grant = {
  id: GrantId;
  orderId: string;
  programId: ProgramId;
  participantId: ParticipantId;
  terms: Terms;
  currency: string;
  /** The highest worth of the order this was earned on, and the highest reward. */
  baseMinor: number;
  fullMinor: number;
  /** The highest worth of the lines without a rate of their own, and the highest reward before the cap: what a fixed amount, and one at the cap, shrink from. */
  plainMinor: number;
  uncappedMinor: number;
  /** What stands in the ledger for it now. */
  standingMinor: number;
  state: "accrued" | "ready" | "matured" | "lapsed" | "rejected";
  /** Why it does not mature though it could; only the merchant lifts it. Read it by `keptBy` (review.ts). */
  hold: string | null;
  /** When it may mature, if nothing happens; null while nobody can tell. */
  maturesAt: Instant | null;
  /** When its order is to be read again: Shopify tells nobody of a delivery. */
  looksAt: Instant | null;
  /** How often it was booked: each booking has a number of its own. */
  bookings: number;
  createdAt: Instant;
};

/** Only money that has come earns, and only while the order stands. */
export const earns = (order: Order): boolean => (order.financialStatus === "paid" || order.financialStatus === "partially_refunded") && order.cancelledAt === null && order.dispute !== "lost" && !order.test;

/**
 * What each line is worth to rewards now: paid, after discounts, without tax and shipping, and less its share of what
 * was given back beyond returned units, or never came. A gift card is worth nothing: what is bought with it is, later.
 * @param excluded ids of lines that earn nothing, as those of a group buy that does not
 */
export function worths(order: Order, excluded: ReadonlySet<string>): { line: OrderLine; minor: number }[] {
  const lines = order.lines.filter((line) => line.currentQuantity > 0 && line.netMinor > 0);
  const total = lines.reduce((sum, line) => sum + line.netMinor, 0);
  const given = Math.min(order.goodwillMinor, total);
  const less = total === 0 ? [] : allocate(money(given, order.currency), lines.map((line) => line.netMinor));
  return lines.map((line, index) => ({ line, minor: line.netMinor - (less[index]?.minor ?? 0) })).filter(({ line }) => !line.giftCard && !excluded.has(line.id));
}

/** @returns the most that rewards on an order may come to, all of them together; its lines with what each is worth */
export function roomFor(floor: Floor, lines: readonly { line: Pick<OrderLine, "id" | "currentQuantity">; minor: number }[], currency: string): number {
  const worth = lines.reduce((sum, { minor }) => sum + minor, 0);
  const cost = lines.reduce((sum, { line }) => sum + (floor.costs[line.id] ?? 0) * line.currentQuantity, 0);
  return worth <= 0 ? 0 : Math.max(0, worth - cost - shareOf(money(worth, currency), floor.keep).minor);
}

type Worths = readonly { line: Pick<OrderLine, "id" | "currentQuantity" | "netMinor">; minor: number }[];

/** What a line earns by a rate of its own. An amount for each unit is never more than the units cost, and shrinks with what was given back on them. */
const ownReward = (own: LineRate, { line, minor }: Worths[number], currency: string): number =>
  typeof own === "number" ? shareOf(money(minor, currency), own).minor : portion(Math.min(own.minor * line.currentQuantity, line.netMinor), minor, line.netMinor, currency);

/** What of the lines' worth has no rate of its own, and what the others earn by theirs. */
function partsOf(terms: Terms, lines: Worths, currency: string): { plain: number; own: number } {
  const plain = lines.reduce((sum, { line, minor }) => sum + (line.id in terms.byLine ? 0 : minor), 0);
  const own = lines.reduce((sum, one) => sum + (one.line.id in terms.byLine ? ownReward(terms.byLine[one.line.id]!, one, currency) : 0), 0);
  return { plain, own };
}

/** @returns of an amount the share that `part` is of `whole`, to the minor unit */
const portion = (minor: number, part: number, whole: number, currency: string): number => (whole <= 0 ? 0 : (allocate(money(minor, currency), [part, whole - part])[0]?.minor ?? 0));

/**
 * The reward by the terms on what lines are worth now. Each line earns at its own rate; a fixed amount shrinks with the
 * lines it is for, and a reward at the cap with what it would be without, both from the highest they have been.
 * @param peaks of the grant so far
 * @returns in minor units, with the peaks as they are now
 */
function reckon(terms: Terms, lines: Worths, peaks: Pick<Grant, "plainMinor" | "uncappedMinor">, currency: string): Pick<Grant, "plainMinor" | "uncappedMinor" | "fullMinor"> & { rewardMinor: number } {
  const { rate } = terms;
  if (rate.kind === "coupon" || rate.kind === "packet") throw new Error(`a ${rate.kind} is no share of an order`);
  const { plain, own } = partsOf(terms, lines, currency);
  const plainMinor = Math.max(peaks.plainMinor, plain);
  const common = plain <= 0 ? 0 : rate.kind === "percent" ? shareOf(money(plain, currency), rate.basisPoints).minor : portion(Math.min(rate.minor, plainMinor), plain, plainMinor, currency);
  const uncappedMinor = Math.max(peaks.uncappedMinor, common + own);
  const fullMinor = Math.min(uncappedMinor, terms.capMinor ?? Number.MAX_SAFE_INTEGER);
  return { plainMinor, uncappedMinor, fullMinor, rewardMinor: fullMinor < uncappedMinor ? portion(fullMinor, common + own, uncappedMinor, currency) : common + own };
}

/** @returns the reward by the terms on an order whose lines are worth so much and have never been worth more, in minor units */
export const rewardOn = (terms: Terms, lines: Worths, currency: string): number => reckon(terms, lines, { plainMinor: 0, uncappedMinor: 0 }, currency).rewardMinor;

/** What the world says of an order's reward now; `others`: what stands for the order's other rewards, which share its floor. */
export type Now = { others?: number; order: Order; excluded: ReadonlySet<string>; maturing: Maturing; /** With the costs of lines that an edit has added since. */ floor?: Floor | null; now: Instant };

/**
 * Brings a grant to what the order is worth now, and says what to book. Returned goods take back what they
 * earned, at the rate it was earned by, whether it has matured or not; goods added by an edit earn more. The same
 * order twice books nothing.
 */
export function settleGrant(grant: Grant, { order, excluded, maturing, floor = null, now, others = 0 }: Now): { grant: Grant; entries: LedgerEntry[] } {
  if (grant.state === "rejected") return { grant, entries: [] };
  const own = grant.terms.floor;
  const terms: Terms = own && floor ? { ...grant.terms, floor: { ...own, costs: { ...floor.costs, ...own.costs } } } : grant.terms;
  const lines = earns(order) ? worths(order, excluded) : [];
  const { rewardMinor, fullMinor, ...peaks } = reckon(terms, lines, grant, grant.currency);
  const baseMinor = Math.max(grant.baseMinor, lines.reduce((sum, { minor }) => sum + minor, 0));
  const target = Math.min(rewardMinor, Math.max(0, roomOf(terms.floor, order, grant.currency) - others));
  const settled: Grant = { ...grant, ...peaks, terms, baseMinor, fullMinor: Math.max(grant.fullMinor, fullMinor), maturesAt: maturesAt(order, maturing), looksAt: looksAt(order, maturesAt(order, maturing), maturing, now) };
  return book(settled, target - grant.standingMinor, now, `order ${order.id} as of ${order.updatedAt}`);
}

/** @returns the most that all rewards of an order may come to: what the shop's floor leaves of it, and without one what it is worth, in minor units */
export function roomOf(floor: Floor | null | undefined, order: Order, currency: string): number {
  const lines = worths(order, new Set());
  return floor ? roomFor(floor, lines, currency) : lines.reduce((sum, { minor }) => sum + minor, 0);
}

/** Moves the difference into the account where the grant's money stands. */
export function book(grant: Grant, difference: number, now: Instant, cause: string): { grant: Grant; entries: LedgerEntry[] } {
  if (difference === 0) return { grant, entries: [] };
  const kind = difference > 0 ? "earned" : "reversed";
  const entries = move("merchant", grant.state === "accrued" ? "accrued" : "payable", difference, about(grant, kind, now, cause));
  return { grant: { ...grant, standingMinor: grant.standingMinor + difference, bookings: grant.bookings + 1 }, entries };
}

/** @returns whether its order is to be read again now: it is not held, and not over */
export const isDue = ({ state, hold, looksAt }: Grant, now: Instant): boolean => (state === "accrued" || state === "ready") && hold === null && looksAt !== null && looksAt <= now;

/** @returns the grant as matured, with what to book; the same grant when it is not due, held, or matured before */
export function mature(grant: Grant, now: Instant): { grant: Grant; entries: LedgerEntry[] } {
  if (grant.state !== "accrued" || grant.hold !== null || grant.maturesAt === null || grant.maturesAt > now) return { grant, entries: [] };
  const entries = move("accrued", "payable", grant.standingMinor, about(grant, "matured", now, `due ${grant.maturesAt}`));
  return { grant: { ...grant, state: "matured", bookings: grant.bookings + 1 }, entries };
}

/** What a booking of a grant says of itself; its number is the grant's next. */
export const about = (grant: Grant, kind: LedgerEntry["kind"], at: Instant, cause: string) => ({ booking: `${grant.id}:${grant.bookings + 1}`, kind, currency: grant.currency, at, participantId: grant.participantId, grantId: grant.id, orderId: grant.orderId, payoutId: null, cause });

/**
 * When an order's rewards are safe. Null while something has not shipped, is on its way back, or is disputed; and for
 * an order that earns nothing any more.
 */
export function maturesAt(order: Order, { daysAfterDelivery, daysAfterShipping }: Maturing): Instant | null {
  if (!earns(order) || order.returning || order.dispute === "open" || order.shippedAt === null) return null;
  return order.deliveredAt === null ? order.shippedAt + daysAfterShipping * DAY : order.deliveredAt + daysAfterDelivery * DAY;
}

/** Shopify shows an app the orders of the last sixty days (decision 0022). */
const SHOWN = 60 * DAY;

/**
 * When to look at the order next. Of a parcel that is on its way nobody tells us that it has arrived: from the first day
 * on which its reward could be safe it is looked at once a day. One of which nobody can tell yet when its reward is safe is looked at
 * once it gets too old to be read: from then on no reconciliation finds it, and what it earned waits for the merchant.
 */
export function looksAt(order: Order, safe: Instant | null, maturing: Maturing, now: Instant): Instant | null {
  if (safe === null) return earns(order) ? Math.max(order.placedAt + SHOWN, now + DAY) : null;
  if (order.shippedAt === null || order.deliveredAt !== null || safe <= now) return safe;
  return Math.min(safe, Math.max(order.shippedAt + maturing.daysAfterDelivery * DAY, now + DAY));
}
