import type { CampaignId, OfferId, SeatId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";

export type PoolFigures = { making: number; pooled: number; shown: number };

export interface Codes {
  /** Hands out one pooled code for a seat; it never returns to the pool. @returns null when the pool is empty */
  show(shop: ShopDomain, offer: OfferId, seat: SeatId, now: Instant): Promise<string | null>;
  /** Whose code this is, whatever became of it; null when it is none of a group's. */
  offerOf(shop: ShopDomain, code: string): Promise<{ offerId: OfferId; campaignId: CampaignId } | null>;
  /** Takes a code out of the pool, for the seat whose order showed it. */
  take(shop: ShopDomain, code: string, seat: SeatId, now: Instant): Promise<void>;
  add(shop: ShopDomain, offer: OfferId, batch: string, codes: string[]): Promise<void>;
  /** A batch exists at Shopify now, except for `failed`, which are dropped. */
  pool(shop: ShopDomain, batch: string, failed: string[]): Promise<void>;
  /** A batch's codes that were not removed. */
  ofBatch(shop: ShopDomain, batch: string): Promise<string[]>;
  /** A batch's codes that were removed: before it arrived, where it was made once more. */
  takenBack(shop: ShopDomain, batch: string): Promise<string[]>;
  /** An offer's codes that ought to be good at Shopify: those nobody was shown, and of open groups those that no order has used. */
  wanted(shop: ShopDomain, offer: OfferId): Promise<string[]>;
  /** Codes that are to be made once more, as this batch: a pooled one is in the pool no more until then, a shown one stays shown. */
  again(shop: ShopDomain, batch: string, codes: string[]): Promise<void>;
  figures(shop: ShopDomain, offer: OfferId): Promise<PoolFigures>;
  /** Marks codes as removed from Shopify. */
  remove(shop: ShopDomain, codes: string[]): Promise<void>;
}
