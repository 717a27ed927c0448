import { describe, expect, it } from "vitest";
import { readAmount, readPercent } from "./typed-numbers";

describe("typed numbers", () => {
  it("reads percentages to the basis point", () => {
    expect(["20", "12.5", "12,5", "0.01", "99.99"].map(readPercent)).toEqual([2_000, 1_250, 1_250, 1, 9_999]);
    expect(["0", "100", "-5", "1.234", "", "a"].map(readPercent)).toEqual([null, null, null, null, null, null]);
  });

  it("reads amounts by the currency's decimals", () => {
    expect([readAmount("19.9", "USD"), readAmount("19,90", "EUR"), readAmount("1200", "JPY"), readAmount("1.234", "KWD")]).toEqual([1_990, 1_990, 1_200, 1_234]);
    expect([readAmount("0", "USD"), readAmount("1.5", "JPY"), readAmount("x", "USD")]).toEqual([null, null, null]);
  });
});
