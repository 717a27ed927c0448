/**
 * The stand-in's own arithmetic. It does not borrow the app's money functions on purpose: two that were written apart
 * and agree to the cent are worth more than one.
 */
const WITHOUT_CENTS = new Set(["JPY", "KRW", "VND", "CLP"]);

/** @returns Shopify's decimal string: "19.90", "1200" for yen */
export const decimal = (minor: number, currency: string) => (WITHOUT_CENTS.has(currency) ? String(minor) : (minor / 100).toFixed(2));

/** @returns an amount of the shop's currency in another: minor units of it */
export const presented = (minor: number, { rate }: { rate: number }) => Math.sign(minor) * Math.round(Math.abs(minor) * rate);

/** The inverse of `presented`, exact since a rate is at least 1. */
export const unpresented = (minor: number, { rate }: { rate: number }) => Math.sign(minor) * Math.round(Math.abs(minor) / rate);

/**
 * A percentage of an amount in minor units, half a cent rounded up.
 * @param rate Shopify's fraction, 0 to 1; read to six places, so that 0.3 is exactly thirty per cent
 */
export const percentOf = (minor: number, rate: number) => Math.floor((minor * Math.round(rate * 1_000_000) + 500_000) / 1_000_000);

/** The tax that is in a price, half a cent rounded up. @param rate basis points of the price without it */
export const taxIn = (minor: number, rate: number) => Math.floor((2 * minor * rate + 10_000 + rate) / (2 * (10_000 + rate)));

/** At which a line of an order is taxed: gift cards are money. */
export const rateOf = (order: { taxRate: number }, line: { giftCard: boolean }) => (line.giftCard ? 0 : order.taxRate);

/** Splits `minor` in proportion to `weights` so that the parts add up; odd units go to the earlier parts. */
export function spread(minor: number, weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = total === 0 ? 0 : Math.ceil((minor * before) / total - 1e-9);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/**
 * What the next `units` of a line are worth when `gone` of its `quantity` units are refunded already. Refunding a line
 * unit by unit gives back exactly what was paid for it.
 */
export function shareOfUnits(paid: number, quantity: number, gone: number, units: number): number {
  const upTo = (n: number) => Math.floor((paid * n) / quantity);
  return upTo(gone + units) - upTo(gone);
}
