import { rateOf, taxIn } from "../../world/amounts";
import type { Order, Refund } from "../../world/types";
import { byId, connection, type Page } from "../connection";
import { gid, iso } from "../gid";
import { moneyBag } from "../money";
import type { ShopRoom } from "../shop-room";
import { lineView } from "./order-line";
import { transactionView } from "./transactions";

/**
 * A refund that was made. Its money is on the way while its transaction is PENDING.
 * @param whole the order it belongs to, when asked for
 */
export function refundView(room: ShopRoom, order: Order, refund: Refund, whole: () => unknown) {
  const bag = (minor: number) => moneyBag(minor, order);
  const lines = refund.lines.map((line, index) => ({ ...line, id: index + 1 }));
  return {
    __typename: "Refund",
    id: gid("Refund", refund.id),
    legacyResourceId: String(refund.id),
    createdAt: iso(refund.at),
    processedAt: iso(refund.at),
    updatedAt: iso(refund.at),
    note: refund.note,
    totalRefundedSet: bag(refund.minor),
    order: whole,
    transactions: (page: Page) => connection(order.transactions.filter((one) => refund.transactionIds.includes(one.id)), page, byId, (one) => transactionView(order, one)),
    refundLineItems: (page: Page) =>
      connection(lines, page, byId, ({ lineId, quantity, minor }) => {
        const line = order.lines.find((one) => one.id === lineId)!;
        return { __typename: "RefundLineItem", quantity, subtotalSet: bag(minor), priceSet: bag(Math.floor(minor / quantity)), totalTaxSet: bag(taxIn(minor, rateOf(order, line))), lineItem: () => lineView(room, order, line) };
      }),
  };
}
