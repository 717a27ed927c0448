import { createContext, useContext } from "react";

/** What screens need to know of the shop they are in. */
export type ShopInfo = { shop: string; name: string; currency: string; currencies: string[]; timezone: string; capture: "automatic" | "manual" | "on_fulfilment" | "unknown"; apiKey: string };

const Context = createContext<ShopInfo | null>(null);
export const ShopProvider = Context.Provider;

export function useShop(): ShopInfo {
  const shop = useContext(Context);
  if (!shop) throw new Error("useShop outside ShopProvider");
  return shop;
}
