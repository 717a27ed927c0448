import en from "./en";
import zhCN from "./zh-CN";
import zhTW from "./zh-TW";

/** The admin's texts. English is the measure: the other languages have exactly its keys. */
export type TextKey = keyof typeof en;
export type Texts = Record<TextKey, string>;
/** Keys that come as `…_one` and `…_other`. */
export type PluralKey = TextKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

const byLocale: Record<"en" | "zh-CN" | "zh-TW", Texts> = { en, "zh-CN": zhCN, "zh-TW": zhTW };
export type AdminLocale = keyof typeof byLocale;

/**
 * The best language we have for what Shopify or the browser asks for.
 * @param wanted "zh-TW", "zh-Hant-HK", "de", or an Accept-Language header
 */
export function adminLocale(wanted: string | null): AdminLocale {
  for (const tag of (wanted ?? "").split(",")) {
    const name = tag.split(";")[0]!.trim().toLowerCase();
    if (/^zh-(tw|hk|mo|hant)/.test(name)) return "zh-TW";
    if (name.startsWith("zh")) return "zh-CN";
    if (name.startsWith("en")) return "en";
  }
  return "en";
}

export const textsFor = (locale: AdminLocale): Texts => byLocale[locale];
