import { phase } from "../../domain/campaign";
import type { Group, Seat } from "../../domain/group";
import type { CampaignId, SeatId, ShopDomain } from "../../domain/id";
import { DAY, MINUTE } from "../../domain/instant";
import { type Result, ok, refuse } from "../../domain/result";
import type { Clock, Ids } from "../../ports/system";
import type { Tx, UnitOfWork } from "../../ports/unit-of-work";
import { type GroupCampaign, apply } from "./apply";
import { transition } from "./law";
import { keepPool } from "./pool";
import { groupCampaign } from "./rules";

export type AskSeat = {
  campaignId: CampaignId;
  /** gid */
  variantId: string;
  quantity: number;
  /** Joins the group this invite code leads to; null opens a new one. */
  invite: string | null;
  via: "link" | "list";
  shopperKey: string;
  /** Keys the same shopper had under former secrets of the app. */
  formerKeys?: string[];
  customerId: string | null;
  addressKey: string | null;
  name: string | null;
  locale: string;
};

export type AskRefusal = {
  code:
    | "unknown" | "campaign.not_started" | "campaign.paused" | "campaign.ended" | "campaign.sold_out"
    | "group.unknown" | "group.other_campaign" | "group.full" | "group.closed" | "group.not_started"
    | "seat.own_group" | "seat.limit" | "seat.too_many_holds" | "seat.too_many_units" | "seat.variant" | "pool.empty";
};

/** Codes one shopper may be shown in a campaign within a day, and seats one address may hold unpaid. */
const SHOWN_PER_SHOPPER = 10;
const HELD_PER_ADDRESS = 12;

/**
 * A shopper asks for a seat: opens a group, or joins one. Saves the seat with a code from the pool in one
 * transaction; no Shopify call. Asking again while the same seat is held gives that seat back, so a double click or
 * a second tab makes no second seat.
 *
 * @returns the seat and its group, or why not
 */
export const askSeat =
  (deps: { uow: UnitOfWork; clock: Clock; ids: Ids }) =>
  (shop: ShopDomain, asked: AskSeat): Promise<Result<{ seat: Seat; group: Group; campaign: GroupCampaign }, AskRefusal>> =>
    deps.uow.run(async (tx) => {
      const now = deps.clock.now();
      const campaign = groupCampaign(await tx.campaigns.lock(shop, asked.campaignId));
      if (!campaign) return refuse("unknown");
      const ask = { ...asked, shopperKey: await knownAs(tx, shop, asked) };
      const { rules } = campaign;
      const offer = (await tx.campaigns.offers(shop, campaign.id)).find((o) => o.variantId === ask.variantId || o.variantId === "*");
      if (!offer || (rules.variantIds.length > 0 && !rules.variantIds.includes(ask.variantId))) return refuse("seat.variant");
      if (ask.quantity > rules.unitsPerSeat) return refuse("seat.too_many_units");

      const target = await invited(tx, shop, campaign, ask.invite);
      if (!target.ok) return target;
      const mine = await tx.groups.seatsOfShopper(shop, campaign.id, [ask.shopperKey]);
      const same = mine.find((s) => s.state === "held" && now < s.holdUntil && (target.value ? s.groupId === target.value.groupId : s.opener));
      if (same && same.variantId === ask.variantId && same.quantity === ask.quantity) {
        const group = await tx.groups.load(shop, same.groupId);
        if (group) return ok({ seat: same, group, campaign });
      }

      const state = phase(campaign, now);
      if (state === "sold_out" && !same) return refuse("campaign.sold_out");
      if (state === "draft") return refuse("unknown");
      if (state === "scheduled") return refuse("campaign.not_started");
      if (state === "paused") return refuse("campaign.paused");
      // Groups that are forming when the merchant ends a campaign may still fill: only new ones are refused.
      if (!target.value && (state === "ended" || now + rules.holdMinutes * MINUTE > campaign.endsAt)) return refuse("campaign.ended");
      const others = mine.filter((s) => s.id !== same?.id);
      if (rules.perShopper !== null && others.filter((s) => s.state === "held" || s.state === "secured" || s.state === "counted").length >= rules.perShopper) return refuse(target.value && others.some((s) => s.groupId === target.value?.groupId) ? "seat.own_group" : "seat.limit");
      if (mine.filter((s) => s.heldAt > now - DAY && (s.state === "held" || s.state === "lapsed")).length >= SHOWN_PER_SHOPPER) return refuse("seat.too_many_holds");
      if (ask.addressKey && (await tx.groups.heldFromAddress(shop, ask.addressKey)) >= HELD_PER_ADDRESS) return refuse("seat.too_many_holds");

      // Another variant or quantity for the seat that is held already: the old hold ends, its place goes to the new one.
      if (same) {
        const old = await tx.groups.load(shop, same.groupId);
        if (old) await apply(tx, campaign, { ...old, seats: old.seats.map((s) => (s.id === same.id ? { ...s, holdUntil: now } : s)) }, { type: "hold.lapsed", seatId: same.id }, now);
      }
      const group = target.value ? await tx.groups.load(shop, target.value.groupId) : fresh(campaign, deps.ids, now);
      if (!group) return refuse("group.unknown");
      const seatId = deps.ids.next("sea");
      const held = seatOf(ask, { campaign, group, seatId, offerId: offer.id, inviteCode: deps.ids.word(10), invitedBy: target.value?.id ?? null, now });
      // Tried before a code is shown: a code that was shown never returns to the pool.
      const trial = transition(group, { type: "seat.asked", seat: held }, now);
      if (!trial.ok) return trial;

      const code = await tx.codes.show(shop, offer.id, seatId, now);
      await keepPool(tx, campaign, offer, deps.ids, now);
      if (!code) {
        await tx.problems.raiseAnew(shop, { key: `pool_empty:${offer.id}`, kind: "pool_empty", campaignId: campaign.id, groupId: null, seatId: null, orderId: null, detail: {}, raisedAt: now });
        return refuse("pool.empty");
      }
      const seat = { ...held, code };
      if (!target.value) await tx.groups.insert(shop, group);
      const done = await apply(tx, campaign, group, { type: "seat.asked", seat }, now);
      return done.ok ? ok({ seat, group: done.value.group, campaign }) : done;
    });

/** The key that a shopper has in this campaign already, from before the app's secret was changed; else the one of today. */
async function knownAs(tx: Tx, shop: ShopDomain, ask: AskSeat): Promise<string> {
  for (const key of ask.formerKeys ?? []) if ((await tx.groups.seatsOfShopper(shop, ask.campaignId, [key])).length > 0) return key;
  return ask.shopperKey;
}

/** The seat an invite code belongs to, if it is this campaign's: never the client's word for a group. */
async function invited(tx: Tx, shop: ShopDomain, campaign: GroupCampaign, invite: string | null): Promise<Result<Seat | null, AskRefusal>> {
  if (!invite) return ok(null);
  const seat = await tx.groups.seatByInvite(shop, invite);
  if (!seat) return refuse("group.unknown");
  return seat.campaignId === campaign.id ? ok(seat) : refuse("group.other_campaign");
}

/** A group that nobody is in yet. */
export const fresh = (campaign: GroupCampaign, ids: Ids, now: number): Group => ({
  id: ids.next("grp"),
  campaignId: campaign.id,
  status: "draft",
  size: campaign.rules.size,
  hours: campaign.rules.hours,
  createdAt: now,
  startedAt: null,
  deadline: null,
  closedAt: null,
  ending: null,
  seats: [],
});

/** A seat as it is asked for, without a code yet. */
export function seatOf(ask: AskSeat, at: { campaign: GroupCampaign; group: Group; seatId: SeatId; offerId: Seat["offerId"]; inviteCode: string; invitedBy: SeatId | null; now: number }): Seat {
  return {
    id: at.seatId,
    campaignId: at.campaign.id,
    groupId: at.group.id,
    state: "held",
    opener: ask.invite === null,
    shopperKey: ask.shopperKey,
    addressKey: ask.addressKey,
    customerId: ask.customerId,
    name: ask.name,
    email: null,
    locale: ask.locale,
    offerId: at.offerId,
    variantId: ask.variantId,
    quantity: ask.quantity,
    code: "",
    inviteCode: at.inviteCode,
    invitedBy: at.invitedBy,
    via: ask.invite === null ? null : ask.via,
    heldAt: at.now,
    holdUntil: at.now + at.campaign.rules.holdMinutes * MINUTE,
    securedAt: null,
    countedAt: null,
    closedAt: null,
    orderId: null,
    orderName: null,
    lineIds: [],
    paidMinor: null,
    currency: null,
    test: false,
    refund: "none",
    movedFrom: null,
  };
}
