import { describe, expect, it } from "vitest";
import { type Known, givenBack } from "./given-back";

/** 100.00 of goods, 19 % tax on them, and 11.90 of shipping, all of it paid. */
const known = (change: Partial<Known> = {}): Known => ({ currency: "EUR", netMinor: 10_000, grossMinor: 11_900, goodwillMinor: 0, costsMinor: 13_090, keptMinor: 13_090, whole: false, ...change });

describe("what was given back of the goods' worth", () => {
  it("is nothing where all of it was kept, or more", () => {
    expect([givenBack(known()), givenBack(known({ keptMinor: 20_000 })), givenBack(known({ netMinor: 0, grossMinor: 0, costsMinor: 0, keptMinor: 0 }))]).toEqual([0, 0, 0]);
  });

  it("is a price cut without the tax in it", () => {
    expect(givenBack(known({ goodwillMinor: 5_950, keptMinor: 7_140 }))).toBe(5_000);
    // Where prices are without tax the two are the same.
    expect(givenBack(known({ grossMinor: 10_000, costsMinor: 10_000, goodwillMinor: 2_500, keptMinor: 7_500 }))).toBe(2_500);
  });

  it("is half where half of the whole order was kept, whatever of it is shipping", () => {
    expect(givenBack(known({ keptMinor: 6_545 }))).toBe(5_000);
  });

  it("is never more than the goods are worth, and rounds to the minor unit", () => {
    expect([givenBack(known({ goodwillMinor: 99_999 })), givenBack(known({ keptMinor: -5 })), givenBack(known({ goodwillMinor: 1, keptMinor: 13_089 }))]).toEqual([10_000, 10_000, 1]);
  });

  it("of an order that is paid is what refunds say, which may still be on their way: cash may be rounded", () => {
    expect([givenBack(known({ keptMinor: 13_088, whole: true })), givenBack(known({ goodwillMinor: 5_950, whole: true }))]).toEqual([0, 5_000]);
  });
});
