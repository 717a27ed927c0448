import { isForgotten, type Seat } from "../../domain/group";
import type { GroupRules } from "../../domain/group-rules";
import type { Instant } from "../../domain/instant";
import { allocate, money } from "../../domain/money";
import type { Order, OrderLine } from "../../domain/order";
import type { SeatOrder } from "./events";

/** How an order stands towards the group: not yet counted, counted, or its lines are gone. */
export type Standing = "placed" | "counts" | "returned";

/**
 * Only paid counts, unless the merchant lets authorised money or a placed order (cash on delivery) count.
 * "partially_refunded" was paid once; what is left of the group's lines decides.
 */
export function standing(order: Order, lines: readonly OrderLine[], counts: GroupRules["counts"]): Standing {
  const gone = lines.every((line) => line.currentQuantity === 0);
  switch (order.financialStatus) {
    case "voided":
    case "expired":
    case "refunded":
      return "returned";
    case "paid":
    case "partially_refunded":
      // A cancelled order whose money is still with the merchant has not been given back yet.
      return gone ? "returned" : "counts";
    case "authorized":
      return gone || order.cancelledAt !== null ? "returned" : counts === "paid" ? "placed" : "counts";
    case "pending":
    case "partially_paid":
      return gone || order.cancelledAt !== null ? "returned" : counts === "placed" ? "counts" : "placed";
  }
}

/**
 * Whether lines were taken off a paid order by an edit and their money is still with the merchant: an exchange, or a
 * refund that somebody forgot. Nobody has left the group by that.
 */
export function isEditedAway(order: Order): boolean {
  if (!order.edited || order.cancelledAt !== null || !["paid", "partially_paid", "partially_refunded"].includes(order.financialStatus)) return false;
  const gone = order.lines.reduce((sum, line) => sum + line.unitMinor * line.quantity - line.discountMinor - worth(line, order.currency), 0);
  return order.refundedMinor < gone;
}

/** Money came for an order that is not paid in full. */
export const isPartlyPaid = (order: Order): boolean => order.financialStatus === "partially_paid" && order.cancelledAt === null;

/**
 * Since when an order that counts has counted: the shop's own word for when its money came, not when we heard of it.
 * An order that costs nothing counts from the moment it was placed.
 */
export function countsSince(order: Order, counts: GroupRules["counts"]): Instant {
  switch (counts) {
    case "placed":
      return order.placedAt;
    case "authorized":
      return order.authorizedAt ?? order.paidAt ?? order.placedAt;
    case "paid":
      return order.paidAt ?? order.placedAt;
  }
}

/** What was paid for the units of a line that are still bought: discounts spread evenly over its units. */
function worth(line: OrderLine, currency: string): number {
  const paid = line.unitMinor * line.quantity - line.discountMinor;
  const gone = line.quantity - line.currentQuantity;
  return gone <= 0 ? paid : (allocate(money(paid, currency), [line.currentQuantity, gone])[0]?.minor ?? 0);
}

/** @returns what the order tells its seat, for the lines the seat's code landed on */
export function seatOrder(order: Order, lines: readonly OrderLine[]): SeatOrder {
  return {
    id: order.id,
    name: order.name,
    lineIds: lines.map((line) => line.id),
    paidMinor: lines.reduce((sum, line) => sum + worth(line, order.currency), 0),
    currency: order.currency,
    customerId: order.customerId,
    email: order.email,
    buyer: order.buyer,
    locale: order.locale,
    test: order.test,
  };
}

/** @returns what an order makes of its seat */
export const bought = (order: SeatOrder, seat: Seat): Partial<Seat> => ({
  orderId: order.id,
  orderName: order.name,
  lineIds: order.lineIds,
  paidMinor: order.paidMinor,
  currency: order.currency,
  locale: order.locale ?? seat.locale,
  test: order.test,
  ...(isForgotten(seat) ? {} : { customerId: order.customerId ?? seat.customerId, email: order.email ?? seat.email, name: seat.name ?? order.buyer }),
});

/** Lines by the code whose discount landed on them: the allocation is the proof, not the code's mere presence. */
export function linesByCode(order: Order): Map<string, OrderLine[]> {
  const map = new Map<string, OrderLine[]>();
  for (const line of order.lines) for (const { code } of line.codes) map.set(code, [...(map.get(code) ?? []), line]);
  return map;
}
