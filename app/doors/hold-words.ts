import { between } from "../domain/locale";
import type { Signal } from "../domain/suspicion";
import { shopperTexts } from "../locales/shopper";

/** What a held reward waits for, as its owner reads it. @param signals none: a later version knows why */
export function holdWords(signals: readonly Signal[], locale: string): string {
  const words = shopperTexts(locale).affiliate.rewards.signals;
  return (signals.length > 0 ? signals.map((signal) => words[signal]) : [words.other]).join(between(locale));
}
