import en from "../../../extensions/tuan-storefront/locales/en.default.json";
import zhCN from "../../../extensions/tuan-storefront/locales/zh-CN.json";
import zhTW from "../../../extensions/tuan-storefront/locales/zh-TW.json";

/** The storefront's own texts, so that the preview says exactly what shoppers will read. */
export const previewLocales = { en: "English", "zh-CN": "简体中文", "zh-TW": "繁體中文" } as const;
export type PreviewLocale = keyof typeof previewLocales;

type CardText = keyof typeof en.card;
const cards: Record<PreviewLocale, Partial<Record<CardText, string>>> = { en: en.card, "zh-CN": zhCN.card, "zh-TW": zhTW.card };

/** @returns a writer of the card's texts; Liquid's `{{ name }}` places are filled */
export const cardText =
  (locale: PreviewLocale) =>
  (key: CardText, values: Record<string, string | number> = {}): string =>
    (cards[locale][key] ?? en.card[key]).replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ""));
