import type { ParticipantId } from "./id";
import { DAY, type Instant } from "./instant";
import type { Order } from "./order";

/**
 * Why a reward waits for the merchant. velocity: more orders in a day than sharing usually brings. loop: two people, or
 * a small circle, bring each other. disposable: the buyer's address is of a throw-away mailbox. refunds: too much of
 * what somebody brought went back. household: it went where the one who brought it has ordered to, or to their phone;
 * friends may live together, so this is a question and no verdict. unread: the order can be read no more, since it is
 * older than Shopify shows us or was deleted (unread-order.ts); only the merchant can see what became of it.
 */
export const signals = ["velocity", "loop", "disposable", "household", "refunds", "unread"] as const;
export type Signal = (typeof signals)[number];

/** More than so many orders of one person in 24 hours: few who share with friends bring as many, whoever buys by script does in minutes. */
export const MOST_A_DAY = 20;
/** Below so many orders a share says nothing: two of three given back is bad luck. */
export const FEWEST_TO_JUDGE = 5;
/** Basis points of the orders given back: shops that sell clothes see some 30 % come back. */
export const MOST_GIVEN_BACK = 4_000;
/** So far back orders are looked at: a return takes weeks, and people change. */
export const LOOKS_BACK = 90 * DAY;
/** Of so many orders, the latest: five times what is too many in a day, and still quick to read while an order is recorded. */
export const LOOKS_AT = 100;
/** Whoever brought whoever brought … the earner, so far: longer circles are people who know each other. */
export const LOOP_STEPS = 3;

/** What of another order is looked at. */
export type Brought = Pick<Order, "placedAt" | "financialStatus" | "cancelledAt" | "dispute" | "test">;

/** What is known when an order is first found to be somebody's doing. */
export type Facts = {
  placedAt: Instant;
  /** Orders of the same person, without this one. */
  others: readonly Brought[];
  /** The buyer, as far as they take part themselves. */
  buyer: readonly ParticipantId[];
  /** Who brought whom the order is attributed to, directly or by others. */
  broughtBy: ReadonlySet<ParticipantId>;
  /** The buyer's address is of a throw-away mailbox. */
  disposable: boolean;
  /** Its address or phone is one that the earner's own orders had. */
  household: boolean;
};

/** @returns what speaks against paying for an order unlooked at; nothing for most */
export function suspect({ placedAt, others, buyer, broughtBy, disposable, household }: Facts): Signal[] {
  const real = others.filter((one) => !one.test);
  const found: Record<Exclude<Signal, "unread">, boolean> = {
    velocity: mostInADay(placedAt, real.map((one) => one.placedAt)) > MOST_A_DAY,
    loop: buyer.some((id) => broughtBy.has(id)),
    disposable,
    household,
    refunds: tooMuchBack(real.filter((one) => Math.abs(one.placedAt - placedAt) <= LOOKS_BACK)),
  };
  return signals.filter((signal) => signal !== "unread" && found[signal]);
}

/** Most orders in any 24 hours with this one among them: whichever of them is read first. */
function mostInADay(placedAt: Instant, others: readonly Instant[]): number {
  const near = [placedAt, ...others.filter((at) => Math.abs(at - placedAt) < DAY)];
  return Math.max(...near.filter((from) => from <= placedAt).map((from) => near.filter((at) => at >= from && at < from + DAY).length));
}

/** @returns whether nothing of an order's money stayed: refunded, cancelled, or lost to a dispute */
export const wasGivenBack = ({ financialStatus, cancelledAt, dispute }: Brought): boolean => financialStatus === "refunded" || financialStatus === "voided" || cancelledAt !== null || dispute === "lost";

const tooMuchBack = (orders: readonly Brought[]) => orders.length >= FEWEST_TO_JUDGE && orders.filter(wasGivenBack).length * 10_000 > orders.length * MOST_GIVEN_BACK;

/** @returns what a grant's `hold` says of signals; null for none */
export const holdFor = (found: readonly Signal[]): string | null => (found.length === 0 ? null : signals.filter((one) => found.includes(one)).join(","));

/** Reads `holdFor` back. What a later version may have written is left out: held is held, whether we can say why or not. */
export const signalsOf = (hold: string | null): Signal[] => signals.filter((one) => hold?.split(",").includes(one));

/** Of so many of the earner's own orders, the latest, places and mailboxes are compared. */
export const HOUSEHOLD_LOOKS_AT = 20;

/**
 * An order's address and phone as one household's: letters and figures alone, in one case; of a phone its last nine
 * figures, since some write the country before it and some do not. Nothing for what is too short to tell people apart.
 */
export function householdTraits({ address, phone }: Order["delivery"]): string[] {
  const place = (address ?? "").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const figures = (phone ?? "").replace(/\D/g, "");
  return [...(place.length >= 8 ? [`place ${place}`] : []), ...(figures.length >= 7 ? [`phone ${figures.slice(-9)}`] : [])];
}
