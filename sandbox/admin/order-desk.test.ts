import { afterAll, beforeAll, expect, test } from "vitest";
import { create } from "../world/create";
import type { WorldApi } from "../world/api";
import type { Order } from "../world/types";
import { type Admin, createAdmin } from "./server";

let api: WorldApi;
let admin: Admin;
let shell: string;

beforeAll(async () => {
  api = create(1, { domain: "tuan-demo.myshopify.com", app: { clientId: "id", secret: "secret", scopes: [], proxy: { prefix: "apps", subpath: "tuan", url: "/proxy" }, webhookTopics: [{ topic: "orders/paid", path: "/webhooks" }, { topic: "products/update", path: "/webhooks" }], url: "http://localhost" }, post: async () => 200 });
  admin = createAdmin({ api, mailbox: { all: () => [], clear: () => {} }, app: { privateUrl: () => "http://127.0.0.1:1" }, storefront: () => "http://localhost:4000" });
  shell = `http://localhost:${(await admin.listen({ shell: 0, front: 0 })).shell}`;
});
afterAll(() => admin.close());

const submit = async (path: string, form: Record<string, string> = {}) => (await fetch(shell + path, { method: "POST", body: new URLSearchParams(form) })).text();
const show = async (path: string) => (await fetch(shell + path)).text();

function buy(payment: "card" | "bank"): Order {
  const variant = api.world.products[0]?.variants[0];
  if (!variant) throw new Error("the seeded shop has no product");
  const cart = api.cart.create("en");
  api.cart.add(cart, [{ variantId: variant.id, quantity: 2, properties: {} }]);
  const order = api.checkout.complete(cart, { email: "mei@example.com", name: "Mei Lin", customerId: null, payment });
  if ("error" in order) throw new Error(order.error);
  return order;
}

test("a bank transfer is marked as paid, one of two units refunded, the rest shipped", async () => {
  const order = buy("bank");
  const path = `/orders/${order.id}`;
  expect(await show(path)).toContain("Mark as paid");
  expect(await submit(`${path}/paid`)).toContain("Marked as paid.");
  expect(order.financial).toBe("PAID");
  expect(await submit(`${path}/paid`)).toContain('role="alert"');
  await submit(`${path}/refund`, { [`line-${order.lines[0]?.id}`]: "1" });
  await api.clock.advance(60_000);
  expect(order.lines[0]?.currentQuantity).toBe(1);
  expect(order.financial).toBe("PARTIALLY_REFUNDED");
  expect(await show(path)).toContain("1 removed");
  await submit(`${path}/fulfil`);
  expect(order.fulfillment).toBe("FULFILLED");
});

test("a paid order is cancelled with its money", async () => {
  const order = buy("card");
  expect(await submit(`/orders/${order.id}/cancel`, { refund: "1", restock: "1", reason: "CUSTOMER" })).toContain("being cancelled");
  await api.clock.advance(60_000);
  expect(order.cancelledAt).not.toBeNull();
  expect(order.financial).toBe("REFUNDED");
  expect(await show(`/orders/${order.id}`)).toContain("Cancelled");
});

test("a new price reaches the shop and the app", async () => {
  const product = api.world.products[0];
  const form = Object.fromEntries(product?.variants.flatMap(({ id, stock }) => [[`price-${id}`, "12.34"], [`stock-${id}`, String(stock)]]) ?? []);
  await submit(`/products/${product?.id}`, form);
  expect(product?.variants.every(({ price }) => price === 1234)).toBe(true);
  expect(api.world.deliveries.at(-1)?.topic).toBe("products/update");
});

test("every page of the seeded shop answers", async () => {
  const { products, customers, orders } = api.world;
  for (const path of ["/orders", "/products", "/customers", "/discounts", "/webhooks", "/settings", "/clock", ...products.map(({ id }) => `/products/${id}`), ...customers.map(({ id }) => `/customers/${id}`), ...orders.map(({ id }) => `/orders/${id}`)]) {
    const response = await fetch(shell + path);
    expect([path, response.status]).toEqual([path, 200]);
  }
});
