import { sum } from "../../world/find";
import { openAuthorization } from "../../world/money-state";
import { numberOf } from "../gid";
import { minorOfPaid } from "../money";
import type { Resolvers } from "../shop-room";
import { jobView } from "./jobs";
import { orderView } from "./order-view";
import { orderOf } from "./orders";
import { transactionView } from "./transactions";

type Cancel = { orderId: string; reason: string; restock: boolean; staffNote?: string | null; refundMethod?: { originalPaymentMethodsRefund?: boolean | null; storeCreditRefund?: unknown } | null };
type Capture = { input: { id: string; parentTransactionId: string; amount: string; currency?: string | null } };

const LONGEST_NOTE = 255;

export const orderMutations: Resolvers = {
  /** Checks what can be checked and starts a job; what the job finds impossible later is only seen by reading the order. */
  orderCancel(args: Cancel, room) {
    const refused = (code: string, message: string, field = "orderId") => ({ job: null, orderCancelUserErrors: [{ field: [field], message, code }] });
    const order = orderOf(room, args.orderId);
    if (!order) return refused("NOT_FOUND", "Order does not exist");
    if (order.cancelledAt !== null) return refused("INVALID", "Order has already been cancelled");
    if (order.fulfillmentOrders.some((one) => one.status === "CLOSED")) return refused("INVALID", "Cannot cancel an order that has been fulfilled");
    if ((args.staffNote?.length ?? 0) > LONGEST_NOTE) return refused("INVALID", `Staff note is too long (maximum is ${LONGEST_NOTE} characters)`, "staffNote");
    if (args.refundMethod?.storeCreditRefund) throw new Error("stand-in: a refund to store credit is not implemented");
    const job = room.api.jobs.start(() => {
      room.api.orders.cancel(order, { refund: args.refundMethod?.originalPaymentMethodsRefund === true, restock: args.restock, reason: args.reason });
    });
    return { job: jobView(job), orderCancelUserErrors: [] };
  },

  orderCapture({ input }: Capture, room) {
    const refused = (message: string, field: string) => ({ transaction: null, userErrors: [{ field: ["input", field], message }] });
    const order = orderOf(room, input.id);
    if (!order) return refused("Order does not exist", "id");
    const open = openAuthorization(order);
    if (!open || open.id !== numberOf(input.parentTransactionId, "OrderTransaction")) return refused("Parent transaction can't be captured", "parentTransactionId");
    // Required for orders in several currencies: the one the shopper paid in (OrderCaptureInput).
    if ((input.currency ?? order.currency) !== order.presentment.currency) return refused("Currency must be the order's presentment currency", "currency");
    const amount = minorOfPaid(input.amount, order);
    // Units removed or edited away before the capture are not charged; the stand-in captures what is left of the order, once.
    const due = Math.min(open.minor, order.total) - sum(order.refunds.filter((one) => one.transactionIds.length === 0).flatMap((one) => one.lines.map((line) => line.minor)));
    if (amount > open.minor) return refused("Amount cannot be greater than the authorized amount", "amount");
    if (amount !== due) throw new Error(`stand-in: ${amount} would be captured, and the order costs ${due}`);
    const refusal = room.api.orders.capture(order);
    if (refusal) return refused(refusal.error, "id");
    return { transaction: transactionView(order, order.transactions.at(-1)!), userErrors: [] };
  },

  orderMarkAsPaid({ input }: { input: { id: string } }, room) {
    const order = orderOf(room, input.id);
    const refusal = order ? room.api.orders.markPaid(order) : { error: "Order does not exist" };
    return { order: order && orderView(room, order), userErrors: refusal ? [{ field: ["input", "id"], message: refusal.error }] : [] };
  },
};
