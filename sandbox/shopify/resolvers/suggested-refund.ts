import { rateOf, taxIn } from "../../world/amounts";
import { sum } from "../../world/find";
import { refundable, shippingBack } from "../../world/money-state";
import { worth } from "../../world/refunds";
import type { Order } from "../../world/types";
import { numberOf } from "../gid";
import { moneyBag } from "../money";
import type { ShopRoom } from "../shop-room";
import { lineView } from "./order-line";
import { transactionView } from "./transactions";

type Args = { refundLineItems?: { lineItemId: string; quantity: number; restockType?: string | null }[] | null; suggestFullRefund: boolean; refundShipping?: boolean | null; shippingAmount?: string | null };

/** What Shopify would give back for these lines, and to which payment: what was paid for them, never more than is left. */
export function suggestedRefund(room: ShopRoom, order: Order, args: Args) {
  if (args.shippingAmount) throw new Error("stand-in: a suggested refund of a part of the shipping is not implemented");
  const wanted = args.suggestFullRefund ? order.lines.map((line) => ({ line, quantity: line.currentQuantity, restockType: "NO_RESTOCK" })) : (args.refundLineItems ?? []).map((input) => {
    const line = order.lines.find((one) => one.id === numberOf(input.lineItemId, "LineItem"));
    if (!line || input.quantity < 0 || input.quantity > line.currentQuantity) throw new Error(`stand-in: ${input.quantity} of ${input.lineItemId} cannot be refunded`);
    return { line, quantity: input.quantity, restockType: input.restockType ?? "NO_RESTOCK" };
  });
  const bag = (minor: number) => moneyBag(minor, order);
  const left = refundable(order);
  const shipping = args.suggestFullRefund || args.refundShipping ? order.shipping - shippingBack(order) : 0;
  const value = sum(wanted.map(({ line, quantity }) => worth(line, quantity)));
  const amount = Math.min(left, value + shipping);
  const payment = order.transactions.find((one) => (one.kind === "SALE" || one.kind === "CAPTURE") && one.status === "SUCCESS");
  return {
    __typename: "SuggestedRefund",
    amountSet: bag(amount),
    subtotalSet: bag(value),
    discountedSubtotalSet: bag(value),
    maximumRefundableSet: bag(left),
    totalTaxSet: bag(sum(wanted.map(({ line, quantity }) => taxIn(worth(line, quantity), rateOf(order, line)))) + taxIn(shipping, order.taxRate)),
    totalDutiesSet: bag(0),
    shipping: { __typename: "ShippingRefund", amountSet: bag(shipping), maximumRefundableSet: bag(order.shipping - shippingBack(order)), taxSet: bag(taxIn(shipping, order.taxRate)) },
    refundLineItems: () => wanted.map(({ line, quantity, restockType }) => ({ __typename: "RefundLineItem", quantity, restockType, restocked: false, subtotalSet: bag(worth(line, quantity)), lineItem: () => lineView(room, order, line) })),
    suggestedTransactions: () =>
      payment && amount > 0
        ? [{ ...transactionView(order, payment), __typename: "SuggestedOrderTransaction", kind: "SUGGESTED_REFUND", amountSet: bag(amount), maximumRefundableSet: bag(left), parentTransaction: transactionView(order, payment) }]
        : [],
  };
}
