import { describe, expect, it } from "vitest";
import { buy, cartOf, moment, testShop } from "./testing/shop";

const hold = (over = {}) => ({ handle: "tuan-1", reason: "OTHER", note: "Waiting for the group", lines: null, ...over });

async function routed() {
  const api = testShop();
  const order = buy(api, cartOf(api, [["gift-wrap", 2], ["enamel-camp-mug", 1]]));
  await moment(api);
  const [f] = order.fulfillmentOrders;
  if (!f) throw new Error("no fulfilment order");
  return { api, order, f, mug: f.lines[0]!, wrap: f.lines[1]! };
}

describe("routing", () => {
  it("happens a moment after the order, and is announced by the id alone", async () => {
    const api = testShop();
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    await api.webhooks.deliver();
    expect(order.fulfillmentOrders).toEqual([]);
    await moment(api);
    expect(order.fulfillmentOrders).toMatchObject([{ status: "OPEN", lines: [{ lineId: order.lines[0]?.id, quantity: 1 }] }]);
    const told = api.sent.find((s) => s.topic === "fulfillment_orders/order_routing_complete");
    expect(JSON.parse(told?.body ?? "")).toEqual({ fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${order.fulfillmentOrders[0]?.id}`, status: "open" } });
  });
});

describe("holds", () => {
  it("splits off what is not held", async () => {
    const { api, order, f, wrap } = await routed();
    const result = api.fulfilment.hold(f, hold({ lines: [{ id: wrap.id, quantity: 1 }] }));
    expect(result).toMatchObject({ held: { id: f.id, status: "ON_HOLD", lines: [{ id: wrap.id, quantity: 1 }] }, remaining: { status: "OPEN", lines: [{ quantity: 1 }, { quantity: 1 }] } });
    const units = order.fulfillmentOrders.flatMap((x) => x.lines).reduce<Record<number, number>>((all, l) => ({ ...all, [l.lineId]: (all[l.lineId] ?? 0) + l.quantity }), {});
    expect(Object.values(units).sort()).toEqual([1, 2]);
    expect(new Set(order.fulfillmentOrders.flatMap((x) => x.lines).map((l) => l.id)).size).toBe(3);
    expect(order.fulfillment).toBe("UNFULFILLED");
  });

  it("knows a handle once per fulfilment order, and no more than ten of them", async () => {
    const { api, order, f } = await routed();
    api.fulfilment.hold(f, hold());
    expect(order.fulfillment).toBe("ON_HOLD");
    expect(api.fulfilment.hold(f, hold())).toMatchObject({ code: "DUPLICATE_FULFILLMENT_HOLD_HANDLE" });
    for (let i = 2; i <= 10; i++) expect(api.fulfilment.hold(f, hold({ handle: `tuan-${i}` }))).toHaveProperty("hold");
    expect(api.fulfilment.hold(f, hold({ handle: "tuan-11" }))).toMatchObject({ code: "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED" });
  });

  it("cannot split what is held, hold what is closed, or hold what is not there", async () => {
    const { api, order, f, wrap, mug } = await routed();
    expect(api.fulfilment.hold(f, hold({ lines: [{ id: wrap.id, quantity: 3 }] }))).toMatchObject({ code: "INVALID_LINE_ITEM_QUANTITY" });
    expect(api.fulfilment.hold(f, hold({ lines: [{ id: 1, quantity: 1 }] }))).toMatchObject({ code: "INVALID_LINE_ITEM_QUANTITY" });
    expect(api.fulfilment.hold(f, hold({ lines: [{ id: wrap.id, quantity: 0 }] }))).toMatchObject({ code: "GREATER_THAN_ZERO" });
    expect(api.fulfilment.hold(f, hold({ lines: [{ id: mug.id, quantity: 1 }, { id: mug.id, quantity: 1 }] }))).toMatchObject({ code: "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS" });
    api.fulfilment.hold(f, hold());
    expect(api.fulfilment.hold(f, hold({ handle: "other", lines: [{ id: wrap.id, quantity: 1 }] }))).toMatchObject({ code: "FULFILLMENT_ORDER_NOT_SPLITTABLE" });
    api.fulfilment.release(f, null);
    api.orders.fulfil(order);
    expect(api.fulfilment.hold(f, hold({ handle: "late" }))).toHaveProperty("error");
  });

  it("stays held until the last hold is released", async () => {
    const { api, f } = await routed();
    const first = api.fulfilment.hold(f, hold());
    api.fulfilment.hold(f, hold({ handle: "tuan-2" }));
    if ("error" in first) throw new Error(first.error);
    expect(api.fulfilment.release(f, [1])).toHaveProperty("error");
    expect(api.fulfilment.release(f, [first.hold.id])).toBeNull();
    expect(f.status).toBe("ON_HOLD");
    expect(api.fulfilment.release(f, null)).toBeNull();
    expect(f).toMatchObject({ status: "OPEN", holds: [] });
    expect(api.fulfilment.release(f, null)).toHaveProperty("error");
  });
});

describe("shipping", () => {
  it("waits for a hold, ships the rest, and knows how far it is", async () => {
    const { api, order, f, wrap } = await routed();
    expect(api.orders.fulfil(buy(api, cartOf(api, [["gift-wrap", 1]])))).toEqual({ error: "There is nothing to fulfill" });
    api.fulfilment.hold(f, hold({ lines: [{ id: wrap.id, quantity: 2 }] }));
    expect(api.orders.fulfil(order, [wrap.lineId])).toEqual({ error: "The fulfillment order is on hold" });
    expect(api.orders.fulfil(order)).toBeNull();
    expect(order.fulfillment).toBe("PARTIALLY_FULFILLED");
    expect(api.orders.fulfil(order)).toEqual({ error: "The fulfillment order is on hold" });
    api.fulfilment.release(f, null);
    expect(api.orders.fulfil(order, [wrap.lineId])).toBeNull();
    expect(order.fulfillment).toBe("FULFILLED");
  });

  it("takes the money when the shop captures on fulfilment", async () => {
    const api = testShop();
    api.world.shop.capture = "FULFILLMENT";
    const order = buy(api, cartOf(api, [["gift-wrap", 1]]));
    await moment(api);
    api.orders.fulfil(order);
    expect(order).toMatchObject({ financial: "PAID", fulfillment: "FULFILLED" });
    await api.webhooks.deliver();
    expect(api.sent.map((s) => s.topic)).toEqual(expect.arrayContaining(["fulfillments/create", "orders/paid"]));
  });

  it("loses refunded units, and closes when none are left", async () => {
    const { api, order, f, wrap, mug } = await routed();
    api.orders.refund(order, [{ lineId: wrap.lineId, quantity: 1, restock: true }], 0, null, null);
    expect(f.lines.find((l) => l.id === wrap.id)?.quantity).toBe(1);
    api.orders.refund(order, [{ lineId: wrap.lineId, quantity: 1, restock: true }, { lineId: mug.lineId, quantity: 1, restock: true }], 0, null, null);
    expect(f).toMatchObject({ status: "CANCELLED", lines: [] });
  });
});
