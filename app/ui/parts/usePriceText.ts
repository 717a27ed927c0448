import type { GroupRules } from "../../domain/group-rules";
import { money } from "../../domain/money";
import { useWords } from "../texts";

/** @returns a writer of a campaign's price in few words: "20% off", "¥69.00", "from ¥69.00" */
export function usePriceText() {
  const words = useWords();
  return (price: GroupRules["price"], currency: string): string => {
    if (price.kind === "percent") return words.t("common.percentOff", { percent: words.number(price.basisPoints / 100) });
    const amounts = Object.values(price.byVariant);
    if (amounts.length === 0) return "–";
    const lowest = words.money(money(Math.min(...amounts), currency));
    return new Set(amounts).size > 1 ? words.t("common.fromPrice", { price: lowest }) : lowest;
  };
}
