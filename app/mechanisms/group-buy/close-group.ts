import { counted } from "../../domain/group";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../../domain/id";
import type { Result } from "../../domain/result";
import { ok, refuse } from "../../domain/result";
import type { Clock } from "../../ports/system";
import type { Tx, UnitOfWork } from "../../ports/unit-of-work";
import { type GroupCampaign, apply } from "./apply";
import type { GroupRefusal } from "./events";
import { findHome, move } from "./late";
import { groupCampaign } from "./rules";

type Deps = { uow: UnitOfWork; clock: Clock };
type Refusal = GroupRefusal | { code: "unknown" };

/**
 * Closes a group whose time is up (a draft's is up when its campaign ends): members of an unfilled group are first seated in other forming groups where the
 * merchant wants that; what is left is honoured or refunded. Running it early, late or twice is harmless.
 */
export const closeGroup =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, campaignId: CampaignId, groupId: GroupId): Promise<Result<null, Refusal>> =>
    uow.run(async (tx) => {
      const campaign = groupCampaign(await tx.campaigns.lock(shop, campaignId));
      return campaign ? close(tx, campaign, groupId, clock.now()) : refuse("unknown");
    });

async function close(tx: Tx, campaign: GroupCampaign, groupId: GroupId, now: number): Promise<Result<null, Refusal>> {
  let group = await tx.groups.load(campaign.shop, groupId);
  if (!group) return refuse("unknown");
  const ends = group.status === "draft" ? campaign.endsAt : group.deadline;
  if ((group.status !== "forming" && group.status !== "draft") || ends === null || now < ends) return ok(null);
  let matched = false;
  if (group.status === "forming" && campaign.rules.matchFirst && campaign.rules.onFailure === "refund" && counted(group) < group.size) {
    const members = group.seats.filter((s) => s.state === "counted").sort((a, b) => (a.countedAt ?? 0) - (b.countedAt ?? 0));
    for (const seat of members) {
      const home = await findHome(tx, campaign, seat, [group.id], now);
      if (!home) continue;
      const current: typeof seat = group.seats.find((s) => s.id === seat.id) ?? seat;
      group = await move(tx, campaign, group, home, current, now);
      matched = true;
    }
  }
  const done = await apply(tx, campaign, group, { type: "deadline", onFailure: campaign.rules.onFailure, matched, until: campaign.endsAt }, now);
  return done.ok ? ok(null) : done;
}

/** Ends a seat's hold that was not paid in time. */
export const lapseHold =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, campaignId: CampaignId, groupId: GroupId, seatId: SeatId): Promise<void> =>
    uow.run(async (tx) => {
      const campaign = groupCampaign(await tx.campaigns.lock(shop, campaignId));
      const group = campaign && (await tx.groups.load(shop, groupId, [seatId]));
      // It was paid meanwhile and found a seat in another group.
      if (!group?.seats.some((seat) => seat.id === seatId)) return;
      if (campaign) await apply(tx, campaign, group, { type: "hold.lapsed", seatId }, clock.now());
    });

/** The merchant completes a group with the members it has; its true count stays on record and on screen. */
export const completeGroup = (deps: Deps) => (shop: ShopDomain, groupId: GroupId) => decide(deps, shop, groupId, { type: "completed.early" });

/** The merchant cancels a group: members are refunded, unpaid orders cancelled. */
export const cancelGroup = (deps: Deps) => (shop: ShopDomain, groupId: GroupId) => decide(deps, shop, groupId, { type: "cancelled" });

const decide = ({ uow, clock }: Deps, shop: ShopDomain, groupId: GroupId, event: { type: "completed.early" | "cancelled" }): Promise<Result<null, Refusal>> =>
  uow.run(async (tx) => {
    const known = await tx.groups.load(shop, groupId);
    const campaign = known && groupCampaign(await tx.campaigns.lock(shop, known.campaignId));
    // Read again under the lock: what was seen before it may have changed.
    const group = campaign && (await tx.groups.load(shop, groupId));
    if (!campaign || !group) return refuse("unknown");
    const done = await apply(tx, campaign, group, event, clock.now());
    return done.ok ? ok(null) : done;
  });
