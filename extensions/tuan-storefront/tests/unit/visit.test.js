// @ts-check
import { describe, expect, it } from "vitest";
import { cartOf, isCode, standing, valueOf } from "../../assets/tuan-visit.js";

const visit = (/** @type {number} */ until) => ({ token: `t${until}`, until });

describe("standing", () => {
  it("drops what no longer counts and puts the new one last", () => {
    expect(standing([visit(10), visit(20)], 10, visit(30))).toEqual([visit(20), visit(30)]);
    expect(standing([visit(10)], 10)).toEqual([]);
  });

  /** Visits one after the other, each by the link of its letter. @param {string} links */
  const after = (links) => [...links].reduce((/** @type {{ token: string, until: number, code: string }[]} */ all, code, i) => /** @type {typeof all} */ (standing(all, 0, { token: `${code}${i}`, until: 99, code })), []).map(({ token }) => token);

  it("keeps of one link that is followed again and again the first and the last time", () => {
    expect(after("abbbbbbbbbb")).toEqual(["a0", "b1", "b10"]);
    expect(after("aaaa")).toEqual(["a0", "a3"]);
    expect(after("abab")).toEqual(["a0", "b1", "a2", "b3"]);
  });

  it("never drops the first, however many links are followed, and first what is neither a link's first nor its last", () => {
    expect(after("abcdefghij")).toEqual(["a0", "d3", "e4", "f5", "g6", "h7", "i8", "j9"]);
    expect(after("abababababab")).toEqual(["a0", "b1", "a6", "b7", "a8", "b9", "a10", "b11"]);
  });

  it("takes visits of earlier versions, which do not say their link, for visits by as many", () => {
    expect(standing([1, 2, 3].map(visit), 0, visit(4))).toEqual([1, 2, 3, 4].map(visit));
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
