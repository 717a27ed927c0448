import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { type BucketRule, buckets } from "./buckets";
import { networkOf } from "./network";

/**
 * How often one may call. The figures let a launch pass: 500 shoppers behind one carrier's address, each with a page,
 * a seat and a look every ten seconds. A guess that misses (an unknown invite code, seat or campaign) costs an address
 * ten calls more, so that it gets 300 guesses at once and then five a second: of the 32^10 invite codes nobody finds one.
 */
const SHOPPER: BucketRule = { burst: 3_000, perSecond: 50 };
/** One shop's flood leaves room for the others. A process serves more than this. */
const SHOP: BucketRule = { burst: 10_000, perSecond: 500 };
/** Calls whose signature is bad. A good one is never counted here: Shopify's own addresses are everybody's. */
const STRANGER: BucketRule = { burst: 300, perSecond: 5 };
/**
 * Calls to the admin's pages without a good session token. Opening the app takes one or two, before Shopify has handed
 * a token over; everything later carries one and is counted with the shop's. So an office opens it 150 times at once.
 */
const VISITOR: BucketRule = { burst: 300, perSecond: 5 };
/**
 * Calls to the admin's pages with a good session token, of all staff of a shop together. Each look at a screen is one call, or a few when
 * it is the first: fifty people who click every other second stay below.
 */
const MERCHANT: BucketRule = { burst: 1_500, perSecond: 25 };
/** The web pixel's calls, which nobody signs. A launch's 500 shoppers behind one address tell of two steps each. */
const PIXEL: BucketRule = { burst: 1_000, perSecond: 20 };
const PIXEL_SHOP: BucketRule = { burst: 4_000, perSecond: 200 };
/**
 * Welcome coupons that are taken from one network: a family's, an office's and a dormitory's friends at once, and then one
 * every five minutes. Whoever makes up browsers by script gets no more, and the pool is filled again long before.
 */
const WELCOME: BucketRule = { burst: 20, perSecond: 1 / 300 };
export const MISS = 10;

/** Limits per address, of IPv6 per network (./network.ts), and per shop; each answers 0, or the milliseconds to wait. Webhooks with a good signature have none. */
export type Limits = {
  /** A call with a good signature. Who has no address is limited with the shop only. */
  shopper(shop: ShopDomain, address: string | null, now: Instant): number;
  /** A call that asked for something that is not there: whoever guesses, pays. */
  miss(shop: ShopDomain, address: string | null, now: Instant): void;
  /** A welcome coupon that leaves the pool. */
  welcome(shop: ShopDomain, address: string | null, now: Instant): number;
  /** A call with a bad signature. */
  stranger(address: string, now: Instant): number;
  /** How long such a caller must wait already; asks, and counts nothing. */
  strangerWaits(address: string, now: Instant): number;
  /** A call of the web pixel. It takes nothing from what the shop's storefront may call. */
  pixel(shop: ShopDomain, address: string, now: Instant): number;
  /** A call to a page of the admin without a good session token. */
  visitor(address: string, now: Instant): number;
  /** A call to a page of the admin with one. */
  merchant(shop: ShopDomain, now: Instant): number;
};

/** The limits of one process: so many processes allow so many times as much. @param rules for codes that are shorter than ours, or for tests */
export function limits(rules: { shopper?: BucketRule; shop?: BucketRule; stranger?: BucketRule; visitor?: BucketRule; merchant?: BucketRule; pixel?: BucketRule; welcome?: BucketRule } = {}): Limits {
  const shoppers = buckets(rules.shopper ?? SHOPPER);
  const shops = buckets(rules.shop ?? SHOP);
  const strangers = buckets(rules.stranger ?? STRANGER);
  const visitors = buckets(rules.visitor ?? VISITOR);
  const merchants = buckets(rules.merchant ?? MERCHANT);
  const pixels = buckets(rules.pixel ?? PIXEL);
  const pixelShops = buckets(PIXEL_SHOP);
  const welcomes = buckets(rules.welcome ?? WELCOME);
  const name = (shop: ShopDomain, address: string) => `${shop} ${networkOf(address)}`;
  return {
    shopper: (shop, address, now) => (address === null ? 0 : shoppers.take(name(shop, address), now)) || shops.take(shop, now),
    miss: (shop, address, now) => void (address !== null && shoppers.charge(name(shop, address), MISS, now)),
    welcome: (shop, address, now) => (address === null ? 0 : welcomes.take(name(shop, address), now)),
    stranger: (address, now) => strangers.take(networkOf(address), now),
    strangerWaits: (address, now) => strangers.peek(networkOf(address), now),
    pixel: (shop, address, now) => pixels.take(networkOf(address), now) || pixelShops.take(shop, now),
    visitor: (address, now) => visitors.take(networkOf(address), now),
    merchant: (shop, now) => merchants.take(shop, now),
  };
}
