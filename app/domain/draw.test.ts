import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { commitment, draw } from "./draw";

it("is the same for everybody who knows the seed, and lies between the bounds", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 9 }), (seed, n, from, span) => {
      const minor = draw(seed, n, from, from + span);
      expect(minor).toBeGreaterThanOrEqual(from);
      expect(minor).toBeLessThanOrEqual(from + span);
      expect(draw(seed, n, from, from + span)).toBe(minor);
    }),
  );
});

it("is what the documents promise: the first 48 bits of HMAC-SHA256", () => {
  // Worked out with: printf 1 | openssl dgst -sha256 -hmac seed
  expect(draw("seed", 1, 0, 2 ** 48 - 1)).toBe(parseInt("615083988aa1", 16));
  expect(commitment("seed")).toBe(createHash("sha256").update("seed").digest("hex"));
});

it("favours no amount", () => {
  const counts = new Map<number, number>();
  for (let n = 1; n <= 9_000; n++) counts.set(draw("a seed of the tests", n, 10, 18), (counts.get(draw("a seed of the tests", n, 10, 18)) ?? 0) + 1);
  // 1,000 expected of each; seven standard deviations are 209.
  for (let minor = 10; minor <= 18; minor++) expect(Math.abs((counts.get(minor) ?? 0) - 1_000)).toBeLessThan(209);
});

it("throws on bounds between which nothing lies", () => {
  expect(() => draw("seed", 1, 5, 4)).toThrow("between 5 and 4");
});
