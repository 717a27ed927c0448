import type { Seat } from "../../domain/group";
import type { Instant } from "../../domain/instant";
import type { Order, OrderLine } from "../../domain/order";
import type { Tx } from "../../ports/unit-of-work";
import type { GroupCampaign } from "./apply";
import { refundKey } from "./effects";
import { standing } from "./seat-order";

/**
 * A seat whose money is on its way back. Its refund books itself once Shopify says that the money has moved. One that
 * had failed is looked at again when the order shows the money gone: the merchant may have given it back by hand.
 */
export async function lookAfterRefund(tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, lines: OrderLine[], before: Order | null, now: Instant): Promise<void> {
  if (seat.refund === "done") return noteStranded(tx, campaign, seat, order, now);
  const news = before === null || before.updatedAt < order.updatedAt;
  if (seat.refund !== "problem" || !news || standing(order, lines, campaign.rules.counts) !== "returned") return;
  if (await tx.outbox.replay(campaign.shop, refundKey(seat.id, order.id), now, true)) await tx.groups.setRefund(campaign.shop, seat.id, "due");
}

/**
 * Money on an order that is cancelled and is no member's, or whose refund is done: nobody expected it any more.
 * A member's order that never was paid (cash on delivery) is given back without money; a transfer may still come then,
 * and so may the rest of a transfer of which the first part was given back.
 */
export function isStranded(order: Order, seat: Seat): boolean {
  if (order.cancelledAt === null) return seat.refund === "done" && owesForGoods(order);
  const kept = order.financialStatus === "paid" || order.financialStatus === "partially_paid";
  // What was refunded in part may have had its rest come in only then.
  const since = order.financialStatus === "partially_refunded" && order.paidAt !== null && order.paidAt > order.cancelledAt;
  if (seat.refund === "done") return kept || since;
  // A member whose order is cancelled with all its money kept stays one; with a part of it, they have left, and the part stands there.
  return order.financialStatus === "partially_paid" || (seat.countedAt === null && (kept || order.financialStatus === "partially_refunded"));
}

/** Money is kept for goods that were all given back. What is kept for shipping is none of it: a refund of lines leaves that with the shop. */
const owesForGoods = (order: Order) => !order.edited && order.lines.every((line) => line.currentQuantity === 0) && Math.min(order.keptMinor ?? 0, order.totalMinor - order.refundedMinor) > 0;

/** Stranded money is the merchant's to decide: told once, and never silent. Once it went back, there is nothing to decide, until more of it comes. */
export async function noteStranded(tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, now: Instant): Promise<void> {
  const key = `paid_after_cancel:${seat.id}:${order.id}`;
  if (order.financialStatus === "refunded" || (order.cancelledAt === null && !isStranded(order, seat))) return tx.problems.resolve(campaign.shop, key, "refunded", now);
  if (!isStranded(order, seat)) return;
  const wentBack = (await tx.problems.find(campaign.shop, key))?.resolution === "refunded";
  await tx.problems[wentBack ? "raiseAnew" : "raise"](campaign.shop, {
    key,
    kind: "paid_after_cancel",
    campaignId: campaign.id,
    groupId: seat.groupId,
    seatId: seat.id,
    orderId: order.id,
    detail: { order: order.name, minor: order.totalMinor, currency: order.currency },
    raisedAt: now,
  });
}

/** The group's lines were taken off the order by an edit: the member stays, and the merchant is told; once it is refunded, it is over. */
export const noteEdited = (tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, now: Instant): Promise<void> =>
  tx.problems.raise(campaign.shop, { key: editedKey(seat, order), kind: "order_edited", campaignId: campaign.id, groupId: seat.groupId, seatId: seat.id, orderId: order.id, detail: { order: order.name, minor: seat.paidMinor, currency: order.currency }, raisedAt: now });

export const forgetEdited = (tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, now: Instant): Promise<void> => tx.problems.resolve(campaign.shop, editedKey(seat, order), "refunded", now);

const editedKey = (seat: Seat, order: Order) => `order_edited:${seat.id}:${order.id}`;
