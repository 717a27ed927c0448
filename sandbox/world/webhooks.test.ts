import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buy, cartOf, discount, testShop } from "./testing/shop";
import { RETRY_AFTER } from "./webhooks";

const HOUR = 3_600_000;
type Line = { properties: { name: string; value: string }[]; discount_allocations: { amount: string; discount_application_index: number }[] };

describe("a delivery", () => {
  it("carries Shopify's headers and a signature over the very bytes", async () => {
    const api = testShop();
    api.webhooks.emit("products/update", { id: 1, title: "茶" }, "event-1");
    await api.webhooks.deliver();
    const { headers, body } = api.sent[0]!;
    expect(headers["x-shopify-hmac-sha256"]).toBe(createHmac("sha256", "app-secret").update(Buffer.from(body)).digest("base64"));
    expect(headers).toMatchObject({ "x-shopify-topic": "products/update", "x-shopify-shop-domain": "tuan-demo.myshopify.com", "x-shopify-api-version": "2026-07", "x-shopify-event-id": "event-1", "x-shopify-triggered-at": "2026-11-23T04:00:00.000Z", "content-type": "application/json" });
    expect(headers["x-shopify-webhook-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is only made for topics the app subscribes to, with the fields it asked for", async () => {
    const api = testShop(1, { topics: [{ topic: "orders/create", path: "/webhooks", fields: ["id", "name"] }] });
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    await api.webhooks.deliver();
    expect(api.sent.map((s) => [s.topic, JSON.parse(s.body)])).toEqual([["orders/create", { id: order.id, name: "#1001" }]]);
  });

  it("keeps the payload of its moment, whatever happens to the order meanwhile", async () => {
    const api = testShop();
    api.answer.status = 500;
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    await api.webhooks.deliver();
    api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" });
    api.answer.status = 200;
    await api.clock.advance(RETRY_AFTER[0] ?? 0);
    const created = api.sent.filter((s) => s.topic === "orders/create");
    expect(created).toHaveLength(2);
    expect(created[1]).toEqual(created[0]);
  });
});

describe("retries", () => {
  it("are eight in four hours, then it is given up", async () => {
    const api = testShop();
    api.answer.status = null;
    api.webhooks.emit("products/update", {});
    await api.webhooks.deliver();
    expect(RETRY_AFTER.reduce((a, b) => a + b)).toBe(4 * HOUR);
    for (const wait of RETRY_AFTER) {
      await api.clock.advance(wait - 1);
      const before = api.sent.length;
      await api.clock.advance(1);
      expect(api.sent.length).toBe(before + 1);
    }
    expect(api.world.deliveries[0]).toMatchObject({ state: "dropped", attempts: { length: 9 } });
    await api.clock.advance(24 * HOUR);
    expect(api.sent).toHaveLength(9);
  });

  it.each([302, 401, 404, 500, 503])("follow an answer of %i", async (status) => {
    const api = testShop();
    api.answer.status = status;
    api.webhooks.emit("products/update", {});
    await api.webhooks.deliver();
    expect(api.world.deliveries[0]?.state).toBe("due");
  });

  it("end with the first 200", async () => {
    const api = testShop();
    api.webhooks.emit("products/update", {});
    await api.webhooks.deliver();
    await api.clock.advance(5 * HOUR);
    expect(api.world.deliveries[0]).toMatchObject({ state: "delivered", attempts: [{ status: 200 }] });
  });
});

describe("the switchboard", () => {
  it("sends everything twice under one id", async () => {
    const api = testShop();
    api.world.switchboard.duplicate = true;
    api.webhooks.emit("products/update", {});
    await api.webhooks.deliver();
    expect(api.sent).toHaveLength(2);
    expect(api.sent[0]).toEqual(api.sent[1]);
  });

  it("loses a topic for ever", async () => {
    const api = testShop();
    api.world.switchboard.lose = ["products/update"];
    api.webhooks.emit("products/update", {});
    api.webhooks.emit("products/delete", {});
    await api.clock.advance(5 * HOUR);
    expect(api.sent.map((s) => s.topic)).toEqual(["products/delete"]);
    expect(api.world.deliveries[0]?.state).toBe("lost");
  });

  it("delays, pauses and goes on", async () => {
    const api = testShop();
    api.world.switchboard.delayMs = HOUR;
    api.webhooks.emit("products/update", {});
    await api.clock.advance(HOUR - 1);
    expect(api.sent).toHaveLength(0);
    api.world.switchboard.paused = true;
    await api.clock.advance(1);
    expect(api.sent).toHaveLength(0);
    api.world.switchboard.paused = false;
    expect(await api.webhooks.deliver()).toBe(1);
  });

  it("shuffles what is waiting", async () => {
    const api = testShop();
    api.world.switchboard.shuffle = true;
    for (let id = 0; id < 8; id++) api.webhooks.emit("products/update", { id });
    await api.webhooks.deliver();
    const order = api.sent.map((s) => (JSON.parse(s.body) as { id: number }).id);
    expect(order).not.toEqual([...order].sort());
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("sends one again on demand", async () => {
    const api = testShop();
    api.webhooks.emit("products/update", { id: 1 });
    await api.webhooks.deliver();
    await api.webhooks.again(api.world.deliveries[0]!.id);
    expect(api.sent).toHaveLength(2);
    expect(api.sent[1]).toEqual(api.sent[0]);
  });
});

describe("an order's payload", () => {
  const payload = async (withhold: boolean) => {
    const api = testShop();
    api.world.shop.withholdPersonalData = withhold;
    discount(api);
    const cart = api.cart.create("zh-CN");
    const { id } = api.world.products[0]!.variants[0]!;
    api.cart.add(cart, [{ variantId: id, quantity: 1, properties: { _tuan_seat: "token" } }]);
    buy(api, api.cart.setCodes(cart, ["g2"]));
    await api.webhooks.deliver();
    return JSON.parse(api.sent[0]?.body ?? "") as Record<string, unknown> & { line_items: Line[]; customer: Record<string, unknown>; shipping_address: Record<string, unknown> };
  };

  it("has the shape of Shopify's REST order", async () => {
    const order = await payload(false);
    expect(order).toMatchObject({
      name: "#1001", order_number: 1001, created_at: "2026-11-23T12:00:00+08:00", financial_status: "paid", fulfillment_status: null, currency: "USD", customer_locale: "zh-CN", test: false,
      email: "mei@example.com", subtotal_price: "32.19", total_discounts: "13.80", total_line_items_price: "45.99", total_price: "37.09", discount_codes: [{ code: "G2", amount: "13.80", type: "fixed_amount" }],
      discount_applications: [{ type: "discount_code", code: "G2" }], customer: { first_name: "Mei" }, source_name: "web",
    });
    expect(order.line_items[0]).toMatchObject({ properties: [{ name: "_tuan_seat", value: "token" }], discount_allocations: [{ amount: "13.80", discount_application_index: 0 }], quantity: 1, price: "45.99" });
  });

  it("has no personal field for an app that was not approved", async () => {
    const order = await payload(true);
    const text = JSON.stringify(order);
    for (const secret of ["mei@example.com", "Mei", "Canal Street", "+16465550101"]) expect(text).not.toContain(secret);
    expect(order).toMatchObject({ name: "#1001", email: null, customer: { id: expect.any(Number), email: null, first_name: null }, shipping_address: { name: null, address1: null, country_code: "US" } });
  });
});

describe("privacy", () => {
  it("sends the compliance topics with what they are about, also after the app has gone", async () => {
    const api = testShop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    const mei = api.customers.byEmail("mei@example.com")!;
    api.privacy.uninstall();
    api.privacy.uninstall();
    buy(api, cartOf(api, [["gift-wrap", 1]]));
    api.privacy.requestData(mei);
    api.privacy.redactCustomer(mei);
    api.privacy.redactShop();
    await api.webhooks.deliver();
    expect(api.sent.map((s) => s.topic)).toEqual(["orders/create", "orders/paid", "app/uninstalled", "customers/data_request", "customers/redact", "shop/redact"]);
    expect(JSON.parse(api.sent[4]?.body ?? "")).toMatchObject({ shop_domain: "tuan-demo.myshopify.com", customer: { id: mei.id }, orders_to_redact: expect.arrayContaining([order.id]) });
  });
});
