import { money, toDecimal } from "../domain/money";
import type { Terms } from "../domain/reward";

/** By what an order earns, as files write it: "10%", "fixed 5.00", "red packet", "coupon". */
export function rateCell({ rate, level }: Terms, currency: string): string {
  const words = rate.kind === "percent" ? `${rate.basisPoints / 100}%` : rate.kind === "fixed" ? `fixed ${toDecimal(money(rate.minor, currency))}` : rate.kind === "packet" ? "red packet" : "coupon";
  return level === 2 ? `${words} (second level)` : words;
}
