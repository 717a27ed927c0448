import type { Campaign } from "../domain/campaign";
import type { CampaignId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Tx } from "../ports/unit-of-work";

const about = (campaign: Campaign) => ({ campaignId: campaign.id, groupId: null, seatId: null });

/** Asks for the product's metafield to be written from its campaigns as they will be when that runs. `turn` tells one change from the next. */
export const askForState = (tx: Tx, campaign: Campaign, turn: string, now: Instant) =>
  tx.outbox.add(campaign.shop, { ...about(campaign), kind: "product.state", key: `product.state:${campaign.product.id}:${turn}`, payload: { productId: campaign.product.id }, runAt: now, createdAt: now });

/** Asks for the campaign's discounts to be stopped at `at`, once nobody can have a seat to pay any more. */
export const askToClose = (tx: Tx, campaign: Campaign, at: Instant, now: Instant) =>
  tx.outbox.add(campaign.shop, { ...about(campaign), kind: "campaign.close", key: `campaign.close:${campaign.id}`, payload: { campaignId: campaign.id }, runAt: at, createdAt: now });

/** Asks for discounts, codes and metafield. A later revision asks anew. @param turn tells an asking apart that no revision goes with */
export const askToPublish = (tx: Tx, campaign: Campaign, revision: number, now: Instant, turn = `${revision}`) =>
  tx.outbox.add(campaign.shop, { ...about(campaign), kind: "campaign.publish", key: `campaign.publish:${campaign.id}:${turn}`, payload: { campaignId: campaign.id, revision }, runAt: now, createdAt: now });

/** Under which key it is told that a discount behind a campaign or a program was deleted at Shopify. */
export const discountGone = (of: CampaignId | ProgramId): string => `discount_gone:${of}`;

/** A campaign ends: nobody is asked any more about a discount that is gone, and groups that are forming get another one, whatever was answered before. */
export async function endWithout(tx: Tx, campaign: Campaign, now: Instant): Promise<void> {
  await tx.problems.resolve(campaign.shop, discountGone(campaign.id), "ended", now);
  if ((await tx.campaigns.offers(campaign.shop, campaign.id)).some((offer) => offer.discountId === null)) await askToPublish(tx, campaign, campaign.revision, now, "ended");
}

/** A campaign could not be published: the merchant sees why, with a button that tries again. @param words what Shopify, or the trouble, said */
export async function notPublished(tx: Tx, shop: ShopDomain, campaignId: CampaignId, words: string, now: Instant): Promise<void> {
  await tx.campaigns.setPublication(shop, campaignId, "problem");
  await tx.problems.raiseAnew(shop, { key: `publish_failed:${campaignId}`, kind: "publish_failed", campaignId, groupId: null, seatId: null, orderId: null, detail: { words }, raisedAt: now });
}
