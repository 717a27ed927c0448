import { phase } from "../../domain/campaign";
import { type Group, type Seat, counted } from "../../domain/group";
import type { CampaignId, SeatId, ShopDomain } from "../../domain/id";
import type { Order } from "../../domain/order";
import type { Clock } from "../../ports/system";
import type { Tx, UnitOfWork } from "../../ports/unit-of-work";
import type { GroupCampaign } from "./apply";
import { groupCampaign } from "./rules";

/** A group together with the seat through which somebody looks at it: whose invite code it was, or the opener's. */
export type Glimpse = { group: Group; by: Seat | null };

export type LiveView = {
  campaign: GroupCampaign;
  now: number;
  state: ReturnType<typeof phase>;
  groups: Glimpse[];
  bound: Glimpse | null;
  mine: OwnView | null;
};

/** A seat with its group, and the order behind it once there is one. */
export type OwnView = { seat: Seat; group: Group; order: Order | null };

const LISTED = 3;

/** What a shopper sees of a campaign right now: open groups, the one they were invited to, and their own seat. */
export const readLive =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, campaignId: CampaignId, who: { invite: string | null; shopperKeys: string[] }): Promise<LiveView | null> =>
    uow.read(async (tx) => {
      const campaign = groupCampaign(await tx.campaigns.find(shop, campaignId));
      if (!campaign || campaign.status === "draft") return null;
      const now = clock.now();
      const groups: Glimpse[] = [];
      for (const id of await tx.groups.open(shop, campaign.id, now, LISTED)) {
        const group = await tx.groups.load(shop, id);
        // A group whose last member left may still wait for an order on its way: it is public again once that counts.
        if (group && counted(group) > 0) groups.push({ group, by: opener(group) });
      }
      const inviter = who.invite ? await tx.groups.seatByInvite(shop, who.invite) : null;
      const led = inviter?.campaignId === campaign.id ? await tx.groups.load(shop, inviter.groupId) : null;
      return { campaign, now, state: phase(campaign, now), groups, bound: led ? { group: led, by: inviter } : null, mine: await ownSeat(tx, shop, campaign, who.shopperKeys) };
    });

const WEIGHT: Record<Seat["state"], number> = { counted: 0, secured: 1, held: 2, failed: 3, left: 4, lapsed: 5 };

/** The seat that matters most to its shopper: a live one before an ended one, then the newest. */
async function ownSeat(tx: Tx, shop: ShopDomain, campaign: GroupCampaign, keys: string[]): Promise<OwnView | null> {
  const seats: Seat[] = [];
  for (const key of keys) seats.push(...(await tx.groups.seatsOfShopper(shop, campaign.id, key)));
  const ranked = seats.filter((s) => s.state !== "lapsed").sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || b.heldAt - a.heldAt);
  for (const seat of ranked) {
    const group = await tx.groups.load(shop, seat.groupId, [seat.id]);
    if (group) return { seat, group, order: await orderOf(tx, shop, seat) };
  }
  return null;
}

/** @returns a seat with its group and campaign, for whoever proves it with a signed token */
export const readSeat =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain, seatId: SeatId): Promise<(OwnView & { campaign: GroupCampaign }) | null> =>
    uow.read(async (tx) => {
      const seat = await tx.groups.seat(shop, seatId);
      const group = seat && (await tx.groups.load(shop, seat.groupId, [seat.id]));
      const campaign = seat && groupCampaign(await tx.campaigns.find(shop, seat.campaignId));
      return seat && group && campaign ? { seat, group, campaign, order: await orderOf(tx, shop, seat) } : null;
    });

/** @returns the group an invite code leads to */
export const readInvite =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, invite: string) =>
    uow.read(async (tx) => {
      const by = await tx.groups.seatByInvite(shop, invite);
      const group = by && (await tx.groups.load(shop, by.groupId, [by.id]));
      const campaign = by && groupCampaign(await tx.campaigns.find(shop, by.campaignId));
      return by && group && campaign ? { by, group, campaign, order: await orderOf(tx, shop, by), now: clock.now() } : null;
    });

const orderOf = async (tx: Tx, shop: ShopDomain, seat: Seat) => (seat.orderId ? tx.orders.find(shop, seat.orderId) : null);

/** The seat that opened the group, or the oldest that is left. */
export const opener = (group: Group): Seat | null => group.seats.find((s) => s.opener && s.state !== "left") ?? group.seats[0] ?? null;
