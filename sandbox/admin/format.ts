/** @returns how many decimals the currency has */
export const decimals = (currency: string): number => new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** @param minor amount in the currency's smallest unit; @returns "¥69.00", "$12.50" */
export const money = (minor: number, currency: string): string => new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(minor / 10 ** decimals(currency));

/** @returns the bare decimal for an input field, "69.00" */
export const decimal = (minor: number, currency: string): string => (minor / 10 ** decimals(currency)).toFixed(decimals(currency));

/**
 * Reads an amount typed by a person.
 * @returns minor units, or null when it is no amount of this currency
 */
export function parseAmount(text: string, currency: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text.trim());
  const places = decimals(currency);
  if (!match || (match[2] ?? "").length > places) return null;
  return Number(match[1] + (match[2] ?? "").padEnd(places, "0"));
}

/** @returns date and time in the shop's zone: "22 Nov 2026, 22:48" */
export const moment = (at: number, timeZone: string): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);

/** @returns "PARTIALLY_REFUNDED" as "Partially refunded" */
export const words = (constant: string): string => constant.charAt(0) + constant.slice(1).toLowerCase().replaceAll("_", " ");

/** @returns "1 order", "3 orders" */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
