import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ShopDomain } from "../../app/domain/id";
import { DAY, MINUTE } from "../../app/domain/instant";
import { type Commerce, CommerceUnavailable } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { ABROAD } from "../../sandbox/world/seed";
import type { Order } from "../../sandbox/world/types";
import { inMemoryCommerce } from "../simulation/commerce/in-memory";
import { lineId as line, orderId, testShop, value } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

/** Asks until the refund is no longer pending, as the outbox does. */
const refundToEnd = async (input: Parameters<Commerce["refundLines"]>[1]) => {
  let progress: unknown = input.progress;
  for (let round = 0; round < 6; round++) {
    const got = await value(commerce.refundLines(shop, { ...input, progress }));
    if (got.state !== "pending") return got.state;
    progress = JSON.parse(JSON.stringify(got.progress));
    await small.pass(MINUTE);
  }
  return "pending";
};

test("an order of more than sixty days is there no more for an app without read_all_orders, whatever happens to it; in the simulations, too", async () => {
  const order = small.order();
  const memory = inMemoryCommerce(() => small.api);
  const shown = async (api: Commerce) => [(await api.order(shop, orderId(order))).ok, (await value(api.ordersChanged(shop, order.createdAt - DAY, null))).orders.length];
  await small.pass(60 * DAY);
  for (const api of [commerce, memory]) expect(await shown(api)).toEqual([true, 1]);
  await small.pass(1);
  order.updatedAt = small.api.world.now();
  await small.pass(MINUTE);
  for (const api of [commerce, memory]) {
    expect(await api.order(shop, orderId(order))).toEqual({ ok: false, refusal: { code: "gone" } });
    expect(await shown(api)).toEqual([false, 0]);
  }
});

describe("holds", () => {
  const hold = (order: Order, lines = [line(order)]) => value(commerce.holdLines(shop, { orderId: orderId(order), lineIds: lines, handle: "sea_1", note: "Waits for its group" }));

  test("only the given lines, once", async () => {
    const order = small.order({ lines: 2 });
    expect(await hold(order)).toEqual({ state: "waiting" });
    await small.pass(MINUTE);
    expect(await hold(order)).toEqual({ state: "held" });
    expect(await hold(order)).toEqual({ state: "held" });
    const held = order.fulfillmentOrders.filter((fo) => fo.holds.length > 0);
    expect(held.map((fo) => [fo.holds.length, fo.lines.map((l) => l.lineId)])).toEqual([[1, [order.lines[0]!.id]]]);
  });

  test("a hold whose answer was lost is there", async () => {
    const order = small.order();
    await small.pass(MINUTE);
    small.server.faults.add({ fault: "lost_answer", operation: "Hold" });
    await expect(hold(order)).rejects.toThrow(CommerceUnavailable);
    expect(await hold(order)).toEqual({ state: "held" });
    expect(order.fulfillmentOrders.flatMap((fo) => fo.holds)).toHaveLength(1);
  });

  test("too late once shipped", async () => {
    const order = small.order();
    await small.pass(MINUTE);
    expect(small.api.orders.fulfil(order)).toBeNull();
    expect(await hold(order)).toEqual({ state: "shipped" });
  });

  test("released by handle; none left is done", async () => {
    const order = small.order();
    await small.pass(MINUTE);
    await hold(order);
    await value(commerce.releaseHolds(shop, { orderId: orderId(order), handle: "another" }));
    expect(order.fulfillmentOrders.flatMap((fo) => fo.holds)).toHaveLength(1);
    await value(commerce.releaseHolds(shop, { orderId: orderId(order), handle: "sea_1" }));
    await value(commerce.releaseHolds(shop, { orderId: orderId(order), handle: "sea_1" }));
    expect(order.fulfillmentOrders.flatMap((fo) => fo.holds)).toEqual([]);
  });
});

describe.each(["USD", "CAD", "JPY"])("money back, paid in %s by shoppers of a shop that counts in dollars", (currency) => {
  const ordered = (options: Parameters<SmallShop["order"]>[0] = {}) => {
    small.api.world.shop.presentments = ABROAD;
    return small.order({ ...options, currency });
  };
  const all = (order: Order, index = 0, key = "refund-1") => ({ orderId: orderId(order), lines: [{ lineId: line(order, index), quantity: "all" as const }], key, note: "The group was not filled", progress: null });
  const returned = (order: Order) => order.transactions.filter((t) => t.kind === "REFUND" && t.status === "SUCCESS").reduce((sum, t) => sum + t.minor, 0);

  test("an order that is all the group's is cancelled and refunded, shipping included, once", async () => {
    const order = ordered();
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).not.toBeNull();
    expect(returned(order)).toBe(order.total);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(order.total);
  });

  test("of a mixed cart only the group's lines are refunded, once", async () => {
    const order = ordered({ lines: 2 });
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).toBeNull();
    expect(order.lines.map((l) => l.currentQuantity)).toEqual([0, 1]);
    const once = returned(order);
    expect(once).toBeGreaterThan(0);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(once);
  });

  test.each(["Cancel", "Refund"])("an answer to %s that was lost gives nothing back twice", async (operation) => {
    const order = ordered({ lines: operation === "Refund" ? 2 : 1 });
    small.server.faults.add({ fault: "lost_answer", operation });
    await expect(commerce.refundLines(shop, all(order))).rejects.toThrow(CommerceUnavailable);
    await small.pass(MINUTE);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.refunds).toHaveLength(1);
    expect(order.transactions.filter((t) => t.kind === "REFUND")).toHaveLength(1);
  });

  test("single units, each request by its key", async () => {
    const order = ordered({ quantity: 3 });
    const one = { ...all(order), lines: [{ lineId: line(order), quantity: 1 }] };
    expect(await refundToEnd(one)).toBe("done");
    expect(await refundToEnd(one)).toBe("done");
    expect(order.lines[0]!.currentQuantity).toBe(2);
    expect(await refundToEnd({ ...one, key: "refund-2" })).toBe("done");
    expect(order.lines[0]!.currentQuantity).toBe(1);
  });

  test("units beyond a seat's own, but never the last one, though the merchant was faster", async () => {
    const order = ordered({ quantity: 2 });
    expect(small.api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }], 0, null, null)).not.toHaveProperty("error");
    await small.pass(MINUTE);
    const before = returned(order);
    expect(await refundToEnd({ ...all(order), lines: [{ lineId: line(order), quantity: 1, keep: 1 }] })).toBe("done");
    expect(order.lines[0]!.currentQuantity).toBe(1);
    expect(order.cancelledAt).toBeNull();
    expect(returned(order)).toBe(before);
  });

  test("what has shipped is refunded, not cancelled", async () => {
    const order = ordered();
    await small.pass(MINUTE);
    expect(small.api.orders.fulfil(order)).toBeNull();
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).toBeNull();
    expect(returned(order)).toBeGreaterThan(0);
  });

  test("what the merchant gave back by hand is not given back again", async () => {
    const order = ordered({ lines: 2 });
    expect(small.api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }], 0, null, null)).not.toHaveProperty("error");
    await small.pass(MINUTE);
    const before = returned(order);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(before);
  });

  test("nothing to give back where nothing was paid", async () => {
    const order = ordered({ payment: "bank" });
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "Not paid in time", progress: null }))).toMatchObject({ state: "pending" });
    await small.pass(MINUTE);
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "Not paid in time", progress: null }))).toEqual({ state: "done", progress: null });
    expect(order.cancelledAt).not.toBeNull();
    expect(await refundToEnd(all(order))).toBe("nothing");
  });

  test.each([1, 2])("a refund that the payment provider refuses is told, and sent once more when asked afresh (order of %i lines)", async (lines) => {
    const order = ordered({ lines });
    small.api.world.refusedRefunds = 1;
    const first = await value(commerce.refundLines(shop, all(order)));
    // A cancellation's job comes first, its refund's transaction after it.
    for (const minutes of [1, 1]) await small.pass(minutes * MINUTE);
    const told = await commerce.refundLines(shop, { ...all(order), progress: JSON.parse(JSON.stringify(first.progress)) });
    expect(told).toEqual({ ok: false, refusal: { code: "refused", message: "The payment provider refused the refund" } });
    expect(returned(order)).toBe(0);
    expect(await refundToEnd(all(order))).toBe("done");
    const own = order.lines[0]!;
    expect(returned(order)).toBe(lines === 1 ? order.total : own.unitMinor * own.quantity);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.transactions.filter((t) => t.kind === "REFUND").map((t) => t.status)).toEqual(["FAILURE", "SUCCESS"]);
    expect((await value(commerce.order(shop, orderId(order)))).goodwillMinor).toBe(0);
  });

  test("what was given back by hand after the provider refused is not sent once more", async () => {
    const order = ordered({ lines: 2 });
    small.api.world.refusedRefunds = 1;
    await value(commerce.refundLines(shop, all(order)));
    await small.pass(MINUTE);
    const own = order.lines[0]!;
    expect(small.api.orders.refund(order, [], own.unitMinor, "By hand", null)).not.toHaveProperty("error");
    await small.pass(MINUTE);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(own.unitMinor);
  });

  test("of what the provider refused, and was given back by hand in part, the rest is sent", async () => {
    const order = ordered({ lines: 2 });
    small.api.world.refusedRefunds = 1;
    await value(commerce.refundLines(shop, all(order)));
    await small.pass(MINUTE);
    const own = order.lines[0]!.unitMinor;
    expect(small.api.orders.refund(order, [], 1_000, "By hand", null)).not.toHaveProperty("error");
    await small.pass(MINUTE);
    expect(await refundToEnd(all(order))).toBe("done");
    // A yen is more than half a cent: no nearer can a sum in yen come.
    expect(Math.abs(returned(order) - own)).toBeLessThanOrEqual(currency === "USD" ? 0 : 1);
  });

  test("lines that an edit took off, with their money kept, are a matter for a person", async () => {
    const order = ordered({ lines: 2 });
    expect(small.api.orders.edit(order, order.lines[0]!.id, null)).toBe(null);
    expect(await value(commerce.order(shop, orderId(order)))).toMatchObject({ edited: true, financialStatus: "paid" });
    expect(await commerce.refundLines(shop, all(order))).toMatchObject({ ok: false, refusal: { code: "refused" } });
  });

  test("of an order that is partly paid, that part goes back", async () => {
    const order = ordered({ payment: "bank" });
    expect(small.api.orders.payPart(order, 500)).toBe(null);
    expect((await value(commerce.order(shop, orderId(order)))).financialStatus).toBe("partially_paid");
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "", progress: null }))).toEqual({ state: "paid", progress: null });
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(500);
    expect(order.cancelledAt).not.toBeNull();
  });

  /** An order that was cancelled as unpaid while its money came in. */
  const paidWhileCancelled = async (lines: number) => {
    const order = ordered({ payment: "bank", lines });
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "Not paid in time", progress: null }))).toMatchObject({ state: "pending" });
    small.api.orders.markPaid(order);
    await small.pass(MINUTE);
    await small.pass(11 * MINUTE);
    expect(order.cancelledAt).not.toBeNull();
    expect(returned(order)).toBe(0);
    return order;
  };

  test("money that came while its order was being cancelled goes back whole, shipping included, once", async () => {
    const order = await paidWhileCancelled(1);
    expect(order.shipping).toBeGreaterThan(0);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(order.total);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(order.total);
  });

  test("of a cancelled order that is not all the group's, shipping stays with the rest", async () => {
    const order = await paidWhileCancelled(2);
    expect(await refundToEnd(all(order))).toBe("done");
    const own = order.lines[0]!;
    expect(returned(order)).toBe(own.unitMinor * own.quantity);
    await refundToEnd(all(order, 1, "refund-2"));
    expect(returned(order)).toBe(order.total);
  });

  test("an order that was paid meanwhile is not cancelled", async () => {
    const order = ordered({ payment: "bank" });
    small.api.orders.markPaid(order);
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "", progress: null }))).toEqual({ state: "paid", progress: null });
    expect(order.cancelledAt).toBeNull();
  });
});

describe("capture and tags", () => {
  test.each(["USD", "CAD", "JPY"])("what is authorised in %s is captured once, also when the answer was lost", async (currency) => {
    Object.assign(small.api.world.shop, { capture: "MANUAL", presentments: ABROAD });
    const order = small.order({ currency });
    expect((await value(commerce.order(shop, orderId(order)))).capturable).toBe(true);
    small.server.faults.add({ fault: "lost_answer", operation: "Capture" });
    await expect(commerce.capture(shop, orderId(order))).rejects.toThrow(CommerceUnavailable);
    await value(commerce.capture(shop, orderId(order)));
    expect(order.transactions.filter((t) => t.kind === "CAPTURE").map((t) => t.minor)).toEqual([order.total]);
    expect(await value(commerce.order(shop, orderId(order)))).toMatchObject({ financialStatus: "paid", capturable: false });
  });

  test.each(["USD", "CAD", "JPY"])("no more is captured than an edited order still costs, in %s", async (currency) => {
    Object.assign(small.api.world.shop, { capture: "MANUAL", presentments: ABROAD });
    const order = small.order({ lines: 2, currency });
    const authorised = order.total;
    expect(small.api.orders.edit(order, order.lines[1]!.id, null)).toBe(null);
    await value(commerce.capture(shop, orderId(order)));
    const [captured] = order.transactions.filter((t) => t.kind === "CAPTURE");
    expect(captured?.minor).toBe(authorised - order.lines[1]!.unitMinor);
  });

  test("an authorised order is let go when its group fails", async () => {
    small.api.world.shop.capture = "MANUAL";
    const order = small.order();
    expect(await refundToEnd({ orderId: orderId(order), lines: [{ lineId: line(order), quantity: "all" }], key: "k", note: "", progress: null })).toBe("done");
    expect(order.cancelledAt).not.toBeNull();
    expect(order.transactions.some((t) => t.kind === "CAPTURE")).toBe(false);
  });

  test("nothing to capture is said in words", async () => {
    const order = small.order({ payment: "bank" });
    expect(await commerce.capture(shop, orderId(order))).toEqual({ ok: false, refusal: { code: "refused", message: "Nothing can be captured: the payment is pending" } });
  });

  test("a tag is there once", async () => {
    const order = small.order();
    await value(commerce.tagOrder(shop, orderId(order), ["tuan", "group complete"]));
    await value(commerce.tagOrder(shop, orderId(order), ["tuan"]));
    expect([...order.tags].sort()).toEqual(["group complete", "tuan"]);
  });
});
