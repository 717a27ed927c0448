import type { Price } from "../domain/money";
import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Order } from "../domain/order";
import type { Result } from "../domain/result";
import type { ShareState } from "./share-state";

/**
 * What Tuan asks of Shopify, in the shop's own words. Each call may be repeated without doing anything twice; the
 * doc of each says what makes it so. A refusal is Shopify's answer and final for the same input; trouble that may
 * pass (throttled, time-out, 5xx) throws CommerceUnavailable.
 */
export class CommerceUnavailable extends Error {
  constructor(
    message: string,
    /** Earliest moment at which trying again makes sense, if Shopify said so. */
    readonly retryAt: Instant | null = null,
  ) {
    super(message);
    this.name = "CommerceUnavailable";
  }
}

/** `gone`: no such thing any more. `uninstalled`: no valid token. `refused`: user errors, in Shopify's words. */
export type CommerceRefusal = { code: "gone" } | { code: "uninstalled" } | { code: "refused"; message: string };
export type Answer<T> = Promise<Result<T, CommerceRefusal>>;

export type ShopFacts = { name: string; email: string | null; url: string; currency: string; currencies: string[]; timezone: string; locale: string; capture: "automatic" | "manual" | "on_fulfilment" | "unknown" };
export type ProductFacts = { id: string; handle: string; title: string; image: string | null; status: "active" | "draft" | "archived"; variants: { id: string; title: string; minor: number; available: boolean; image: string | null }[] };

export type CollectionFacts = { id: string; title: string; image: string | null };

export type DiscountSpec = {
  title: string;
  /** The first code: Shopify refuses a second discount with it, and then the existing one is looked up. */
  seedCode: string;
  price: Price;
  /** For a fixed price: what to take off one unit, in minor units of `currency`. */
  offMinor: number | null;
  currency: string;
  productId: string;
  /** Empty: every variant of the product. */
  variantIds: string[];
  /** Only the first unit is discounted when true. */
  oneUnit: boolean;
  startsAt: Instant;
  /** Codes must outlive the campaign by a hold, so that a shopper at the checkout is not surprised. */
  endsAt: Instant | null;
};

/** `over`: its days have ended, or somebody has stopped it, and nobody has used it. */
export type FoundCoupon = "missing" | "usable" | "used" | "over";

/** A discount on a whole order. Its codes work once each, or, with `oncePerCustomer`, for any number of buyers, of whom each uses one of them once. Amounts in minor units of `currency`. */
export type CouponSpec = { title: string; seedCode: string; off: { kind: "percent"; basisPoints: number } | { kind: "fixed"; minor: number }; currency: string; minimumMinor: number | null; startsAt: Instant; endsAt: Instant | null; oncePerCustomer?: boolean };

export interface Commerce {
  shop(shop: ShopDomain): Answer<ShopFacts>;
  product(shop: ShopDomain, productId: string, currency: string): Answer<ProductFacts>;
  /** What one unit of each variant costs the merchant, in minor units of `currency`; variants whose cost nobody has told are left out. */
  unitCosts(shop: ShopDomain, variantIds: string[], currency: string): Answer<Record<string, number>>;
  /** What a collection is called. */
  collection(shop: ShopDomain, collectionId: string): Answer<CollectionFacts>;
  /** Which of these collections each of these products is in, now; products in none are left out. */
  collected(shop: ShopDomain, productIds: string[], collectionIds: string[]): Answer<Record<string, string[]>>;
  order(shop: ShopDomain, orderId: string): Answer<Order>;
  /**
   * Orders changed at or after `since`, oldest change first, one page. What changed in the last moments may be missing.
   * @returns `at`: when Shopify answered, by its own clock; null where it does not say
   */
  ordersChanged(shop: ShopDomain, since: Instant, cursor: string | null): Answer<{ orders: { id: string; updatedAt: Instant }[]; cursor: string | null; at: Instant | null }>;

  /** Creates the discount, or finds the one that the seed code belongs to and brings it up to date. */
  ensureDiscount(shop: ShopDomain, spec: DiscountSpec): Answer<{ discountId: string }>;
  /** Creates the discount, or finds the one its seed code belongs to and brings it up to date. */
  ensureCoupon(shop: ShopDomain, spec: CouponSpec): Answer<{ discountId: string }>;
  stopDiscount(shop: ShopDomain, discountId: string): Answer<null>;
  /** Whether a discount is still there, running or not. */
  hasDiscount(shop: ShopDomain, discountId: string): Answer<boolean>;
  /** Starts adding ≤ 250 codes. Adding one twice is reported by `codesAdded` as already there, which counts as added. */
  addCodes(shop: ShopDomain, discountId: string, codes: string[]): Answer<{ jobId: string }>;
  /** @returns done false while Shopify works; `failed` lists codes that do not exist afterwards */
  codesAdded(shop: ShopDomain, jobId: string): Answer<{ done: boolean; failed: string[] }>;
  /** Removes codes; ones already gone are no error. */
  removeCodes(shop: ShopDomain, discountId: string, codes: string[]): Answer<null>;
  /** Writes the product's public state, or removes it when null. */
  writeProductState(shop: ShopDomain, productId: string, state: unknown | null): Answer<null>;
  /** Writes what the share block paints from in the whole shop, or removes it when null. */
  writeShareState(shop: ShopDomain, state: ShareState | null): Answer<null>;
  /** Turns the app's web pixel on, telling `app` (an origin); one that is on already is brought up to date. @returns `denied` where the merchant has not granted its scopes */
  ensurePixel(shop: ShopDomain, app: string): Answer<{ state: "on" | "denied" }>;

  /** Puts the lines on hold under `handle`; a hold of that handle that is there already counts as done. @returns how many lines are on hold; `shipped` when it is too late; `waiting` while Shopify has made no fulfilment order */
  holdLines(shop: ShopDomain, input: { orderId: string; lineIds: string[]; handle: string; note: string }): Answer<{ state: "held" | "shipped" | "waiting" }>;
  /** Releases every hold with `handle`; none left counts as done. */
  releaseHolds(shop: ShopDomain, input: { orderId: string; handle: string }): Answer<null>;

  /**
   * Gives back what was paid for the lines, to the original payment method, and restocks. Cancels the order when the
   * lines are all that is left in it and nothing shipped, else refunds the lines. `key` makes a repeat harmless; of each
   * line `keep` units stay, and of those `among` which it is so many together, whoever gave others back meanwhile.
   * @returns `pending` until the refund's transaction has succeeded: call again; `nothing` when nothing is left to refund
   */
  refundLines(shop: ShopDomain, input: { orderId: string; lines: { lineId: string; quantity: number | "all"; keep?: number }[]; among?: { lineIds: string[]; keep: number }; key: string; note: string; progress: unknown }): Answer<{ state: "done" | "pending" | "nothing"; progress: unknown }>;
  /** Cancels an unpaid order. @returns `paid` when money has arrived meanwhile, and nothing was done */
  cancelUnpaid(shop: ShopDomain, input: { orderId: string; note: string; progress: unknown }): Answer<{ state: "done" | "pending" | "paid"; progress: unknown }>;
  /** Captures what is authorised; already captured counts as done. */
  capture(shop: ShopDomain, orderId: string): Answer<null>;
  tagOrder(shop: ShopDomain, orderId: string, tags: string[]): Answer<null>;

  /**
   * Credits a customer's store-credit account. Shopify knows no idempotency here, so it takes two calls: the first only
   * looks and answers `looked` with progress that must be stored before the second; the second credits, unless a credit
   * of the same sum has appeared that is neither in what was looked at nor among `claimed`. Only one credit of a customer
   * may be under way at a time.
   * @param input `customerId`: the number alone. `claimed`: transaction ids (gid) that are known to be other payouts'. `ours`:
   *   asked right before the credit; when it is false somebody else has taken over, and nothing is credited (`looked`): so it
   *   only looks for whom it is false from the beginning
   * @returns `reference`: the transaction's gid when done
   */
  creditStore(shop: ShopDomain, input: { customerId: string; minor: number; currency: string; claimed: string[]; progress: unknown; ours(): Promise<boolean> }): Answer<{ state: "looked" | "done"; progress: unknown; reference: string | null }>;
  /** Makes a gift card under a code that we chose: a code that is taken is one we made before. */
  giftCard(shop: ShopDomain, input: { code: string; minor: number; currency: string; note: string }): Answer<null>;
  /** Whether a gift card was made under a code of ours. Only looks: Shopify tells no code again, so the card is known by its code's last four signs and its sum, among all that were made since. */
  findGiftCard(shop: ShopDomain, input: { signs: string; minor: number; currency: string; since: Instant }): Answer<boolean>;
  /** What has become of a code that stands alone in its discount. Only looks. */
  findCoupon(shop: ShopDomain, code: string): Answer<FoundCoupon>;
}
