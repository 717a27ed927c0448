import type { CampaignId, ShopDomain } from "../domain/id";
import { MINUTE } from "../domain/instant";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { askForState, askToClose, endWithout } from "./campaign-effects";

/**
 * Brings a campaign's stored status up to its dates: scheduled → live at the start, anything → ended at the end.
 * Shoppers never wait for it (`phase` reads the dates); it is for lists, the metafield and Shopify's discounts.
 */
export const turnCampaign =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, id: CampaignId): Promise<void> =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(shop, id);
      if (!campaign || campaign.status === "draft" || campaign.status === "ended") return;
      const now = clock.now();
      if (now >= campaign.endsAt) {
        await tx.campaigns.update({ ...campaign, status: "ended", endedAt: campaign.endsAt, updatedAt: now });
        await tx.facts.record(shop, [{ key: `campaign.ended:${id}`, kind: "campaign.ended", at: campaign.endsAt, campaignId: id, groupId: null, seatId: null, orderId: null, detail: {} }]);
        await askToClose(tx, campaign, now + 120 * MINUTE, now);
        await endWithout(tx, campaign, now);
      } else if (campaign.status === "scheduled" && now >= campaign.startsAt) await tx.campaigns.update({ ...campaign, status: "live", updatedAt: now });
      else return;
      await askForState(tx, campaign, `turn:${now}`, now);
    });
