import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, afterPercent, allocate, apply, exponent, format, money, parseDecimal, share, subtract, toDecimal } from "./money";

const currency = fc.constantFrom("EUR", "USD", "CNY", "TWD", "JPY", "KRW", "KWD", "BHD");
const minor = fc.maxSafeInteger();
const sum = (parts: { minor: number }[]) => parts.reduce((total, part) => total + BigInt(part.minor), 0n);

describe("decimals", () => {
  it("come back as they went, whatever the currency's exponent", () => {
    fc.assert(fc.property(minor, currency, (m, c) => void expect(parseDecimal(toDecimal(money(m, c)), c)).toEqual(money(m, c))), { examples: [[-5, "EUR"], [-1, "KWD"], [0, "JPY"]] });
  });

  it.each([["19.9", "EUR", 1_990], ["1200.000", "JPY", 1_200], ["1.5", "KWD", 1_500], ["-3", "EUR", -300], ["0.05", "USD", 5], ["-0.00", "EUR", 0], ["7", "BHD", 7_000]])("%s %s is %i in minor units", (text, c, m) => expect(parseDecimal(text, c)).toEqual({ minor: m, currency: c }));

  it.each(["", "1,5", "1.", ".5", "1e3", "NaN", " 1", "--1", "1.5.0"])("are not guessed from %j", (text) => expect(() => parseDecimal(text, "EUR")).toThrow("cannot read"));

  it("finer than the currency stop the job, and so do sums beyond safe integers", () => {
    expect(() => parseDecimal("1.005", "EUR")).toThrow("finer");
    expect(() => parseDecimal("1.5", "JPY")).toThrow("finer");
    expect(() => parseDecimal("99999999999999999.00", "EUR")).toThrow("safe integer");
  });
});

describe("sums", () => {
  it("never mix currencies", () => {
    expect(() => add(money(1, "EUR"), money(1, "USD"))).toThrow("do not mix");
    expect(() => subtract(money(1, "EUR"), money(1, "USD"))).toThrow("do not mix");
  });

  it("are taken of whole units of real currencies only", () => {
    for (const m of [0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1]) expect(() => money(m, "EUR")).toThrow("safe integer");
    for (const c of ["eur", "EURO", ""]) expect(() => money(1, c)).toThrow("not a currency");
  });

  it("go up and down again to where they were", () => {
    const some = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(fc.property(some, some, (a, b) => void expect(subtract(add(money(a, "EUR"), money(b, "EUR")), money(b, "EUR"))).toEqual(money(a, "EUR"))));
  });
});

describe("a share", () => {
  it.each([[5, 1_000, 1], [4, 1_000, 0], [-5, 1_000, -1], [-4, 1_000, 0], [1_990, 2_000, 398], [999, 3_333, 333], [15, 1_000, 2], [1, 10_000, 1], [7, 0, 0]])("of %i at %i basis points is %i: half away from zero", (m, rate, part) => expect(share(money(m, "EUR"), rate).minor).toBe(part));

  it("is the nearest whole unit, and the same below zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (m, rate) => {
        const part = share(money(m, "EUR"), rate).minor;
        const off = BigInt(part) * 10_000n - BigInt(m) * BigInt(rate);
        expect(off > -5_000n && off <= 5_000n).toBe(true);
        expect(share(money(-m, "EUR"), rate).minor + part).toBe(0);
        expect(afterPercent(money(m, "EUR"), rate).minor + part).toBe(m);
      }),
    );
  });
});

describe("a split", () => {
  const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((w) => w.some((x) => x > 0));

  it("neither loses nor invents a unit, and is fair to within one", () => {
    fc.assert(
      fc.property(minor, weights, (m, w) => {
        const parts = allocate(money(m, "EUR"), w);
        expect(sum(parts)).toBe(BigInt(m));
        const total = w.reduce((a, b) => a + BigInt(b), 0n);
        parts.forEach((part, i) => {
          const off = BigInt(part.minor) * total - BigInt(m) * BigInt(w[i] ?? 0);
          expect(off < total && off > -total).toBe(true);
          if (w[i] === 0) expect(part.minor).toBe(0);
          expect(Object.is(part.minor, -0)).toBe(false);
        });
      }),
    );
  });

  it("gives the odd units to the largest remainders, earlier first", () => {
    expect(allocate(money(10, "EUR"), [1, 1, 1]).map((p) => p.minor)).toEqual([4, 3, 3]);
    expect(allocate(money(-10, "EUR"), [1, 1, 1]).map((p) => p.minor)).toEqual([-4, -3, -3]);
    expect(allocate(money(5, "JPY"), [1, 3, 1]).map((p) => p.minor)).toEqual([1, 3, 1]);
    expect(allocate(money(3, "JPY"), [1, 4, 2]).map((p) => p.minor)).toEqual([0, 2, 1]);
  });

  it("needs weights", () => {
    for (const w of [[], [0, 0], [1, -1], [2, -1]]) expect(() => allocate(money(1, "EUR"), w)).toThrow("weights");
  });
});

it("a price takes a percentage off the list, or is fixed and never above it", () => {
  const list = money(1_990, "EUR");
  expect(apply({ kind: "percent", basisPoints: 2_000 }, list).minor).toBe(1_592);
  expect(apply({ kind: "fixed", minor: 1_500 }, list).minor).toBe(1_500);
  expect(apply({ kind: "fixed", minor: 2_500 }, list).minor).toBe(1_990);
});

it("is written in the shopper's way, with the currency's decimals", () => {
  expect(format(money(199_000, "EUR"), "en")).toBe("€1,990.00");
  expect(format(money(1_990, "JPY"), "en")).toBe("¥1,990");
  expect(format(money(1_990, "KWD"), "en").replace(/\s/g, " ")).toBe("KWD 1.990");
  expect([exponent("JPY"), exponent("EUR"), exponent("KWD")]).toEqual([0, 2, 3]);
});
