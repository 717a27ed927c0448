// @ts-check
import { describe, expect, it } from "vitest";
import { cartOf, isCode, standing, valueOf } from "../../assets/tuan-visit.js";

const visit = (/** @type {number} */ until) => ({ token: `t${until}`, until });

describe("standing", () => {
  it("drops what no longer counts and puts the new one last", () => {
    expect(standing([visit(10), visit(20)], 10, visit(30))).toEqual([visit(20), visit(30)]);
    expect(standing([visit(10)], 10)).toEqual([]);
  });

  it("keeps the last five", () => {
    expect(standing([1, 2, 3, 4, 5].map(visit), 0, visit(6))).toEqual([2, 3, 4, 5, 6].map(visit));
  });
});

it("valueOf writes tokens as the order's reader takes them apart: by spaces", () => {
  expect(valueOf([visit(1), visit(2)])).toBe("t1 t2");
  expect(valueOf([])).toBe("");
});

describe("cartOf", () => {
  it("reads the cart's cookie among others", () => {
    expect(cartOf("cart=c1-a%3Fkey; b=2")).toBe("c1-a%3Fkey");
    expect(cartOf("a=1; cart=c1")).toBe("c1");
  });

  it("takes no other cookie for it", () => {
    expect(cartOf("cart_currency=EUR; mycart=x; a=cart=y")).toBeNull();
    expect(cartOf("")).toBeNull();
  });
});

it.each([["ANA2", true], ["friend-of-tea", true], ["", false], ["ab", false], ["a b c", false], ["<script>", false], ["x".repeat(41), false], [null, false]])("isCode(%j) is %s", (code, is) => {
  expect(isCode(code)).toBe(is);
});
