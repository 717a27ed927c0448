import { allocate, money } from "../../domain/money";

/** An order's money as Shopify tells it, in minor units: with taxes, but for `netMinor`. */
export type Known = {
  currency: string;
  /** What the units still bought cost, without taxes and with them. Shipping is in neither. */
  netMinor: number;
  grossMinor: number;
  /** Given back beyond what refunded units and shipping cost. */
  goodwillMinor: number;
  /** What the whole order still costs, shipping and all, and what was kept of it. */
  costsMinor: number;
  keptMinor: number;
  /** Called paid, which means that nothing of its price is open. */
  whole: boolean;
};

/**
 * What of the goods' worth without taxes was given back beyond returned units, or never came. Shopify tells such amounts
 * with taxes, and of the order as a whole; of the goods it is the same share. An order can be called refunded in part
 * though it never was paid in full: one of which half was kept is worth half.
 * @returns minor units, never more than the goods are worth
 */
export function givenBack({ currency, netMinor, grossMinor, goodwillMinor, costsMinor, keptMinor, whole }: Known): number {
  const share = (part: number, of: number) => (part <= 0 || of <= 0 || netMinor <= 0 ? 0 : part >= of ? netMinor : allocate(money(netMinor, currency), [part, of - part])[0]!.minor);
  return Math.max(share(goodwillMinor, grossMinor), whole ? 0 : share(costsMinor - Math.max(keptMinor, 0), costsMinor));
}
