import type { TestShop } from "../../world/testing/shop";
import { testShop } from "../../world/testing/shop";
import { createStorefront, type StorefrontOptions } from "../server";
import { TinyBrowser } from "./browser";

export type OpenShop = { api: TestShop; origin: string; browser(): TinyBrowser; close(): Promise<void> };

/** A seeded shop with its doors open on a free port, and no app behind the proxy unless one is named. */
export async function openShop(options: Partial<StorefrontOptions> = {}): Promise<OpenShop> {
  const api = testShop();
  const storefront = createStorefront(api, { appUrl: () => "http://127.0.0.1:9", ...options });
  const origin = `http://localhost:${await storefront.listen(0)}`;
  return { api, origin, browser: () => new TinyBrowser(origin), close: () => storefront.close() };
}
