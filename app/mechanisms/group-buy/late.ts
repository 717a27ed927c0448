import { phase } from "../../domain/campaign";
import { type Group, type Seat, taken } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { Order, OrderLine } from "../../domain/order";
import type { Effect } from "../../ports/outbox";
import type { Ids } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { type GroupCampaign, apply, send } from "./apply";
import { refundKey } from "./effects";
import type { SeatOrder } from "./events";
import { bought } from "./seat-order";

/** A seat and the order whose money came for it. */
type Paid = { seatId: SeatId; order: SeatOrder };

/**
 * A late payment finds its place by the campaign's policy: a seat in another forming group, else a new group, else
 * its money back. Needs the campaign's lock.
 */
export async function settleLate(tx: Tx, ids: Ids, campaign: GroupCampaign, group: Group, paid: Paid, now: Instant): Promise<void> {
  const seat = group.seats.find((s) => s.id === paid.seatId);
  if (!seat) throw new Error(`group ${group.id} was loaded without seat ${paid.seatId}`);
  const own = { ...seat, ...bought(paid.order, seat) };
  if (campaign.rules.onLate === "spill") {
    const home = (await findHome(tx, campaign, own, [group.id], now)) ?? (await newGroup(tx, ids, campaign, now));
    if (home) {
      await move(tx, campaign, group, home, own, now);
      return;
    }
  }
  await refund(tx, campaign, group, paid, "late", now);
}

/** @returns a forming group of the campaign with a free seat in which this shopper is not yet, the one closest to its deadline */
export async function findHome(tx: Tx, campaign: GroupCampaign, seat: Seat, except: readonly string[], now: Instant): Promise<Group | null> {
  for (const group of await tx.groups.open(campaign.shop, campaign.id, now, 20)) {
    if (except.includes(group.id) || taken(group) >= group.size) continue;
    const there = group.seats.some((s) => (s.state === "held" || s.state === "secured" || s.state === "counted") && (s.shopperKey === seat.shopperKey || (s.customerId !== null && s.customerId === seat.customerId)));
    if (!there) return group;
  }
  return null;
}

/** Moves a paid seat to another group; both are saved in this transaction. */
export async function move(tx: Tx, campaign: GroupCampaign, from: Group, to: Group, seat: Seat, now: Instant): Promise<Group> {
  const left = await apply(tx, campaign, from, { type: "seat.departed", seatId: seat.id }, now);
  const arrived = await apply(tx, campaign, to, { type: "seat.arrived", seat, until: campaign.endsAt }, now);
  if (!left.ok || !arrived.ok) throw new Error(`seat ${seat.id} could not move`);
  return left.value.group;
}

async function newGroup(tx: Tx, ids: Ids, campaign: GroupCampaign, now: Instant): Promise<Group | null> {
  const state = phase(campaign, now);
  if (state !== "live" && state !== "sold_out") return null;
  const { size, hours } = campaign.rules;
  const group: Group = { id: ids.next("grp"), campaignId: campaign.id, status: "draft", size, hours, createdAt: now, startedAt: null, deadline: null, closedAt: null, ending: null, seats: [] };
  await tx.groups.insert(campaign.shop, group);
  return group;
}

/** Whether this shopper has all the seats of the campaign that one shopper may have; asked again when money comes, since a guest is only known then. */
export async function isOverLimit(tx: Tx, campaign: GroupCampaign, seat: Seat): Promise<boolean> {
  const { perShopper } = campaign.rules;
  if (perShopper === null) return false;
  const keys = [seat.shopperKey, ...(seat.customerId ? [`c:${seat.customerId}`] : [])];
  const others = (await tx.groups.seatsOfShopper(campaign.shop, campaign.id, keys)).filter((s) => s.id !== seat.id && (s.state === "secured" || s.state === "counted"));
  return others.length >= perShopper;
}

/** Books that a seat's money goes back, asks for it, and tells the shopper. */
export async function refund(tx: Tx, campaign: GroupCampaign, group: Group, { seatId, order }: Paid, reason: Extract<Effect, { kind: "order.refund" }>["payload"]["reason"], now: Instant): Promise<void> {
  await apply(tx, campaign, group, { type: "seat.owed", seatId, order }, now);
  const to = { campaignId: campaign.id, groupId: group.id, seatId };
  await send(
    tx,
    campaign,
    [
      { ...to, key: refundKey(seatId, order.id), kind: "order.refund", payload: { seatId, orderId: order.id, lineIds: order.lineIds, reason } },
      { ...to, key: `mail.write:failed:${group.id}:${seatId}:${reason}`, kind: "mail.write", payload: { mail: reason === "over_limit" ? "over_limit" : "failed", seatId } },
    ],
    now,
  );
}

/** Our lines were bought, but our code's discount did not land on it: a plain order, or its money back, by policy. */
export async function settleOtherPrice(tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, lines: readonly OrderLine[], now: Instant): Promise<void> {
  const key = `payment.other_price:${seat.id}:${order.id}`;
  const to = { campaignId: campaign.id, groupId: seat.groupId, seatId: seat.id };
  const fresh = await tx.facts.record(campaign.shop, [{ ...to, key, kind: "payment.other_price", at: now, orderId: order.id, detail: { order: order.name } }]);
  if (fresh.length === 0 || campaign.rules.onOtherPrice === "ignore") return;
  await send(tx, campaign, [{ ...to, key: refundKey(seat.id, order.id), kind: "order.refund", payload: { seatId: seat.id, orderId: order.id, lineIds: lines.map((line) => line.id), reason: "other_price" } }], now);
}
