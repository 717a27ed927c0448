import { describe, expect, it } from "vitest";
import { buy, cartOf, discount, product, testShop, variant } from "./testing/shop";

const HOUR = 3_600_000;
const only = (api: ReturnType<typeof testShop>, handle: string) => ({ productIds: [product(api, handle).id] });
const codes = (api: ReturnType<typeof testShop>, cart: ReturnType<typeof cartOf>) => Object.fromEntries(api.cart.price(cart).codes.map((c) => [c.code, c.reason ?? c.applicable]));

describe("one discount", () => {
  it("takes a percentage off the covered line, odd cents rounded half up", () => {
    const api = testShop();
    discount(api, only(api, "longjing-2026-spring"));
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1], ["gift-wrap", 1]], ["g1"]));
    // 30 % of 19.95 is 5.985
    expect(priced.lines.map((l) => [l.product.handle, l.finalMinor])).toEqual([["gift-wrap", 650], ["longjing-2026-spring", 1_396]]);
    expect(priced).toMatchObject({ subtotal: 2_645, discount: 599, total: 2_046, codes: [{ code: "g1", applicable: true, reason: null }] });
    expect(priced.lines[1]?.allocations).toEqual([{ discountId: api.world.discounts[0]?.id, code: "G1", title: "Group price", minor: 599 }]);
  });

  it("takes an amount off each item, never more than the item costs", () => {
    const api = testShop();
    discount(api, { ...only(api, "enamel-camp-mug"), value: { kind: "amount", minor: 500, eachItem: true } });
    expect(api.cart.price(cartOf(api, [["enamel-camp-mug", 3]], ["G1"])).discount).toBe(1_500);
    discount(api, { ...only(api, "gift-wrap"), value: { kind: "amount", minor: 9_999, eachItem: true }, codes: ["ALL"] });
    expect(api.cart.price(cartOf(api, [["gift-wrap", 2]], ["ALL"]))).toMatchObject({ discount: 1_300, total: 0 });
  });

  it("spreads an amount across lines so that the allocations add up to the cent", () => {
    const api = testShop();
    discount(api, { value: { kind: "amount", minor: 1_000, eachItem: false } });
    const priced = api.cart.price(cartOf(api, [["gift-wrap", 1], ["enamel-camp-mug", 1], ["travel-brush-roll", 1]], ["G1"]));
    const parts = priced.lines.map((l) => l.allocations[0]?.minor ?? 0);
    expect(parts.reduce((a, b) => a + b)).toBe(1_000);
    expect(parts.every((p) => p > 0)).toBe(true);
  });

  it("puts a coupon for the whole order on every line with its code, from the minimum on and to the cent", () => {
    const api = testShop();
    // 6.50, 19.95 and 19.95 are 46.40
    discount(api, { value: { kind: "amount", minor: 500, eachItem: false }, minimumMinor: 4_640, codes: ["THANKS"] });
    const priced = (...items: Parameters<typeof cartOf>[1]) => api.cart.price(cartOf(api, items, ["thanks"]));
    expect(priced(["gift-wrap", 1], ["longjing-2026-spring", 1])).toMatchObject({ discount: 0, codes: [{ applicable: false }] });
    const enough = priced(["gift-wrap", 1], ["longjing-2026-spring", 2]);
    expect(enough).toMatchObject({ subtotal: 4_640, discount: 500, total: 4_140, codes: [{ code: "thanks", applicable: true }] });
    expect(enough.lines.map((l) => [l.allocations.map((a) => a.code), l.listMinor - l.finalMinor])).toEqual([[["THANKS"], 430], [["THANKS"], 70]]);
  });

  it("spreads an amount over the covered lines only", () => {
    const api = testShop();
    discount(api, { variantIds: [variant(api, "longjing-2026-spring", 1).id], value: { kind: "amount", minor: 700, eachItem: false } });
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1, 1], ["longjing-2026-spring", 1, 0]], ["G1"]));
    expect(priced.lines.map((l) => l.listMinor - l.finalMinor)).toEqual([0, 700]);
  });
});

describe("who may use a code, and when", () => {
  it.each([
    ["before it starts", { startsAt: Date.UTC(2027, 0, 1) }, "Discount code isn't valid yet"],
    ["for somebody else", { customerIds: [1] }, "Discount code isn't available to you right now"],
    ["below the minimum amount", { minimumMinor: 2_000 }, "Your cart doesn't meet the requirements of this discount code"],
    ["below the minimum quantity", { minimumQuantity: 2 }, "Your cart doesn't meet the requirements of this discount code"],
    ["for a product that is not in the cart", { productIds: [1] }, "Discount code isn't valid for the items in your cart"],
  ])("refuses one %s", (_, over, reason) => {
    const api = testShop();
    discount(api, over);
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1]], ["G1"]));
    expect(priced).toMatchObject({ discount: 0, codes: [{ code: "G1", applicable: false, reason }] });
  });

  it("accepts one at exactly the minimum", () => {
    const api = testShop();
    discount(api, { minimumMinor: 1_995, minimumQuantity: 1 });
    expect(api.cart.price(cartOf(api, [["longjing-2026-spring", 1]], ["G1"])).discount).toBe(599);
  });

  it("ends at its end, not after", async () => {
    const api = testShop();
    discount(api, { endsAt: api.world.now() + HOUR });
    const cart = cartOf(api, [["gift-wrap", 1]], ["G1"]);
    await api.clock.advance(HOUR - 1);
    expect(codes(api, cart)).toEqual({ G1: true });
    await api.clock.advance(1);
    expect(codes(api, cart)).toEqual({ G1: "Discount code has expired" });
  });

  it("knows no code that does not exist or was deactivated", () => {
    const api = testShop();
    discount(api).deactivated = true;
    expect(codes(api, cartOf(api, [["gift-wrap", 1]], ["G1", "NOPE"]))).toEqual({ G1: "Discount code has expired", NOPE: "Discount code isn't valid" });
  });

  it("counts uses per code, not per discount", () => {
    const api = testShop();
    discount(api);
    buy(api, cartOf(api, [["gift-wrap", 1]], ["G1"]));
    expect(codes(api, cartOf(api, [["gift-wrap", 1]], ["G1"]))).toEqual({ G1: "Discount code has reached its usage limit" });
    expect(codes(api, cartOf(api, [["gift-wrap", 1]], ["G2"]))).toEqual({ G2: true });
  });

  it("spans all codes of the discount with once per customer, also after a cancel", () => {
    const api = testShop();
    discount(api, { oncePerCustomer: true });
    const order = buy(api, cartOf(api, [["gift-wrap", 1]], ["G1"]));
    api.orders.cancel(order, { refund: true, restock: true, reason: "OTHER" });
    const again = cartOf(api, [["gift-wrap", 1]], ["G2"]);
    again.customerId = order.customerId;
    expect(codes(api, again)).toEqual({ G2: "You have already used this discount code" });
    again.customerId = null;
    expect(codes(api, again)).toEqual({ G2: true });
  });
});

describe("several discounts", () => {
  it("lets the best for the buyer win when they do not go together, and an automatic one displace a code", () => {
    const api = testShop();
    discount(api, only(api, "longjing-2026-spring"));
    discount(api, { automatic: true, title: "Flash", value: { kind: "percentage", rate: 0.4 } });
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1]], ["G1"]));
    expect(priced.codes).toEqual([{ code: "G1", applicable: false, reason: "Discount couldn't be used with your existing discounts" }]);
    expect(priced.lines[0]?.allocations).toMatchObject([{ title: "Flash", code: null, minor: 798 }]);
  });

  it("keeps the code when the automatic one is worse", () => {
    const api = testShop();
    discount(api);
    discount(api, { automatic: true, title: "Flash", value: { kind: "percentage", rate: 0.1 } });
    expect(api.cart.price(cartOf(api, [["longjing-2026-spring", 1]], ["G1"]))).toMatchObject({ discount: 599, codes: [{ applicable: true }] });
  });

  it("takes order discounts on what product discounts left, when both sides allow it", () => {
    const api = testShop();
    discount(api, { ...only(api, "longjing-2026-spring"), combinesWith: { order: true, product: false, shipping: true } });
    discount(api, { codes: ["TEN"], value: { kind: "percentage", rate: 0.1 }, combinesWith: { order: false, product: true, shipping: false } });
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1]], ["G1", "TEN"]));
    expect(priced.lines[0]?.allocations.map((a) => a.minor)).toEqual([599, 140]);
  });

  it("does not combine when only one side allows it", () => {
    const api = testShop();
    discount(api, { ...only(api, "longjing-2026-spring"), combinesWith: { order: true, product: false, shipping: true } });
    discount(api, { codes: ["TEN"], value: { kind: "percentage", rate: 0.1 } });
    expect(codes(api, cartOf(api, [["longjing-2026-spring", 1]], ["G1", "TEN"]))).toEqual({ G1: true, TEN: "Discount couldn't be used with your existing discounts" });
  });

  it("takes two order discounts each on the same subtotal", () => {
    const api = testShop();
    const both = { combinesWith: { order: true, product: true, shipping: true } };
    discount(api, { ...both, codes: ["TEN"], value: { kind: "percentage", rate: 0.1 } });
    discount(api, { ...both, codes: ["FIFTEEN"], value: { kind: "percentage", rate: 0.15 } });
    expect(api.cart.price(cartOf(api, [["paper-umbrella", 1]], ["TEN", "FIFTEEN"])).discount).toBe(895 + 1_343);
  });

  it("gives a line one product discount, and two lines one each", () => {
    const api = testShop();
    const both = { combinesWith: { order: false, product: true, shipping: true } };
    discount(api, { ...both, productIds: [product(api, "longjing-2026-spring").id, product(api, "gift-wrap").id] });
    discount(api, { ...both, ...only(api, "gift-wrap"), codes: ["HALF"], value: { kind: "percentage", rate: 0.5 } });
    const priced = api.cart.price(cartOf(api, [["longjing-2026-spring", 1], ["gift-wrap", 1]], ["G1", "HALF"]));
    expect(priced.lines.map((l) => l.allocations.map((a) => a.code))).toEqual([["HALF"], ["G1"]]);
  });

  it("uses one code of a pool, however many are entered", () => {
    const api = testShop();
    discount(api, { combinesWith: { order: true, product: true, shipping: true } });
    expect(codes(api, cartOf(api, [["gift-wrap", 1]], ["G1", "G2", "g1"]))).toEqual({ G1: true, G2: "Discount couldn't be used with your existing discounts" });
  });

  it("looks at five codes and no more", () => {
    const api = testShop();
    discount(api);
    expect(codes(api, cartOf(api, [["gift-wrap", 1]], ["A", "B", "C", "D", "E", "G1"])).G1).toBe("You can't use more than 5 discount codes");
  });
});
