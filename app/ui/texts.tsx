import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Instant } from "../domain/instant";
import { format, type Money } from "../domain/money";
import type { Texts, TextKey, PluralKey } from "../locales/admin";
import { fill, formatters, joined } from "./format";

type Values = Record<string, string | number>;

export type Words = {
  locale: string;
  t: (key: TextKey, values?: Values) => string;
  /** Picks the plural form for `count`, which is also `{count}` in the text. */
  n: (key: PluralKey, count: number, values?: Values) => string;
  /** Whether a text exists: for codes that come from the server. */
  has: (key: string) => key is TextKey;
  money: (amount: Money) => string;
  number: (value: number) => string;
  /** "12 Dec, 14:30" in the shop's zone. */
  when: (at: Instant) => string;
  day: (at: Instant) => string;
  /** A day of the calendar by its name: "2026-11-26" → "26 Nov 2026". */
  date: (name: string) => string;
  /** "in 3 days", "2 hours ago". */
  relative: (at: Instant, now: Instant) => string;
};

const Context = createContext<Words | null>(null);

/** Gives everything below the merchant's language and the shop's zone. */
export function TextsProvider({ locale, texts, timezone, children }: { locale: string; texts: Texts; timezone: string; children: ReactNode }) {
  const words = useMemo<Words>(() => {
    const plural = new Intl.PluralRules(locale);
    const { number, ...times } = formatters(locale, timezone);
    const set = locale.startsWith("zh") ? joined : (text: string) => text;
    const t: Words["t"] = (key, values) => set(fill(texts[key], values));
    return {
      locale,
      t,
      n: (key, count, values) => t(`${key}_${plural.select(count) === "one" ? "one" : "other"}` as TextKey, { count: number(count), ...values }),
      has: (key): key is TextKey => Object.hasOwn(texts, key),
      money: (amount) => format(amount, locale),
      number,
      ...times,
    };
  }, [locale, texts, timezone]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error("useWords outside TextsProvider");
  return words;
}
