import { HOUR, SECOND } from "../../domain/instant";
import { ownProblem } from "../../domain/behind-problem";
import type { SeatId, ShopDomain } from "../../domain/id";
import type { Seat } from "../../domain/group";
import type { Outcome } from "../../ports/outbox";
import type { GroupRules } from "../../domain/group-rules";
import type { EffectDeps, Handler, MessageOf } from "./handler";
import { done, lookAgain, refused } from "./handler";
import { noteRefund } from "../seat-refund";

/** Marks a hold as ours and as this seat's; a second hold with it is refused by Shopify, which makes holding repeatable. */
const handleOf = (seatId: SeatId) => `tuan-${seatId.slice(4)}`;

export const holdOrder: Handler<"order.hold"> = async (deps, message, ours): Promise<Outcome> => {
  const { shop, payload } = message;
  // The group ended while this waited: there is nothing to hold back any more.
  if (!(await waitsForGroup(deps, shop, payload.seatId))) return done;
  const answer = await deps.commerce.holdLines(shop, { ...payload, handle: handleOf(payload.seatId), note: "Waits for its group to fill (Tuan)" });
  if (!answer.ok) {
    if (answer.refusal.code === "refused") await raise(deps, message, answer.refusal.message);
    return refused(answer.refusal);
  }
  const { state } = answer.value;
  if (state === "waiting" && deps.clock.now() - message.createdAt < ROUTED) return { kind: "again", at: lookAgain(message, deps.clock.now()) };
  if (state !== "held") await raise(deps, message, null);
  if (await waitsForGroup(deps, shop, payload.seatId)) return done;
  // The group ended, and its release may have found nothing yet, while this hold was on its way.
  return releaseOrder(deps, { ...message, kind: "order.release", payload }, ours);
};

/** Shopify routes an order within moments. One that is not after this long will not be, and the merchant should look. */
const ROUTED = HOUR;

/** @returns the seat while its goods are to stay: its order is in a group that has not ended */
async function waitsForGroup({ uow }: EffectDeps, shop: ShopDomain, seatId: SeatId): Promise<Seat | null> {
  const seat = await uow.read((tx) => tx.groups.seat(shop, seatId));
  const group = seat && (seat.state === "secured" || seat.state === "counted") ? await uow.read((tx) => tx.groups.load(shop, seat.groupId)) : null;
  return group?.status === "forming" || group?.status === "draft" ? seat : null;
}

export const releaseOrder: Handler<"order.release"> = async (deps, message, ours): Promise<Outcome> => {
  const { shop, payload } = message;
  // They came back into another group while this waited: that one lets the goods go.
  if (await waitsForGroup(deps, shop, payload.seatId)) return done;
  const answer = await deps.commerce.releaseHolds(shop, { orderId: payload.orderId, handle: handleOf(payload.seatId) });
  if (!answer.ok) return refused(answer.refusal);
  // They came back while this was on its way, and what it lifted may have been the hold for that.
  const again = await waitsForGroup(deps, shop, payload.seatId);
  return again ? holdOrder(deps, { ...message, kind: "order.hold", key: message.key.replace(/^order\.release/, "order.hold"), payload: { ...payload, lineIds: again.lineIds } }, ours) : done;
};

export const captureOrder: Handler<"order.capture"> = async (deps, message) => {
  const { shop, payload } = message;
  const { seat, order } = await deps.uow.read(async (tx) => ({ seat: await tx.groups.seat(shop, payload.seatId), order: await tx.orders.find(shop, payload.orderId) }));
  // Who has left the group meanwhile (the goods were taken off the order) pays nothing for it.
  if (!order?.capturable || seat?.state !== "counted") return done;
  const answer = await deps.commerce.capture(shop, payload.orderId);
  if (answer.ok) {
    await deps.recordOrder(shop, payload.orderId);
    return done;
  }
  if (answer.refusal.code === "refused") await raise(deps, message, answer.refusal.message);
  return refused(answer.refusal);
};

export const tagOrder: Handler<"order.tag"> = async ({ commerce }, { shop, payload }) => {
  const answer = await commerce.tagOrder(shop, payload.orderId, payload.tags);
  return answer.ok ? done : refused(answer.refusal);
};

/** Gives a seat's money back. Done only when Shopify says the refund succeeded; until then it is asked again. */
export const refundOrder: Handler<"order.refund"> = async (deps, message) => {
  const { shop, payload, key, progress } = message;
  const released = await deps.commerce.releaseHolds(shop, { orderId: payload.orderId, handle: handleOf(payload.seatId) });
  if (!released.ok && released.refusal.code === "uninstalled") return refused(released.refusal);
  const note = { unfilled: "The group did not fill in time", late: "Paid after the group had closed", cancelled: "The group was cancelled", over_limit: "More than one shopper may buy", other_price: "Bought at another price" }[payload.reason];
  const answer = await deps.commerce.refundLines(shop, { orderId: payload.orderId, lines: payload.lineIds.map((lineId) => ({ lineId, quantity: "all" as const })), key: `${shop}:${key}`, note: `${note} (Tuan)`, progress });
  if (!answer.ok) {
    if (answer.refusal.code !== "uninstalled") {
      await raise(deps, message, answer.refusal.code === "refused" ? answer.refusal.message : "the order is gone");
      await deps.uow.run((tx) => noteRefund(tx, shop, payload.seatId, payload.orderId, "problem"));
      return { kind: "dead", error: answer.refusal.code === "refused" ? answer.refusal.message : "the order is gone" };
    }
    return refused(answer.refusal);
  }
  if (answer.value.state === "pending") return { kind: "again", at: lookAgain(message, deps.clock.now()), progress: answer.value.progress };
  await settled(deps, shop, payload.seatId, payload.orderId, key);
  return done;
};

async function settled(deps: EffectDeps, shop: ShopDomain, seatId: SeatId, orderId: string, key: string) {
  await deps.uow.run(async (tx) => {
    const now = deps.clock.now();
    const seat = await noteRefund(tx, shop, seatId, orderId, "done");
    if (seat) {
      await tx.facts.record(shop, [{ key: `member.refunded:${seat.groupId}:${seatId}:${orderId}`, kind: "member.refunded", at: now, campaignId: seat.campaignId, groupId: seat.groupId, seatId, orderId, detail: { order: seat.orderName, minor: seat.paidMinor, currency: seat.currency } }]);
    }
    for (const problem of [`refund_failed:${seatId}:${orderId}`, `effect_dead:${key}`]) await tx.problems.resolve(shop, problem, "refunded", now);
  });
  await deps.recordOrder(shop, orderId);
}

export const refundUnits: Handler<"order.refund_units"> = async (deps, message) => {
  const { shop, payload, key, progress } = message;
  // The seat's goods may lie on several lines: of all of them together so many units stay as one seat may buy.
  const among = await deps.uow.read(async (tx) => {
    const seat = await tx.groups.seat(shop, payload.seatId);
    const rules = seat && ((await tx.campaigns.find(shop, seat.campaignId))?.rules as Partial<GroupRules> | undefined);
    return seat && rules?.unitsPerSeat ? { lineIds: seat.lineIds, keep: rules.unitsPerSeat } : undefined;
  });
  const answer = await deps.commerce.refundLines(shop, { orderId: payload.orderId, lines: [{ lineId: payload.lineId, quantity: payload.units, keep: payload.keep ?? 0 }], ...(among && { among }), key: `${shop}:${key}`, note: "More units than one seat may buy (Tuan)", progress });
  // A refusal becomes a problem of the effect itself: the seat keeps its place, only units beyond it are owed.
  if (!answer.ok) return refused(answer.refusal);
  if (answer.value.state === "pending") return { kind: "again", at: lookAgain(message, deps.clock.now()), progress: answer.value.progress };
  await deps.recordOrder(shop, payload.orderId);
  return done;
};

/**
 * Cancels an order nobody has paid, and tells who ordered. When money came first, the order is read again and becomes a
 * late payment, or a member's after all.
 */
export const cancelOrder: Handler<"order.cancel"> = async (deps, { shop, payload, key, progress, campaignId, groupId, seatId }) => {
  const { seat, order } = await deps.uow.read(async (tx) => ({ seat: await tx.groups.seat(shop, payload.seatId), order: await tx.orders.find(shop, payload.orderId) }));
  // It was paid meanwhile and has a seat elsewhere, or its money is on its way back: nothing unpaid is left to cancel.
  if (!seat || seat.orderId !== payload.orderId || seat.state !== "failed" || seat.refund !== "none") return done;
  const note = "The group did not fill in time; nothing was charged (Tuan)";
  // Other goods in the same order are none of the group's business: only its own lines are taken out.
  const mixed = order?.lines.some((line) => line.currentQuantity > 0 && !payload.lineIds.includes(line.id)) ?? false;
  const answer = mixed
    ? await deps.commerce.refundLines(shop, { orderId: payload.orderId, lines: payload.lineIds.map((lineId) => ({ lineId, quantity: "all" as const })), key: `${shop}:${key}`, note, progress })
    : await deps.commerce.cancelUnpaid(shop, { orderId: payload.orderId, note, progress });
  if (!answer.ok) return refused(answer.refusal);
  if (answer.value.state === "pending") return { kind: "again", at: deps.clock.now() + SECOND, progress: answer.value.progress };
  await deps.recordOrder(shop, payload.orderId);
  const { state } = answer.value;
  await deps.uow.run(async (tx) => {
    const after = await tx.groups.seat(shop, payload.seatId);
    if (after?.state !== "failed" || after.refund !== "none") return;
    // What money there is may be for other goods of the order, when the group's are off it.
    const stands = (await tx.orders.find(shop, payload.orderId))?.lines.some((line) => payload.lineIds.includes(line.id) && line.currentQuantity > 0) ?? true;
    if (state === "paid" && stands) return;
    const now = deps.clock.now();
    await tx.outbox.add(shop, { key: `mail.write:failed:${groupId}:${payload.seatId}`, kind: "mail.write", payload: { mail: "failed", seatId: payload.seatId }, campaignId, groupId, seatId, runAt: now, createdAt: now });
  });
  return done;
};

/** A problem a person must see: one per effect, open again when another try is refused, too. */
async function raise(deps: EffectDeps, message: MessageOf<"order.refund" | "order.hold" | "order.capture">, words: string | null) {
  const { shop, payload: about } = message;
  const problem = ownProblem(message);
  if (!problem) throw new Error(`${message.kind} has no problem of its own`);
  await deps.uow.run(async (tx) => {
    const seat = await tx.groups.seat(shop, about.seatId);
    await tx.problems.raiseAnew(shop, { ...problem, campaignId: seat?.campaignId ?? null, groupId: seat?.groupId ?? null, seatId: about.seatId, orderId: about.orderId, detail: { order: seat?.orderName ?? null, minor: seat?.paidMinor ?? null, currency: seat?.currency ?? null, words }, raisedAt: deps.clock.now() });
  });
}

