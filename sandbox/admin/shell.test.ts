import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Admin, createAdmin } from "./server";
import { fakeApi } from "./testing/fake-world";

let fake = fakeApi();
let admin: Admin;
let shell: string;
let mails = [{ to: "mei@example.com", from: "shop@example.com", subject: "Everyone is in <3", text: "Hello\nMei", html: '<p>Hello <a href="https://example.com/">Mei</a></p><script>alert(1)</script>', at: Date.UTC(2026, 10, 22, 12, 0), id: "<1@example.com>", oneClick: null }];

beforeAll(async () => {
  fake = fakeApi();
  admin = createAdmin({ api: fake.api, mailbox: { all: () => mails, clear: () => void (mails = []) }, app: { privateUrl: () => "http://127.0.0.1:1" }, storefront: () => "http://localhost:4000" });
  shell = `http://localhost:${(await admin.listen({ shell: 0, front: 0 })).shell}`;
});
afterAll(() => admin.close());
beforeEach(() => void (fake.calls.length = 0));

const read = async (path: string) => {
  const response = await fetch(shell + path, { redirect: "manual" });
  return { status: response.status, text: await response.text(), location: response.headers.get("location") };
};
/** @returns the sentence that the page shows afterwards */
async function submit(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(shell + path, { method: "POST", body: new URLSearchParams(form), redirect: "manual", headers });
  if (response.status !== 303) return String(response.status);
  const answer = new URL(response.headers.get("location") ?? "", shell).searchParams;
  return answer.get("error") ?? answer.get("done") ?? "";
}
const world = () => fake.api.world;

test.each(["/orders", "/orders/501", "/customers", "/customers/71", "/products", "/products/11", "/discounts", "/discounts/31", "/gift-cards", "/mailbox", "/mailbox/1", "/clock", "/webhooks", "/webhooks/d-1", "/settings", "/apps/tuan"])("%s answers", async (path) => {
  const { status, text } = await read(path);
  expect(status).toBe(200);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

test.each(["/orders/1", "/products/1", "/customers/1", "/discounts/1", "/webhooks/none", "/nowhere"])("%s is not there", async (path) => {
  expect((await read(path)).status).toBe(404);
});

test("texts of shoppers and merchants stay texts", async () => {
  for (const path of ["/orders/501", "/products", "/mailbox/1"]) {
    const { text } = await read(path);
    expect(text).not.toContain("<b>Cup</b>");
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("in <3");
  }
  expect((await read("/orders/501")).text).toContain("&lt;b&gt;Cup&lt;/b&gt;");
  expect((await read("/orders?error=%3Cscript%3E")).text).toContain("&lt;script&gt;");
});

test("a customer's page shows store credit and what moved on it, newest first", async () => {
  const { text } = await read("/customers/71");
  expect(text).toContain("Store credit: $7.50");
  expect(text.indexOf("−$2.50")).toBeGreaterThan(0);
  expect(text.indexOf("−$2.50")).toBeLessThan(text.indexOf("+$10.00"));
});

test("gift cards show balance, owner and the end of their code, never all of it", async () => {
  const { text } = await read("/gift-cards");
  for (const shown of ["•••• wxyz", "$21.00", "of $25.00", 'href="/customers/71">Mei Lin', "•••• abcd", "$9.00", "Nobody yet", "&lt;b&gt;Reward&lt;/b&gt;"]) expect(text).toContain(shown);
  expect(text).not.toMatch(/SECRET/i);
});

test("a letter's scripts are shut off twice", async () => {
  expect((await read("/mailbox/1")).text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const letter = await fetch(`${shell}/mailbox/1/html`);
  expect(letter.headers.get("content-security-policy")).toContain("script-src 'none'");
  expect((await read("/mailbox/1?view=text")).text).toContain("<pre>Hello\nMei</pre>");
});

test("an order is paid, captured, fulfilled, cancelled; a refusal is shown", async () => {
  const order = world().orders[0];
  expect(await submit("/orders/501/paid")).toBe("Marked as paid.");
  expect(await submit("/orders/501/capture")).toBe("Nothing to capture");
  expect(await submit("/orders/501/fulfil")).toBe("The open items are fulfilled.");
  expect(await submit("/orders/501/cancel", { refund: "1", reason: "CUSTOMER" })).toBe("The order is being cancelled.");
  expect(fake.calls).toEqual([["markPaid", order], ["capture", order], ["fulfil", order], ["cancel", order, { refund: true, restock: false, reason: "CUSTOMER" }]]);
});

test("a refund takes lines, an amount, or both, and nothing else", async () => {
  const order = world().orders[0];
  expect(await submit("/orders/501/refund", { "line-601": "1", "line-602": "0", restock: "1", extra: "2.50", note: "Broken cup" })).toBe("The refund is on its way.");
  expect(fake.calls).toEqual([["refund", order, [{ lineId: 601, quantity: 1, restock: true }], 250, "Broken cup", null]]);
  expect(await submit("/orders/501/refund", { "line-601": "0" })).toBe("Choose a line or an amount to refund.");
  expect(await submit("/orders/501/refund", { "line-601": "-1" })).toBe("A quantity must be a whole number.");
  expect(await submit("/orders/501/refund", { extra: "2.505" })).toBe("The extra amount is no amount in USD.");
  expect(fake.calls).toHaveLength(1);
});

test("a discount is deleted, and one that is gone is no trouble", async () => {
  expect(await submit("/discounts/31/delete")).toBe("Deleted. discounts/delete was queued.");
  expect(fake.calls).toEqual([["discounts.remove", expect.objectContaining({ id: 31 })]]);
  expect(await submit("/discounts/1/delete")).toBe("It is not there any more.");
});

test("a product's changed prices and stock are saved, the rest is left alone", async () => {
  const product = world().products[0];
  expect(await submit("/products/11", { "price-21": "12.00", "stock-21": "10", "price-22": "32.00", "stock-22": "0", status: "DRAFT" })).toBe("Saved. products/update was queued.");
  expect(fake.calls).toEqual([["products.update", product, { prices: { 21: 1200 }, stock: { 22: 0 }, status: "DRAFT" }]]);
  expect(await submit("/products/11", { "price-21": "twelve", "stock-21": "1", "price-22": "1", "stock-22": "1" })).toBe("The price of 100 g is no amount in USD.");
});

test("the clock goes forward by the offered steps only", async () => {
  expect(await submit("/clock", { minutes: "15" })).toBe("The clock went forward by 15 minutes.");
  expect(fake.calls).toEqual([["advance", 900_000]]);
  expect(await submit("/clock", { minutes: "-15" })).toBe("The clock only goes forward by the steps below.");
});

test("the switchboard, sending again and delivering now", async () => {
  await submit("/webhooks/switchboard", { paused: "1", delay: "1.5", lose: "orders/create" });
  expect(world().switchboard).toEqual({ paused: true, duplicate: false, shuffle: false, delayMs: 1500, lose: ["orders/create"] });
  expect(await submit("/webhooks/switchboard", { delay: "-1" })).toBe("A delay is between 0 seconds and a day.");
  expect(await submit("/webhooks/again", { id: "d-1" })).toBe("Sent again.");
  expect(await submit("/webhooks/again", { id: "d-2" })).toBe("That delivery is not known.");
  expect(await submit("/webhooks/deliver")).toBe("2 webhooks sent.");
  expect(fake.calls).toEqual([["again", "d-1"], ["deliver"]]);
});

test("shop, theme and app settings", async () => {
  await submit("/settings/shop", { capture: "FULFILLMENT", withhold: "1", consent: "1" });
  expect(world().shop).toMatchObject({ capture: "FULFILLMENT", withholdPersonalData: true, asksConsent: true });
  await submit("/settings/theme", { dark: "1" });
  expect(world().theme).toMatchObject({ dark: true, afterPayment: false, productBlocks: [] });
  expect(world().theme.embeds.find(({ type }) => type === "tuan-embed")).toEqual({ type: "tuan-embed", enabled: false, settings: { share: false } });
  await submit("/settings/theme", { "block-group-buy": "1", "after-payment": "1", "embed-tuan-embed": "1", "embed-tuan-embed-share": "1" });
  expect(world().theme.embeds).toEqual([{ type: "tuan-embed", enabled: true, settings: { share: true } }]);
  expect(world().theme).toMatchObject({ dark: false, afterPayment: true, productBlocks: [{ type: "group-buy" }] });
  await submit("/settings/uninstall");
  await submit("/settings/redact-shop");
  await submit("/customers/71/data-request");
  await submit("/customers/71/redact");
  expect(fake.calls.map(([name]) => name)).toEqual(["uninstall", "redactShop", "requestData", "redactCustomer"]);
});

test("forms of other sites are refused, other host names are led to this one", async () => {
  expect(await submit("/settings/uninstall", {}, { "sec-fetch-site": "cross-site" })).toBe("403");
  expect(fake.calls).toEqual([]);
  const other = await fetch(`${shell.replace("localhost", "127.0.0.1")}/orders?x=1`, { redirect: "manual" });
  expect(other.headers.get("location")).toBe(`${shell}/orders?x=1`);
});

test("the frame starts at the app's page with shop, host and a token; the address cannot send the token elsewhere", async () => {
  const source = async (path: string) => new URL(JSON.parse(/id="frame-settings">(.*?)<\/script>/.exec((await read(path)).text)?.[1] ?? "{}").source);
  const home = await source("/apps/tuan");
  expect([home.pathname, home.searchParams.get("embedded"), home.searchParams.get("shop")]).toEqual(["/app", "1", "tuan-demo.myshopify.com"]);
  expect(Buffer.from(home.searchParams.get("host") ?? "", "base64url").toString()).toBe("admin.shopify.com/store/tuan-demo");
  const deep = await source("/apps/tuan/app/campaigns?view=live&id_token=forged");
  expect([deep.pathname, deep.searchParams.get("view")]).toEqual(["/app/campaigns", "live"]);
  expect(deep.searchParams.getAll("id_token")).not.toContain("forged");
  expect((await source("/apps/tuan//evil.example/x")).origin).toBe(home.origin);
});

test("links to the theme editor open the storefront in design mode", async () => {
  expect((await read("/themes/current/editor?template=product&addAppBlockId=k/group-buy")).location).toBe("http://localhost:4000/products/oolong?design=1");
  expect((await read("/themes/current/editor?context=apps&activateAppId=k/invite")).location).toBe("http://localhost:4000/?design=1");
});

test("emptying the mailbox", async () => {
  expect(await submit("/mailbox/clear")).toBe("The mailbox is empty.");
  expect((await read("/mailbox")).text).toContain("No mail yet");
});
