import { money, toDecimal } from "../domain/money";
import { drawnOf } from "../domain/gift";
import type { Terms } from "../domain/reward-rule";

/** By what an order earns, as files write it: "10%", "fixed 5.00", "red packet", "coupon"; of a lucky packet also how to draw it again. */
export function rateCell(terms: Terms, currency: string): string {
  const { rate, level } = terms;
  const sum = (minor: number) => toDecimal(money(minor, currency));
  const drawn = drawnOf(terms);
  const words = rate.kind === "percent" ? `${rate.basisPoints / 100}%` : rate.kind === "fixed" ? `fixed ${sum(rate.minor)}` : rate.kind === "packet" ? `red packet${drawn ? `, draw ${drawn.number} from ${sum(drawn.fromMinor)} to ${sum(drawn.toMinor)}: ${sum(drawn.minor)}` : ""}` : "coupon";
  return level === 2 ? `${words} (second level)` : words;
}
