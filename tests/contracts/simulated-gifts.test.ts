import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ShopDomain } from "../../app/domain/id";
import type { Commerce, CouponSpec } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { inMemoryCommerce } from "../simulation/commerce/in-memory";
import { testShop, value } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

const world = () => small.api.world;
const customer = () => world().customers[0]!;
const REFUSED = (message: string) => ({ ok: false, refusal: { code: "refused", message: expect.stringContaining(message) } });
const GONE = { ok: false, refusal: { code: "gone" } };

describe("the simulations' Shopify promises the same", () => {
  const memory = () => inMemoryCommerce(() => small.api);

  test("of store credit", async () => {
    const { currency } = world().shop;
    const input = { customerId: String(customer().id), minor: 500, currency, claimed: [] as string[], progress: null as unknown, ours: async () => true };
    const credit = (over: Partial<typeof input> = {}) => value(memory().creditStore(shop, { ...input, ...over }));
    const { state, progress } = await credit();
    expect([state, world().storeCredit]).toEqual(["looked", []]);
    expect(await credit({ progress, ours: async () => false })).toEqual({ state: "looked", progress, reference: null });
    expect(world().storeCredit).toEqual([]);
    const done = await credit({ progress });
    expect(await credit({ progress })).toEqual(done);
    expect(await credit({ progress, ours: async () => false })).toEqual(done);
    // Either one finds what the other has done.
    expect(await value(commerce.creditStore(shop, { ...input, progress }))).toEqual(done);
    const second = await credit({ progress: (await credit()).progress });
    const third = await credit({ progress, claimed: [done.reference!, second.reference!] });
    expect(new Set([done.reference, second.reference, third.reference]).size).toBe(3);
    expect(world().storeCredit).toMatchObject([{ balance: 1_500 }]);
    expect(await memory().creditStore(shop, { ...input, customerId: "5" })).toEqual(GONE);
    expect(await memory().creditStore(shop, { ...input, currency: "JPY", progress })).toEqual(REFUSED("not currently supported"));
  });

  test("of gift cards", async () => {
    const card = { code: "abcd2345efgh6789", minor: 2_550, currency: world().shop.currency, note: "Tuan payout 1" };
    await value(memory().giftCard(shop, card));
    await value(memory().giftCard(shop, card));
    await value(commerce.giftCard(shop, card));
    expect(world().giftCards).toMatchObject([{ code: card.code, customerId: null, initialMinor: 2_550, currency: card.currency, note: card.note }]);
    expect(await memory().giftCard(shop, { ...card, code: "short" })).toEqual(REFUSED("too short"));
    const wanted = { signs: "6789", minor: card.minor, currency: card.currency, since: world().now() };
    for (const over of [{}, { signs: "6780" }, { minor: 2_551 }, { currency: "EUR" }, { since: world().now() + 7_200_000 }]) expect(await value(memory().findGiftCard(shop, { ...wanted, ...over }))).toBe(await value(commerce.findGiftCard(shop, { ...wanted, ...over })));
    expect(await value(memory().findGiftCard(shop, wanted))).toBe(true);
  });

  test("of coupons, which both make the same", async () => {
    const spec: CouponSpec = { title: "Tuan: thank you", seedCode: "SEED0001", off: { kind: "percent", basisPoints: 1_000 }, currency: world().shop.currency, minimumMinor: 2_000, startsAt: world().now(), endsAt: null };
    const fixed: CouponSpec = { ...spec, off: { kind: "fixed", minor: 300 }, minimumMinor: null };
    for (const coupon of [spec, fixed]) {
      const made = await value(memory().ensureCoupon(shop, coupon));
      const mine = structuredClone(world().discounts);
      expect(await value(commerce.ensureCoupon(shop, coupon))).toEqual(made);
      expect(world().discounts).toEqual(mine);
    }
    expect(world().discounts).toHaveLength(1);
    await value(memory().ensureCoupon(shop, { ...fixed, seedCode: "SEED0003", endsAt: world().now() + 1 }));
    await small.pass(1);
    small.order({ code: "SEED0001" });
    await value(memory().ensureCoupon(shop, { ...fixed, seedCode: "SEED0004" }));
    for (const [code, found] of [["SEED0001", "used"], ["SEED0002", "missing"], ["SEED0003", "over"], ["SEED0004", "usable"]] as const) for (const one of [memory(), commerce]) expect(await value(one.findCoupon(shop, code))).toBe(found);
  });
});
