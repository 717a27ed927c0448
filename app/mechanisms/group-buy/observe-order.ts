import type { Group, Seat } from "../../domain/group";
import type { SeatId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { Order, OrderLine } from "../../domain/order";
import type { Ids, Secrets } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { type GroupCampaign, apply } from "./apply";
import { settleExcess } from "./excess";
import { isOverLimit, refund, settleLate, settleOtherPrice } from "./late";
import { lostSeat } from "./lost-seat";
import { orderParts } from "./order-parts";
import { forgetEdited, isStranded, lookAfterRefund, noteEdited, noteStranded } from "./owed";
import { groupCampaign } from "./rules";
import { countsSince, isEditedAway, isPartlyPaid, seatOrder, standing } from "./seat-order";

/**
 * Tells the groups what an order means for them. Reads the order whole each time, so repeats, delays and disorder of
 * webhooks do not matter: every step is decided from what is stored and what the order says now.
 */
export const observeOrder =
  (deps: { ids: Ids; secrets: Secrets }) =>
  async (tx: Tx, shop: ShopDomain, order: Order, before: Order | null, now: Instant): Promise<void> => {
    for (const { campaignId, seatId: known, lines, lost, otherPrice } of await orderParts(tx, deps.secrets, shop, order)) {
      const campaign = groupCampaign(await tx.campaigns.lock(shop, campaignId));
      if (!campaign) continue;
      const seatId = known ?? (await lostSeat(tx, deps.ids, campaign, lost, order, lines, now));
      if (seatId) for (const { code } of lost) await tx.codes.take(shop, code, seatId, now);
      if (seatId) await settle(tx, deps.ids, campaign, await claim(tx, deps.ids, campaign, seatId, order), { order, lines, before }, now);
      // The signed property says whose line it is, the missing allocation that it was bought at another price.
      for (const other of otherPrice) {
        const seat = await tx.groups.seat(shop, other.seatId);
        if (seat && standing(order, other.lines, "paid") === "counts") await settleOtherPrice(tx, campaign, seat, order, other.lines, now);
      }
    }
  };

type Claim = { seat: Seat; /** Its code was another order's before. */ second: boolean };

/**
 * The seat this order pays for. A code that another order has used already (a second redemption) gets a seat of its
 * own, so that its money is a late payment and not a crash.
 */
async function claim(tx: Tx, ids: Ids, campaign: GroupCampaign, seatId: SeatId, order: Order): Promise<Claim> {
  const seat = await tx.groups.seat(campaign.shop, seatId);
  if (!seat) throw new Error(`seat ${seatId} vanished under the campaign's lock`);
  const sharers = await tx.groups.seatsByCode(campaign.shop, seat.code);
  const first = sharers.reduce((oldest, s) => (s.id < oldest.id ? s : oldest), seat);
  if (seat.orderId === null || seat.orderId === order.id) return { seat, second: first.id !== seat.id };
  const group = await loadGroup(tx, campaign, seat);
  const second: Seat = { ...seat, id: ids.next("sea"), inviteCode: ids.word(10), state: "lapsed", opener: false, shopperKey: order.customerId ? `c:${order.customerId}` : `o:${order.id}`, name: null, email: null, customerId: null, securedAt: null, countedAt: null, orderId: order.id, orderName: order.name, lineIds: [], paidMinor: null, refund: "none", movedFrom: null };
  await tx.groups.save(campaign.shop, group, { ...group, seats: [...group.seats, second] });
  return { seat: second, second: true };
}

async function loadGroup(tx: Tx, campaign: GroupCampaign, seat: Seat): Promise<Group> {
  const group = await tx.groups.load(campaign.shop, seat.groupId, [seat.id]);
  if (!group) throw new Error(`group ${seat.groupId} vanished under the campaign's lock`);
  return group;
}

type Reading = { order: Order; lines: OrderLine[]; before: Order | null };

async function settle(tx: Tx, ids: Ids, campaign: GroupCampaign, { seat, second }: Claim, { order, lines, before }: Reading, now: Instant) {
  if (seat.refund !== "none") return lookAfterRefund(tx, campaign, seat, order, lines, before, now);
  const group = await loadGroup(tx, campaign, seat);
  const where = isStranded(order, seat) ? "returned" : standing(order, lines, campaign.rules.counts);
  if (where === "returned" && seat.state === "counted" && isEditedAway(order)) return noteEdited(tx, campaign, seat, order, now);
  if (where === "returned") {
    if (order.edited) await forgetEdited(tx, campaign, seat, order, now);
    await noteStranded(tx, campaign, seat, order, now);
    if (seat.orderId === order.id) await apply(tx, campaign, group, { type: "seat.returned", seatId: seat.id }, now);
    return;
  }
  const facts = seatOrder(order, lines);
  if (where === "placed") {
    // A part of the money came, and the group ended without it: it goes back, as all of it would.
    if (isPartlyPaid(order) && seat.state === "failed") return refund(tx, campaign, group, { seatId: seat.id, order: facts }, "late", now);
    // A second redemption has no seat to secure: nothing was charged yet, so nothing is late yet.
    if (!second) await apply(tx, campaign, group, { type: "order.placed", seatId: seat.id, order: facts }, now);
    return;
  }
  if (seat.state !== "counted" && (await isOverLimit(tx, campaign, { ...seat, customerId: facts.customerId ?? seat.customerId }))) return refund(tx, campaign, group, { seatId: seat.id, order: facts }, "over_limit", now);
  if (second && seat.state !== "counted") await settleLate(tx, ids, campaign, group, { seatId: seat.id, order: facts }, now);
  else {
    const done = await apply(tx, campaign, group, { type: "order.counted", seatId: seat.id, order: facts, at: countsSince(order, campaign.rules.counts), until: campaign.endsAt }, now);
    if (!done.ok) throw new Error(`money was refused: ${done.refusal.code}`);
    const after = done.value.group.seats.find((s) => s.id === seat.id);
    if (after && after.state !== "counted") await settleLate(tx, ids, campaign, done.value.group, { seatId: seat.id, order: facts }, now);
  }
  await settleExcess(tx, campaign, seat.id, lines, now);
}
