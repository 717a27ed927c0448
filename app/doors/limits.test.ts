import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShopDomain } from "../domain/id";
import { buckets } from "./buckets";
import { limits, MISS } from "./limits";

const T0 = Date.UTC(2026, 10, 25);
const TEA = "tea.myshopify.com" as ShopDomain;
const BOOKS = "books.myshopify.com" as ShopDomain;
const times = (n: number, call: (i: number) => number) => Array.from({ length: n }, (_, i) => call(i)).filter((wait) => wait === 0).length;

describe("a token bucket", () => {
  it("lets a burst in, then as many as come back each second, and says when", () => {
    const bucket = buckets({ burst: 5, perSecond: 2 });
    expect(times(9, () => bucket.take("a", T0))).toBe(5);
    expect(bucket.take("a", T0)).toBe(500);
    expect(bucket.take("a", T0 + 450)).toBe(50);
    expect(bucket.take("a", T0 + 500)).toBe(0);
    expect(times(9, () => bucket.take("a", T0 + 60_000))).toBe(5);
    expect(bucket.take("b", T0)).toBe(0);
  });

  it("takes a debt that is bounded", () => {
    const bucket = buckets({ burst: 5, perSecond: 1 });
    for (let i = 0; i < 1_000; i++) bucket.charge("a", 100, T0);
    expect(bucket.take("a", T0)).toBe(6_000);
    expect(bucket.take("a", T0 + 6_000)).toBe(0);
  });

  it("never lets more in than burst and refill, and never waits longer than it says", () => {
    const step = fc.record({ pass: fc.nat(3_000), back: fc.boolean(), cost: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const bucket = buckets({ burst: 4, perSecond: 2 });
        let now = T0;
        let latest = T0;
        let let_in = 0;
        for (const { pass, back, cost } of steps) {
          now = back ? Math.max(now - pass, T0) : now + pass;
          latest = Math.max(latest, now);
          const wait = bucket.take("a", now);
          if (wait === 0) let_in++;
          else expect(buckets({ burst: 4, perSecond: 2 }).take("a", now)).toBe(0);
          if (wait > 0) expect(wait).toBeLessThanOrEqual(2_500);
          if (cost === 4) bucket.charge("a", 2, now);
        }
        // A clock that jumps back and forth gives each second at most once more for each jump; without jumps exactly.
        if (!steps.some((s) => s.back)) expect(let_in).toBeLessThanOrEqual(4 + ((latest - T0) / 1_000) * 2);
      }),
    );
  });

  it("remembers so many names and no more, forgetting the least used", () => {
    const bucket = buckets({ burst: 2, perSecond: 1 }, 100);
    for (let i = 0; i < 10_000; i++) {
      bucket.take("busy", T0 + i);
      bucket.charge("busy", 1, T0 + i);
      bucket.take(`stranger ${i}`, T0 + i);
    }
    expect(bucket.size()).toBe(100);
    expect(bucket.take("busy", T0 + 10_000)).toBeGreaterThan(0);
    expect(bucket.take("stranger 0", T0 + 10_000)).toBe(0);
  });
});

describe("the limits of the doors", () => {
  it("let a launch pass: 500 shoppers behind one address, each with a page, a seat and a look every ten seconds", () => {
    const all = limits();
    expect(times(1_000, () => all.shopper(TEA, "203.0.113.1", T0))).toBe(1_000);
    for (let second = 1; second <= 600; second++) expect(times(50, () => all.shopper(TEA, "203.0.113.1", T0 + second * 1_000)), `second ${second}`).toBe(50);
  });

  it("let a rush pass: 5,000 shoppers at once, each with an address of their own", () => {
    const all = limits();
    expect(times(5_000, (i) => all.shopper(TEA, `198.51.${i >> 8}.${i & 255}`, T0))).toBe(5_000);
  });

  it("stop who guesses after 300 guesses, then let five a second", () => {
    const all = limits();
    const guess = (at: number) => {
      const wait = all.shopper(TEA, "198.51.100.9", at);
      if (wait === 0) all.miss(TEA, "198.51.100.9", at);
      return wait;
    };
    expect(times(10_000, () => guess(T0))).toBeLessThanOrEqual(300);
    let more = 0;
    for (let ms = 0; ms < 60_000; ms += 50) more += guess(T0 + ms) === 0 ? 1 : 0;
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(60 * (50 / MISS) + 1);
    expect(all.shopper(TEA, "198.51.100.10", T0)).toBe(0);
    expect(all.shopper(BOOKS, "198.51.100.9", T0)).toBe(0);
  });

  it("keep one shop's flood from the others, wherever it comes from", () => {
    const all = limits();
    expect(times(20_000, (i) => all.shopper(TEA, `2001:db8:0:${i.toString(16)}::1`, T0))).toBe(10_000);
    expect(all.shopper(BOOKS, "2001:db8::1", T0)).toBe(0);
  });

  it("count bad signatures on their own, so that they lock no good one out", () => {
    const all = limits();
    expect(times(1_000, () => all.stranger("192.0.2.1", T0))).toBe(300);
    expect(all.shopper(TEA, "192.0.2.1", T0)).toBe(0);
  });

  it("let 500 shoppers behind one address tell of both steps of a checkout, and leave the storefront its own calls", () => {
    const all = limits();
    expect(times(5_000, () => all.pixel(TEA, "203.0.113.1", T0))).toBe(1_000);
    expect(times(20_000, (i) => all.pixel(TEA, `2001:db8:0:${i.toString(16)}::1`, T0))).toBe(3_000);
    expect(all.pixel(BOOKS, "2001:db8::1", T0)).toBe(0);
    expect(times(10_000, (i) => all.shopper(TEA, `2001:db8:0:${i.toString(16)}::1`, T0))).toBe(10_000);
  });

  it("let a household's and an office's friends take the welcome coupon, and a script empty no pool", () => {
    const all = limits();
    expect(times(300, () => all.welcome(TEA, "203.0.113.1", T0))).toBe(20);
    expect(all.welcome(TEA, "203.0.113.1", T0)).toBe(5 * 60_000);
    let taken = 0;
    for (let second = 1; second <= 3_600; second++) taken += times(9, () => all.welcome(TEA, "203.0.113.1", T0 + second * 1_000));
    expect(taken).toBe(12);
    expect([all.welcome(TEA, "203.0.113.2", T0), all.welcome(BOOKS, "203.0.113.1", T0), all.welcome(TEA, null, T0)]).toEqual([0, 0, 0]);
  });

  it("take an IPv6 network for one household, however its addresses are written", () => {
    const all = limits();
    const inside = (i: number) => (i % 2 === 0 ? `2001:db8:0:7::${i.toString(16)}` : `2001:0DB8::7:0:0:${i.toString(16)}:1`);
    expect(times(300, (i) => all.welcome(TEA, inside(i), T0))).toBe(20);
    expect([all.welcome(TEA, "2001:db8:0:8::1", T0), all.welcome(TEA, "::ffff:203.0.113.9", T0), all.welcome(TEA, "::1", T0)]).toEqual([0, 0, 0]);
  });

  it("let fifty of a shop's staff click every other second, and stop a script that asks without end, at its own shop alone", () => {
    const all = limits();
    for (let second = 0; second < 600; second++) expect(times(25, () => all.merchant(TEA, T0 + second * 1_000)), `second ${second}`).toBe(25);
    expect(times(10_000, () => all.merchant(TEA, T0 + 600_000))).toBeLessThanOrEqual(1_500);
    expect(all.merchant(TEA, T0 + 600_000)).toBeGreaterThan(0);
    expect(all.merchant(BOOKS, T0 + 600_000)).toBe(0);
  });

  it.each<[what: string, ask: (all: ReturnType<typeof limits>, address: string) => number, burst: number]>([
    ["storefront", (all, address) => all.shopper(TEA, address, T0), 3_000],
    ["bad signatures", (all, address) => all.stranger(address, T0), 300],
    ["admin without a token", (all, address) => all.visitor(address, T0), 300],
    ["pixel", (all, address) => all.pixel(TEA, address, T0), 1_000],
    ["welcome coupons", (all, address) => all.welcome(TEA, address, T0), 20],
    ["guesses", (all, address) => all.shopper(TEA, address, T0) || (all.miss(TEA, address, T0), 0), 273],
  ])("give an IPv6 network no more than one address, and IPv4 no less: %s", (_what, ask, burst) => {
    const all = limits();
    expect(times(4_000, (i) => ask(all, `2001:db8:0:7:${i.toString(16)}::1`))).toBe(burst);
    expect(ask(all, "2001:db8:0:8::1")).toBe(0);
    const mapped = (i: number) => (i % 2 === 0 ? "203.0.113.9" : "::ffff:203.0.113.9");
    expect(times(4_000, (i) => ask(all, mapped(i)))).toBe(burst);
    expect(ask(all, "::ffff:203.0.113.10")).toBe(0);
  });

  it("hear that a network waits from whichever of its addresses asks", () => {
    const all = limits();
    for (let i = 0; i < 400; i++) all.stranger(`2001:db8::${i.toString(16)}`, T0);
    expect([all.strangerWaits("2001:db8::ffff", T0) > 0, all.strangerWaits("2001:db8:0:1::1", T0)]).toEqual([true, 0]);
  });

  it("limit who has no address with the shop only", () => {
    const all = limits();
    for (let i = 0; i < 500; i++) all.miss(TEA, null, T0);
    expect(times(20_000, () => all.shopper(TEA, null, T0))).toBe(10_000);
  });
});
