import type { Signal } from "../../domain/suspicion";
import { useWords } from "../texts";

/** @returns what puts signals into words; held is held, whether we can say why or not */
export function useSignals(): (found: readonly Signal[]) => string[] {
  const { t } = useWords();
  return (found) => (found.length > 0 ? found.map((signal) => t(`reward.signal.${signal}`)) : [t("reward.signal.other")]);
}
