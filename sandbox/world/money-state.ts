import { sum } from "./find";
import type { FinancialStatus, Order } from "./types";

const settled = (order: Order, kinds: Order["transactions"][number]["kind"][]) => sum(order.transactions.filter((t) => kinds.includes(t.kind) && t.status === "SUCCESS").map((t) => t.minor));

/** Money that has really come in. */
export const received = (order: Order) => settled(order, ["SALE", "CAPTURE"]);
/** Money that has really gone back. */
export const returned = (order: Order) => settled(order, ["REFUND"]);
/** What may still be given back; refunds on their way are taken off already. */
export const refundable = (order: Order) => received(order) - sum(order.transactions.filter((t) => t.kind === "REFUND" && t.status !== "FAILURE").map((t) => t.minor));

/** What refunds gave beyond their lines: shipping first, and the rest as goodwill. */
function beyondLines(order: Order): number {
  const failed = (id: number) => order.transactions.some((t) => t.id === id && t.status === "FAILURE");
  const money = sum(order.refunds.filter((refund) => !refund.transactionIds.some(failed)).map((refund) => refund.minor));
  const lines = sum(order.refunds.filter((refund) => refund.minor > 0).flatMap((refund) => refund.lines.map((line) => line.minor)));
  return Math.max(0, money - lines);
}
export const shippingBack = (order: Order) => Math.min(order.shipping, beyondLines(order));
export const goodwill = (order: Order) => beyondLines(order) - shippingBack(order);

/** An authorisation that was neither captured nor voided. */
export const openAuthorization = (order: Order) =>
  order.transactions.find((t) => t.kind === "AUTHORIZATION" && t.status === "SUCCESS" && !order.transactions.some((other) => other.parentId === t.id && other.status === "SUCCESS")) ?? null;
/** A payment that was promised and has not come. */
export const pendingSale = (order: Order) => order.transactions.find((t) => t.kind === "SALE" && t.status === "PENDING") ?? null;

/** The order's displayFinancialStatus, from its transactions alone (OrderDisplayFinancialStatus). */
export function financialStatus(order: Order): FinancialStatus {
  const paid = received(order);
  const back = returned(order);
  if (paid > 0) {
    if (back >= paid) return "REFUNDED";
    if (back > 0) return "PARTIALLY_REFUNDED";
    return paid >= order.total - removedUnpaid(order) ? "PAID" : "PARTIALLY_PAID";
  }
  if (openAuthorization(order)) return "AUTHORIZED";
  if (order.transactions.some((t) => t.kind === "VOID") || order.cancelledAt !== null) return "VOIDED";
  return order.total === 0 ? "PAID" : "PENDING";
}

/** Value of units taken off the order before any money was there to give back. */
export const removedUnpaid = (order: Order) => sum(order.refunds.filter((r) => r.transactionIds.length === 0).flatMap((r) => r.lines.map((l) => l.minor)));

/** What one line costs after its discounts. */
export const paidForLine = (line: Order["lines"][number]) => line.unitMinor * line.quantity - sum(line.allocations.map((a) => a.minor));
