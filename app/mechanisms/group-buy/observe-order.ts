import type { Group, Seat } from "../../domain/group";
import type { CampaignId, SeatId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { Order, OrderLine } from "../../domain/order";
import type { Ids, Secrets } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { type GroupCampaign, apply } from "./apply";
import { isOverLimit, refund, refundExcess, settleLate, settleOtherPrice } from "./late";
import { groupCampaign } from "./rules";
import { linesByCode, seatOrder, standing } from "./seat-order";

const PROPERTY = "_tuan_seat";

/**
 * Tells the groups what an order means for them. Reads the order whole each time, so repeats, delays and disorder of
 * webhooks do not matter: every step is decided from what is stored and what the order says now.
 */
export const observeOrder =
  (deps: { ids: Ids; secrets: Secrets }) =>
  async (tx: Tx, shop: ShopDomain, order: Order, before: Order | null, now: Instant): Promise<void> => {
    const byCode = linesByCode(order);
    const proven: { campaignId: CampaignId; seatId: SeatId; code: string }[] = [];
    for (const code of [...byCode.keys()].sort()) {
      const seats = await tx.groups.seatsByCode(shop, code);
      const seat = seats.find((s) => s.orderId === order.id) ?? seats[0];
      if (seat) proven.push({ campaignId: seat.campaignId, seatId: seat.id, code });
    }
    // Locks are taken in the order of campaign ids, so that two orders never wait for each other in a ring.
    proven.sort((a, b) => (a.campaignId < b.campaignId ? -1 : a.campaignId > b.campaignId ? 1 : 0));
    for (const { campaignId, seatId, code } of proven) {
      const campaign = groupCampaign(await tx.campaigns.lock(shop, campaignId));
      if (!campaign) continue;
      const claimed = await claim(tx, deps.ids, campaign, seatId, order);
      await settle(tx, deps.ids, campaign, claimed, order, byCode.get(code) ?? [], before, now);
    }
    if (proven.length === 0) await withoutProof(tx, deps.secrets, shop, order, now);
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
  const group = await tx.groups.load(campaign.shop, seat.groupId);
  if (!group) throw new Error(`group ${seat.groupId} vanished under the campaign's lock`);
  const second: Seat = { ...seat, id: ids.next("sea"), inviteCode: ids.word(10), state: "lapsed", opener: false, shopperKey: order.customerId ? `c:${order.customerId}` : `o:${order.id}`, name: null, email: null, customerId: null, securedAt: null, countedAt: null, orderId: order.id, orderName: order.name, lineIds: [], paidMinor: null, refund: "none", movedFrom: null };
  await tx.groups.save(campaign.shop, group, { ...group, seats: [...group.seats, second] });
  return { seat: second, second: true };
}

async function settle(tx: Tx, ids: Ids, campaign: GroupCampaign, { seat, second }: Claim, order: Order, lines: OrderLine[], before: Order | null, now: Instant) {
  const group = await tx.groups.load(campaign.shop, seat.groupId, [seat.id]);
  if (!group) throw new Error(`group ${seat.groupId} vanished under the campaign's lock`);
  const facts = seatOrder(order, lines);
  const where = standing(order, lines, campaign.rules.counts);
  if (order.cancelledAt !== null && order.financialStatus === "paid" && seat.countedAt === null && seat.refund === "none") {
    await paidAfterCancel(tx, campaign, seat, order, now);
    return;
  }
  if (where === "returned") {
    if (seat.orderId === order.id) await apply(tx, campaign, group, { type: "seat.returned", seatId: seat.id }, now);
    return;
  }
  if (where === "placed") {
    await apply(tx, campaign, group, { type: "order.placed", seatId: seat.id, order: facts }, now);
    return;
  }
  if (seat.state !== "counted" && seat.refund === "none" && (await isOverLimit(tx, campaign, { ...seat, customerId: facts.customerId ?? seat.customerId }))) {
    const placed = await apply(tx, campaign, group, { type: "order.placed", seatId: seat.id, order: facts }, now);
    const bound = placed.ok ? placed.value.group : group;
    const own = bound.seats.find((s) => s.id === seat.id);
    if (own) await refund(tx, campaign, bound, own, "over_limit", now);
    return;
  }
  if (second && seat.state === "lapsed" && seat.refund === "none") {
    const own: Seat = { ...seat, lineIds: facts.lineIds, paidMinor: facts.paidMinor, currency: facts.currency, customerId: facts.customerId, email: facts.email, locale: facts.locale ?? seat.locale, test: facts.test };
    const holding: Group = { ...group, seats: group.seats.map((s) => (s.id === own.id ? own : s)) };
    await tx.groups.save(campaign.shop, group, holding);
    await settleLate(tx, ids, campaign, holding, own, now);
    return;
  }
  // When the money came: with the order when its first reading was paid, else when the order last changed.
  const at = before === null || before.financialStatus === order.financialStatus ? order.placedAt : order.updatedAt;
  const done = await apply(tx, campaign, group, { type: "order.counted", seatId: seat.id, order: facts, at: Math.min(at, now), until: campaign.endsAt }, now);
  if (!done.ok) throw new Error(`money was refused: ${done.refusal.code}`);
  const after = done.value.group.seats.find((s) => s.id === seat.id);
  if (!after) throw new Error(`seat ${seat.id} vanished from its group`);
  if (done.value.facts.some((f) => f.kind === "payment.late")) await settleLate(tx, ids, campaign, done.value.group, after, now);
  await refundExcess(tx, campaign, after, lines, now);
}

/** Money came for an order that nobody expected to be paid any more. It is the merchant's to decide, and never silent. */
async function paidAfterCancel(tx: Tx, campaign: GroupCampaign, seat: Seat, order: Order, now: Instant) {
  await tx.problems.raise(campaign.shop, {
    key: `paid_after_cancel:${seat.id}:${order.id}`,
    kind: "paid_after_cancel",
    campaignId: campaign.id,
    groupId: seat.groupId,
    seatId: seat.id,
    orderId: order.id,
    detail: { order: order.name, minor: order.totalMinor, currency: order.currency },
    raisedAt: now,
  });
}

/** Our line without our price: the signed property says whose it is, the missing allocation that it was bought at another price. */
async function withoutProof(tx: Tx, secrets: Secrets, shop: ShopDomain, order: Order, now: Instant) {
  for (const line of order.lines) {
    const token = line.properties[PROPERTY];
    const seatId = token ? secrets.open("seat", token) : null;
    const found = seatId ? await tx.groups.seat(shop, seatId as SeatId) : null;
    const campaign = found && groupCampaign(await tx.campaigns.lock(shop, found.campaignId));
    if (!found || !campaign) continue;
    if (standing(order, [line], "paid") === "counts") await settleOtherPrice(tx, campaign, found, order, line, now);
  }
}
