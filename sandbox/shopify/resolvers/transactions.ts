import { openAuthorization } from "../../world/money-state";
import type { Order, Transaction } from "../../world/types";
import { gid, iso } from "../gid";
import { moneyBag } from "../money";

const NAMES: Record<string, string> = { bogus: "Bogus Gateway", bank_transfer: "Bank deposit", cash_on_delivery: "Cash on delivery (COD)" };

/** A payment, capture, refund or void of an order. */
export function transactionView(order: Order, one: Transaction): Record<string, unknown> {
  const open = openAuthorization(order)?.id === one.id;
  const parent = order.transactions.find((other) => other.id === one.parentId);
  return {
    __typename: "OrderTransaction",
    id: gid("OrderTransaction", one.id),
    kind: one.kind,
    status: one.status,
    gateway: one.gateway,
    formattedGateway: NAMES[one.gateway] ?? one.gateway,
    manualPaymentGateway: one.gateway in NAMES && one.gateway !== "bogus",
    manuallyCapturable: open,
    multiCapturable: false,
    test: order.test,
    createdAt: iso(one.at),
    processedAt: one.status === "PENDING" ? null : iso(one.at),
    amountSet: moneyBag(one.minor, order),
    totalUnsettledSet: moneyBag(open ? one.minor : 0, order),
    parentTransaction: () => (parent ? transactionView(order, parent) : null),
  };
}
