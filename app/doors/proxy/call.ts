import type { ShopDomain } from "../../domain/id";
import type { ShopAddress } from "../views";

/** A storefront call whose signature was good, from a shop that has Tuan. The body is still the shopper's word. */
export type ProxyCall = {
  request: Request;
  url: URL;
  shop: ShopAddress & { shop: ShopDomain; name: string; timezone: string };
  /** Numeric id of the signed-in customer; signed by Shopify. */
  customerId: string | null;
  /** The shopper's network address as the proxy saw it. */
  address: string | null;
  locale: string;
};
