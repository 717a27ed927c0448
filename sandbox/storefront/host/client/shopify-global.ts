import type { Snapshot } from "../snapshot";
import { makeI18n } from "./i18n";
import { askPage } from "./page-bridge";
import { steady } from "./signals";

/** Members that Shopify gives on one of the two targets only; reading them on the other is a fair question. */
const ELSEWHERE = new Set(["order", "orderConfirmation", "then", "toJSON"]);

/**
 * The `shopify` global of 2026-07 for the two targets this host knows. A member that Shopify has and the host has not
 * throws, so that nothing is thought to work that was never tried.
 */
export function makeShopify(snapshot: Snapshot): object {
  const { target, locale } = snapshot;
  const language = { isoCode: locale };
  const stored = new Map<string, unknown>();
  const common = {
    extension: { target, apiVersion: snapshot.apiVersion, capabilities: steady(snapshot.networkAccess ? ["network_access"] : []), editor: undefined, rendered: steady(true), scriptUrl: snapshot.scriptUrl, version: undefined },
    extensionPoint: target,
    version: snapshot.apiVersion,
    shop: snapshot.shop,
    sessionToken: { get: async () => (await askPage("session-token")) as string },
    localization: { language: steady(language), extensionLanguage: steady(language), currency: steady({ isoCode: snapshot.currency }), timezone: steady(snapshot.timezone), country: steady({ isoCode: "US" }), market: steady(undefined) },
    i18n: makeI18n(snapshot.dictionaries, locale, snapshot.currency, snapshot.timezone),
    settings: steady(snapshot.settings),
    storage: {
      read: async (key: string) => stored.get(key) ?? null,
      write: async (key: string, value: unknown) => void stored.set(key, value),
      delete: async (key: string) => stored.delete(key),
    },
    lines: steady(snapshot.lines),
    attributes: steady(snapshot.attributes),
    discountCodes: steady(snapshot.discountCodes),
    cost: { subtotalAmount: steady(snapshot.cost.subtotal), totalShippingAmount: steady(snapshot.cost.shipping), totalAmount: steady(snapshot.cost.total), totalTaxAmount: steady(undefined) },
  };
  const own = target.startsWith("purchase.")
    ? { orderConfirmation: steady({ order: { id: snapshot.order.id }, number: snapshot.order.confirmationNumber, isFirstOrder: snapshot.isFirstOrder }) }
    : { order: steady(snapshot.order) };
  return new Proxy<Record<string | symbol, unknown>>({ ...common, ...own }, {
    get(members, name) {
      if (name in members || typeof name === "symbol" || ELSEWHERE.has(name)) return members[name];
      throw new Error(`The stand-in has no shopify.${name}`);
    },
  });
}
