import { presented } from "../world/amounts";
import type { Presentment } from "../world/types";

/**
 * Shopify's Liquid and its Ajax API give every amount in hundredths of the currency's main unit, whatever the
 * currency's own decimals: ¥1,000 is 100000 (https://shopify.dev/docs/api/liquid/filters/money). The world counts in
 * minor units. These functions are the border.
 */
export function decimals(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** @returns hundredths, as Liquid and the Ajax API give them */
export const hundredths = (minor: number, currency: string): number => (minor * 100) / 10 ** decimals(currency);

/** @returns an amount of the shop's currency as a shopper sees it, in hundredths of theirs */
export const shownTo = (presentment: Presentment) => (minor: number): number => hundredths(presented(minor, presentment), presentment.currency);

/** "$", "¥", "€": without the country's letters, as shops write their own currency. */
export const symbolOf = (currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;

/** The shop's money formats, in Shopify's own placeholders. */
export function moneyFormats(currency: string): { money_format: string; money_with_currency_format: string } {
  const symbol = symbolOf(currency);
  const amount = decimals(currency) === 0 ? "{{amount_no_decimals}}" : currency === "EUR" ? "{{amount_with_comma_separator}}" : "{{amount}}";
  return { money_format: `${symbol}${amount}`, money_with_currency_format: `${symbol}${amount} ${currency}` };
}

/** Fills a money format. `amount` in hundredths. @throws on a placeholder that this stand-in does not know */
export function formatMoney(amount: number, format: string): string {
  return format.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => {
    const write = placeholders[name];
    if (!write) throw new Error(`money: unknown placeholder ${name}`);
    return write(amount / 100);
  });
}

const grouped = (value: number, places: number) => value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
const swapped = (text: string) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

const placeholders: Record<string, (value: number) => string> = {
  amount: (value) => grouped(value, 2),
  amount_no_decimals: (value) => grouped(Math.round(value), 0),
  amount_with_comma_separator: (value) => swapped(grouped(value, 2)),
  amount_no_decimals_with_comma_separator: (value) => swapped(grouped(Math.round(value), 0)),
};
