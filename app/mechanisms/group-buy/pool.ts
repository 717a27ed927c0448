import type { Offer } from "../../domain/campaign";
import type { Instant } from "../../domain/instant";
import type { Ids } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import type { GroupCampaign } from "./apply";

/** Shopify takes at most 250 codes per bulk call. */
export const BATCH = 250;
/** A new batch is asked for when fewer than this are left to hand out. */
const LOW = 100;

/**
 * Asks for another batch of codes when an offer's pool runs low and none is being made. Needs the campaign's lock,
 * so that two shoppers do not ask for two.
 */
export async function keepPool(tx: Tx, campaign: GroupCampaign, offer: Pick<Offer, "id">, ids: Ids, now: Instant): Promise<void> {
  const { making, pooled } = await tx.codes.figures(campaign.shop, offer.id);
  if (making > 0 || pooled >= LOW) return;
  const batch = `${offer.id}-${ids.word(8)}`;
  await tx.codes.add(campaign.shop, offer.id, batch, Array.from({ length: BATCH }, () => `TUAN-${ids.word(12)}`));
  await askForBatch(tx, campaign, offer, batch, BATCH, now);
}

/** Asks for an offer's codes to be made once more, in the discount that it has now: those in the pool, and those that shoppers hold. Needs the campaign's lock. @returns whether there were any */
export async function makePoolAgain(tx: Tx, campaign: GroupCampaign, offer: Pick<Offer, "id">, ids: Ids, now: Instant): Promise<boolean> {
  const codes = await tx.codes.wanted(campaign.shop, offer.id);
  for (let from = 0; from < codes.length; from += BATCH) {
    const batch = `${offer.id}-${ids.word(8)}`;
    const some = codes.slice(from, from + BATCH);
    await tx.codes.again(campaign.shop, batch, some);
    await askForBatch(tx, campaign, offer, batch, some.length, now);
  }
  return codes.length > 0;
}

const askForBatch = (tx: Tx, campaign: GroupCampaign, offer: Pick<Offer, "id">, batch: string, count: number, now: Instant) =>
  tx.outbox.add(campaign.shop, {
    kind: "codes.make",
    key: `codes.make:${batch}`,
    payload: { offerId: offer.id, campaignId: campaign.id, batch, count },
    campaignId: campaign.id,
    groupId: null,
    seatId: null,
    runAt: now,
    createdAt: now,
  });
