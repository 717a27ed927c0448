import type { Campaign } from "../domain/campaign";
import type { FactKind } from "../domain/fact";
import type { CampaignId, ShopDomain } from "../domain/id";
import { MINUTE, type Instant } from "../domain/instant";
import { type Result, ok, refuse } from "../domain/result";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import type { AdminUseCases } from "../ports/admin-use-cases";
import { askForState, askToClose, askToPublish, discountGone, endWithout } from "./campaign-effects";
import { clashes } from "./clashes";
import { productToday, takeListPrices } from "./list-prices";

type Deps = { uow: UnitOfWork; clock: Clock; commerce: Pick<Commerce, "product" | "shop"> };

const fact = (kind: FactKind, campaign: Campaign, now: Instant) => ({ key: `${kind}:${campaign.id}:${campaign.revision}`, kind, at: now, campaignId: campaign.id, groupId: null, seatId: null, orderId: null, detail: {} });

/** Makes a draft public: checks it against the shop as it is today, then asks for its discounts, codes and metafield. */
export const publishCampaign =
  ({ uow, clock, commerce }: Deps): AdminUseCases["publishCampaign"] =>
  async (shop, id) => {
    const draft = await uow.read((tx) => tx.campaigns.find(shop, id));
    if (!draft) return refuse("campaign.unknown");
    const product = await productToday(commerce, draft);
    if (!product.ok) return product;
    return uow.run(async (tx) => {
      const now = clock.now();
      const campaign = await tx.campaigns.lock(shop, id);
      if (!campaign) return refuse("campaign.unknown");
      if (campaign.status !== "draft") return refuse("campaign.not_draft");
      if (campaign.endsAt <= now) return refuse("campaign.over");
      if (await clashes(tx, campaign)) return refuse("campaign.clash");
      const { id: productId, handle, title, image } = product.value;
      const live: Campaign = { ...campaign, product: { id: productId, handle, title, image }, status: campaign.startsAt > now ? "scheduled" : "live", publication: "working", updatedAt: now };
      await tx.campaigns.update(live);
      await takeListPrices(tx, live, product.value);
      await tx.facts.record(shop, [fact("campaign.published", campaign, now)]);
      await askToPublish(tx, live, live.revision, now);
      return ok(null);
    });
  };

/** Nobody can start or join; groups that are forming keep their deadlines. */
export const pauseCampaign = (deps: Deps): AdminUseCases["pauseCampaign"] => (shop, id) =>
  change(deps, shop, id, async (tx, campaign, now) => {
    if (campaign.status !== "live" && campaign.status !== "scheduled") return refuse("campaign.not_live");
    await become(tx, campaign, "paused", "campaign.paused", now);
    return ok(null);
  });

/** Pauses a running campaign whose discount is no more: nobody is shown it before it has another one. One that is paused stays so. */
export async function pauseWithout(tx: Tx, campaign: Campaign, now: Instant): Promise<void> {
  if (campaign.status === "paused") return tx.campaigns.setPublication(campaign.shop, campaign.id, "problem");
  return become(tx, { ...campaign, publication: "problem" }, "paused", "campaign.paused", now);
}

/** Goes on with a paused campaign, after looking at the product as it is today: a list price may have moved meanwhile. */
export const resumeCampaign =
  (deps: Deps): AdminUseCases["resumeCampaign"] =>
  async (shop, id) => {
    const paused = await deps.uow.read((tx) => tx.campaigns.find(shop, id));
    if (!paused) return refuse("campaign.unknown");
    const product = await productToday(deps.commerce, paused);
    if (!product.ok) return product;
    return change(deps, shop, id, async (tx, campaign, now) => {
      if (campaign.status !== "paused") return refuse("campaign.not_paused");
      if (campaign.endsAt <= now) return refuse("campaign.over");
      await takeListPrices(tx, campaign, product.value);
      const publication = campaign.publication === "problem" ? "working" : campaign.publication;
      await become(tx, { ...campaign, publication }, campaign.startsAt > now ? "scheduled" : "live", "campaign.resumed", now);
      await tx.problems.resolve(shop, discountGone(id), "resumed", now);
      await askToPublish(tx, campaign, campaign.revision + 1, now);
      return ok(null);
    });
  };

/** No new groups from now on. Groups that are forming run to their own deadline, and only then the discounts stop. */
export const endCampaign = (deps: Deps): AdminUseCases["endCampaign"] => (shop, id) =>
  change(deps, shop, id, async (tx, campaign, now) => {
    if (campaign.status === "ended") return refuse("campaign.ended");
    if (campaign.status === "draft") return refuse("campaign.not_live");
    await become(tx, { ...campaign, endedAt: now }, "ended", "campaign.ended", now);
    await askToClose(tx, campaign, Math.max(now, (await tx.groups.lastDeadline(shop, id)) ?? now) + 120 * MINUTE, now);
    await endWithout(tx, campaign, now);
    return ok(null);
  });

/** Only drafts can be deleted: a published campaign is part of the books. */
export const deleteCampaign = (deps: Deps): AdminUseCases["deleteCampaign"] => (shop, id) =>
  change(deps, shop, id, async (tx, campaign) => {
    if (campaign.status !== "draft") return refuse("campaign.not_draft");
    await tx.campaigns.delete(shop, id);
    return ok(null);
  });

async function become(tx: Tx, campaign: Campaign, status: Campaign["status"], kind: FactKind, now: Instant) {
  await tx.campaigns.update({ ...campaign, status, updatedAt: now });
  await tx.facts.record(campaign.shop, [fact(kind, campaign, now)]);
  await askForState(tx, campaign, `${kind}:${campaign.revision}`, now);
}

const change = <C extends string>({ uow, clock }: Deps, shop: ShopDomain, id: CampaignId, work: (tx: Tx, campaign: Campaign, now: Instant) => Promise<Result<null, { code: C }>>): Promise<Result<null, { code: C | "campaign.unknown" }>> =>
  uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(shop, id);
    return campaign ? work(tx, campaign, clock.now()) : refuse("campaign.unknown");
  });
