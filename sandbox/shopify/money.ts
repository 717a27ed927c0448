import { parseDecimal, toDecimal } from "../../app/domain/money";

/** MoneyV2 of an amount in minor units. */
export const moneyV2 = (minor: number, currency: string) => ({ __typename: "MoneyV2", amount: toDecimal({ minor, currency }), currencyCode: currency });

/** MoneyBag: the stand-in sells in the shop's currency only, so both sides are the same. */
export const moneyBag = (minor: number, currency: string) => ({ __typename: "MoneyBag", shopMoney: moneyV2(minor, currency), presentmentMoney: moneyV2(minor, currency) });

/** @returns minor units of a decimal string; throws on one finer than the currency, which Shopify would round */
export const minorOf = (decimal: string, currency: string) => parseDecimal(decimal, currency).minor;
