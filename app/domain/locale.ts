/**
 * Browsers, checkouts and crawlers write locales in many ways ("zh_CN", "en;q=0.9", "*"), and the formatters of the
 * language throw at what they do not know.
 * @returns the locale as formatters take it; "en" for what is none
 */
export function localeOf(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.split(/[;,]/)[0]!.trim().replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}

/** @returns what stands between two sentences: in Chinese nothing */
export const between = (locale: string): string => (locale.startsWith("zh") ? "" : " ");
