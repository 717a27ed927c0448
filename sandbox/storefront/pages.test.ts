import { ABROAD } from "../world/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { product } from "../world/testing/shop";
import { openShop, type OpenShop } from "./testing/open-shop";

const STATE = { v: 1, campaign: "cmp_1", state: "live", title: "<b>Team", size: 3, hours: 24, startsAt: "2026-11-01T00:00:00Z", endsAt: "2099-12-30T00:00:00Z", holdMinutes: 15, percent: 3000, prices: null, currency: "USD", variants: null, perShopper: null, unitsPerSeat: 1, onFailure: "refund", matchFirst: true };
let shop: OpenShop;

beforeAll(async () => {
  shop = await openShop();
  const { world } = shop.api;
  world.metafields.push({ ownerType: "PRODUCT", ownerId: product(shop.api, "gaiwan-set-celadon").id, namespace: `app--${world.app.clientId}`, key: "group_buy", type: "json", value: JSON.stringify(STATE) });
});
afterAll(() => shop.close());

const text = async (path: string) => (await shop.browser().get(path)).text();

test("the app's block stands on product pages with what the app wrote, and nothing of it is raw", async () => {
  const page = await text("/products/gaiwan-set-celadon");
  expect(page).toContain('<div id="shopify-block-tuan_group_buy" class="shopify-block shopify-app-block">');
  expect(page).toContain("<tuan-group");
  expect(page).toContain("$32.19");
  expect(page).not.toContain("<b>Team");
  expect(await text("/products/bamboo-desk-lamp")).not.toContain("<tuan-group");
});

test("blocks speak the page's language and keep its prefix", async () => {
  const page = await text("/zh-CN/products/gaiwan-set-celadon");
  expect(page).toContain('<html class="" lang="zh-CN">');
  expect(page).toContain("拼团");
  expect(page).toContain('action="/zh-CN/cart/add"');
  expect(page).toContain('"routes":{"root":"/zh-CN/"}');
});

test("the embed is on every page of the theme once it is switched on", async () => {
  expect(await text("/collections/all")).toContain('id="shopify-block-tuan_tuan_embed"');
  shop.api.world.theme.embeds[0]!.enabled = false;
  expect(await text("/collections/all")).not.toContain("shopify-block-tuan_tuan_embed");
  shop.api.world.theme.embeds[0]!.enabled = true;
});

test("an uninstalled app leaves no block, no embed and no proxy", async () => {
  shop.api.world.app.installed = false;
  const page = await text("/products/gaiwan-set-celadon");
  const proxied = await shop.browser().get("/apps/tuan/campaigns");
  shop.api.world.app.installed = true;
  expect(page).not.toContain("shopify-app-block");
  expect(proxied.status).toBe(404);
});

test("design mode is told to blocks, to scripts and to the editor", async () => {
  const page = await text("/products/bamboo-desk-lamp?design=1");
  expect(page).toContain('"designMode":true');
  expect(page).toContain("data-shopify-editor-block=");
  expect(await text("/products/gaiwan-set-celadon")).not.toContain("data-shopify-editor-block");
});

test("a block that the extension does not have is a loud mistake", async () => {
  const { theme } = shop.api.world;
  theme.productBlocks.push({ type: "no-such-block", settings: {} });
  const response = await shop.browser().get("/products/bamboo-desk-lamp");
  theme.productBlocks.pop();
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("no-such-block");
});

test("what a merchant or a shopper typed is never markup", async () => {
  const lamp = product(shop.api, "bamboo-desk-lamp");
  const { title } = lamp;
  lamp.title = `"><script>alert(1)</script>{{ shop.name }}`;
  const pages = [await text("/products/bamboo-desk-lamp"), await text("/"), await text("/products/gaiwan-set-celadon")];
  lamp.title = title;
  for (const page of pages) {
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("{{ shop.name }}");
  }
});

test("the guide leads to the product with a live campaign, and to the admin before there is one", async () => {
  expect(await text("/")).toContain('<a href="/products/gaiwan-set-celadon">Celadon gaiwan set</a>');
  const kept = shop.api.world.metafields.splice(0);
  expect(await text("/")).toContain('Open the <a href="http://localhost:4001">admin</a>');
  shop.api.world.metafields.push(...kept);
});

test("every link and picture of the shop leads somewhere", async () => {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { id: product(shop.api, "enamel-camp-mug").variants[0]!.id, quantity: 1 });
  const found = new Set<string>();
  for (const page of ["/", "/collections/all", "/products/gaiwan-set-celadon", "/cart", "/checkout", "/account/login", "/account/register", "/nowhere", "/zh-TW"]) {
    const { response } = await browser.follow(page);
    for (const [, address] of (await response.text()).matchAll(/(?:href|src|action)="(\/[^"#]*)"/g)) found.add(address!.replaceAll("&amp;", "&"));
  }
  const dead: string[] = [];
  for (const address of found) {
    if (/buy-now|\/cart\/add$|localization|cart\/change|apps\/tuan|\/checkouts\//.test(address)) continue;
    const { response } = await browser.follow(address);
    if (response.status !== 200) dead.push(`${response.status} ${address}`);
  }
  expect(dead).toEqual([]);
  expect(found.size).toBeGreaterThan(30);
});

test("the language form goes to the same page in the other language", async () => {
  const response = await shop.browser().form("/localization", { locale_code: "zh-TW", return_to: "/zh-CN/products/gaiwan-set-celadon?variant=1" });
  expect(response.headers.get("location")).toBe("/zh-TW/products/gaiwan-set-celadon?variant=1");
  expect((await shop.browser().form("/localization", { locale_code: "en", return_to: "/zh-CN" })).headers.get("location")).toBe("/");
});

test("the country form shows prices in that country's currency, which the checkout takes and the order remembers", async () => {
  const { world } = shop.api;
  world.shop.presentments = ABROAD;
  const browser = shop.browser();
  const [first] = world.products;
  const { id, price } = first!.variants[0]!;
  expect((await browser.form("/localization", { country_code: "JP", return_to: "/zh-CN" })).headers.get("location")).toBe("/zh-CN");
  const yen = Math.round(price * 1.563);
  expect(await (await browser.get(`/products/${first!.handle}`)).text()).toContain(`¥${yen.toLocaleString("en")}`);
  await browser.json("/cart/add.js", { id, quantity: 1 });
  expect(await (await browser.get("/cart.js")).json()).toMatchObject({ currency: "JPY", total_price: yen * 100 });
  const token = (await browser.get("/checkout")).headers.get("location")!;
  expect((await browser.form(token, { email: "aki@example.com", name: "Aki", payment: "card" })).status).toBe(303);
  expect(world.orders.at(-1)).toMatchObject({ currency: "USD", subtotal: price, presentment: { currency: "JPY" } });
  await browser.form("/localization", { country_code: "US", return_to: "/" });
  expect(await (await browser.get("/cart.js")).json()).toMatchObject({ currency: "USD" });
  world.shop.presentments = [];
});
