import type { Campaign as CampaignRow, Offer as OfferRow, Prisma } from "@prisma/client";
import type { Campaign, CampaignStatus, Offer, Publication } from "../../../domain/campaign";
import type { CampaignId, OfferId, ShopDomain } from "../../../domain/id";
import type { Price } from "../../../domain/money";
import { fromBig, fromBigOrNull, fromDate, fromDateOrNull, toBigOrNull, toDate, toDateOrNull, toJson } from "./values";

/** A row of the table Campaign as the domain knows it; `rules` are parsed by the mechanism. */
export const campaignFrom = (row: CampaignRow): Campaign => ({
  shop: row.shop as ShopDomain,
  id: row.id as CampaignId,
  mechanism: row.mechanism,
  title: row.title,
  status: row.status as CampaignStatus,
  publication: row.publication as Publication,
  product: { id: row.productId, handle: row.productHandle, title: row.productTitle, image: row.productImage },
  rules: row.rules,
  currency: row.currency,
  timezone: row.timezone,
  startsAt: fromDate(row.startsAt),
  endsAt: fromDate(row.endsAt),
  quota: row.quota,
  quotaTaken: row.quotaTaken,
  rewarded: row.rewarded,
  revision: row.revision,
  createdAt: fromDate(row.createdAt),
  updatedAt: fromDate(row.updatedAt),
  endedAt: fromDateOrNull(row.endedAt),
});

/** What an edit writes: everything but the keys, the counters and the lock. */
export const campaignColumns = (c: Campaign) => ({
  mechanism: c.mechanism,
  title: c.title,
  status: c.status,
  publication: c.publication,
  productId: c.product.id,
  productHandle: c.product.handle,
  productTitle: c.product.title,
  productImage: c.product.image,
  rules: toJson(c.rules),
  currency: c.currency,
  timezone: c.timezone,
  startsAt: toDate(c.startsAt),
  endsAt: toDate(c.endsAt),
  quota: c.quota,
  rewarded: c.rewarded,
  createdAt: toDate(c.createdAt),
  updatedAt: toDate(c.updatedAt),
  endedAt: toDateOrNull(c.endedAt),
});

/** A row of the table Offer as the domain knows it. */
export const offerFrom = (row: OfferRow): Offer => ({
  id: row.id as OfferId,
  campaignId: row.campaignId as CampaignId,
  variantId: row.variantId,
  price: priceFrom(row),
  listMinor: fromBigOrNull(row.listMinor),
  discountId: row.discountId,
  seedCode: row.seedCode,
});

function priceFrom(row: OfferRow): Price {
  if (row.kind === "percent" && row.basisPoints !== null) return { kind: "percent", basisPoints: row.basisPoints };
  if (row.kind === "fixed" && row.priceMinor !== null) return { kind: "fixed", minor: fromBig(row.priceMinor) };
  throw new Error(`Offer ${row.id} has no readable price.`);
}

/** An offer as a row. */
export const offerRow = (shop: ShopDomain, offer: Offer): Prisma.OfferCreateManyInput => ({
  shop,
  id: offer.id,
  campaignId: offer.campaignId,
  variantId: offer.variantId,
  kind: offer.price.kind,
  basisPoints: offer.price.kind === "percent" ? offer.price.basisPoints : null,
  priceMinor: offer.price.kind === "fixed" ? BigInt(offer.price.minor) : null,
  listMinor: toBigOrNull(offer.listMinor),
  discountId: offer.discountId,
  seedCode: offer.seedCode,
});
