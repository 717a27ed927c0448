import { phase } from "../../domain/campaign";
import { numeric } from "../../domain/id";
import { type Instant, iso } from "../../domain/instant";
import type { GroupCampaign } from "./apply";

/**
 * The campaign as the product's metafield tells it: everything the storefront's first paint needs. The shape is
 * contracts/storefront `productState`.
 * @returns null when nothing is to be shown
 */
export function publicState(campaign: GroupCampaign, now: Instant) {
  const state = phase(campaign, now);
  if (state === "draft") return null;
  const { rules } = campaign;
  return {
    v: 1 as const,
    campaign: campaign.id,
    state,
    title: campaign.title,
    size: rules.size,
    hours: rules.hours,
    startsAt: iso(campaign.startsAt),
    endsAt: iso(campaign.endsAt),
    holdMinutes: rules.holdMinutes,
    percent: rules.price.kind === "percent" ? rules.price.basisPoints : null,
    prices: rules.price.kind === "fixed" ? Object.fromEntries(Object.entries(rules.price.byVariant).map(([id, minor]) => [numeric(id), minor])) : null,
    currency: campaign.currency,
    variants: rules.variantIds.length > 0 ? rules.variantIds.map(numeric) : null,
    perShopper: rules.perShopper,
    unitsPerSeat: rules.unitsPerSeat,
    onFailure: rules.onFailure,
    matchFirst: rules.matchFirst,
  };
}
