import type { ShopDomain } from "../../domain/id";
import { type Instant, instant } from "../../domain/instant";
import { parseDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import type { Answer } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { ORDER_MONEY } from "./operations/payments";
import { anyShipped } from "./order-facts";
import { allNodes } from "./pages";

/** How far money on its way back has come. */
export type RefundState = "done" | "pending" | "failed";

/** What an order owes and is owed. Amounts in minor units of the currency the shopper paid in. */
export type OrderMoney = {
  cancelledAt: Instant | null;
  currency: string;
  /** How far sums may differ that should be equal: of an order in two currencies each amount is converted, and rounded, by itself. */
  slackMinor: number;
  receivedMinor: number;
  refundedMinor: number;
  /** What the order is worth as it is now: less than what came in when lines were taken off it and nothing was refunded. */
  worthMinor: number;
  shipped: boolean;
  /** All refunds of the order together. */
  givingBack: RefundState;
  refunds: { id: string; note: string; state: RefundState; /** What the payment provider refused to give back. */ failed: Payment[] }[];
  lines: OrderMoneyLine[];
};
/** Money to one payment it came by; `amount` as Shopify writes it. */
export type Payment = { gateway: string; parentId: string | null; amount: string };
export type OrderMoneyLine = { id: string; quantity: number; current: number; refundable: number; unfulfilled: number };

/** Reads an order's money afresh; nothing about money is decided from a copy. */
export async function readOrderMoney(api: AdminApi, shop: ShopDomain, id: string): Answer<OrderMoney> {
  const answer = await api.request(shop, ORDER_MONEY, { id });
  if (!answer.ok) return answer;
  const order = answer.value.order;
  if (!order) return refuse("gone");
  const lines = await allNodes(order.lineItems, async (after) => {
    const page = await api.request(shop, ORDER_MONEY, { id, after });
    return page.ok ? ok(page.value.order?.lineItems) : page;
  });
  if (!lines.ok) return lines;
  const minor = (set: { presentmentMoney: { amount: string } }) => parseDecimal(set.presentmentMoney.amount, order.presentmentCurrencyCode).minor;
  return ok({
    cancelledAt: order.cancelledAt ? instant(order.cancelledAt) : null,
    currency: order.presentmentCurrencyCode,
    slackMinor: order.presentmentCurrencyCode === order.currencyCode ? 0 : lines.value.length + 1,
    receivedMinor: minor(order.totalReceivedSet),
    refundedMinor: minor(order.totalRefundedSet),
    worthMinor: minor(order.currentTotalPriceSet),
    shipped: anyShipped(order.fulfillments),
    givingBack: refundState(order.transactions.filter((t) => t.kind === "REFUND")),
    refunds: order.refunds.map((refund) => ({ id: refund.id, note: refund.note ?? "", state: refundState(refund.transactions.nodes), failed: refund.transactions.nodes.filter(hasFailed).map((t) => ({ gateway: t.gateway ?? "", parentId: t.parentTransaction?.id ?? null, amount: t.amountSet.presentmentMoney.amount })) })),
    lines: lines.value.map((line) => ({ id: line.id, quantity: line.quantity, current: line.currentQuantity, refundable: line.refundableQuantity, unfulfilled: line.unfulfilledQuantity })),
  });
}

const hasFailed = ({ status }: { status: string }) => status === "FAILURE" || status === "ERROR";

/** A refund is done once every transaction of it has succeeded; one without transactions moved no money. */
export function refundState(transactions: readonly { status: string }[]): RefundState {
  if (transactions.some(hasFailed)) return "failed";
  return transactions.every((t) => t.status === "SUCCESS") ? "done" : "pending";
}
