import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { variant } from "../world/testing/shop";
import { startChrome } from "./testing/chrome";
import { openShop, type OpenShop } from "./testing/open-shop";

let shop: OpenShop;
let chrome: Browser;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  [shop, chrome] = await Promise.all([openShop(), startChrome()]);
});
afterAll(async () => {
  await chrome?.close();
  await shop?.close();
});
beforeEach(async () => {
  failures.length = 0;
  page = await (await chrome.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  page.on("pageerror", (error) => failures.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(failures).toEqual([]);
});

/** Whether the page can be pushed sideways. */
const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test("choosing a variant changes price, form and address; adding leads to the cart", async () => {
  await page.goto(`${shop.origin}/products/gaiwan-set-celadon`);
  await page.getByText("6 cups").click();
  const six = variant(shop.api, "gaiwan-set-celadon", 1);
  expect(await page.locator("[data-price-now]").textContent()).toBe("$62.99");
  expect(await page.locator("input[name=id]").inputValue()).toBe(String(six.id));
  expect(page.url()).toContain(`variant=${six.id}`);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.waitForURL("**/cart");
  await page.locator(".line").getByText("6 cups").waitFor();
  expect(await page.locator("[data-cart-count]").textContent()).toBe("1");
});

test("a sold-out variant cannot be bought", async () => {
  await page.goto(`${shop.origin}/products/paper-umbrella`);
  await page.getByText("Vermilion").click();
  expect(await page.getByRole("button", { name: "Sold out" }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Buy it now" }).isDisabled()).toBe(true);
});

test("without JavaScript the product form still fills the cart", async () => {
  const context = await chrome.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${shop.origin}/products/gaiwan-set-celadon`);
  await plain.locator("noscript select, select[name=id]").first().selectOption(String(variant(shop.api, "gaiwan-set-celadon", 1).id));
  await plain.getByRole("button", { name: "Add to cart" }).click();
  await plain.locator(".line").getByText("6 cups").waitFor();
  await context.close();
});

test("the shopper's clock goes with the sandbox's", async () => {
  await page.goto(shop.origin);
  const ahead = await page.evaluate(() => [Date.now(), new Date().getTime(), new Date(0).getTime()]);
  expect(Math.abs(ahead[0]! - shop.api.world.now())).toBeLessThan(30_000);
  expect(Math.abs(ahead[1]! - ahead[0]!)).toBeLessThan(1_000);
  expect(ahead[2]).toBe(0);
});

test.each([[false, "/"], [true, "/"], [false, "/products/linen-apron-indigo"], [true, "/zh-CN/products/linen-apron-indigo"], [false, "/account/login"], [true, "/checkout"], [false, "/checkout"]])("dark %s, %s: nothing for axe, nothing wider than a phone", async (dark, path) => {
  shop.api.world.theme.dark = dark;
  if (path === "/checkout") {
    await page.goto(`${shop.origin}/products/enamel-camp-mug`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.waitForURL("**/cart");
  }
  await page.goto(shop.origin + path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  shop.api.world.theme.dark = false;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  expect(await sideways()).toBe(false);
});
