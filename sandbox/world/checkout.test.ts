import { describe, expect, it } from "vitest";
import { buy, cartOf, discount, moment, pay, product, testShop, variant } from "./testing/shop";

describe("paying", () => {
  it("takes the money, the stock and the code's use, names the order and makes it known", async () => {
    const api = testShop();
    discount(api);
    const before = variant(api, "longjing-2026-spring").stock;
    const order = buy(api, cartOf(api, [["longjing-2026-spring", 2]], ["G1"]));
    // 39.90 less 30 % and a flat 4.90 of shipping
    expect(order).toMatchObject({ name: "#1001", financial: "PAID", subtotal: 2_793, shipping: 490, total: 3_283, codes: ["G1"], fulfillment: "UNFULFILLED" });
    expect(order.transactions).toMatchObject([{ kind: "SALE", status: "SUCCESS", minor: 3_283 }]);
    expect(variant(api, "longjing-2026-spring").stock).toBe(before - 2);
    expect(api.world.discounts[0]?.codes.map((c) => c.used)).toEqual([1, 0, 0]);
    await api.webhooks.deliver();
    expect(api.sent.map((s) => s.topic)).toEqual(["orders/create", "orders/paid"]);
    expect(buy(api, cartOf(api, [["gift-wrap", 1]])).name).toBe("#1002");
  });

  it.each([["MANUAL", "card", "AUTHORIZED"], ["FULFILLMENT", "card", "AUTHORIZED"], ["AUTOMATIC", "bank", "PENDING"], ["AUTOMATIC", "cod", "PENDING"]] as const)("with capture %s and %s leaves it %s", async (capture, payment, status) => {
    const api = testShop();
    api.world.shop.capture = capture;
    expect(buy(api, cartOf(api, [["gift-wrap", 1]]), { payment }).financial).toBe(status);
    await api.webhooks.deliver();
    expect(api.sent.map((s) => s.topic)).toEqual(["orders/create"]);
  });

  it("makes nothing of a declined card", async () => {
    const api = testShop();
    discount(api);
    const before = variant(api, "gift-wrap").stock;
    const cart = cartOf(api, [["gift-wrap", 1]], ["G1"]);
    expect(pay(api, cart, { payment: "declined" })).toEqual({ error: expect.stringContaining("declined") });
    expect([api.world.orders.length, variant(api, "gift-wrap").stock, api.world.discounts[0]?.codes[0]?.used, cart.lines.length]).toEqual([0, before, 0, 1]);
  });

  it("never charges another price than was shown: a code used up meanwhile is taken out and named", () => {
    const api = testShop();
    discount(api);
    const [mine, theirs] = [cartOf(api, [["gift-wrap", 1]], ["G1"]), cartOf(api, [["gift-wrap", 1]], ["G1"])];
    buy(api, theirs, { email: "lea@example.com" });
    expect(pay(api, mine)).toEqual({ error: "G1: Discount code has reached its usage limit" });
    expect(mine.codes).toEqual([]);
    expect(buy(api, mine)).toMatchObject({ subtotal: 650, codes: [] });
  });

  it("knows by the e-mail who has used a code once before", () => {
    const api = testShop();
    discount(api, { oncePerCustomer: true });
    buy(api, cartOf(api, [["gift-wrap", 1]], ["G1"]), { email: "guest@example.com" });
    expect(pay(api, cartOf(api, [["gift-wrap", 1]], ["G2"]), { email: "Guest@example.com" })).toEqual({ error: "G2: You have already used this discount code" });
  });

  it("lets exactly as many buyers have the last pieces as there are", () => {
    const api = testShop();
    const carts = [1, 2, 3, 4].map(() => cartOf(api, [["paper-umbrella", 1]]));
    expect(carts.map((cart) => "error" in pay(api, cart))).toEqual([false, false, false, true]);
    expect(variant(api, "paper-umbrella").stock).toBe(0);
  });

  it("refuses an empty cart, a bad e-mail and a product that was withdrawn", () => {
    const api = testShop();
    expect(pay(api, api.cart.create("en"))).toEqual({ error: "Your cart is empty" });
    const cart = cartOf(api, [["gift-wrap", 1]]);
    expect(pay(api, cart, { email: "nobody" })).toEqual({ error: "Enter a valid email" });
    product(api, "gift-wrap").status = "DRAFT";
    expect(pay(api, cart)).toEqual({ error: expect.stringContaining("no longer available") });
  });

  it("keeps one customer per e-mail, known or new", () => {
    const api = testShop();
    const mei = buy(api, cartOf(api, [["gift-wrap", 1]]));
    expect(api.customers.byEmail("MEI@example.com")?.id).toBe(mei.customerId);
    buy(api, cartOf(api, [["gift-wrap", 1]]), { email: "new@example.com", name: "Wu Qing" });
    buy(api, cartOf(api, [["gift-wrap", 1]]), { email: "new@example.com", name: "Wu Qing" });
    expect(api.world.customers).toHaveLength(6);
    expect(api.customers.byEmail("new@example.com")?.orderIds).toHaveLength(2);
  });
});

describe("the cart", () => {
  it("joins equal lines and keeps apart what has other properties", () => {
    const api = testShop();
    const cart = api.cart.create("en");
    const variantId = variant(api, "gift-wrap").id;
    for (const seat of ["a", "b", "a"]) api.cart.add(cart, [{ variantId, quantity: 1, properties: { _tuan_seat: seat } }]);
    expect(cart.lines.map((l) => [l.properties._tuan_seat, l.quantity])).toEqual([["b", 1], ["a", 2]]);
  });

  it("holds no more than the stock, over all its lines", () => {
    const api = testShop();
    const cart = cartOf(api, [["paper-umbrella", 2]]);
    const variantId = variant(api, "paper-umbrella").id;
    expect(api.cart.add(cart, [{ variantId, quantity: 2, properties: { a: "1" } }])).toEqual({ error: "You can't add more Oil-paper umbrella to the cart." });
    expect(api.cart.change(cart, cart.lines[0]!.key, 4)).toHaveProperty("error");
    expect(api.cart.add(cart, [{ variantId: variant(api, "paper-umbrella", 1).id, quantity: 1, properties: {} }])).toEqual({ error: "The product 'Oil-paper umbrella' is already sold out." });
    expect(api.cart.change(cart, cart.lines[0]!.key, 0)).toMatchObject({ lines: [] });
  });
});

it("is the same shop again from the same seed, and another from another", async () => {
  const run = async (seed: number) => {
    const api = testShop(seed);
    discount(api);
    buy(api, cartOf(api, [["gift-wrap", 1]], ["G1"]));
    await moment(api);
    return JSON.stringify([api.world.products, api.world.orders, api.sent]);
  };
  expect(await run(1)).toBe(await run(1));
  expect(await run(1)).not.toBe(await run(2));
});
