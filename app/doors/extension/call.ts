import type { ProxyCall } from "../proxy/call";

/** A call of a UI extension whose session token was good, from a shop that has Tuan. The body is still the shopper's word. */
export type ExtensionCall = Pick<ProxyCall, "house" | "request" | "shop" | "locale" | "customerId"> & {
  /** Who called us: extensions run in the shopper's browser, beside no proxy. */
  address: string;
};
