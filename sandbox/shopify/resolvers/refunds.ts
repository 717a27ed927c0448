import { sum } from "../../world/find";
import { received, shippingBack } from "../../world/money-state";
import { worth } from "../../world/refunds";
import type { Order } from "../../world/types";
import { numberOf } from "../gid";
import { minorOfPaid } from "../money";
import type { Resolvers } from "../shop-room";
import { orderView } from "./order-view";
import { orderOf } from "./orders";
import { refundView } from "./refund-view";

type Line = { lineItemId: string; quantity: number; restockType?: string | null; locationId?: string | null };
type Money = { orderId: string; parentId?: string | null; gateway: string; kind: string; amount: string };
type Input = { orderId: string; note?: string | null; currency?: string | null; refundLineItems?: Line[] | null; transactions?: Money[] | null; shipping?: { fullRefund?: boolean | null; amount?: string | null } | null; refundMethods?: unknown[] | null; refundDuties?: unknown[] | null };

/** Each amount goes back to a payment of this order that came in. @returns what is wrong, or null */
function badMoney(order: Order, wanted: Money[], orderId: string): string | null {
  for (const one of wanted) {
    if (one.orderId !== orderId) return "Transactions order must match the refund's order";
    if (one.kind !== "REFUND") return "Kind is not a valid transaction kind for a refund";
    const parent = order.transactions.find((other) => other.id === numberOf(one.parentId ?? "", "OrderTransaction"));
    if (!parent || parent.status !== "SUCCESS" || (parent.kind !== "SALE" && parent.kind !== "CAPTURE")) return "Parent transaction must be a successful sale or capture";
    if (parent.gateway !== one.gateway) return "Gateway must match the parent transaction's gateway";
    if (minorOfPaid(one.amount, order) <= 0) return "Amount must be greater than 0";
  }
  return null;
}

/**
 * Lines taken back and money given back are two things: lines without transactions give nothing back, as on Shopify
 * (https://shopify.dev/docs/api/admin-graphql/latest/mutations/refundCreate).
 */
export const refundMutations: Resolvers = {
  refundCreate({ input }: { input: Input }, room) {
    const refused = (message: string, field: string[] | null = null) => ({ refund: null, order: null, userErrors: [{ field, message }] });
    if (input.shipping?.amount || input.refundMethods?.length || input.refundDuties?.length) throw new Error("stand-in: refunds of a part of the shipping, of duties, and to store credit are not implemented");
    const order = orderOf(room, input.orderId);
    if (!order) return refused("Order does not exist", ["orderId"]);
    // "This must be the presentment currency … a required field for orders where the currency and presentment currency differ" (RefundInput).
    if ((input.currency ?? order.currency) !== order.presentment.currency) return refused("Currency must be the order's presentment currency", ["currency"]);
    const money = input.transactions ?? [];
    const wrong = badMoney(order, money, input.orderId);
    if (wrong) return refused(wrong, ["transactions"]);
    const lines = (input.refundLineItems ?? []).map((line) => ({ lineId: numberOf(line.lineItemId, "LineItem") ?? 0, quantity: line.quantity, restock: line.restockType === "RETURN" || line.restockType === "CANCEL" }));
    const value = sum(lines.map(({ lineId, quantity }) => {
      const line = order.lines.find((one) => one.id === lineId);
      return line && quantity > 0 && quantity <= line.currentQuantity ? worth(line, quantity) : 0;
    }));
    if (input.shipping?.fullRefund && shippingBack(order) === order.shipping && order.shipping > 0) return refused("Shipping was refunded before", ["shipping"]);
    const total = sum(money.map((one) => minorOfPaid(one.amount, order)));
    // The key is remembered by the API (see idempotency.ts); the world needs none.
    const result = room.api.orders.refund(order, lines, received(order) > 0 ? total - value : total, input.note ?? null, null);
    if ("error" in result) return refused(result.error);
    const refund = order.refunds.find((one) => one.id === result.refundId)!;
    return { refund: refundView(room, order, refund, () => orderView(room, order)), order: orderView(room, order), userErrors: [] };
  },
};
