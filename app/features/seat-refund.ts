import type { Seat } from "../domain/group";
import type { SeatId, ShopDomain } from "../domain/id";
import type { Tx } from "../ports/unit-of-work";

/**
 * Notes how far the refund of a seat's own order is. Money of another order with the seat's name on it (bought at
 * another price) says nothing about the seat, and what is done stays done.
 * @returns the seat as it was, or null when there was nothing to note
 */
export async function noteRefund(tx: Tx, shop: ShopDomain, seatId: SeatId, orderId: string | null, refund: "due" | "done" | "problem"): Promise<Seat | null> {
  const seat = await tx.groups.seat(shop, seatId);
  if (!seat || seat.orderId !== orderId || seat.refund === "none" || seat.refund === "done") return null;
  await tx.groups.setRefund(shop, seatId, refund);
  return seat;
}
