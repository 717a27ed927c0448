import { z } from "zod";
import type { ShopDomain } from "../../domain/id";
import { ok } from "../../domain/result";
import type { Answer, Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { CANCEL, JOB } from "./operations/payments";
import { readOrderMoney } from "./order-money";
import { refusalOf, refused } from "./user-errors";

/** A cancellation that Shopify works on. */
export const cancelling = z.object({ way: z.literal("cancel"), jobId: z.string(), restock: z.boolean() });
export type Cancelling = z.infer<typeof cancelling>;

/**
 * Asks Shopify to cancel an order. Shopify refuses to restock at a location that was deactivated; it is then asked
 * once more without restocking.
 * @returns the cancellation to look after, or a refusal in Shopify's words
 */
export async function startCancel(api: AdminApi, shop: ShopDomain, order: { orderId: string; staffNote: string; refund: boolean; restock: boolean }): Answer<Cancelling> {
  const answer = await api.request(shop, CANCEL, { orderId: order.orderId, refundMethod: { originalPaymentMethodsRefund: order.refund }, restock: order.restock, staffNote: order.staffNote });
  if (!answer.ok) return answer;
  const payload = answer.value.orderCancel;
  if (payload?.job) return ok({ way: "cancel", jobId: payload.job.id, restock: order.restock });
  if (order.restock) return startCancel(api, shop, { ...order, restock: false });
  return refusalOf(payload?.orderCancelUserErrors) ?? refused("Shopify did not cancel the order and gave no reason");
}

/** Whether Shopify has finished with a job, well or badly. A job that is not known any more has finished. */
export async function jobDone(api: AdminApi, shop: ShopDomain, jobId: string): Answer<boolean> {
  const answer = await api.request(shop, JOB, { id: jobId });
  return answer.ok ? ok(answer.value.job?.done ?? true) : answer;
}

/** Cancels an order on which no money has come in; what is only authorised is let go by Shopify. */
export const cancelUnpaid =
  (api: AdminApi): Commerce["cancelUnpaid"] =>
  async (shop, { orderId, note, progress }) => {
    const started = cancelling.safeParse(progress).data;
    // The job first, the order second: the other way round a job that ends in between would look like a failure.
    const finished = started && (await jobDone(api, shop, started.jobId));
    if (finished && !finished.ok) return finished;
    const money = await readOrderMoney(api, shop, orderId);
    if (!money.ok) return money;
    if (money.value.cancelledAt !== null) return ok({ state: "done", progress: null });
    if (money.value.receivedMinor > money.value.refundedMinor) return ok({ state: "paid", progress: null });
    if (finished && !finished.value) return ok({ state: "pending", progress: started });
    if (started && !started.restock) return refused("Shopify could not cancel the order");
    const next = await startCancel(api, shop, { orderId, staffNote: note, refund: false, restock: !started });
    return next.ok ? ok({ state: "pending", progress: next.value }) : next;
  };
