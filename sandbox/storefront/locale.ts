/**
 * Shopify puts every published language but the shop's own under a path prefix: /zh-CN/products/x.
 * @returns the language of the page, the prefix to put before its links ("" or "/zh-CN") and the path without it
 */
export function splitLocale(pathname: string, shop: { locale: string; locales: string[] }): { locale: string; root: string; path: string } {
  const [, first = "", rest] = /^\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  const locale = shop.locales.find((one) => one.toLowerCase() === first.toLowerCase() && one !== shop.locale);
  if (!locale) return { locale: shop.locale, root: "", path: pathname };
  return { locale, root: `/${locale}`, path: rest ?? "/" };
}

/** The address of `path` in another language. */
export function inLocale(path: string, locale: string, shop: { locale: string; locales: string[] }): string {
  const plain = splitLocale(new URL(path, "http://shop").pathname, shop).path;
  const query = new URL(path, "http://shop").search;
  const root = locale === shop.locale || !shop.locales.includes(locale) ? "" : `/${locale}`;
  return (root && plain === "/" ? root : root + plain) + query;
}

/** What a country is called in English. */
export const nameOfCountry = (code: string): string => new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;

/** What a language is called by those who read it. */
export function nameOfLocale(locale: string): string {
  const own: Record<string, string> = { en: "English", "zh-CN": "简体中文", "zh-TW": "繁體中文" };
  return own[locale] ?? new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
