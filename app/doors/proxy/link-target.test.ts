import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageIn, targetOf } from "./link-target";

describe("where a link leads on to", () => {
  it.each<[to: string | null, target: string]>([
    [null, "/?ref=ANA"],
    ["", "/?ref=ANA"],
    ["/", "/?ref=ANA"],
    ["/products/oolong", "/products/oolong?ref=ANA"],
    ["/products/oolong?variant=7#reviews", "/products/oolong?variant=7&ref=ANA#reviews"],
    ["/products/oolong?ref=BO", "/products/oolong?ref=ANA"],
    ["/zh-CN/collections/茶", "/zh-CN/collections/%E8%8C%B6?ref=ANA"],
    ["products/oolong", "/?ref=ANA"],
    ["https://evil.example/", "/?ref=ANA"],
    ["javascript:alert(1)", "/?ref=ANA"],
    ["//evil.example", "/?ref=ANA"],
    ["/\\evil.example", "/?ref=ANA"],
    ["\\\\evil.example", "/?ref=ANA"],
    ["/\t/evil.example", "/?ref=ANA"],
    ["/.//evil.example", "/?ref=ANA"],
    ["/%2e//evil.example", "/?ref=ANA"],
    ["/a/..//evil.example", "/?ref=ANA"],
    [` //evil.example`, "/?ref=ANA"],
    [`/${"x".repeat(2_000)}`, "/?ref=ANA"],
  ])("%j", (to, target) => {
    expect(targetOf(to, "ANA")).toBe(target);
  });

  it("goes without a code when the link does not count", () => {
    expect(targetOf("/products/oolong?ref=BO&a=1", null)).toBe("/products/oolong?a=1");
    expect(targetOf(null, null)).toBe("/");
  });

  it("never leaves the shop", () => {
    const piece = fc.oneof(fc.constantFrom("/", "\\", ".", "..", "%2e", "%2f", "\t", "\n", "@", ":", "evil.example", "https:", "?", "#", " "), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(new URL(targetOf(pieces.join(""), "ANA"), "https://tea.example/apps/tuan/r/ANA").origin).toBe("https://tea.example");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a page of the shop that somebody pasted", () => {
  const hosts = ["tea.example", "tea-house.myshopify.com"];
  it.each<[typed: string, path: string | null]>([
    ["https://tea.example/products/oolong", "/products/oolong"],
    ["HTTP://www.Tea.example/products/oolong?variant=7&ref=BO#reviews", "/products/oolong?variant=7#reviews"],
    ["tea.example/zh-CN/collections/茶", "/zh-CN/collections/%E8%8C%B6"],
    ["https://tea-house.myshopify.com/pages/about", "/pages/about"],
    ["/products/oolong", "/products/oolong"],
    ["https://tea.example", "/"],
    ["tea.example", "/"],
    ["https://evil.example/products/oolong", null],
    ["https://tea.example.evil.example/", null],
    ["https://tea.example@evil.example/", null],
    ["https://tea.example:8080/", null],
    ["https://tea.example//evil.example", null],
    ["//evil.example", null],
    ["javascript:alert(1)", null],
    ["our oolong", null],
    ["https://", null],
  ])("%s is %s", (typed, path) => expect(pageIn(typed, hosts)).toBe(path));
});
