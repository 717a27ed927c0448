import { money as amount } from "../../domain/money";
import { tellCause } from "../../domain/told-cause";
import type { EntryRow } from "../../domain/views";
import { useWords } from "../texts";

/** Writers of what an entry says: by which rate, and why. */
export function useEntryWords() {
  const { t, when, money, number } = useWords();
  return {
    /** "10%", "fixed $5.00", "Red packet", and whether lines had rates of their own; null for what is of no reward. */
    rate({ terms, entry }: EntryRow): string | null {
      if (!terms) return null;
      const { rate, byLine, level } = terms;
      const words = rate.kind === "percent" ? t("ledger.rate.percent", { percent: number(rate.basisPoints / 100) }) : rate.kind === "fixed" ? t("ledger.rate.fixed", { sum: money(amount(rate.minor, entry.currency)) }) : t(`reward.${rate.kind}`);
      return [words, ...(Object.keys(byLine).length > 0 ? [t("ledger.rate.own")] : []), ...(level === 2 ? [t("ledger.rate.second")] : [])].join(" · ");
    },
    why({ entry }: EntryRow): string {
      const cause = tellCause(entry.cause);
      if (cause.kind === "other") return entry.cause;
      return t(`ledger.cause.${cause.kind}`, "at" in cause ? { when: when(cause.at) } : {});
    },
  };
}
