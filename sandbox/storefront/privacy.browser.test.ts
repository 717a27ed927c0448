import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startChrome } from "./testing/chrome";
import { openShop, type OpenShop } from "./testing/open-shop";

type Privacy = { marketingAllowed(): boolean; shouldShowBanner(): boolean; setTrackingConsent(choice: object): void };
type Told = { told: boolean[]; Shopify: { customerPrivacy?: Privacy; loadFeatures(wanted: object[], done: (error?: unknown) => void): void } };

let shop: OpenShop;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [shop, browser] = await Promise.all([openShop(), startChrome()]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Opens the shop's home page and loads the API as apps do. */
async function open(asksConsent: boolean): Promise<void> {
  shop.api.world.shop.asksConsent = asksConsent;
  await page.goto(shop.origin);
  expect(await page.evaluate(() => (window as unknown as Told).Shopify.customerPrivacy === undefined)).toBe(true);
  await page.evaluate(() => {
    const all = window as unknown as Told;
    all.told = [];
    document.addEventListener("visitorConsentCollected", (event) => void all.told.push((event as CustomEvent<{ marketingAllowed: boolean }>).detail.marketingAllowed));
    return new Promise((done) => all.Shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], done));
  });
}
const state = () =>
  page.evaluate(() => {
    const { told, Shopify } = window as unknown as Told;
    return { allowed: Shopify.customerPrivacy!.marketingAllowed(), told };
  });
const banner = () => page.getByRole("region", { name: "Cookie consent" });

test("where nobody has to ask, visitors may be remembered until they object", async () => {
  await open(false);
  expect(await banner().count()).toBe(0);
  expect(await state()).toEqual({ allowed: true, told: [] });
  await page.evaluate(() => (window as unknown as Told).Shopify.customerPrivacy!.setTrackingConsent({ marketing: false }));
  expect(await state()).toEqual({ allowed: false, told: [false] });
  await open(false);
  expect(await state()).toEqual({ allowed: false, told: [] });
});

test("where consent is needed nothing is allowed before it, and the choice is kept", async () => {
  await open(true);
  expect(await state()).toEqual({ allowed: false, told: [] });
  await banner().getByRole("button", { name: "Accept" }).click();
  expect(await state()).toEqual({ allowed: true, told: [true] });
  await open(true);
  expect([await banner().count(), (await state()).allowed]).toEqual([0, true]);
});

test("who declines is not asked again", async () => {
  await open(true);
  await banner().getByRole("button", { name: "Decline" }).click();
  await open(true);
  expect([await banner().count(), (await state()).allowed]).toEqual([0, false]);
});

test("a feature that Shopify does not have is an error", async () => {
  await open(false);
  expect(await page.evaluate(() => new Promise((done) => (window as unknown as Told).Shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.2" }], (error) => done(Boolean(error)))))).toBe(true);
});
