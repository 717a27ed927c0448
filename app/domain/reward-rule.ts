import type { GiftRate } from "./friends";
import type { Instant } from "./instant";
import type { BasisPoints } from "./money";
import type { Order } from "./order";

/** A share of what was paid for the products, or one amount an order, in the shop's currency. */
export type Rate = { kind: "percent"; basisPoints: BasisPoints } | { kind: "fixed"; minor: number };

/** What some goods earn in place of the rate: a share of their worth, or one amount for each unit. 0 basis points earn nothing. */
export type OwnRate = { basisPoints: BasisPoints } | { minor: number };
/** As terms keep it: a share as its number alone. */
export type LineRate = BasisPoints | { minor: number };

/** Turns an attributed order into a reward. */
export type RewardRule = {
  rate: Rate;
  /** Rates of their own for some products; the first that names the product counts. */
  products: ({ productIds: string[] } & OwnRate)[];
  /** Rates of their own for whole collections, where no product's own says otherwise; the first that holds the product counts. Absent: none. */
  collections?: ({ collectionId: string } & OwnRate)[];
  /** Other rates for orders placed in a time of its own; the first that holds the moment counts. `everything`: for goods with a rate of their own, too, but for those that earn nothing. */
  boosts: { from: Instant; until: Instant; rate: Rate; everything?: true }[];
  firstOrderOnly: boolean;
  /** Most that one order may earn; null is without limit. */
  capMinor: number | null;
  /**
   * A share for whoever brought the person that earns: of their orders, never for bringing them, and no further. Only
   * where both live in one of these countries, since laws on such shares differ. Absent: one level.
   */
  second?: { basisPoints: BasisPoints; countries: string[] };
};

/** What was agreed when an order first earned: later changes of the rule do not reach it. */
export type Terms = { rate: Rate | GiftRate; byLine: Record<string, LineRate>; /** When it is safe; absent in grants from before this was kept: then as the program says. */ maturing?: Maturing; capMinor: number | null; /** Absent where the shop has set none. */ floor?: Floor; /** Of each campaign in which lines of it were bought, whether its orders earned when that was first seen; absent from before this was kept: as it says today. */ campaigns?: Record<string, boolean>; /** 2: for who brought the person that earns. Absent: 1. */ level?: 2; /** The merchant has looked at the order, which can be read no more, and released the reward. */ looked?: true };

/** What of an order must be left when its goods and all its rewards are paid: a share of its worth. */
export type Floor = { keep: BasisPoints; /** What a unit of a line costs, in minor units; 0 where nobody has told. */ costs: Record<string, number> };

/** When rewards are safe: so many days after delivery, or after shipping where no carrier tells of the delivery. */
export type Maturing = { daysAfterDelivery: number; daysAfterShipping: number };

/** Lines of an order that were bought in a group, and whether orders of its campaign earn today. */
export type Bought = { campaignId: string; lineIds: readonly string[]; rewarded: boolean };

/** @returns the terms, which also remember what campaigns say that were not known before: what a merchant says of a campaign later is for later orders */
export function withCampaigns(terms: Terms, bought: readonly Bought[]): Terms {
  if (bought.every(({ campaignId }) => terms.campaigns?.[campaignId] !== undefined)) return terms;
  return { ...terms, campaigns: { ...Object.fromEntries(bought.map(({ campaignId, rewarded }) => [campaignId, rewarded])), ...terms.campaigns } };
}

/** @returns whether orders of the campaign earn by these terms */
export const earnsIn = (terms: Pick<Terms, "campaigns"> | undefined, { campaignId, rewarded }: Omit<Bought, "lineIds">): boolean => terms?.campaigns?.[campaignId] ?? rewarded;

/** @returns ids of the lines that earn nothing by these terms, since they were bought in campaigns whose orders do not */
export const withoutReward = (terms: Terms, bought: readonly Bought[]): Set<string> => new Set(bought.filter((one) => !earnsIn(terms, one)).flatMap(({ lineIds }) => lineIds));

/** In which of the collections that rules name an order's products are, when it is first seen: gids by product. */
export type Collected = Record<string, string[]>;

/** @returns the terms for an order under a rule, or null when it earns nothing by it */
export function termsFor(rule: RewardRule, order: Order, floor: Floor | null = null, collected: Collected = {}): Terms | null {
  if (rule.firstOrderOnly && order.customerOrders !== null && order.customerOrders > 1) return null;
  const boost = rule.boosts.find(({ from, until }) => from <= order.placedAt && order.placedAt < until);
  const rate = boost?.rate ?? rule.rate;
  const byLine: Record<string, LineRate> = {};
  for (const line of order.lines) {
    const product = line.productId;
    if (product === null) continue;
    const own = rule.products.find(({ productIds }) => productIds.includes(product)) ?? rule.collections?.find(({ collectionId }) => collected[product]?.includes(collectionId));
    if (!own) continue;
    const kept = "minor" in own ? { minor: own.minor } : own.basisPoints;
    if (!boost?.everything || kept === 0) byLine[line.id] = kept;
  }
  return { rate, byLine, capMinor: rule.capMinor, ...(floor && { floor }) };
}

/** @returns the terms of the second level, or null where the program has none, or not between these two */
export function secondTerms(rule: RewardRule, countries: readonly (string | null)[], floor: Floor | null = null): Terms | null {
  const { second } = rule;
  if (!second || second.basisPoints <= 0 || !countries.every((country) => country !== null && second.countries.includes(country))) return null;
  return { rate: { kind: "percent", basisPoints: second.basisPoints }, byLine: {}, capMinor: null, level: 2, ...(floor && { floor }) };
}
