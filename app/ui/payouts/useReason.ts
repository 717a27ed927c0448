import { FORGOTTEN, type Payout } from "../../domain/payout";
import { useWords } from "../texts";

/** @returns tells why a payout was declined: in the merchant's words, or in ours where Tuan did it */
export function useReason(): (payout: Pick<Payout, "reason">) => string | null {
  const { t } = useWords();
  return ({ reason }) => (reason === FORGOTTEN ? t("payouts.reason.forgotten") : reason);
}
