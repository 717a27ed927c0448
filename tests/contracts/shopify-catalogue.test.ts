import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gid, type ShopDomain } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { type Commerce, CommerceUnavailable, type DiscountSpec } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { orderId, testShop, value } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

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
    expect(read).toMatchObject({ id: orderId(order), name: order.name, financialStatus: "paid", totalMinor: order.subtotal, refundedMinor: 0, email: "mei@example.com", buyer: "Mei", fulfilled: false, capturable: false, cancelledAt: null });
    const first = read.lines.find((l) => l.productId === gid("Product", product().id));
    const second = read.lines.find((l) => l !== first);
    expect(first).toMatchObject({ variantId: gid("ProductVariant", product().variants[0]!.id), quantity: 2, currentQuantity: 2, unitMinor: product().variants[0]!.price });
    expect(first!.codes).toEqual([{ code: "GRP1AAAA", minor: first!.discountMinor }]);
    expect(first!.discountMinor).toBeGreaterThan(0);
    expect(second).toMatchObject({ codes: [], discountMinor: 0 });
    expect(await commerce.order(shop, gid("Order", 5))).toEqual({ ok: false, refusal: { code: "gone" } });
  });

  test("what goods cost the merchant, as far as that was told in the currency that is asked for", async () => {
    const variants = small.api.world.products.flatMap((product) => product.variants);
    variants[1]!.cost = null;
    const ids = variants.map((variant) => gid("ProductVariant", variant.id));
    const costs = await value(commerce.unitCosts(shop, [...ids, gid("ProductVariant", 5)], small.api.world.shop.currency));
    expect(costs).toEqual(Object.fromEntries(variants.filter((one) => one.cost !== null).map((one) => [gid("ProductVariant", one.id), one.cost])));
    expect(Object.keys(costs).length).toBeGreaterThan(5);
    expect(await value(commerce.unitCosts(shop, ids, "JPY"))).toEqual({});
  });

  test("what a collection is called, and which products are in it", async () => {
    const [tea, gifts] = small.api.world.collections;
    const products = small.api.world.products.map((product) => gid("Product", product.id));
    const [first, second] = [gid("Collection", tea!.id), gid("Collection", gifts!.id)];
    expect(await value(commerce.collection(shop, first))).toEqual({ id: first, title: "Tea", image: null });
    expect(await commerce.collection(shop, gid("Collection", 5))).toEqual({ ok: false, refusal: { code: "gone" } });
    const collected = await value(commerce.collected(shop, products, [first, second, gid("Collection", 5)]));
    const expected = small.api.world.products.map((product) => [gid("Product", product.id), [tea!, gifts!].filter((one) => one.productIds.includes(product.id)).map((one) => gid("Collection", one.id))] as const).filter(([, held]) => held.length > 0);
    expect(collected).toEqual(Object.fromEntries(expected));
    expect(expected.length).toBeGreaterThan(3);
  });

  test("when an order's money came: with it, at the transfer, or when it was set aside and taken", async () => {
    const { world, orders } = small.api;
    const times = async (order: ReturnType<typeof small.order>) => {
      const { placedAt, authorizedAt, paidAt } = await value(commerce.order(shop, orderId(order)));
      return [authorizedAt, paidAt].map((at) => at && at - placedAt);
    };
    expect(await times(small.order())).toEqual([null, 0]);
    const transfer = small.order({ payment: "bank" });
    expect(await times(transfer)).toEqual([null, null]);
    await small.pass(HOUR);
    orders.markPaid(transfer);
    await small.pass(MINUTE);
    // What changes the order later is no money.
    orders.fulfil(transfer);
    expect(await times(transfer)).toEqual([null, HOUR]);
    world.shop.capture = "MANUAL";
    const aside = small.order();
    await small.pass(HOUR);
    orders.capture(aside);
    expect(await times(aside)).toEqual([0, HOUR]);
  });

  test("what became of an order's goods, and of the money for them", async () => {
    const { orders } = small.api;
    const order = small.order({ lines: 2 });
    const read = () => value(commerce.order(shop, orderId(order)));
    const worth = async () => (await read()).lines.map((one) => one.netMinor);
    const paid = order.lines.map((one) => one.unitMinor);
    expect(await read()).toMatchObject({ shippedAt: null, deliveredAt: null, returning: false, dispute: "none", goodwillMinor: 0 });
    expect(await worth()).toEqual(paid);
    await small.pass(HOUR);
    expect(orders.fulfil(order, [order.lines[0]!.id])).toBe(null);
    expect(await read()).toMatchObject({ fulfilled: true, shippedAt: null, deliveredAt: null });
    await small.pass(HOUR);
    expect(orders.fulfil(order)).toBe(null);
    expect((await read()).shippedAt).toBe(order.createdAt + 2 * HOUR);
    await small.pass(HOUR);
    expect(orders.deliver(order)).toBe(null);
    expect((await read()).deliveredAt).toBe(order.createdAt + 3 * HOUR);
    orders.setReturns(order, "RETURN_REQUESTED");
    expect((await read()).returning).toBe(true);
    orders.refund(order, [{ lineId: order.lines[1]!.id, quantity: 1, restock: true }], 0, null, null);
    orders.setReturns(order, "RETURNED");
    expect(await worth()).toEqual([paid[0], 0]);
    // Shipping is given back first, and after it a part of the price.
    orders.refund(order, [], order.shipping + 250, "Sorry for the dent", null);
    expect(await read()).toMatchObject({ returning: false, goodwillMinor: 250 });
    for (const [status, dispute] of [["NEEDS_RESPONSE", "open"], ["UNDER_REVIEW", "open"], ["WON", "none"], ["LOST", "lost"]] as const) {
      orders.dispute(order, status);
      expect((await read()).dispute).toBe(dispute);
    }
  });

  test("what a line is worth, and what was given back of it, without the tax that is in the prices", async () => {
    small.api.world.shop.taxRate = 1_900;
    const order = small.order({ quantity: 2 });
    const [own] = order.lines;
    const read = () => value(commerce.order(shop, orderId(order)));
    const { lines, goodwillMinor, keptMinor } = await read();
    const net = Math.round((2 * own!.unitMinor) / 1.19);
    expect([lines[0]!.netMinor, goodwillMinor, keptMinor]).toEqual([net, 0, order.total]);
    await small.pass(HOUR);
    // Half of what was paid for one of the two units, after the other has come back.
    small.api.orders.refund(order, [{ lineId: own!.id, quantity: 1, restock: true }], 0, null, null);
    small.api.orders.refund(order, [], order.shipping + own!.unitMinor / 2, "Sorry for the dent", null);
    await small.pass(HOUR);
    const after = await read();
    expect(after.lines[0]!.netMinor).toBe(Math.round(own!.unitMinor / 1.19));
    expect(Math.abs(after.goodwillMinor - after.lines[0]!.netMinor / 2)).toBeLessThanOrEqual(1);
    // All of it in the customer's hands again is worth nothing.
    small.api.orders.refund(order, [], own!.unitMinor / 2, null, null);
    await small.pass(HOUR);
    expect((await read()).goodwillMinor).toBe(after.lines[0]!.netMinor);
  });

  test("which of an order's lines are gift cards", async () => {
    const card = small.api.world.products.find(({ giftCard }) => giftCard)!;
    const cart = small.api.cart.create("en");
    small.api.cart.add(cart, [{ variantId: card.variants[0]!.id, quantity: 1, properties: {} }, { variantId: small.api.world.products[0]!.variants[0]!.id, quantity: 1, properties: {} }]);
    const order = small.api.checkout.complete(cart, { email: "mei@example.com", name: "Mei Lin", customerId: null, payment: "card" });
    if ("error" in order) throw new Error(order.error);
    expect((await value(commerce.order(shop, orderId(order)))).lines.map(({ title, giftCard }) => [title, giftCard])).toEqual(expect.arrayContaining([[card.title, true], [small.api.world.products[0]!.title, undefined]]));
  });

  test("of an order that was paid in part, and given back in part, the part that was kept", async () => {
    small.api.world.shop.taxRate = 1_900;
    const order = small.order({ payment: "bank", quantity: 10 });
    expect([order.shipping, order.total % 2]).toEqual([0, 0]);
    expect(small.api.orders.payPart(order, order.total - 100)).toBe(null);
    small.api.orders.refund(order, [], order.total / 2 - 100, null, null);
    await small.pass(HOUR);
    const { financialStatus, goodwillMinor, lines } = await value(commerce.order(shop, orderId(order)));
    expect(financialStatus).toBe("partially_refunded");
    expect(Math.abs(goodwillMinor - lines[0]!.netMinor / 2)).toBeLessThanOrEqual(1);
  });

  test("the visits that the cart brought along", async () => {
    const order = small.order();
    order.attributes = { gift: "yes", _tuan_visits: "a.1  b.2 " };
    expect((await value(commerce.order(shop, orderId(order)))).visits).toEqual(["a.1", "b.2"]);
  });

  test("which of the customer's orders one is, whenever it is read", async () => {
    const place = async (order: ReturnType<SmallShop["order"]>) => (await value(commerce.order(shop, orderId(order)))).customerOrders;
    small.order({ email: "somebody@example.com" });
    const first = small.order({ email: "new@example.com" });
    expect(await place(first)).toBe(1);
    const same = small.order({ email: "new@example.com" });
    await small.pass(HOUR);
    const third = small.order({ email: "new@example.com" });
    expect([await place(first), await place(same), await place(third)]).toEqual([1, 2, 3]);
    // Those of before the last sixty days cannot be seen, and have been made.
    await small.pass(61 * 24 * HOUR);
    const fourth = small.order({ email: "new@example.com" });
    await small.pass(HOUR);
    const fifth = small.order({ email: "new@example.com" });
    expect([await place(fourth), await place(fifth)]).toEqual([4, 5]);
    // A count that has not caught up with the list makes nobody new.
    small.api.customers.byEmail("new@example.com")!.orderIds.splice(0, 4);
    expect(await place(fifth)).toBe(2);
  });

  test("an order whose personal fields are withheld", async () => {
    const order = small.order();
    small.api.world.shop.withholdPersonalData = true;
    expect(await value(commerce.order(shop, orderId(order)))).toMatchObject({ email: null, buyer: null, financialStatus: "paid" });
  });

  test("orders that changed since a moment", async () => {
    const order = small.order();
    // The search lags behind; what it answers carries the shop's own time, in whole seconds.
    expect((await value(commerce.ordersChanged(shop, order.updatedAt - MINUTE, null))).orders).toEqual([]);
    await small.pass(MINUTE);
    const changed = await value(commerce.ordersChanged(shop, order.updatedAt - MINUTE, null));
    const { now } = small.api.world;
    expect(changed).toEqual({ orders: [{ id: orderId(order), updatedAt: order.updatedAt }], cursor: null, at: Math.floor(now() / 1_000) * 1_000 });
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
    expect(await value(commerce.hasDiscount(shop, discountId))).toBe(true);
    small.api.discounts.remove(stopped);
    expect(await value(commerce.hasDiscount(shop, discountId))).toBe(false);
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
