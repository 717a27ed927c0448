import { parseDecimal, toDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { CAPTURABLE, CAPTURE } from "./operations/payments";
import { refusalOf, refused } from "./user-errors";

/** Money that is there, or was there and went back: nothing is left to capture. */
const SETTLED = new Set(["PAID", "PARTIALLY_REFUNDED", "REFUNDED"]);

/**
 * Captures what is authorised, never more than the order still costs. The order is read first, so a capture whose
 * answer was lost is seen and not repeated.
 */
export const capture =
  (api: AdminApi): Commerce["capture"] =>
  async (shop, orderId) => {
    const read = await api.request(shop, CAPTURABLE, { id: orderId });
    if (!read.ok) return read;
    const order = read.value.order;
    if (!order) return refuse("gone");
    if (!order.capturable) {
      const status = order.displayFinancialStatus ?? "PENDING";
      return SETTLED.has(status) ? ok(null) : refused(`Nothing can be captured: the payment is ${status.toLowerCase()}`);
    }
    const currency = order.presentmentCurrencyCode;
    const minor = (set: { presentmentMoney: { amount: string } }) => parseDecimal(set.presentmentMoney.amount, currency).minor;
    // An edit may have made the order cheaper than what was authorised for it.
    let left = Math.min(minor(order.totalCapturableSet), minor(order.currentTotalPriceSet) - minor(order.totalReceivedSet));
    for (const transaction of order.transactions) {
      const authorised = transaction.totalUnsettledSet ? minor(transaction.totalUnsettledSet) : left;
      const amount = Math.min(authorised, left);
      if (amount <= 0) continue;
      const answer = await api.request(shop, CAPTURE, { input: { id: orderId, parentTransactionId: transaction.id, amount: toDecimal({ minor: amount, currency }), currency } });
      if (!answer.ok) return answer;
      const refusal = refusalOf(answer.value.orderCapture?.userErrors);
      if (refusal) return refusal;
      const status = answer.value.orderCapture?.transaction?.status;
      if (status === "FAILURE" || status === "ERROR") return refused("The payment provider refused the capture");
      left -= amount;
    }
    return ok(null);
  };
