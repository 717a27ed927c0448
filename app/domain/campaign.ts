import type { CampaignId, OfferId, ShopDomain } from "./id";
import type { Instant } from "./instant";
import type { Price } from "./money";

export type CampaignStatus = "draft" | "scheduled" | "live" | "paused" | "ended";

/** Whether Shopify has what the campaign needs: its discounts, a pool of codes, the product's metafield. */
export type Publication = "none" | "working" | "ready" | "problem";

export type Product = { id: string; handle: string; title: string; image: string | null };

/** What every mechanism's campaign has. `Rules` are the mechanism's own. */
export type Campaign<Rules = unknown> = {
  shop: ShopDomain;
  id: CampaignId;
  mechanism: string;
  title: string;
  status: CampaignStatus;
  publication: Publication;
  product: Product;
  rules: Rules;
  currency: string;
  /** IANA zone in which the merchant typed start and end. */
  timezone: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Seats in all; null is without limit. */
  quota: number | null;
  quotaTaken: number;
  /** Whether its orders earn rewards for whoever brought the buyer. */
  rewarded: boolean;
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
  endedAt: Instant | null;
};

/** One price of a campaign, for one variant (gid) or for all ("*"). One Shopify discount stands behind it. */
export type Offer = {
  id: OfferId;
  campaignId: CampaignId;
  variantId: string;
  price: Price;
  /** The list price a fixed price was computed from, in minor units; null for percentages. */
  listMinor: number | null;
  discountId: string | null;
  seedCode: string;
};

/**
 * What a shopper may do with a campaign at `now`. A campaign goes live and ends by its dates alone; no job has to
 * run for the status to be true.
 */
export function phase(c: Pick<Campaign, "status" | "startsAt" | "endsAt" | "quota" | "quotaTaken">, now: Instant): "draft" | "scheduled" | "live" | "paused" | "sold_out" | "ended" {
  if (c.status === "draft" || c.status === "paused" || c.status === "ended") return c.status;
  if (now >= c.endsAt) return "ended";
  if (now < c.startsAt) return "scheduled";
  return c.quota !== null && c.quotaTaken >= c.quota ? "sold_out" : "live";
}
