import { money as amount } from "../../domain/money";
import type { Grant } from "../../domain/reward";
import { useWords } from "../texts";

/** @returns what a reward is: a sum, a coupon, or a red packet whose sum is not known yet */
export function useWorth(): (grant: Grant) => string {
  const { t, money } = useWords();
  return ({ terms: { rate }, standingMinor, currency }) => (rate.kind === "coupon" ? t("reward.coupon") : rate.kind === "packet" && rate.minor === null ? t("reward.packet") : money(amount(standingMinor, currency)));
}
