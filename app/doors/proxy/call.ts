import type { ShopDomain } from "../../domain/id";
import type { RefusalCode } from "../../contracts/storefront";
import type { House } from "../house";
import { refusal } from "../http";
import type { ShopAddress } from "../views";

/** A storefront call whose signature was good, from a shop that has Tuan. The body is still the shopper's word. */
export type ProxyCall = {
  house: House;
  request: Request;
  url: URL;
  shop: ShopAddress & { shop: ShopDomain; name: string; timezone: string };
  /** Numeric id of the signed-in customer; signed by Shopify. */
  customerId: string | null;
  /** The shopper's network address as the proxy saw it; null when it did not say. */
  address: string | null;
  locale: string;
};

/** Notes that a call asked for something that is not there: whoever guesses, pays. */
export const noteMiss = ({ house, shop, address }: Pick<ProxyCall, "house" | "address"> & { shop: { shop: ShopDomain } }): void => house.limits.miss(shop.shop, address, house.clock.now());

/** A refusal for something that is not there. */
export function missed(call: ProxyCall, code: RefusalCode, locale = call.locale): Response {
  noteMiss(call);
  return refusal(code, locale);
}
