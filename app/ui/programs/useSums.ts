import type { Money } from "../../domain/money";
import { useShop } from "../shop";
import { useWords } from "../texts";

/** @returns a writer of amounts in several currencies side by side; nothing at all is zero in the shop's own */
export function useSums() {
  const { money } = useWords();
  const { currency } = useShop();
  return (amounts: readonly Money[]): string => (amounts.length > 0 ? amounts.map(money).join(" · ") : money({ minor: 0, currency }));
}
