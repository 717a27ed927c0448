import { describe, expect, it } from "vitest";
import { cartOf, discount, moment, testShop } from "./testing/shop";

describe("codes added in bulk", () => {
  it("work once the job is done, and say why one was not added", async () => {
    const api = testShop();
    const pool = discount(api);
    const job = api.discounts.addCodes(pool, ["NEW1", "g1", " ", "NEW1"]);
    if ("error" in job) throw new Error(job.error);
    expect(api.cart.price(cartOf(api, [["gift-wrap", 1]], ["NEW1"])).discount).toBe(0);
    expect(job.done).toBe(false);
    await moment(api);
    expect(job).toMatchObject({
      done: true,
      codes: [{ code: "NEW1", error: null }, { code: "g1", error: expect.stringContaining("unique") }, { code: " ", error: expect.stringContaining("blank") }, { code: "NEW1", error: expect.stringContaining("unique") }],
    });
    expect(api.cart.price(cartOf(api, [["gift-wrap", 1]], ["new1"])).discount).toBe(195);
    expect(api.discounts.byCode("nEw1")?.discount).toBe(pool);
  });

  it("come at most 250 at a time", () => {
    const api = testShop();
    const codes = Array.from({ length: 251 }, (_, i) => `C${i}`);
    expect(api.discounts.addCodes(discount(api), codes)).toHaveProperty("error");
    expect(api.discounts.addCodes(api.world.discounts[0]!, codes.slice(1))).toHaveProperty("readyAt");
  });
});

describe("a discount that the merchant deletes", () => {
  it("takes its codes with it, frees them for another, and is told of", async () => {
    const api = testShop();
    const pool = discount(api);
    const job = api.discounts.addCodes(pool, ["LATE"]);
    api.discounts.remove(pool);
    expect(api.discounts.byCode("G1")).toBeNull();
    await moment(api);
    expect(job).toMatchObject({ codes: [{ code: "LATE", error: "Discount does not exist" }] });
    expect(api.sent.map(({ topic, body }) => [topic, JSON.parse(body)])).toEqual([["discounts/delete", { admin_graphql_api_id: `gid://shopify/DiscountCodeNode/${pool.id}`, deleted_at: expect.any(String) }]]);
    expect(discount(api).id).not.toBe(pool.id);
  });
});

describe("a discount", () => {
  it.each<[string, Parameters<typeof discount>[1]]>([
    ["a code that is taken, in any case", { codes: ["g1"] }],
    ["no code", { codes: [] }],
    ["more than everything off", { codes: ["X"], value: { kind: "percentage", rate: 1.01 } }],
    ["nothing off", { codes: ["X"], value: { kind: "amount", minor: 0, eachItem: true } }],
    ["an end before its start", { codes: ["X"], endsAt: 1 }],
    ["more than a hundred products", { codes: ["X"], productIds: Array.from({ length: 101 }, (_, i) => i) }],
  ])("is refused with %s", (_, over) => {
    const api = testShop();
    discount(api);
    expect(() => discount(api, over)).toThrow();
    expect(api.world.discounts).toHaveLength(1);
  });

  it("may be automatic twenty-five times", () => {
    const api = testShop();
    for (let i = 0; i < 25; i++) discount(api, { automatic: true });
    expect(() => discount(api, { automatic: true })).toThrow("25");
  });
});
