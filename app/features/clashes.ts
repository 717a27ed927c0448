import type { Campaign } from "../domain/campaign";
import { clashing } from "../domain/clash";
import type { Tx } from "../ports/unit-of-work";

/**
 * Whether another public campaign of the shop has the product in an overlapping time. Takes the shop's lock, so that of two
 * campaigns that become public or move at once the second one sees the first.
 */
export async function clashes(tx: Tx, campaign: Campaign): Promise<boolean> {
  await tx.shops.lock(campaign.shop);
  return clashing(campaign, await tx.campaigns.onProduct(campaign.shop, campaign.product.id)) !== null;
}
