import { percentOf, spread } from "./amounts";
import { classOf, covers } from "./eligibility";
import { sum } from "./find";
import type { Allocation, Discount } from "./types";

export type Candidate = { discount: Discount; code: string | null };
/** A cart line as far as discounts care. */
export type Item = { productId: number; variantId: number; quantity: number; unitMinor: number };

/** What one discount would take off each line; `bases` is what a line costs when the discount's turn comes. */
function amounts({ discount }: Candidate, items: Item[], bases: number[]): number[] {
  const covered = items.map((item) => covers(discount, item.productId, item.variantId));
  const { value } = discount;
  if (value.kind === "percentage") return bases.map((base, i) => (covered[i] ? percentOf(base, value.rate) : 0));
  if (value.eachItem) return items.map((item, i) => (covered[i] ? Math.min(value.minor * item.quantity, bases[i] ?? 0) : 0));
  const weights = bases.map((base, i) => (covered[i] ? base : 0));
  return spread(Math.min(value.minor, sum(weights)), weights);
}

/**
 * What a set of discounts that may be combined takes off each line
 * (https://help.shopify.com/en/manual/discounts/discount-combinations): product discounts first, one per line, the best
 * for the buyer; then order discounts, each on the subtotal that product discounts left, never below zero.
 * @returns one list of allocations per item, in the items' order
 */
export function allocate(set: Candidate[], items: Item[]): Allocation[][] {
  const result: Allocation[][] = items.map(() => []);
  const give = (candidate: Candidate, index: number, minor: number) => {
    if (minor > 0) result[index]?.push({ discountId: candidate.discount.id, code: candidate.code, title: candidate.discount.title, minor });
  };
  const list = items.map((item) => item.unitMinor * item.quantity);

  const offers = set.filter((c) => classOf(c.discount) === "product").map((candidate) => ({ candidate, parts: amounts(candidate, items, list) }));
  const winners = items.map((_, i) => offers.reduce<(typeof offers)[number] | null>((best, offer) => ((offer.parts[i] ?? 0) > (best?.parts[i] ?? 0) ? offer : best), null));
  for (const offer of offers) {
    // An amount across lines is shared among the lines it won, so that its whole value still lands.
    const parts = amounts(offer.candidate, items, list.map((base, i) => (winners[i] === offer ? base : 0)));
    parts.forEach((minor, i) => winners[i] === offer && give(offer.candidate, i, minor));
  }

  const left = list.map((base, i) => base - sum((result[i] ?? []).map((a) => a.minor)));
  const remaining = [...left];
  for (const candidate of set.filter((c) => classOf(c.discount) === "order")) {
    amounts(candidate, items, left).forEach((minor, i) => {
      const taken = Math.min(minor, remaining[i] ?? 0);
      remaining[i] = (remaining[i] ?? 0) - taken;
      give(candidate, i, taken);
    });
  }
  return result;
}
