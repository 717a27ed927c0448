import { MINUTE } from "../../../app/domain/instant";
import { gid, numeric } from "../../../app/domain/id";
import type { CommerceRefusal } from "../../../app/ports/commerce";
import type { Commerce } from "../../../app/ports/commerce";
import { refuse } from "../../../app/domain/result";
import type { WorldApi } from "../../../sandbox/world/api";
import { received, returned, shippingBack } from "../../../sandbox/world/money-state";
import type { Order } from "../../../sandbox/world/types";

export const refused = (message: string): { ok: false; refusal: CommerceRefusal } => ({ ok: false, refusal: { code: "refused", message } });
export const ok = <T>(value: T) => ({ ok: true as const, value });

type Cancelling = { way: "cancel"; jobId: string };
const cancelling = (progress: unknown): Cancelling | null => ((progress as Cancelling | null)?.way === "cancel" ? (progress as Cancelling) : null);

const onTheWay = (order: Order) => order.transactions.filter((t) => t.kind === "REFUND");
const moving = (order: Order, ids: number[]) => order.transactions.some((t) => ids.includes(t.id) && t.status === "PENDING");
const jobOf = (api: WorldApi, progress: unknown) => {
  const started = cancelling(progress);
  return started ? (api.world.jobs.find((job) => job.id === started.jobId)?.done ?? true) : null;
};

/** Money back in one step a call, found again by the key in the refund's note: what the port promises of repeats. */
export function refundLines(api: WorldApi, order: Order, input: Parameters<Commerce["refundLines"]>[1]): Awaited<ReturnType<Commerce["refundLines"]>> {
  const mark = `[${input.key}]`;
  const ours = order.refunds.find((refund) => refund.note?.includes(mark));
  if (ours) return ok({ state: moving(order, ours.transactionIds) ? "pending" : "done", progress: null });
  const finished = jobOf(api, input.progress);
  if (finished === false) return ok({ state: "pending", progress: input.progress });
  const wanted = input.lines.flatMap(({ lineId, quantity, keep = 0 }) => {
    const line = order.lines.find((l) => gid("LineItem", l.id) === lineId);
    const units = line ? Math.min(quantity === "all" ? line.currentQuantity : quantity, line.currentQuantity - keep) : 0;
    return line && units > 0 ? [{ lineId: line.id, quantity: units, restock: true }] : [];
  });
  const isAllThatIsLeft = order.lines.every((line) => line.currentQuantity <= (wanted.find((w) => w.lineId === line.id)?.quantity ?? 0));
  const pending = onTheWay(order).some((t) => t.status === "PENDING");
  if (order.cancelledAt !== null) {
    if (pending) return ok({ state: "pending", progress: input.progress });
    if (received(order) <= returned(order)) return ok({ state: received(order) > 0 || finished ? "done" : "nothing", progress: null });
    if (api.world.now() - order.cancelledAt < 10 * MINUTE) return ok({ state: "pending", progress: input.progress });
    if (wanted.length === 0) return refused("The order was cancelled, and its money was not given back");
  } else if (wanted.length === 0) return ok({ state: pending ? "pending" : returned(order) > 0 ? "done" : "nothing", progress: null });
  else if (finished === null && !order.fulfillmentOrders.some((f) => f.status === "CLOSED") && isAllThatIsLeft) {
    const job = api.jobs.start(() => void api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" }));
    return ok({ state: "pending", progress: { way: "cancel", jobId: job.id } satisfies Cancelling });
  }
  const shipping = order.cancelledAt !== null && isAllThatIsLeft ? order.shipping - shippingBack(order) : 0;
  const made = api.orders.refund(order, wanted, shipping, `${input.note} ${mark}`, input.key);
  return "error" in made ? refused(made.error) : ok({ state: "pending", progress: null });
}

export function cancelUnpaid(api: WorldApi, order: Order, progress: unknown): Awaited<ReturnType<Commerce["cancelUnpaid"]>> {
  const finished = jobOf(api, progress);
  if (order.cancelledAt !== null) return ok({ state: "done", progress: null });
  if (received(order) > returned(order)) return ok({ state: "paid", progress: null });
  if (finished === false) return ok({ state: "pending", progress });
  if (finished === true) return refused("Shopify could not cancel the order");
  if (order.fulfillmentOrders.some((f) => f.status === "CLOSED")) return refused("Cannot cancel an order that has been fulfilled");
  const job = api.jobs.start(() => void api.orders.cancel(order, { refund: false, restock: true, reason: "OTHER" }));
  return ok({ state: "pending", progress: { way: "cancel", jobId: job.id } satisfies Cancelling });
}

/** @returns the stand-in's order of a gid */
export const orderOf = (api: WorldApi, id: string): Order | null => api.world.orders.find((o) => o.id === Number(numeric(id))) ?? null;
export const gone = () => refuse("gone");
