import { seedCustomers } from "./seed-customers";
import { seedProducts } from "./seed-products";
import type { World } from "./types";

/** First id of a seed; far enough apart that two shops never share one. */
const FIRST_ID = 7_400_000_000_000;
/** What the shop may sell in besides dollars: one currency with cents, one without. */
export const ABROAD: World["shop"]["presentments"] = [{ currency: "CAD", country: "CA", rate: 1.37 }, { currency: "JPY", country: "JP", rate: 1.563 }];
const COLLECTIONS = [{ handle: "tea", title: "Tea", tag: "tea" }, { handle: "gifts", title: "Gifts", tag: "gift" }, { handle: "bamboo", title: "Bamboo", tag: "bamboo" }];
const OPENED = Date.UTC(2026, 8, 1, 8, 0, 0);

export type AppSettings = Omit<World["app"], "installed" | "pixel"> & { proxy: World["shop"]["proxy"] };

/**
 * A new shop, the same for the same seed.
 * @param seed any integer
 * @param app the app's settings as Shopify would have them from shopify.app.toml
 * @param now the sandbox's clock
 */
export function seedWorld(seed: number, domain: string, { proxy, ...app }: AppSettings, now: () => number): World {
  let id = FIRST_ID + seed * 1_000_000_000;
  const nextId = () => (id += 7);
  const products = seedProducts(nextId, OPENED);
  // Below the shop's first id, so that a collection more or less moves no other id.
  const collections = COLLECTIONS.map(({ handle, title, tag }, index) => ({ id: FIRST_ID + seed * 1_000_000_000 - 7 * (index + 1), handle, title, productIds: products.filter((product) => product.tags.includes(tag)).map((product) => product.id) }));
  return {
    shop: {
      domain, name: "Lantern & Leaf", email: "hello@lanternandleaf.example", currency: "USD", presentments: [], timezone: "Asia/Shanghai", locale: "en",
      locales: ["en", "zh-CN", "zh-TW"], capture: "AUTOMATIC", withholdPersonalData: false, asksConsent: false, taxRate: 0,
      proxy: { ...proxy, url: new URL(proxy.url, app.url).href },
    },
    now, nextId,
    products,
    collections,
    customers: seedCustomers(nextId),
    storeCredit: [], giftCards: [], metafields: [], discounts: [], codeJobs: [], jobs: [], carts: new Map(), orders: [], deliveries: [],
    refusedRefunds: 0,
    switchboard: { paused: false, duplicate: false, lose: [], delayMs: 0, shuffle: false },
    app: { ...app, installed: true, pixel: null },
    theme: {
      productBlocks: [{ type: "group-buy", settings: {} }],
      cartBlocks: [],
      embeds: [{ type: "tuan-embed", enabled: true, settings: {} }],
      afterPayment: true, dark: false,
    },
  };
}
