import type { GrantId, ParticipantId, ProgramId } from "./id";
import { DAY, type Instant } from "./instant";
import { localeOf } from "./locale";
import { type BasisPoints, format, money } from "./money";

/** What a coupon takes off an order's goods. Amounts in minor units of the program's currency. */
export type Benefit = {
  off: { kind: "percent"; basisPoints: BasisPoints } | { kind: "fixed"; minor: number };
  /** Least the goods must come to. */
  minimumMinor: number;
  validDays: number;
};

/** What buyers get with an affiliate's own code, once each, for as long as the program is live: nothing to hold on to, so it has no days. */
export type BuyerCoupon = Omit<Benefit, "validDays">;

/** How a red packet reaches the sharer: without an account only a gift card or a discount can. */
export type PacketMethod = "store_credit" | "gift_card" | "discount";

/**
 * What a sharer gets for a friend who buys. A coupon comes when the order is paid, or when it is safe; a red packet
 * always when it is safe, since it is worth money: one amount, or a lucky one between two.
 */
export type Thanks =
  | { kind: "coupon"; benefit: Benefit; when: "paid" | "safe"; /** Least the friend's goods must come to. */ minimumMinor: number }
  | { kind: "packet"; fromMinor: number; toMinor: number; /** Most that all packets together may come to; null is without limit. */ budgetMinor: number | null; method: PacketMethod; minimumMinor: number; /** Days to open it in, and days that what is in it stays good as a discount. */ openDays: number; validDays: number };

/** Why a packet may come to less than was promised: the shop keeps a share of each order, or a friend's order may be worth less than the packet. */
export type Less = "floor" | "worth";

/** @param floor the shop keeps a share of each order */
export const lessBy = (thanks: Thanks, floor: boolean): Less | null => (thanks.kind !== "packet" ? null : floor ? "floor" : thanks.minimumMinor < thanks.toMinor ? "worth" : null);

/** What a program of sharers promises: to the friend who comes by a link, and to who shared it. */
export type FriendRules = {
  welcome: Benefit;
  thanks: Thanks;
  /** Thank-yous one sharer can get, one for each order by a friend; null is without limit. */
  perSharer: number | null;
};

/** Why there is nothing: in a packet whose order has earned one, while it waits ("limit", "budget", "floor"); of a thank-you that is over. Nothing is "ended" any more: former versions gave no coupon after a program's end where the pool was empty. */
export type Without = "limit" | "budget" | "floor" | "unopened" | "returned" | "ended";

/** What a sharer is thanked with for one order, as promised when the order was first seen. */
export type GiftRate = (
  | { kind: "coupon"; when: "paid" | "safe"; minimumMinor: number }
  /** From `fromMinor` to `toMinor` is promised. `minor` and `draw` (its number, where it was drawn) are null until the order has earned it. */
  | { kind: "packet"; fromMinor: number; toMinor: number; minor: number | null; draw: number | null; /** The most it could be drawn as, where the budget held less than `toMinor`. */ most?: number; minimumMinor: number; openDays: number }
) & { /** Absent while nothing is the matter; and of what ended before reasons were kept. */ why?: Without };

/** Whose coupon it is: a friend's welcome, or the sharer's thank-you. */
export const SIDES = ["friend", "sharer"] as const;
export type Side = (typeof SIDES)[number];

/** A single-use code, made ahead. making → pooled → given → used, or withdrawn. */
export type Coupon = {
  code: string;
  programId: ProgramId;
  side: Side;
  state: "making" | "pooled" | "given" | "used" | "withdrawn";
  /** Whose link the friend came by; who is thanked. */
  participantId: ParticipantId | null;
  /** The friend: a customer, or a keyed hash of the browser's word. */
  holderKey: string | null;
  grantId: GrantId | null;
  orderId: string | null;
  givenAt: Instant | null;
  expiresAt: Instant | null;
};

/** What a program has at Shopify and what it may still give. Of a program for affiliates, `friend` is what stands behind their codes for buyers, and the rest is unused. */
export type Stock = {
  /** First codes of its two discounts, or of what is made after one was let go of: creating one twice collides. */
  seeds: Record<Side, string>;
  /** gids, from when they exist until they are let go of after the program's end; a program of red packets thanks with no coupon and has none for that side. */
  discounts: Record<Side, string | null>;
  /** Of the lucky draws; secret until the program has ended, and nothing is drawn from then on. */
  drawSeed: string;
  draws: number;
  /** Of the budget, promised and paid out. */
  takenMinor: number;
};

/** @returns the benefit behind a side's coupons, or null where that side gets none */
export const benefitOf = ({ welcome, thanks }: FriendRules, side: Side): Benefit | null => (side === "friend" ? welcome : thanks.kind === "coupon" ? thanks.benefit : null);

/** What a benefit takes off: "10%", "€5.00". */
export const offOf = (off: Benefit["off"], currency: string, locale: string): string =>
  off.kind === "percent" ? new Intl.NumberFormat(localeOf(locale), { style: "percent", maximumFractionDigits: 2 }).format(off.basisPoints / 10_000) : format(money(off.minor, currency), locale);

/** @returns whether a change keeps what was promised: only the limit per sharer and a higher budget may differ */
export function keepsPromise(before: FriendRules, after: FriendRules): boolean {
  const bare = (rules: FriendRules) => JSON.stringify([rules.welcome, { ...rules.thanks, budgetMinor: null }], inOrder);
  const budget = ({ thanks }: FriendRules) => (thanks.kind === "packet" ? (thanks.budgetMinor ?? Number.MAX_SAFE_INTEGER) : 0);
  return bare(before) === bare(after) && budget(after) >= budget(before);
}

/** A database may give a record's fields back in another order. */
const inOrder = (_name: string, value: unknown): unknown => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

/** @returns what the budget of red packets still holds, in minor units; Infinity without one */
export const leftInBudget = ({ thanks }: FriendRules, takenMinor: number): number => (thanks.kind === "packet" && thanks.budgetMinor !== null ? Math.max(thanks.budgetMinor - takenMinor, 0) : Infinity);

/** How long codes that were given may still be used after a program has ended. */
export const longestValid = ({ welcome, thanks }: FriendRules): number => Math.max(welcome.validDays, thanks.kind === "coupon" ? thanks.benefit.validDays : 0) * DAY;

/** What a new program to share for a discount starts from. */
export const defaultShare: FriendRules = {
  welcome: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0, validDays: 14 },
  thanks: { kind: "coupon", benefit: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0, validDays: 90 }, when: "paid", minimumMinor: 0 },
  perSharer: 1,
};

/** What a new program of red packets starts from: one amount; lucky ones are the merchant's own decision. */
export const defaultPackets: FriendRules = {
  welcome: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0, validDays: 14 },
  thanks: { kind: "packet", fromMinor: 500, toMinor: 500, budgetMinor: 50_000, method: "store_credit", minimumMinor: 2_000, openDays: 30, validDays: 90 },
  perSharer: 10,
};
