import { localeOf } from "./locale";
import { never } from "./result";

/** An amount in the currency's smallest unit: yen, cents, fils. Never a float, never another currency's. */
export type Money = { readonly minor: number; readonly currency: string };

/** Rates in hundredths of a percent: 30 % is 3,000. */
export type BasisPoints = number;

const ZERO = new Set(["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"]);
const THREE = new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

/**
 * Number of decimals of a currency (ISO 4217).
 * @param currency three-letter code
 */
export const exponent = (currency: string): 0 | 2 | 3 => (ZERO.has(currency) ? 0 : THREE.has(currency) ? 3 : 2);

/** @throws when `minor` is no safe integer or the currency no three-letter code: that is a bug, not a refusal */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new Error(`money: ${minor} is not a safe integer`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`money: ${currency} is not a currency`);
  return { minor, currency };
}

/**
 * Reads Shopify's decimal strings ("19.9", "-3", "1200.000").
 * @param decimal the amount as Shopify writes it
 * @returns the amount in minor units; digits beyond the currency's exponent must be zero
 * @throws on anything that is not such a decimal, since a guessed amount is worse than a stopped job
 */
export function parseDecimal(decimal: string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new Error(`money: cannot read ${JSON.stringify(decimal)}`);
  const places = exponent(currency);
  const fraction = (match[3] ?? "").padEnd(places, "0");
  if (/[^0]/.test(fraction.slice(places))) throw new Error(`money: ${decimal} ${currency} is finer than the currency`);
  const minor = Number(match[2] + fraction.slice(0, places));
  return money(match[1] === "-" && minor !== 0 ? -minor : minor, currency);
}

/** @returns the amount as Shopify reads it: "19.90", "1200" for yen */
export function toDecimal({ minor, currency }: Money): string {
  const places = exponent(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return (minor < 0 ? "-" : "") + (places ? `${whole}.${digits.slice(-places)}` : whole);
}

function same(a: Money, b: Money) {
  if (a.currency !== b.currency) throw new Error(`money: ${a.currency} and ${b.currency} do not mix`);
}

export function add(a: Money, b: Money): Money {
  same(a, b);
  return money(a.minor + b.minor, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  same(a, b);
  return money(a.minor - b.minor, a.currency);
}

/**
 * A share of an amount, rounded half away from zero, as Shopify rounds a percentage discount.
 * @param rate basis points
 */
export function share(amount: Money, rate: BasisPoints): Money {
  const product = BigInt(amount.minor) * BigInt(rate);
  const half = product < 0n ? -5_000n : 5_000n;
  return money(Number((product + half) / 10_000n), amount.currency);
}

/** What one unit costs after a percentage is taken off. */
export const afterPercent = (list: Money, off: BasisPoints): Money => subtract(list, share(list, off));

/**
 * Splits an amount by weights without losing or inventing a unit: the largest remainders get the odd units, earlier first.
 * @param weights non-negative integers, not all zero
 */
export function allocate(amount: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, w) => sum + BigInt(w), 0n);
  if (total <= 0n || weights.some((w) => w < 0)) throw new Error("money: weights must be non-negative and not all zero");
  const sign = amount.minor < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(amount.minor));
  const parts = weights.map((w, index) => ({ index, floor: (whole * BigInt(w)) / total, rest: (whole * BigInt(w)) % total }));
  let left = Number(whole - parts.reduce((sum, p) => sum + p.floor, 0n));
  const order = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const extra = new Set(order.slice(0, left).map((p) => p.index));
  left = 0;
  return parts.map((p) => money(sign * (Number(p.floor) + (extra.has(p.index) ? 1 : 0)) || 0, amount.currency));
}

/** A price rule of an offer: a percentage of whatever the list price is, or one fixed amount in the shop's only currency. */
export type Price = { kind: "percent"; basisPoints: BasisPoints } | { kind: "fixed"; minor: number };

/** @returns what one unit costs under `price` when its list price is `list` */
export function apply(price: Price, list: Money): Money {
  switch (price.kind) {
    case "percent":
      return afterPercent(list, price.basisPoints);
    case "fixed":
      return money(Math.min(price.minor, list.minor), list.currency);
    default:
      return never(price);
  }
}

/** Formatters take long to make and are asked for with few locales and currencies. */
const formatters = new Map<string, Intl.NumberFormat>();

/** @returns the amount written for people, in their locale */
export function format({ minor, currency }: Money, locale: string): string {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(localeOf(locale), { style: "currency", currency });
  // Locales come from outside: whoever sends ever new ones must not fill the memory.
  if (formatters.size > 500) formatters.clear();
  formatters.set(key, known);
  return known.format(minor / 10 ** exponent(currency));
}
