import { describe, expect, it } from "vitest";
import { testShop } from "./testing/shop";

const card = (over: Partial<Parameters<ReturnType<typeof testShop>["giftCards"]["create"]>[0]> = {}) => ({ code: "abcd1234EFGH", minor: 2_500, currency: "USD", customerId: null, note: null, ...over });

describe("a gift card", () => {
  it("is worth what was put on it, and belongs to whom it was given", () => {
    const api = testShop();
    const customerId = api.world.customers[0]!.id;
    expect(api.giftCards.create(card({ customerId, note: "thanks" }))).toMatchObject({ code: "abcd1234EFGH", initialMinor: 2_500, balance: 2_500, currency: "USD", customerId, note: "thanks", createdAt: api.world.now() });
    expect(api.world.giftCards).toHaveLength(1);
  });

  it.each([[8], [20]])("may have a code of %i characters", (length) => {
    expect(testShop().giftCards.create(card({ code: "a".repeat(length) }))).not.toHaveProperty("error");
  });

  it.each([
    ["a code of 7", { code: "a".repeat(7) }, "code", "TOO_SHORT"],
    ["a code of 21", { code: "a".repeat(21) }, "code", "TOO_LONG"],
    ["a hyphen in it", { code: "abcd-1234" }, "code", "INVALID"],
    ["no letters of the alphabet", { code: "密码密码密码密码" }, "code", "INVALID"],
    ["nothing on it", { minor: 0 }, "initialAmount", "GREATER_THAN"],
    ["another currency", { currency: "EUR" }, "initialAmount", "INVALID"],
    ["an unknown customer", { customerId: 5 }, "customerId", "CUSTOMER_NOT_FOUND"],
  ])("is refused with %s", (_, over, field, code) => {
    const api = testShop();
    expect(api.giftCards.create(card(over))).toMatchObject({ field, code, error: expect.any(String) });
    expect(api.world.giftCards).toEqual([]);
  });

  it("is refused under a code that is taken, in any case", () => {
    const api = testShop();
    api.giftCards.create(card());
    expect(api.giftCards.create(card({ code: "ABCD1234efgh" }))).toMatchObject({ field: "code", code: "TAKEN" });
    expect(api.world.giftCards).toHaveLength(1);
  });
});
