import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Admin, createAdmin } from "./server";
import { newPage, startBrowser } from "./testing/browser";
import { fakeApi } from "./testing/fake-world";
import { fakeUpstream, type Upstream } from "./testing/fake-upstream";

let upstream: Upstream;
let admin: Admin;
let browser: Browser;
let page: Page;
let shell: string;
const failures: string[] = [];
const fake = fakeApi();

beforeAll(async () => {
  upstream = await fakeUpstream();
  admin = createAdmin({ api: fake.api, mailbox: { all: () => [], clear: () => {} }, app: { privateUrl: () => upstream.url }, storefront: () => shell });
  shell = `http://localhost:${(await admin.listen({ shell: 0, front: 0 })).shell}`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await admin?.close();
  await upstream?.close();
});
beforeEach(async () => {
  failures.length = 0;
  page = await newPage(browser);
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => message.type() === "error" && !/Failed to load resource/.test(message.text()) && failures.push(message.text()));
});
afterEach(async () => {
  await page.context().close();
  expect(failures).toEqual([]);
});

const app = () => page.frameLocator("#frame iframe");
const heading = (text: string) => app().getByRole("heading", { name: text, exact: true }).waitFor();
async function openCampaign(): Promise<void> {
  await page.goto(`${shell}/apps/tuan/app/campaigns/cmp_1`);
  await heading("/app/campaigns/cmp_1");
}

test("the app opens in the frame, gets its token and fetches with it, trying again when asked", async () => {
  await page.goto(shell);
  await heading("/app");
  await app().getByRole("button", { name: "Who am I" }).click();
  await app().getByText("https://tuan-demo.myshopify.com").waitFor();
});

test("menu, address, reload, back and forward agree with the app", async () => {
  await page.goto(`${shell}/apps/tuan`);
  await heading("/app");
  await page.getByRole("link", { name: "Campaigns" }).click();
  await heading("/app/campaigns");
  expect(new URL(page.url()).pathname).toBe("/apps/tuan/app/campaigns");
  await app().getByRole("button", { name: "Open campaign" }).click();
  await page.waitForURL("**/apps/tuan/app/campaigns/cmp_1?tab=groups");
  expect(await page.locator("#app-menu a[aria-current]").textContent()).toBe("Campaigns");
  await page.goBack();
  await heading("/app/campaigns");
  await page.waitForURL("**/apps/tuan/app/campaigns");
  await page.goForward();
  await heading("/app/campaigns/cmp_1");
  await page.reload();
  await heading("/app/campaigns/cmp_1");
  await page.getByRole("link", { name: "Orders" }).click();
  await page.getByRole("heading", { name: "Orders" }).waitFor();
  await page.goBack();
  await heading("/app/campaigns/cmp_1");
});

test("a stale token bounces and comes back; an exit page leads to the shell", async () => {
  await page.goto(`${shell}/apps/tuan/app/campaigns?stale=1`);
  await heading("/app/campaigns");
  await page.goto(`${shell}/apps/tuan/app/exit`);
  await page.waitForURL("**/products/11");
});

test("links to Shopify's admin open the shell's pages", async () => {
  await page.goto(`${shell}/apps/tuan`);
  await app().getByRole("link", { name: "Order" }).click();
  await page.getByRole("heading", { name: "Order #1001" }).waitFor();
});

test("title bar and toast", async () => {
  await openCampaign();
  await page.getByText("Campaign", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.locator("#toasts").getByText("Published").waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  expect(await page.locator("#toasts").textContent()).toBe("");
});

test("the save bar saves, discards after asking, and guards against leaving", async () => {
  await openCampaign();
  const title = app().getByLabel("Title");
  await title.fill("Tea for five");
  await page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
  await app().locator("#saved").getByText("Tea for five").waitFor();
  await page.locator("#save-bar").waitFor({ state: "hidden" });

  await title.fill("Tea for nobody");
  await page.getByRole("link", { name: "Customers" }).click();
  await page.getByRole("button", { name: "Stay" }).click();
  expect(await title.inputValue()).toBe("Tea for nobody");
  await page.locator("#save-bar").getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await page.locator("#save-bar").waitFor({ state: "hidden" });
  expect(await title.inputValue()).toBe("Tea for five");
});

test("a form with data-save-bar shows the bar while it differs, and resets or submits by it", async () => {
  await page.goto(`${shell}/apps/tuan/app/settings`);
  const name = app().getByLabel("Name");
  const bar = page.locator("#save-bar");
  await name.fill("Tea room");
  await bar.waitFor();
  await name.fill("Tea house");
  await bar.waitFor({ state: "hidden" });
  await name.fill("Tea room");
  await bar.getByRole("button", { name: "Discard" }).click();
  await bar.waitFor({ state: "hidden" });
  expect(await name.inputValue()).toBe("Tea house");
  await name.fill("Tea garden");
  await bar.getByRole("button", { name: "Save" }).click();
  await app().getByText("saved Tea garden").waitFor();
  await bar.waitFor({ state: "hidden" });
});

test("the frame's clock goes with the sandbox's", async () => {
  const week = 7 * 86_400_000;
  const real = fake.api.clock.offset;
  fake.api.clock.offset = () => week;
  await page.goto(`${shell}/apps/tuan`);
  await heading("/app");
  const frame = page.frames()[1];
  const ahead = async () => (await frame?.evaluate(() => [Date.now(), new Date().getTime(), new Date(5).getTime(), Number(new Date() instanceof Date)])) ?? [];
  const [now = 0, made = 0, given, instance] = await ahead();
  fake.api.clock.offset = real;
  for (const time of [now, made]) expect(Math.abs(time - Date.now() - week)).toBeLessThan(60_000);
  expect([given, instance]).toEqual([5, 1]);
});

test.each([390, 1440])("the shell's pages fit %i px and axe finds nothing", async (width) => {
  await page.setViewportSize({ width, height: 844 });
  for (const path of ["/orders", "/orders/501", "/products", "/products/11", "/customers/71", "/discounts/31", "/gift-cards", "/clock", "/webhooks", "/settings"]) {
    await page.goto(shell + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll(".card:not(.flush)")].every((card) => card.scrollWidth <= card.clientWidth)), path).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test("the resource picker keeps the selection, searches, limits and answers in App Bridge's shape", async () => {
  await openCampaign();
  await app().getByRole("button", { name: "Pick" }).click();
  const picker = page.getByRole("dialog", { name: "Add products" });
  expect(await picker.getByLabel("Oolong tea – 100 g").isChecked()).toBe(true);
  expect(await picker.getByLabel("Oolong tea – 250 g").isChecked()).toBe(false);
  expect(await picker.getByText("Old pot").count()).toBe(0);
  await picker.getByLabel("Search products").fill("kiln");
  await picker.getByLabel("<b>Cup</b>").press("Space");
  await picker.getByText("2/2 selected").waitFor();
  await picker.getByRole("button", { name: "Add" }).click();
  await app().locator("#picked").getByText("oolong").waitFor();
  const picked = JSON.parse((await app().locator("#picked").textContent()) ?? "[]");
  expect(picked).toMatchObject([
    { id: "gid://shopify/Product/11", title: "Oolong tea", handle: "oolong", images: [{ originalSrc: `${shell}/img/oolong.svg`, altText: "Oolong tea" }], options: [{ name: "Size", values: ["100 g", "250 g"] }], variants: [{ id: "gid://shopify/ProductVariant/21", title: "100 g", price: "15.00" }] },
    { id: "gid://shopify/Product/12", title: "<b>Cup</b>", hasOnlyDefaultVariant: true },
  ]);
  expect(picked[0].variants).toHaveLength(1);
  await app().getByRole("button", { name: "Pick" }).click();
  await picker.getByRole("button", { name: "Cancel" }).click();
  await app().locator("#picked:empty").waitFor({ state: "attached" });
});

test("a modal shows what the app renders into it and closes by its title bar's button", async () => {
  await openCampaign();
  await app().getByRole("button", { name: "Ask" }).click();
  await app().getByText("End this campaign?").waitFor();
  await app().getByRole("button", { name: "End it" }).click();
  await app().getByText("End this campaign?").waitFor({ state: "hidden" });
});
