import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startChrome } from "../testing/chrome";
import { openShop, type OpenShop } from "../testing/open-shop";

type Heard = { path: string; origin: string | undefined; cookie: string | undefined; method: string; step: { step: string; checkout: string; visits: string } };

let app: http.Server;
let shop: OpenShop;
let browser: Browser;
let page: Page;
let heard: Heard[] = [];

beforeAll(async () => {
  app = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      heard.push({ path: request.url!, origin: request.headers.origin, cookie: request.headers.cookie, method: request.method!, step: JSON.parse(Buffer.concat(parts).toString() || "{}") as Heard["step"] });
      response.writeHead(204, { "access-control-allow-origin": "*" }).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "localhost", resolve));
  [shop, browser] = await Promise.all([openShop(), startChrome()]);
});
beforeEach(async () => {
  heard = [];
  const { world } = shop.api;
  world.app.pixel = { id: 1, settings: { app: `http://localhost:${(app.address() as AddressInfo).port}` } };
  world.shop.asksConsent = false;
  page = await browser.newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  app?.close();
});

const addToCart = async (attributes: object) => {
  const { handle, variants } = shop.api.world.products[0]!;
  await page.goto(`${shop.origin}/products/${handle}`);
  await page.evaluate(async ([id, attributes]) => {
    const post = (path: string, body: object) => fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    await post("/cart/add.js", { items: [{ id, quantity: 1 }] });
    await post("/cart/update.js", { attributes });
  }, [variants[0]!.id, attributes] as const);
};
const enter = () => page.goto(`${shop.origin}/checkout`);
const frames = () => page.locator("iframe[title='Web pixel']").count();
const until = (count: number) => expect.poll(() => heard.length, { timeout: 20_000 }).toBe(count);
/** All that has come, once the pixel of this page is there and has been told of everything. */
const settled = async () => {
  await page.waitForLoadState("networkidle");
  return heard;
};

test("runs the pixel in a worker of no origin, without cookies, and tells it of checkouts each time they are entered", async () => {
  await addToCart({ _tuan_visits: "a.b.c" });
  await enter();
  await until(1);
  await enter();
  await until(2);
  const [first, second] = heard;
  expect(first).toMatchObject({ path: `/pixel?shop=${shop.api.world.shop.domain}`, origin: "null", method: "POST", step: { step: "begun", visits: "a.b.c", checkout: expect.stringMatching(/^[0-9a-f]{32}$/) } });
  expect(first!.cookie).toBeUndefined();
  expect(second!.step).toEqual(first!.step);
  await page.fill("[name=email]", "mei@example.com");
  await page.fill("[name=name]", "Mei Lin");
  await page.getByRole("button", { name: /^Pay/ }).click();
  await until(3);
  expect(heard[2]!.step).toEqual({ ...first!.step, step: "completed" });
  await page.reload();
  expect(await settled()).toHaveLength(3);
});

test("loads nothing of the pixel before the visitor has allowed what it needs, and then on the page that is open", async () => {
  shop.api.world.shop.asksConsent = true;
  await addToCart({ _tuan_visits: "a.b.c" });
  expect(await frames()).toBe(0);
  await enter();
  expect([await settled(), await frames()]).toEqual([[], 0]);
  await page.goto(shop.origin);
  await page.getByRole("region", { name: "Cookie consent" }).getByRole("button", { name: "Accept" }).click();
  await page.locator("iframe[title='Web pixel']").waitFor({ state: "attached" });
  await enter();
  await until(1);
});

test("is no part of a shop where it is not on", async () => {
  shop.api.world.app.pixel = null;
  await addToCart({ _tuan_visits: "a.b.c" });
  await enter();
  expect([await settled(), await frames()]).toEqual([[], 0]);
});

test("gives its worker no page, no storage, no other ways out", async () => {
  await page.goto(shop.origin);
  await page.locator("iframe[title='Web pixel']").waitFor({ state: "attached" });
  await expect.poll(() => page.workers().length).toBe(1);
  const there = await page.workers()[0]!.evaluate(() => ["document", "window", "localStorage", "indexedDB", "XMLHttpRequest", "WebSocket", "importScripts", "BroadcastChannel"].filter((name) => (self as unknown as Record<string, unknown>)[name] !== undefined));
  expect(there).toEqual([]);
});
