import { MINUTE } from "../../../app/domain/instant";
import { gid, numeric } from "../../../app/domain/id";
import type { CommerceRefusal } from "../../../app/ports/commerce";
import type { Commerce } from "../../../app/ports/commerce";
import { refuse } from "../../../app/domain/result";
import type { WorldApi } from "../../../sandbox/world/api";
import { visible } from "../../../sandbox/shopify/resolvers/order-lists";
import { sum } from "../../../sandbox/world/find";
import { received, refundable, returned, shippingBack } from "../../../sandbox/world/money-state";
import { worth } from "../../../sandbox/world/refunds";
import type { Order } from "../../../sandbox/world/types";

export const refused = (message: string): { ok: false; refusal: CommerceRefusal } => ({ ok: false, refusal: { code: "refused", message } });
export const ok = <T>(value: T) => ({ ok: true as const, value });

const KEPT = "The order was cancelled, and its money was not given back";

type Cancelling = { way: "cancel"; jobId: string };
const cancelling = (progress: unknown): Cancelling | null => ((progress as Cancelling | null)?.way === "cancel" ? (progress as Cancelling) : null);

const onTheWay = (order: Order) => order.transactions.filter((t) => t.kind === "REFUND");
const moving = (order: Order, ids: number[]) => order.transactions.some((t) => ids.includes(t.id) && t.status === "PENDING");
type Input = Parameters<Commerce["refundLines"]>[1];
const progressOf = (refundId: number) => ({ way: "refund", refundId });
const refunding = (progress: unknown): number | null => ((progress as ReturnType<typeof progressOf> | null)?.way === "refund" ? (progress as ReturnType<typeof progressOf>).refundId : null);
const hasFailed = (order: Order, ids: number[]) => order.transactions.some((t) => ids.includes(t.id) && t.status === "FAILURE");
const jobOf = (api: WorldApi, progress: unknown) => {
  const started = cancelling(progress);
  return started ? (api.world.jobs.find((job) => job.id === started.jobId)?.done ?? true) : null;
};

/** Money back in one step a call, found again by the key in the refund's note: what the port promises of repeats. */
export function refundLines(api: WorldApi, order: Order, input: Input): Awaited<ReturnType<Commerce["refundLines"]>> {
  const mark = `[${input.key}]`;
  const waited = refunding(input.progress);
  const ours = order.refunds.filter((refund) => refund.id === waited || refund.note?.includes(mark));
  const standing = ours.find((refund) => !hasFailed(order, refund.transactionIds));
  if (standing) return ok({ state: moving(order, standing.transactionIds) ? "pending" : "done", progress: progressOf(standing.id) });
  if (ours.some((refund) => refund.id === waited)) return refused("The payment provider refused the refund");
  const lost = order.refunds.filter((refund) => hasFailed(order, refund.transactionIds));
  if (ours.length > 0) return sendAgain(api, order, input, ours.at(-1)!, lost.length);
  const finished = jobOf(api, input.progress);
  if (finished === false) return ok({ state: "pending", progress: input.progress });
  const { among } = input;
  let spare = among ? sum(order.lines.filter((l) => among.lineIds.includes(gid("LineItem", l.id))).map((l) => l.currentQuantity)) - among.keep : Number.MAX_SAFE_INTEGER;
  const wanted = input.lines.flatMap(({ lineId, quantity, keep = 0 }) => {
    const line = order.lines.find((l) => gid("LineItem", l.id) === lineId);
    const units = line ? Math.min(quantity === "all" ? line.currentQuantity : quantity, line.currentQuantity - keep, spare) : 0;
    spare -= Math.max(units, 0);
    return line && units > 0 ? [{ lineId: line.id, quantity: units, restock: true }] : [];
  });
  const isAllThatIsLeft = order.lines.every((line) => line.currentQuantity <= (wanted.find((w) => w.lineId === line.id)?.quantity ?? 0));
  const pending = onTheWay(order).some((t) => t.status === "PENDING");
  if (order.cancelledAt !== null) {
    if (pending) return ok({ state: "pending", progress: input.progress });
    if (received(order) <= returned(order)) return ok({ state: received(order) > 0 || finished ? "done" : "nothing", progress: null });
    if (lost.length > 0 && finished !== null) return refused("The payment provider refused the refund");
    if (lost.length > 0) return lost.at(-1)!.minor >= received(order) - returned(order) ? sendAgain(api, order, input, lost.at(-1)!, lost.length) : refused(KEPT);
    if (api.world.now() - order.cancelledAt < 10 * MINUTE) return ok({ state: "pending", progress: input.progress });
    if (wanted.length === 0) return refused(KEPT);
  } else if (wanted.length === 0) {
    if (!pending && returned(order) === 0 && received(order) > worthNow(order)) return refused("The lines were taken off the order, and their money was not given back");
    return ok({ state: pending ? "pending" : returned(order) > 0 ? "done" : "nothing", progress: null });
  } else if (finished === null && !order.fulfillmentOrders.some((f) => f.status === "CLOSED") && isAllThatIsLeft) {
    const job = api.jobs.start(() => void api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" }));
    return ok({ state: "pending", progress: { way: "cancel", jobId: job.id } satisfies Cancelling });
  }
  const shipping = order.cancelledAt !== null && isAllThatIsLeft ? order.shipping - shippingBack(order) : 0;
  // Never more than is there: of an order that is partly paid, that is less than the lines are worth.
  const value = sum(wanted.map((w) => worth(order.lines.find((line) => line.id === w.lineId)!, w.quantity)));
  const extra = received(order) > 0 ? Math.min(shipping, refundable(order) - value) : 0;
  return refund(api, order, wanted, extra, input, input.key);
}

function refund(api: WorldApi, order: Order, wanted: Parameters<WorldApi["orders"]["refund"]>[1], extra: number, { note, key }: Input, once: string): Awaited<ReturnType<Commerce["refundLines"]>> {
  const made = api.orders.refund(order, wanted, extra, `${note} [${key}]`, once);
  return "error" in made ? refused(made.error) : ok({ state: "pending", progress: progressOf(made.refundId) });
}

const worthNow = (order: Order) => sum(order.lines.map((line) => worth(line, line.currentQuantity))) + order.shipping;

function sendAgain(api: WorldApi, order: Order, input: Input, lost: Order["refunds"][number], attempt: number): Awaited<ReturnType<Commerce["refundLines"]>> {
  if (received(order) - returned(order) <= worthNow(order)) return ok({ state: "done", progress: null });
  return refund(api, order, [], lost.minor, input, `${input.key}:again-${attempt}`);
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
export const orderOf = (api: WorldApi, id: string): Order | null => api.world.orders.find((o) => o.id === Number(numeric(id)) && visible(api, o)) ?? null;
export const gone = () => refuse("gone");
