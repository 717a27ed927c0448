import type { GroupRules } from "../domain/group-rules";
import type { ShopDomain } from "../domain/id";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { askForState } from "./campaign-effects";

/**
 * A product changed or went away. Campaigns on it take over its name and picture; where the list price moved under a
 * fixed group price the campaign is paused, since shoppers would see one price and pay another; a product that is
 * gone pauses its campaigns too.
 */
export const refreshProduct =
  ({ uow, commerce, clock }: { uow: UnitOfWork; commerce: Pick<Commerce, "product">; clock: Clock }) =>
  async (shop: ShopDomain, productId: string, gone: boolean): Promise<void> => {
    const campaigns = await uow.read((tx) => tx.campaigns.onProduct(shop, productId));
    for (const { id, currency } of campaigns) {
      const answer = gone ? null : await commerce.product(shop, productId, currency);
      const product = answer?.ok ? answer.value : null;
      await uow.run(async (tx) => {
        const campaign = await tx.campaigns.lock(shop, id);
        if (!campaign || campaign.status === "ended" || campaign.status === "draft") return;
        const now = clock.now();
        const offers = await tx.campaigns.offers(shop, id);
        const moved = product ? offers.some((o) => o.listMinor !== null && product.variants.find((v) => v.id === o.variantId)?.minor !== o.listMinor) : false;
        const stop = product === null || moved;
        if (stop && campaign.status !== "paused") {
          await tx.problems.raise(shop, { key: `price_changed:${id}:${campaign.revision}`, kind: "price_changed", campaignId: id, groupId: null, seatId: null, orderId: null, detail: { product: campaign.product.title, gone: product === null ? 1 : 0 }, raisedAt: now });
        }
        const shown = product ? { id: product.id, handle: product.handle, title: product.title, image: product.image } : campaign.product;
        const changed = JSON.stringify(shown) !== JSON.stringify(campaign.product);
        if (!changed && !(stop && campaign.status !== "paused")) return;
        await tx.campaigns.update({ ...campaign, product: shown, status: stop ? "paused" : campaign.status, rules: campaign.rules as GroupRules, updatedAt: now });
        await askForState(tx, campaign, `product:${campaign.revision}`, now);
      });
    }
  };
