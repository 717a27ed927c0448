type Dictionary = { [key: string]: string | Dictionary };
type Dictionaries = { fallback: string; by: Record<string, unknown> };

/**
 * `shopify.i18n`: https://shopify.dev/docs/api/checkout-ui-extensions/latest/apis/localization
 * A missing key throws, where Shopify would show the shopper a key.
 */
export function makeI18n(dictionaries: Dictionaries, locale: string, currency: string, timezone: string) {
  const find = (key: string, language: string, count: unknown): string | undefined => {
    let node = (dictionaries.by[language] ?? dictionaries.by[language.split("-")[0]!]) as string | Dictionary | undefined;
    for (const part of key.split(".")) node = typeof node === "object" ? node[part] : undefined;
    if (typeof node !== "object") return node;
    const chosen = node[new Intl.PluralRules(language).select(Number(count ?? 0))] ?? node.other;
    return typeof chosen === "string" ? chosen : undefined;
  };
  return {
    translate(key: string, values: Record<string, unknown> = {}): unknown {
      const found = find(key, locale, values.count) ?? find(key, dictionaries.fallback, values.count);
      if (found === undefined) throw new Error(`Translation missing: ${locale}.${key}`);
      const parts = found.split(/(\{\{\s*\w+\s*\}\})/).map((part) => {
        const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(part)?.[1];
        return name === undefined ? part : (values[name] ?? "");
      });
      // A component among the values makes the answer a list of parts, as on Shopify.
      return parts.some((part) => typeof part === "object") ? parts : parts.join("");
    },
    formatNumber: (value: number | bigint, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value),
    formatCurrency: (value: number | bigint, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, { style: "currency", currency, ...options }).format(value),
    formatDate: (value: Date, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: timezone, ...options }).format(value),
  };
}
