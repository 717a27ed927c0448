import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openShop, type OpenShop } from "../../sandbox/storefront/testing/open-shop";
import { launch } from "./browser";
import { ShareApp, type shareOffers } from "./share-app";
import { shareViews } from "./share-samples";

/** Where pictures of every state go, when asked for: `SHOTS=folder`. */
export const SHOTS = process.env["SHOTS"];

/** A shop with the share block and an app that answers it, for a file of tests; each begins with a browser of its own. */
export function shareStage() {
  const app = new ShareApp();
  let shop: OpenShop;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let product: string;
  const wrong: string[] = [];

  beforeAll(async () => {
    await app.open();
    [browser, shop] = await Promise.all([launch(), openShop({ appUrl: () => app.url })]);
    product = `/products/${shop.api.world.products.find(({ status }) => status === "ACTIVE")!.handle}`;
  });
  beforeEach(() => fresh());
  afterEach(async () => {
    await context.close();
    expect(wrong.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    app.close();
  });

  async function fresh(options: Parameters<Browser["newContext"]>[0] = {}) {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 390, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], ...options });
    page = await context.newPage();
    page.on("pageerror", (error) => wrong.push(String(error)));
    shop.api.world.theme.dark = false;
  }
  const block = () => page.locator("tuan-sharing");
  const go = (where = product) => page.goto(shop.origin + where);
  const offer = (name: Parameters<ShareApp["offer"]>[1], settings = {}) => app.offer(shop.api, name, settings);
  const shot = async (name: string) => SHOTS && (await (await block().count() ? block().filter({ visible: true }) : page).screenshot({ path: path.join(SHOTS, `${name}.png`) }));
  /** Somebody who has asked for a link before comes back. */
  async function returns(view: string, name: keyof typeof shareOffers = "coupons") {
    offer(name);
    await go();
    await block().getByRole("button", { name: "Get my link" }).click();
    await block().getByLabel("Your link").waitFor();
    app.own = shareViews[view]!;
    app.asked = [];
    await go();
    await block().scrollIntoViewIfNeeded();
    await expect.poll(() => app.asked).toEqual(["POST share/status"]);
  }
  return {
    app, fresh, block, go, offer, shot, returns,
    get page() {
      return page;
    },
    get shop() {
      return shop;
    },
    get product() {
      return product;
    },
  };
}
