import { describe, expect, it } from "vitest";
import type { Order } from "./types";
import { buy, cartOf, discount, moment, pay, product, testShop, variant } from "./testing/shop";

const shop = () => {
  const api = testShop();
  discount(api, { productIds: [product(api, "longjing-2026-spring").id] });
  return api;
};
const line = (order: Order, title: string) => {
  const found = order.lines.find((l) => l.title.startsWith(title));
  if (!found) throw new Error(`no line ${title}`);
  return found;
};
const topics = (api: ReturnType<typeof testShop>) => api.sent.map((s) => s.topic);

describe("refunds", () => {
  it("gives back unit by unit exactly what was paid for the line, discount in proportion", async () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["longjing-2026-spring", 3], ["paper-umbrella", 1]], ["G1"]));
    const { id } = line(order, "Longjing");
    // 59.85 less 17.96
    const paid = 5_985 - 1_796;
    for (let i = 0; i < 3; i++) expect(api.orders.refund(order, [{ lineId: id, quantity: 1, restock: true }], 0, null, `k${i}`)).toHaveProperty("refundId");
    const parts = order.refunds.map((r) => r.minor);
    expect(parts.reduce((a, b) => a + b)).toBe(paid);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    expect(line(order, "Longjing").currentQuantity).toBe(0);
    expect(variant(api, "longjing-2026-spring").stock).toBe(500);
  });

  it("is on its way first and there a moment later", async () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: false }], 490, "sorry", null);
    expect(order.transactions.at(-1)).toMatchObject({ kind: "REFUND", status: "PENDING", minor: 1_140 });
    expect(order.financial).toBe("PAID");
    await moment(api);
    expect(order.transactions.at(-1)).toMatchObject({ status: "SUCCESS" });
    expect(order.financial).toBe("REFUNDED");
    expect(topics(api)).toContain("refunds/create");
  });

  it("never gives back more than came in, money on its way included", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    const all = [{ lineId: order.lines[0]!.id, quantity: 1, restock: false }];
    expect(api.orders.refund(order, all, 491, null, null)).toHaveProperty("error");
    expect(api.orders.refund(order, [], 700, null, null)).toHaveProperty("refundId");
    expect(api.orders.refund(order, all, 0, null, null)).toEqual({ error: "Refund amount cannot be greater than the amount that can be refunded" });
    expect(order.lines[0]).toMatchObject({ currentQuantity: 1 });
  });

  it("does a key's refund once", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 2]]));
    const ask = () => api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }], 0, null, "same");
    expect(ask()).toEqual(ask());
    expect(order.refunds).toHaveLength(1);
  });

  it.each([["more than is left", 3], ["none", 0], ["half a unit", 0.5]])("refuses %s", (_, quantity) => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 2]]));
    expect(api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity, restock: true }], 0, null, null)).toHaveProperty("error");
  });

  it("removes lines of an unpaid order without money; less is due afterwards", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1], ["enamel-camp-mug", 1]]), { payment: "bank" });
    api.orders.refund(order, [{ lineId: line(order, "Gift").id, quantity: 1, restock: true }], 0, null, null);
    expect(order.refunds[0]).toMatchObject({ minor: 0, transactionIds: [] });
    expect(api.orders.markPaid(order)).toBeNull();
    expect(order.transactions).toMatchObject([{ kind: "SALE", status: "SUCCESS", minor: 1_399 + 490 }]);
    expect(order.financial).toBe("PAID");
  });
});

describe("money that comes later", () => {
  it("is captured once, for what is left of the order", async () => {
    const api = shop();
    api.world.shop.capture = "MANUAL";
    const order = buy(api, cartOf(api, [["gift-wrap", 1], ["enamel-camp-mug", 1]]));
    api.orders.refund(order, [{ lineId: line(order, "Gift").id, quantity: 1, restock: true }], 0, null, null);
    expect(api.orders.capture(order)).toBeNull();
    expect(order.transactions.at(-1)).toMatchObject({ kind: "CAPTURE", minor: 1_399 + 490 });
    expect(order.financial).toBe("PAID");
    expect(api.orders.capture(order)).toEqual({ error: "The order has no authorized payment to capture" });
    await api.webhooks.deliver();
    expect(topics(api).filter((t) => t === "orders/paid")).toHaveLength(1);
  });

  it("is marked paid once", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]), { payment: "cod" });
    expect(api.orders.markPaid(order)).toBeNull();
    expect(api.orders.markPaid(order)).toEqual({ error: "Order cannot be marked as paid" });
  });

  it("arrives by bank even for a cancelled order, but never as cash", async () => {
    const api = shop();
    const bank = buy(api, cartOf(api, [["gift-wrap", 1]]), { payment: "bank" });
    const cash = buy(api, cartOf(api, [["gift-wrap", 1]]), { payment: "cod" });
    for (const order of [bank, cash]) api.orders.cancel(order, { refund: false, restock: true, reason: "OTHER" });
    expect([bank.financial, cash.financial]).toEqual(["VOIDED", "VOIDED"]);
    expect(api.orders.markPaid(cash)).toHaveProperty("error");
    expect(api.orders.markPaid(bank)).toBeNull();
    expect(bank).toMatchObject({ financial: "PAID", cancelledAt: expect.any(Number) });
    expect(api.orders.refund(bank, [], bank.total, null, null)).toHaveProperty("refundId");
    await moment(api);
    expect(bank.financial).toBe("REFUNDED");
  });
});

describe("cancelling", () => {
  it("gives everything back, shipping too, restocks and closes the fulfilment orders", async () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["longjing-2026-spring", 1], ["gift-wrap", 1]], ["G1"]));
    await moment(api);
    api.fulfilment.hold(order.fulfillmentOrders[0]!, { handle: "h", reason: "OTHER", note: "", lines: null });
    expect(api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" })).toBeNull();
    await moment(api);
    expect(order).toMatchObject({ financial: "REFUNDED", cancelReason: "other" });
    expect(order.refunds[0]?.minor).toBe(order.total);
    expect(order.fulfillmentOrders.map((f) => f.status)).toEqual(["CANCELLED"]);
    expect(variant(api, "longjing-2026-spring").stock).toBe(500);
    expect(topics(api)).toContain("orders/cancelled");
    expect(api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" })).toEqual({ error: "Order has already been cancelled" });
  });

  it("gives back only what is left after an earlier refund", async () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 2]]));
    api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }], 0, null, null);
    api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" });
    await moment(api);
    expect(order.refunds.map((r) => r.minor)).toEqual([650, 650 + 490]);
    expect(order.financial).toBe("REFUNDED");
  });

  it("voids an authorisation", () => {
    const api = shop();
    api.world.shop.capture = "MANUAL";
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    api.orders.cancel(order, { refund: true, restock: true, reason: "CUSTOMER" });
    expect(order.transactions.map((t) => t.kind)).toEqual(["AUTHORIZATION", "VOID"]);
    expect(order).toMatchObject({ financial: "VOIDED", lines: [{ currentQuantity: 0 }] });
  });

  it("keeps the money when no refund is asked for", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    api.orders.cancel(order, { refund: false, restock: false, reason: "OTHER" });
    expect(order).toMatchObject({ financial: "PAID", refunds: [] });
  });

  it("leaves the code used: a cancelled order gives no second chance", () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["longjing-2026-spring", 1]], ["G1"]));
    api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" });
    expect(pay(api, cartOf(api, [["longjing-2026-spring", 1]], ["G1"]))).toHaveProperty("error");
  });

  it("is impossible once anything has shipped, and leaves no fulfilment order when it comes first", async () => {
    const api = shop();
    const shipped = buy(api, cartOf(api, [["gift-wrap", 1]]));
    const early = buy(api, cartOf(api, [["gift-wrap", 1]]));
    api.orders.cancel(early, { refund: true, restock: true, reason: "OTHER" });
    await moment(api);
    expect(api.orders.fulfil(shipped)).toBeNull();
    expect(api.orders.cancel(shipped, { refund: true, restock: true, reason: "OTHER" })).toEqual({ error: "Cannot cancel an order that has been fulfilled" });
    expect(early.fulfillmentOrders).toEqual([]);
  });
});

describe("units that are added", () => {
  it("cost what one cost before, are paid at once, and wait with the others", async () => {
    const api = shop();
    const order = buy(api, cartOf(api, [["paper-umbrella", 1]]));
    await moment(api);
    const { id } = order.lines[0]!;
    const before = order.total;
    const each = order.lines[0]!.unitMinor;
    expect(api.orders.add(order, id, 2)).toBeNull();
    expect(order).toMatchObject({ total: before + 2 * each, financial: "PAID", edited: true });
    expect([order.lines[0]!.quantity, order.fulfillmentOrders[0]?.lines[0]?.quantity]).toEqual([3, 3]);
    api.orders.fulfil(order);
    expect(api.orders.add(order, id, 1)).toHaveProperty("error");
  });
});
