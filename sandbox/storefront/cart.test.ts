import { afterAll, beforeAll, expect, test } from "vitest";
import { discount, variant } from "../world/testing/shop";
import { openShop, type OpenShop } from "./testing/open-shop";

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
  discount(shop.api, { usageLimit: 5, codes: ["FRIENDS30"] });
});
afterAll(() => shop.close());

const id = (handle: string, index = 0) => variant(shop.api, handle, index).id;
const cartOf = async (browser: ReturnType<OpenShop["browser"]>) => (await (await browser.get("/cart.js")).json()) as { item_count: number; items: { variant_id: number; quantity: number; key: string }[]; discount_codes: { code: string; applicable: boolean }[]; total_price: number };

test("one item is answered as itself, several under items, in Shopify's shape and hundredths", async () => {
  const browser = shop.browser();
  const single = (await (await browser.json("/cart/add.js", { id: id("enamel-camp-mug"), quantity: 2, properties: { Engraving: "Mei" } })).json()) as object;
  expect(single).toMatchObject({ variant_id: id("enamel-camp-mug"), quantity: 2, properties: { Engraving: "Mei" }, price: 1399, line_price: 2798, final_line_price: 2798, variant_title: null, product_title: "Enamel mug, red rim" });
  const several = (await (await browser.json("/cart/add.js", { items: [{ id: id("bamboo-desk-lamp"), quantity: 1 }] })).json()) as object;
  expect(several).toMatchObject({ items: [{ variant_id: id("bamboo-desk-lamp"), quantity: 1 }] });
  expect(await cartOf(browser)).toMatchObject({ item_count: 3, original_total_price: 8697, total_price: 8697, currency: "USD", cart_level_discount_applications: [] });
});

test("codes: the good one lowers the lines, the unknown one is not applicable", async () => {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { id: id("bamboo-desk-lamp"), quantity: 1 });
  const cart = await (await browser.json("/cart/update.js", { discount: "friends30,NOPE", attributes: { gift: "yes" }, note: "thanks" })).json();
  expect(cart).toMatchObject({
    discount_codes: [{ code: "friends30", applicable: true }, { code: "NOPE", applicable: false }],
    original_total_price: 5899, total_price: 4129, total_discount: 1770, attributes: { gift: "yes" }, note: "thanks",
    items: [{ final_line_price: 4129, line_level_discount_allocations: [{ amount: 1770, discount_application: { type: "discount_code", title: "FRIENDS30", value: "30.0", value_type: "percentage" } }] }],
  });
  expect(await (await browser.json("/cart/update.js", { discount: "" })).json()).toMatchObject({ total_price: 5899, discount_codes: [] });
});

test.each([
  ["an unknown variant", () => ({ id: 1, quantity: 1 }), 404, "Cannot find variant"],
  ["more than there is", () => ({ id: id("paper-umbrella"), quantity: 4 }), 422, "You can't add more Oil-paper umbrella to the cart."],
  ["something sold out", () => ({ id: id("paper-umbrella", 1), quantity: 1 }), 422, "The product 'Oil-paper umbrella' is already sold out."],
])("%s is refused in Shopify's words", async (_what, item, status, description) => {
  const response = await shop.browser().json("/cart/add.js", item());
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ status, message: "Cart Error", description });
});

test("change by key, by line and by variant; clear", async () => {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { items: [{ id: id("enamel-camp-mug"), quantity: 1 }, { id: id("bamboo-desk-lamp"), quantity: 1 }] });
  const [first] = (await cartOf(browser)).items;
  await browser.json("/cart/change.js", { id: first!.key, quantity: 3 });
  expect((await cartOf(browser)).items[0]).toMatchObject({ key: first!.key, quantity: 3 });
  await browser.json("/cart/change.js", { line: 2, quantity: 0 });
  expect((await cartOf(browser)).items).toHaveLength(1);
  await browser.json("/cart/update.js", { updates: { [String(first!.variant_id)]: 2 } });
  expect((await cartOf(browser)).item_count).toBe(2);
  expect(await (await browser.json("/cart/clear.js", {})).json()).toMatchObject({ item_count: 0, items: [] });
  expect((await browser.json("/cart/change.js", { line: 9, quantity: 1 })).status).toBe(400);
});

test("two browsers have two carts", async () => {
  const [one, other] = [shop.browser(), shop.browser()];
  await one.json("/cart/add.js", { id: id("enamel-camp-mug"), quantity: 1 });
  expect((await cartOf(one)).item_count).toBe(1);
  expect((await cartOf(other)).item_count).toBe(0);
});

test("a permalink makes a cart with code, attributes and properties, and goes to the checkout", async () => {
  const browser = shop.browser();
  const properties = Buffer.from(JSON.stringify({ _tuan_seat: "seat·1", Invite: "http://x/?a=1&b=2" })).toString("base64url");
  const { path, response } = await browser.follow(`/zh-CN/cart/${id("bamboo-desk-lamp")}:1,${id("enamel-camp-mug")}:2?discount=FRIENDS30&attributes[ref]=mail&properties=${properties}`);
  expect(path).toMatch(/^\/zh-CN\/checkouts\/\w+$/);
  expect(response.status).toBe(200);
  expect(await cartOf(browser)).toMatchObject({ item_count: 3, attributes: { ref: "mail" }, discount_codes: [{ code: "FRIENDS30", applicable: true }] });
  expect((await cartOf(browser)).items.map((item) => (item as unknown as { properties: object }).properties)).toEqual([{ _tuan_seat: "seat·1", Invite: "http://x/?a=1&b=2" }, { _tuan_seat: "seat·1", Invite: "http://x/?a=1&b=2" }]);
});

test.each(["properties=%7B", "properties=bm90IGpzb24"])("a permalink with unreadable %s is refused", async (query) => {
  expect((await shop.browser().get(`/cart/${id("enamel-camp-mug")}:1?${query}`)).status).toBe(400);
});

test("a discount link keeps its code for the cart to come", async () => {
  const browser = shop.browser();
  const response = await browser.get("/discount/FRIENDS30?redirect=/products/bamboo-desk-lamp");
  expect(response.headers.get("location")).toBe("/products/bamboo-desk-lamp");
  await browser.json("/cart/add.js", { id: id("bamboo-desk-lamp"), quantity: 1 });
  expect((await cartOf(browser)).discount_codes).toEqual([{ code: "FRIENDS30", applicable: true }]);
});

test("a discount link leads nowhere but into the shop", async () => {
  for (const away of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
    expect((await shop.browser().get(`/discount/X?redirect=${encodeURIComponent(away)}`)).headers.get("location")).toBe("/");
  }
});

test("buy it now skips the cart and the cart's codes", async () => {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { id: id("enamel-camp-mug"), quantity: 1 });
  await browser.json("/cart/update.js", { discount: "FRIENDS30" });
  const response = await browser.form("/cart/buy-now", { id: String(id("bamboo-desk-lamp")), quantity: "1" });
  const token = /\/checkouts\/(\w+)$/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
  expect(shop.api.world.carts.get(token)).toMatchObject({ codes: [], lines: [{ variantId: id("bamboo-desk-lamp"), quantity: 1 }] });
  expect(await cartOf(browser)).toMatchObject({ item_count: 1, items: [{ variant_id: id("enamel-camp-mug") }] });
});

test("the product form works without JavaScript", async () => {
  const browser = shop.browser();
  const added = await browser.form("/cart/add", { id: String(id("enamel-camp-mug")), quantity: "2", "properties[Engraving]": "<b>Mei</b>" });
  expect(added.headers.get("location")).toBe("/cart");
  const page = await (await browser.get("/cart")).text();
  expect(page).toContain("Engraving: &lt;b&gt;Mei&lt;/b&gt;");
  expect((await browser.form("/cart", { "updates[]": "1", checkout: "1" })).headers.get("location")).toBe("/checkout");
  expect((await cartOf(browser)).item_count).toBe(1);
});

test("malformed JSON and huge bodies get a clear answer", async () => {
  const browser = shop.browser();
  const broken = await browser.request("/cart/add.js", { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
  expect(broken.status).toBe(400);
  const huge = await browser.request("/cart/update.js", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ note: "x".repeat(2_100_000) }) });
  expect(huge.status).toBe(413);
});
