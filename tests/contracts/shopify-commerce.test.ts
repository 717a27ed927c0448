import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCommerce } from "../../app/adapters/shopify/commerce";
import { gid, type ShopDomain } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { ok } from "../../app/domain/result";
import { type Commerce, CommerceUnavailable, type DiscountSpec } from "../../app/ports/commerce";
import { smallShop, type SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { post } from "../../sandbox/shopify/testing/wire";
import type { Order } from "../../sandbox/world/types";

const scopes = /^scopes = "(.+)"$/m.exec(readFileSync("shopify.app.toml", "utf8"))![1]!.split(",");
let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;

/** The app's own fetch, led to the stand-in. */
const led: typeof fetch = async (input, init) => {
  const url = new URL(String(input));
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  const { status, json } = await post(small.port, url.hostname, url.pathname, String(init?.body ?? ""), headers);
  return new Response(JSON.stringify(json), { status, headers: { "content-type": "application/json" } });
};

beforeEach(async () => {
  small = await smallShop({ scopes });
  shop = small.domain as ShopDomain;
  commerce = createCommerce({ tokens: { current: async () => ok(small.token) }, clock: { now: () => small.api.world.now() }, fetch: led });
});
afterEach(() => small.close());

const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> => {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${JSON.stringify(got.refusal)}`);
  return got.value;
};
const product = () => small.api.world.products[0]!;
const spec = (over: Partial<DiscountSpec> = {}): DiscountSpec => ({
  title: "Tuan: gaiwan",
  seedCode: "SEEDSEEDSEED",
  price: { kind: "percent", basisPoints: 2_000 },
  offMinor: null,
  currency: "USD",
  productId: gid("Product", product().id),
  variantIds: [],
  oneUnit: true,
  startsAt: small.api.world.now() - HOUR,
  endsAt: small.api.world.now() + 48 * HOUR,
  ...over,
});
const pooled = async (codes: string[]) => {
  const { discountId } = await value(commerce.ensureDiscount(shop, spec({ currency: small.api.world.shop.currency })));
  const { jobId } = await value(commerce.addCodes(shop, discountId, codes));
  await small.pass(MINUTE);
  expect(await value(commerce.codesAdded(shop, jobId))).toEqual({ done: true, failed: [] });
  return discountId;
};
const orderId = (order: Order) => gid("Order", order.id);
const line = (order: Order, index = 0) => gid("LineItem", order.lines[index]!.id);
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

describe("reading", () => {
  test("the shop", async () => {
    const { world } = small.api;
    expect(await value(commerce.shop(shop))).toMatchObject({ name: world.shop.name, currency: world.shop.currency, timezone: world.shop.timezone, locale: world.shop.locale, url: expect.stringMatching(/^https?:\/\/[^/]+$/) });
  });

  test("a product with all its variants, or none", async () => {
    const facts = await value(commerce.product(shop, gid("Product", product().id), small.api.world.shop.currency));
    expect(facts).toMatchObject({ handle: product().handle, title: product().title, status: "active" });
    expect(facts.variants.map((v) => [v.id, v.minor])).toEqual(product().variants.map((v) => [gid("ProductVariant", v.id), v.price]));
    expect(await commerce.product(shop, gid("Product", 1), "USD")).toEqual({ ok: false, refusal: { code: "gone" } });
  });

  test("an order, with the code that landed on its line", async () => {
    await pooled(["GRP1AAAA"]);
    const order = small.order({ code: "grp1aaaa", quantity: 2, lines: 2 });
    const read = await value(commerce.order(shop, orderId(order)));
    expect(read).toMatchObject({ id: orderId(order), name: order.name, financialStatus: "paid", totalMinor: order.subtotal, refundedMinor: 0, email: "mei@example.com", fulfilled: false, capturable: false, cancelledAt: null });
    const first = read.lines.find((l) => l.productId === gid("Product", product().id));
    const second = read.lines.find((l) => l !== first);
    expect(first).toMatchObject({ variantId: gid("ProductVariant", product().variants[0]!.id), quantity: 2, currentQuantity: 2, unitMinor: product().variants[0]!.price });
    expect(first!.codes).toEqual([{ code: "GRP1AAAA", minor: first!.discountMinor }]);
    expect(first!.discountMinor).toBeGreaterThan(0);
    expect(second).toMatchObject({ codes: [], discountMinor: 0 });
    expect(await commerce.order(shop, gid("Order", 5))).toEqual({ ok: false, refusal: { code: "gone" } });
  });

  test("an order whose personal fields are withheld", async () => {
    const order = small.order();
    small.api.world.shop.withholdPersonalData = true;
    expect(await value(commerce.order(shop, orderId(order)))).toMatchObject({ email: null, financialStatus: "paid" });
  });

  test("orders that changed since a moment", async () => {
    const order = small.order();
    const changed = await value(commerce.ordersChanged(shop, order.updatedAt - MINUTE, null));
    expect(changed).toEqual({ orders: [{ id: orderId(order), updatedAt: order.updatedAt }], cursor: null });
    expect((await value(commerce.ordersChanged(shop, order.updatedAt + MINUTE, null))).orders).toEqual([]);
  });
});

describe("discounts and codes", () => {
  test("the same discount is made once, and brought up to date", async () => {
    const first = await value(commerce.ensureDiscount(shop, spec()));
    const later = small.api.world.now() + 96 * HOUR;
    const variant = product().variants[1]!;
    const second = await value(commerce.ensureDiscount(shop, spec({ endsAt: later, variantIds: [gid("ProductVariant", variant.id)] })));
    expect(second).toEqual(first);
    expect(small.api.world.discounts).toHaveLength(1);
    expect(small.api.world.discounts[0]).toMatchObject({ endsAt: later, productIds: [], variantIds: [variant.id], usageLimit: 1, oncePerCustomer: false });
  });

  test("a creation whose answer was lost is found again", async () => {
    small.server.faults.add({ fault: "lost_answer", operation: "CreateDiscount" });
    await expect(commerce.ensureDiscount(shop, spec())).rejects.toThrow(CommerceUnavailable);
    await value(commerce.ensureDiscount(shop, spec()));
    expect(small.api.world.discounts).toHaveLength(1);
  });

  test("a fixed price takes one unit's worth off, once", async () => {
    await value(commerce.ensureDiscount(shop, spec({ price: { kind: "fixed", minor: 3_000 }, offMinor: 1_599, currency: small.api.world.shop.currency })));
    expect(small.api.world.discounts[0]!.value).toEqual({ kind: "amount", minor: 1_599, eachItem: false });
  });

  test("codes that are there already count as added; those of another discount do not", async () => {
    const discountId = await pooled(["POOLA111", "POOLA222"]);
    const other = await value(commerce.ensureDiscount(shop, spec({ seedCode: "ANOTHERSEED" })));
    const stranger = await value(commerce.addCodes(shop, other.discountId, ["STRANGER"]));
    await small.pass(MINUTE);
    await value(commerce.codesAdded(shop, stranger.jobId));
    const { jobId } = await value(commerce.addCodes(shop, discountId, ["POOLA111", "STRANGER", "POOLA333"]));
    expect(await value(commerce.codesAdded(shop, jobId))).toEqual({ done: false, failed: [] });
    await small.pass(MINUTE);
    expect(await value(commerce.codesAdded(shop, jobId))).toEqual({ done: true, failed: ["STRANGER"] });
  });

  test("removed codes are gone, and removing them again is no error", async () => {
    const discountId = await pooled(["POOLA111", "POOLA222"]);
    await value(commerce.removeCodes(shop, discountId, ["poola111", "NEVERWAS"]));
    await small.pass(MINUTE);
    await value(commerce.removeCodes(shop, discountId, ["POOLA111"]));
    expect(small.api.world.discounts[0]!.codes.map((c) => c.code)).toEqual(["SEEDSEEDSEED", "POOLA222"]);
  });

  test("a stopped discount is over; stopping it again, or one that was deleted, is done", async () => {
    const { discountId } = await value(commerce.ensureDiscount(shop, spec()));
    await value(commerce.stopDiscount(shop, discountId));
    await value(commerce.stopDiscount(shop, discountId));
    await small.pass(1);
    const stopped = small.api.world.discounts[0]!;
    expect(stopped.deactivated || (stopped.endsAt ?? Infinity) <= small.api.world.now()).toBe(true);
    small.api.world.discounts.length = 0;
    await value(commerce.stopDiscount(shop, discountId));
  });
});

test("the product's state is written, replaced and removed", async () => {
  const id = gid("Product", product().id);
  await value(commerce.writeProductState(shop, id, { v: 1 }));
  await value(commerce.writeProductState(shop, id, { v: 1, state: "live" }));
  expect(small.api.world.metafields).toHaveLength(1);
  expect(small.api.world.metafields[0]).toMatchObject({ ownerType: "PRODUCT", ownerId: product().id, key: "group_buy", type: "json", value: '{"v":1,"state":"live"}' });
  await value(commerce.writeProductState(shop, id, null));
  await value(commerce.writeProductState(shop, id, null));
  expect(small.api.world.metafields).toEqual([]);
  expect(await commerce.writeProductState(shop, gid("Product", 1), { v: 1 })).toEqual({ ok: false, refusal: { code: "gone" } });
  await value(commerce.writeProductState(shop, gid("Product", 1), null));
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

describe("money back", () => {
  const all = (order: Order, index = 0, key = "refund-1") => ({ orderId: orderId(order), lines: [{ lineId: line(order, index), quantity: "all" as const }], key, note: "The group was not filled", progress: null });
  const returned = (order: Order) => order.transactions.filter((t) => t.kind === "REFUND" && t.status === "SUCCESS").reduce((sum, t) => sum + t.minor, 0);

  test("an order that is all the group's is cancelled and refunded, shipping included, once", async () => {
    const order = small.order();
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).not.toBeNull();
    expect(returned(order)).toBe(order.total);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(order.total);
  });

  test("of a mixed cart only the group's lines are refunded, once", async () => {
    const order = small.order({ lines: 2 });
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).toBeNull();
    expect(order.lines.map((l) => l.currentQuantity)).toEqual([0, 1]);
    const once = returned(order);
    expect(once).toBeGreaterThan(0);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(once);
  });

  test.each(["Cancel", "Refund"])("an answer to %s that was lost gives nothing back twice", async (operation) => {
    const order = small.order({ lines: operation === "Refund" ? 2 : 1 });
    small.server.faults.add({ fault: "lost_answer", operation });
    await expect(commerce.refundLines(shop, all(order))).rejects.toThrow(CommerceUnavailable);
    await small.pass(MINUTE);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.refunds).toHaveLength(1);
    expect(order.transactions.filter((t) => t.kind === "REFUND")).toHaveLength(1);
  });

  test("single units, each request by its key", async () => {
    const order = small.order({ quantity: 3 });
    const one = { ...all(order), lines: [{ lineId: line(order), quantity: 1 }] };
    expect(await refundToEnd(one)).toBe("done");
    expect(await refundToEnd(one)).toBe("done");
    expect(order.lines[0]!.currentQuantity).toBe(2);
    expect(await refundToEnd({ ...one, key: "refund-2" })).toBe("done");
    expect(order.lines[0]!.currentQuantity).toBe(1);
  });

  test("what has shipped is refunded, not cancelled", async () => {
    const order = small.order();
    await small.pass(MINUTE);
    expect(small.api.orders.fulfil(order)).toBeNull();
    expect(await refundToEnd(all(order))).toBe("done");
    expect(order.cancelledAt).toBeNull();
    expect(returned(order)).toBeGreaterThan(0);
  });

  test("what the merchant gave back by hand is not given back again", async () => {
    const order = small.order({ lines: 2 });
    expect(small.api.orders.refund(order, [{ lineId: order.lines[0]!.id, quantity: 1, restock: true }], 0, null, null)).not.toHaveProperty("error");
    await small.pass(MINUTE);
    const before = returned(order);
    expect(await refundToEnd(all(order))).toBe("done");
    expect(returned(order)).toBe(before);
  });

  test("nothing to give back where nothing was paid", async () => {
    const order = small.order({ payment: "bank" });
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "Not paid in time", progress: null }))).toMatchObject({ state: "pending" });
    await small.pass(MINUTE);
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "Not paid in time", progress: null }))).toEqual({ state: "done", progress: null });
    expect(order.cancelledAt).not.toBeNull();
    expect(await refundToEnd(all(order))).toBe("nothing");
  });

  test("an order that was paid meanwhile is not cancelled", async () => {
    const order = small.order({ payment: "bank" });
    small.api.orders.markPaid(order);
    expect(await value(commerce.cancelUnpaid(shop, { orderId: orderId(order), note: "", progress: null }))).toEqual({ state: "paid", progress: null });
    expect(order.cancelledAt).toBeNull();
  });
});

describe("capture and tags", () => {
  test("what is authorised is captured once, also when the answer was lost", async () => {
    small.api.world.shop.capture = "MANUAL";
    const order = small.order();
    expect((await value(commerce.order(shop, orderId(order)))).capturable).toBe(true);
    small.server.faults.add({ fault: "lost_answer", operation: "Capture" });
    await expect(commerce.capture(shop, orderId(order))).rejects.toThrow(CommerceUnavailable);
    await value(commerce.capture(shop, orderId(order)));
    expect(order.transactions.filter((t) => t.kind === "CAPTURE").map((t) => t.minor)).toEqual([order.total]);
    expect(await value(commerce.order(shop, orderId(order)))).toMatchObject({ financialStatus: "paid", capturable: false });
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

describe("trouble", () => {
  test("throttled comes with the moment to come back", async () => {
    small.server.faults.add({ fault: "throttled", operation: "Shop" });
    const error = await commerce.shop(shop).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CommerceUnavailable);
    expect((error as CommerceUnavailable).retryAt).toBeGreaterThan(small.api.world.now());
  });

  test("a server error may pass", async () => {
    small.server.faults.add({ fault: "unavailable", operation: "Shop" });
    await expect(commerce.shop(shop)).rejects.toThrow(CommerceUnavailable);
    expect((await value(commerce.shop(shop))).name).toBe(small.api.world.shop.name);
  });
});
