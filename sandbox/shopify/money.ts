import { decimal, presented, unpresented } from "../world/amounts";
import type { Order } from "../world/types";

/** MoneyV2 of an amount in minor units. */
export const moneyV2 = (minor: number, currency: string) => ({ __typename: "MoneyV2", amount: decimal(minor, currency), currencyCode: currency });

/** MoneyBag of an order's amount: in the shop's currency, and in what the shopper paid in. */
export const moneyBag = (minor: number, { currency, presentment }: Pick<Order, "currency" | "presentment">) => ({ __typename: "MoneyBag", shopMoney: moneyV2(minor, currency), presentmentMoney: moneyV2(presented(minor, presentment), presentment.currency) });

/** Reads an amount that the app names in the currency the shopper paid in. @returns minor units of the shop's */
export const minorOfPaid = (text: string, { presentment }: Pick<Order, "presentment">): number => unpresented(minorOf(text, presentment.currency), presentment);

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
