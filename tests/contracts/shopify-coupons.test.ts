import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gid, type ShopDomain } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { type Commerce, CommerceUnavailable, type CouponSpec } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { orderId, testShop, value } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

const world = () => small.api.world;
const REFUSED = (message: string) => ({ ok: false, refusal: { code: "refused", message: expect.stringContaining(message) } });

describe("coupons", () => {
  const spec = (over: Partial<CouponSpec> = {}): CouponSpec => ({
    title: "Tuan: thank you",
    seedCode: "COUPONSEED",
    off: { kind: "percent", basisPoints: 1_050 },
    currency: world().shop.currency,
    minimumMinor: 2_000,
    startsAt: world().now() - HOUR,
    endsAt: world().now() + 48 * HOUR,
    ...over,
  });
  const discount = () => world().discounts[0]!;
  const pooled = async (codes: string[], over: Partial<CouponSpec> = {}) => {
    const { discountId } = await value(commerce.ensureCoupon(shop, spec(over)));
    const { jobId } = await value(commerce.addCodes(shop, discountId, codes));
    await small.pass(MINUTE);
    expect(await value(commerce.codesAdded(shop, jobId))).toEqual({ done: true, failed: [] });
    return discountId;
  };
  /** What a code takes off each line of an order with one of each of the first products. */
  const offLines = async (code: string | undefined, lines: number) => {
    const order = small.order({ code, lines });
    const read = await value(commerce.order(shop, orderId(order)));
    return read.lines.map((line) => ({ codes: line.codes.map(({ code }) => code), off: line.discountMinor, list: line.unitMinor * line.quantity }));
  };

  test("a coupon is for the whole order, once for each code, and stacks on nothing but shipping", async () => {
    const { discountId } = await value(commerce.ensureCoupon(shop, spec()));
    expect(discountId).toBe(gid("DiscountCodeNode", discount().id));
    expect(discount()).toMatchObject({
      title: "Tuan: thank you", value: { kind: "percentage", rate: 0.105 }, productIds: [], variantIds: [], startsAt: spec().startsAt, endsAt: spec().endsAt,
      usageLimit: 1, oncePerCustomer: false, customerIds: null, minimumMinor: 2_000, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: true },
    });
    expect(discount().codes.map(({ code }) => code)).toEqual(["COUPONSEED"]);
  });

  test("the same coupon is made once, and brought up to date", async () => {
    const first = await value(commerce.ensureCoupon(shop, spec()));
    await value(commerce.stopDiscount(shop, first.discountId));
    const second = await value(commerce.ensureCoupon(shop, spec({ title: "Tuan: for friends", off: { kind: "fixed", minor: 599 }, minimumMinor: null, endsAt: null })));
    expect(second).toEqual(first);
    expect(world().discounts).toHaveLength(1);
    expect(discount()).toMatchObject({ title: "Tuan: for friends", value: { kind: "amount", minor: 599, eachItem: false }, productIds: [], minimumMinor: null, endsAt: null, deactivated: false });
  });

  test("a creation whose answer was lost is found again", async () => {
    small.server.faults.add({ fault: "lost_answer", operation: "CreateDiscount" });
    await expect(commerce.ensureCoupon(shop, spec())).rejects.toThrow(CommerceUnavailable);
    await value(commerce.ensureCoupon(shop, spec()));
    expect(world().discounts).toHaveLength(1);
  });

  test("its codes are added, found, removed and stopped as those of a group are", async () => {
    const discountId = await pooled(["THANKS01", "THANKS02"]);
    const { jobId } = await value(commerce.addCodes(shop, discountId, ["THANKS01"]));
    await small.pass(MINUTE);
    expect(await value(commerce.codesAdded(shop, jobId))).toEqual({ done: true, failed: [] });
    await value(commerce.removeCodes(shop, discountId, ["thanks02"]));
    await small.pass(MINUTE);
    expect(discount().codes.map(({ code }) => code)).toEqual(["COUPONSEED", "THANKS01"]);
    await value(commerce.stopDiscount(shop, discountId));
    await small.pass(1);
    expect(() => small.order({ code: "THANKS01", lines: 3 })).toThrow("expired");
  });

  test("what has become of a code is seen: missing, usable, over or stopped unused, used", async () => {
    const found = () => value(commerce.findCoupon(shop, "couponseed"));
    expect(await found()).toBe("missing");
    const { discountId } = await value(commerce.ensureCoupon(shop, spec({ minimumMinor: null })));
    expect(await found()).toBe("usable");
    await small.pass(48 * HOUR);
    expect(await found()).toBe("over");
    await value(commerce.ensureCoupon(shop, spec({ minimumMinor: null })));
    expect(await found()).toBe("usable");
    await value(commerce.stopDiscount(shop, discountId));
    await small.pass(1);
    expect(await found()).toBe("over");
    await value(commerce.ensureCoupon(shop, spec({ minimumMinor: null })));
    small.order({ code: "COUPONSEED" });
    await value(commerce.stopDiscount(shop, discountId));
    expect(await found()).toBe("used");
  });

  test("what it takes off stands on each line of the order with its code, once", async () => {
    await pooled(["THANKS01"], { off: { kind: "fixed", minor: 1_000 } });
    const lines = await offLines("THANKS01", 3);
    expect(lines.map(({ codes }) => codes)).toEqual([["THANKS01"], ["THANKS01"], ["THANKS01"]]);
    expect(lines.reduce((sum, { off }) => sum + off, 0)).toBe(1_000);
    expect(() => small.order({ code: "THANKS01", lines: 3 })).toThrow("usage limit");
  });

  test("a percentage comes off every line, and only from the minimum on", async () => {
    const minimumMinor = (await offLines(undefined, 2)).reduce((sum, { list }) => sum + list, 0);
    await pooled(["THANKS01"], { minimumMinor });
    expect((await offLines("THANKS01", 1)).map(({ codes }) => codes)).toEqual([[]]);
    for (const { codes, off, list } of await offLines("THANKS01", 2)) {
      expect(codes).toEqual(["THANKS01"]);
      expect(off).toBe(Math.round(list * 0.105));
    }
  });

  test("an affiliate's code is good for everybody, and of all of the program's codes each buyer uses one, once", async () => {
    await pooled(["MEIMEI22", "ANNANN22"], { minimumMinor: null, oncePerCustomer: true });
    expect(discount()).toMatchObject({ usageLimit: null, oncePerCustomer: true });
    for (const email of ["lea@example.com", "bo@example.com"]) small.order({ code: "MEIMEI22", email });
    for (const code of ["MEIMEI22", "ANNANN22"]) expect(() => small.order({ code, email: "LEA@example.com" })).toThrow("already used");
    const other = small.order({ code: "ANNANN22", email: "cai@example.com" });
    expect((await value(commerce.order(shop, orderId(other)))).lines[0]!.codes.map(({ code }) => code)).toEqual(["ANNANN22"]);
  });

  test("it never stacks on a group price", async () => {
    await pooled(["THANKS01"], { off: { kind: "percent", basisPoints: 500 }, minimumMinor: null });
    const product = world().products[0]!;
    await value(commerce.ensureDiscount(shop, { title: "Tuan: group", seedCode: "GROUPSEED", price: { kind: "percent", basisPoints: 2_000 }, offMinor: null, currency: world().shop.currency, productId: gid("Product", product.id), variantIds: [], oneUnit: true, startsAt: world().now() - HOUR, endsAt: null }));
    const cart = small.api.cart.create("en");
    small.api.cart.add(cart, [{ variantId: product.variants[0]!.id, quantity: 1, properties: {} }]);
    const priced = small.api.cart.price(small.api.cart.setCodes(cart, ["THANKS01", "GROUPSEED"]));
    expect(priced.lines.map((line) => line.allocations.map(({ code }) => code))).toEqual([["GROUPSEED"]]);
  });

  test("what Shopify finds wrong is a refusal, in its words", async () => {
    expect(await commerce.ensureCoupon(shop, spec({ off: { kind: "fixed", minor: 0 } }))).toEqual(REFUSED("greater than 0"));
    expect(await commerce.ensureCoupon(shop, spec({ endsAt: spec().startsAt }))).toEqual(REFUSED("after starts_at"));
    expect(world().discounts).toEqual([]);
  });
});
