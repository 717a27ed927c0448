import { DAY } from "../../domain/instant";
import { LOOKS_BACK, MOST_A_DAY, MOST_GIVEN_BACK, type Signal } from "../../domain/suspicion";
import { useWords } from "../texts";

/** @returns what puts signals into words; held is held, whether we can say why or not */
export function useSignals(): (found: readonly Signal[]) => string[] {
  const { t } = useWords();
  const values = { orders: MOST_A_DAY, share: MOST_GIVEN_BACK / 100, days: LOOKS_BACK / DAY };
  return (found) => (found.length > 0 ? found.map((signal) => t(`reward.signal.${signal}`, values)) : [t("reward.signal.other")]);
}
