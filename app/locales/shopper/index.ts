import { localeOf } from "../../domain/locale";
import en from "./en.json";
import zhCN from "./zh-CN.json";
import zhTW from "./zh-TW.json";

export type ShopperTexts = typeof en;
const texts: Record<"en" | "zh-CN" | "zh-TW", ShopperTexts> = { en, "zh-CN": zhCN, "zh-TW": zhTW };

/** @returns the language we speak that is nearest to a shopper's locale ("zh-Hant-HK" → zh-TW, "fr" → en) */
export function language(given: string): keyof typeof texts {
  const locale = localeOf(given);
  if (/^zh\b.*(tw|hk|mo|hant)/i.test(locale)) return "zh-TW";
  return /^zh\b/i.test(locale) ? "zh-CN" : "en";
}

/** Texts for shoppers in their language. */
export const shopperTexts = (locale: string): ShopperTexts => texts[language(locale)];

/** What is promised before payment, the same on every page. @param rules the campaign's */
export const promiseOf = (texts: ShopperTexts, rules: { onFailure: "refund" | "honour"; matchFirst: boolean }): string =>
  rules.onFailure === "honour" ? texts.invite.promise_honour : rules.matchFirst ? texts.invite.promise_match : texts.invite.promise_refund;

/** Puts values into a text's `{places}`. A place without a value is a bug. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`text ${JSON.stringify(text)} wants {${name}}`);
    return String(value);
  });
}
