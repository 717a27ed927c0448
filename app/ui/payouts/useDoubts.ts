import { money as amount } from "../../domain/money";
import type { PayoutRow } from "../../domain/views";
import { useWords } from "../texts";

/** Orders that a sentence names; of more it says how many. */
const NAMED = 3;

/** @returns tells in sentences what speaks against a payout that has not left: money taken back since, orders whose money may still go back */
export function useDoubts(): (row: PayoutRow) => string[] {
  const { t, n, money } = useWords();
  return ({ payout, takenBackMinor, doubtful }) => {
    if (payout.state !== "requested" && payout.state !== "approved") return [];
    const of = (why: "disputed" | "returning") => {
      const orders = doubtful.filter((one) => one.why === why).map(({ name }) => name);
      if (orders.length === 0) return [];
      const named = orders.slice(0, NAMED).join(", ");
      return [t(`payouts.doubt.${why}`, { orders: orders.length > NAMED ? n("payouts.doubt.more", orders.length - NAMED, { orders: named }) : named })];
    };
    return [...(takenBackMinor < 0 ? [t("payouts.takenBack", { sum: money(amount(takenBackMinor, payout.currency)) })] : []), ...of("disputed"), ...of("returning")];
  };
}
