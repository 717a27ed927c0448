import type { SeatId } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { Order, OrderLine } from "../../domain/order";
import type { Ids } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { type GroupCampaign, apply } from "./apply";
import { fresh, seatOf } from "./ask-seat";
import type { OrderPart } from "./order-parts";

/**
 * Makes a seat for an order whose code no seat has. That happens after a backup was restored: whoever was shown the code
 * since then, and in which group, is forgotten, but the order proves that a seat was given. It opens a group of its own,
 * which takes the order as any other does; what does not fill is matched with the campaign's other groups. Needs the
 * campaign's lock.
 *
 * @returns null when no code is without a seat
 */
export async function lostSeat(tx: Tx, ids: Ids, campaign: GroupCampaign, lost: OrderPart["lost"], order: Order, lines: readonly OrderLine[], now: Instant): Promise<SeatId | null> {
  const [first] = lost;
  if (!first) return null;
  const { shop } = campaign;
  // Looked for before the lock was there: another reading may have made it meanwhile, or a shopper was shown the code.
  const [there] = await tx.groups.seatsByCode(shop, first.code);
  if (there) return there.id;
  const group = fresh(campaign, ids, now);
  const seatId = ids.next("sea");
  const bought = lines[0];
  const ask = { campaignId: campaign.id, variantId: bought?.variantId ?? "*", quantity: bought?.quantity ?? 1, invite: null, via: "link" as const, shopperKey: order.customerId ? `c:${order.customerId}` : `o:${order.id}`, customerId: order.customerId, addressKey: null, name: order.buyer, locale: order.locale ?? "en" };
  const seat = { ...seatOf(ask, { campaign, group, seatId, offerId: first.offerId, inviteCode: ids.word(10), invitedBy: null, now }), code: first.code };
  await tx.groups.insert(shop, group);
  const done = await apply(tx, campaign, group, { type: "seat.asked", seat }, now);
  if (!done.ok) throw new Error(`a seat in a group of its own was refused: ${done.refusal.code}`);
  return seatId;
}
