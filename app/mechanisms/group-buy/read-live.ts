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

/** What everybody sees alike. */
export type OpenView = { campaign: GroupCampaign; now: number; state: ReturnType<typeof phase>; groups: Glimpse[] };
export type LiveView = OpenView & { bound: Glimpse | null; mine: OwnView | null };

/** A seat with its group, and the order behind it once there is one. */
export type OwnView = { seat: Seat; group: Group; order: Order | null };

const LISTED = 3;

/** @returns the campaign and its open groups; null where there is nothing to see */
export const readOpen =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, campaignId: CampaignId): Promise<OpenView | null> =>
    uow.read(async (tx) => {
      const campaign = groupCampaign(await tx.campaigns.find(shop, campaignId));
      if (!campaign || campaign.status === "draft") return null;
      const now = clock.now();
      // A group whose last member left may still wait for an order on its way: it is public again once that counts.
      const groups = (await tx.groups.open(shop, campaign.id, now, LISTED)).filter((group) => counted(group) > 0);
      return { campaign, now, state: phase(campaign, now), groups: groups.map((group) => ({ group, by: opener(group) })) };
    });

/** @returns the group of the campaign to which an invite code leads */
export const readBound =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain, campaignId: CampaignId, invite: string): Promise<Glimpse | null> =>
    uow.read(async (tx) => {
      const by = await tx.groups.seatByInvite(shop, invite);
      const group = by?.campaignId === campaignId ? await tx.groups.load(shop, by.groupId) : null;
      return group && { group, by };
    });

/**
 * What a shopper sees of a campaign right now: open groups, the one they were invited to, and their own seat.
 * @param open, bound `readOpen` and `readBound`; what they read is nobody's own, and may be shared by all who ask at once
 */
export const readLive =
  ({ uow, open, bound }: { uow: UnitOfWork; open: ReturnType<typeof readOpen>; bound: ReturnType<typeof readBound> }) =>
  async (shop: ShopDomain, campaignId: CampaignId, who: { invite: string | null; shopperKeys: string[] }): Promise<LiveView | null> => {
    const view = await open(shop, campaignId);
    if (!view) return null;
    const invited = who.invite === null ? null : await bound(shop, campaignId, who.invite);
    return { ...view, bound: invited, mine: await uow.read((tx) => ownSeat(tx, shop, view.campaign, who.shopperKeys)) };
  };

const WEIGHT: Record<Seat["state"], number> = { counted: 0, secured: 1, held: 2, failed: 3, left: 4, lapsed: 5 };

/** The seat that matters most to its shopper: a live one before an ended one, then the newest. */
async function ownSeat(tx: Tx, shop: ShopDomain, campaign: GroupCampaign, keys: string[]): Promise<OwnView | null> {
  const ranked = (await tx.groups.seatsOfShopper(shop, campaign.id, keys)).filter((s) => s.state !== "lapsed").sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || b.heldAt - a.heldAt);
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
