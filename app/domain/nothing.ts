import { type GiftGrant, isGift, owed } from "./gift";
import type { Order } from "./order";
import { type Grant, earns, rewardOn, roomFor, worths } from "./reward";

/** Why a reward comes to nothing, or an order earns none. "terms": what is recorded says no more. */
export type Nothing = "group" | "first_order" | "excluded" | "gift_card" | "minimum" | "floor" | "budget" | "limit" | "unopened" | "ended" | "unpaid" | "cancelled" | "refunded" | "disputed" | "test" | "terms";

/** What is recorded beside a reward. */
export type Recorded = {
  /** As last read; null when it is not stored. */
  order: Order | null;
  /** Ids of its lines that were bought in groups whose orders earn nothing. */
  excluded: ReadonlySet<string>;
  /** What stands for the order's other rewards that come before this one, which share its floor. */
  others: number;
  /** The cause of what was booked last for it; null when nothing was. */
  cause: string | null;
  /** Of a program of sharers. */
  perSharer: number | null;
  ended: boolean;
};

/** @returns why a reward is nothing now; null where it is something, still waits to be, or the merchant has said why not */
export function whyNothing(grant: Grant, recorded: Recorded): Nothing | null {
  if (grant.state === "rejected") return null;
  const { order, excluded } = recorded;
  if (isGift(grant)) {
    const { rate } = grant.terms;
    if (grant.state === "lapsed") return whyLapsed(grant, recorded);
    const given = rate.kind === "coupon" ? grant.state === "matured" : grant.standingMinor !== 0;
    if (given || !order) return given || grant.bookings === 0 ? null : "terms";
    if (!owed(grant, order, excluded)) return ofOrder(order, excluded) ?? "minimum";
    return rate.kind === "packet" && rate.minor !== null ? whyEmpty(grant, recorded) : null;
  }
  if (grant.standingMinor !== 0) return null;
  if (!order) return "terms";
  const lines = worths(order, excluded);
  const stands = ofOrder(order, excluded);
  if (stands) return stands;
  if (rewardOn(grant.terms, lines, grant.currency) === 0) return lines.every(({ line }) => grant.terms.byLine[line.id] === 0) ? "excluded" : "terms";
  return underFloor(grant, recorded) ? "floor" : "terms";
}

/** @returns why an order that is somebody's has made no reward at all: then only a first order earns */
export const whyUnearned = (order: Order | null): Nothing => (order !== null && order.customerOrders !== null && order.customerOrders > 1 ? "first_order" : "terms");

/** What of the order itself keeps it from earning. */
function ofOrder(order: Order, excluded: ReadonlySet<string>): Nothing | null {
  if (order.test) return "test";
  if (order.dispute === "lost") return "disputed";
  if (order.cancelledAt !== null) return "cancelled";
  if (order.financialStatus === "refunded") return "refunded";
  if (!earns(order)) return "unpaid";
  const bought = order.lines.filter(({ currentQuantity }) => currentQuantity > 0);
  if (bought.length > 0 && bought.every(({ giftCard }) => giftCard)) return "gift_card";
  const worth = (without: ReadonlySet<string>) => worths(order, without).reduce((sum, { minor }) => sum + minor, 0);
  if (worth(new Set()) === 0) return order.refundedMinor > 0 || order.lines.some(({ quantity, currentQuantity }) => currentQuantity < quantity) ? "refunded" : "terms";
  return worth(excluded) === 0 ? "group" : null;
}

/** Of a thank-you that ended. Before it said so itself, the books said why its money was given back; a coupon, and an empty packet, had none. */
function whyLapsed(grant: GiftGrant, recorded: Recorded): Nothing {
  const { order, excluded, cause, perSharer, ended } = recorded;
  const { why } = grant.terms.rate;
  if (why !== undefined && why !== "returned") return why;
  if (cause === "not opened in time") return "unopened";
  if (cause === "beyond the limit") return "limit";
  if (grant.terms.rate.kind === "coupon") return perSharer === null ? "ended" : ended ? "terms" : "limit";
  if (cause === null) return whyEmpty(grant, recorded);
  if (!order) return "terms";
  return ofOrder(order, excluded) ?? (owed(grant, order, excluded) ? whyEmpty(grant, recorded) : "minimum");
}

/** A packet that the order has earned, with nothing in it: the floor left nothing, or the budget. */
const whyEmpty = (grant: Grant, recorded: Recorded): Nothing => (underFloor(grant, recorded) ? "floor" : "budget");

const underFloor = ({ terms: { floor }, currency }: Grant, { order, others }: Recorded): boolean => floor !== undefined && order !== null && roomFor(floor, worths(order, new Set()), currency) - others <= 0;
