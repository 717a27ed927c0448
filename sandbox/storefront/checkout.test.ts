import { afterAll, beforeAll, expect, test } from "vitest";
import { verify } from "../shopify/auth/jwt";
import { discount, variant } from "../world/testing/shop";
import type { TinyBrowser } from "./testing/browser";
import { openShop, type OpenShop } from "./testing/open-shop";

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
  discount(shop.api, { usageLimit: 1, codes: ["ONCE", "SPARE"] });
});
afterAll(() => shop.close());

const BUYER = { email: "ana@example.com", name: "Ana <i>Lima", payment: "card" };

async function atCheckout(handle: string, code?: string): Promise<{ browser: TinyBrowser; path: string }> {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { items: [{ id: variant(shop.api, handle).id, quantity: 1, properties: { _tuan_seat: "hidden-token", Invite: "http://localhost/x" } }] });
  if (code) await browser.json("/cart/update.js", { discount: code });
  return { browser, path: (await browser.follow("/checkout")).path };
}

test("a card pays; the order's pages carry no block and no embed, and hide private properties", async () => {
  const { browser, path } = await atCheckout("bamboo-desk-lamp", "ONCE");
  const paid = await browser.form(path, { ...BUYER, complete: "1" });
  expect(paid.status).toBe(303);
  const thanks = paid.headers.get("location") ?? "";
  const order = shop.api.world.orders.at(-1)!;
  expect(order).toMatchObject({ email: "ana@example.com", financial: "PAID", codes: ["ONCE"], subtotal: 4129 });
  expect(thanks).toBe(`/orders/${order.token}/thank-you`);
  for (const page of [thanks, `/orders/${order.token}`]) {
    const html = await (await browser.get(page)).text();
    expect(html).toContain("Ana &lt;i&gt;Lima");
    expect(html).toContain('Invite: <a href="http://localhost/x">');
    expect(html).toContain("ONCE −$17.70");
    expect(html).toMatch(/<iframe class="ui-extension"[^>]*sandbox="allow-scripts /);
    expect(html).not.toMatch(/shopify-block|tuan-embed|hidden-token/);
  }
  expect(await (await browser.get("/cart.js")).json()).toMatchObject({ item_count: 0 });
  expect((await browser.get("/checkouts/unknown")).status).toBe(404);
});

test("browser back and a double click lead to the one order", async () => {
  const { browser, path } = await atCheckout("enamel-camp-mug");
  const before = shop.api.world.orders.length;
  const replies = await Promise.all([browser.form(path, { ...BUYER, complete: "1" }), browser.form(path, { ...BUYER, complete: "1" })]);
  expect(shop.api.world.orders).toHaveLength(before + 1);
  const thanks = `/orders/${shop.api.world.orders.at(-1)!.token}/thank-you`;
  expect([...replies, await browser.get(path)].map((reply) => reply.headers.get("location"))).toEqual([thanks, thanks, thanks]);
});

test("a declined card makes no order and says so", async () => {
  const { browser, path } = await atCheckout("enamel-camp-mug");
  const before = shop.api.world.orders.length;
  const response = await browser.form(path, { ...BUYER, payment: "declined", complete: "1" });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("Your card was declined");
  expect(shop.api.world.orders).toHaveLength(before);
});

test.each([["bank", "Payment pending"], ["cod", "Payment pending"]])("%s leaves the order waiting", async (payment, shown) => {
  const { browser, path } = await atCheckout("enamel-camp-mug");
  const { response } = await browser.follow(path, await browser.form(path, { ...BUYER, payment, complete: "1" }));
  expect(await response.text()).toContain(shown);
  expect(shop.api.world.orders.at(-1)!.financial).toBe("PENDING");
});

test("a code is added, refused and removed in the summary", async () => {
  const { browser, path } = await atCheckout("bamboo-desk-lamp");
  expect(await (await browser.form(path, { ...BUYER, discount: "SPARE", apply: "1" })).text()).toContain("You save $17.70");
  const refused = await browser.form(path, { ...BUYER, discount: "NOPE", apply: "1" });
  expect([refused.status, (await refused.text()).includes("NOPE cannot be used on this order")]).toEqual([422, true]);
  expect(await (await browser.form(path, { ...BUYER, remove_discount: "SPARE" })).text()).not.toContain("You save");
});

test("a code that died meanwhile is taken out before money moves", async () => {
  const { browser, path } = await atCheckout("bamboo-desk-lamp", "SPARE");
  shop.api.discounts.byCode("SPARE")!.code.used = 1;
  const response = await browser.form(path, { ...BUYER, complete: "1" });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("Pay $58.99");
});

test("stock that went meanwhile is a problem shown before paying", async () => {
  const { browser, path } = await atCheckout("mooncake-box");
  variant(shop.api, "mooncake-box").stock = 0;
  expect(await (await browser.get(path)).text()).toContain("is not in stock in this quantity: 0 left");
  expect((await browser.form(path, { ...BUYER, complete: "1" })).status).toBe(422);
});

test.each([["email", { email: "nope" }, "Enter a valid e-mail address"], ["name", { name: " " }, "Enter your name"]])("%s is asked for", async (_field, wrong, said) => {
  const { browser, path } = await atCheckout("enamel-camp-mug");
  const response = await browser.form(path, { ...BUYER, ...wrong, complete: "1" });
  expect([response.status, (await response.text()).includes(said)]).toEqual([422, true]);
});

test("a session token is Shopify's: bare domain, five minutes, a subject only for who is logged in", async () => {
  const order = shop.api.world.orders[0]!;
  const claims = async (browser: TinyBrowser) => verify(((await (await browser.get(`/ui-extensions/${order.token}/session-token`)).json()) as { token: string }).token, shop.api.world.app.secret)!;
  const guest = await claims(shop.browser());
  expect(guest).toMatchObject({ dest: "tuan-demo.myshopify.com", aud: "client" });
  expect(guest).not.toHaveProperty("sub");
  expect(Number(guest.exp) - Number(guest.iat)).toBe(300);
  const browser = shop.browser();
  const mei = shop.api.world.customers[0]!;
  await browser.form("/account/login", { "customer[email]": mei.email, "customer[password]": mei.password });
  expect((await claims(browser)).sub).toBe(`gid://shopify/Customer/${mei.id}`);
});

test("accounts: a wrong or empty password is refused, a guest who bought can take over the record", async () => {
  const browser = shop.browser();
  for (const password of ["", "wrong"]) expect((await browser.form("/account/login", { "customer[email]": BUYER.email, "customer[password]": password })).status).toBe(401);
  const registered = await browser.form("/account", { "customer[email]": BUYER.email, "customer[password]": "tea-time", "customer[first_name]": "Ana" });
  expect(registered.headers.get("location")).toBe("/account");
  expect(await (await browser.get("/account")).text()).toContain("#1001");
  await browser.get("/account/logout");
  expect((await browser.get("/account")).headers.get("location")).toBe("/account/login");
});
