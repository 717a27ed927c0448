import { decimal } from "../world/amounts";

/** MoneyV2 of an amount in minor units. */
export const moneyV2 = (minor: number, currency: string) => ({ __typename: "MoneyV2", amount: decimal(minor, currency), currencyCode: currency });

/** MoneyBag: the stand-in sells in the shop's currency only, so both sides are the same. */
export const moneyBag = (minor: number, currency: string) => ({ __typename: "MoneyBag", shopMoney: moneyV2(minor, currency), presentmentMoney: moneyV2(minor, currency) });

/**
 * Reads a decimal string without the app's own arithmetic, for the reason that world/amounts.ts gives.
 * @returns minor units
 * @throws on an amount finer than the currency: Shopify would round it, and the app would not know
 */
export function minorOf(text: string, currency: string): number {
  const places = decimal(0, currency).split(".")[1]?.length ?? 0;
  const [whole = "0", fraction = ""] = text.split(".");
  if (/[1-9]/.test(fraction.slice(places))) throw new Error(`stand-in: ${text} is finer than ${currency}`);
  const minor = Number(`${whole}${fraction.slice(0, places).padEnd(places, "0")}`);
  if (!Number.isSafeInteger(minor)) throw new Error(`stand-in: ${text} is no amount`);
  return minor;
}
