import { describe, expect, it } from "vitest";
import { campaign, id, NOW } from "../../tests/contracts/samples";
import { phase } from "./campaign";
import { clashing } from "./clash";
import { defaultRules, priceOf } from "./group-rules";

describe("a campaign's phase", () => {
  const c = { status: "live", startsAt: 100, endsAt: 200, quota: 5, quotaTaken: 0 } as const;

  it("follows its dates without any job: live from the start, over at the end", () => {
    expect([99, 100, 199, 200].map((now) => phase(c, now))).toEqual(["scheduled", "live", "live", "ended"]);
    expect(phase({ ...c, status: "scheduled" }, 150)).toBe("live");
  });

  it("is what the merchant decided before what the dates say", () => {
    for (const status of ["draft", "paused", "ended"] as const) expect(phase({ ...c, status }, 150)).toBe(status);
  });

  it("is sold out with the last seat, and over is over", () => {
    expect(phase({ ...c, quotaTaken: 4 }, 150)).toBe("live");
    expect(phase({ ...c, quotaTaken: 5 }, 150)).toBe("sold_out");
    expect(phase({ ...c, quotaTaken: 9 }, 150)).toBe("sold_out");
    expect(phase({ ...c, quotaTaken: 9 }, 250)).toBe("ended");
    expect(phase({ ...c, quota: null, quotaTaken: 9 }, 150)).toBe("live");
  });
});

describe("two campaigns on a product", () => {
  const own = campaign({ startsAt: NOW, endsAt: NOW + 100 });
  const other = (startsAt: number, endsAt: number, status: "live" | "draft" | "ended" | "paused" = "live") => campaign({ id: id("cmp", 2), startsAt, endsAt, status });

  it("clash where their times meet, and not where one ends as the other begins", () => {
    expect(clashing(own, [other(NOW + 99, NOW + 300)])).not.toBeNull();
    expect(clashing(own, [other(NOW + 10, NOW + 20)])).not.toBeNull();
    expect(clashing(own, [other(NOW + 100, NOW + 200), other(NOW - 50, NOW)])).toBeNull();
  });

  it("do not clash with themselves, with drafts or with what has ended; a paused one may come back", () => {
    expect(clashing(own, [own, other(NOW, NOW + 100, "draft"), other(NOW, NOW + 100, "ended")])).toBeNull();
    expect(clashing(own, [other(NOW, NOW + 100, "paused")])?.id).toBe(id("cmp", 2));
  });
});

it("a variant has the campaign's price only if the campaign covers it", () => {
  expect(priceOf(defaultRules, "a")).toEqual({ kind: "percent", basisPoints: 2_000 });
  expect(priceOf({ ...defaultRules, variantIds: ["a"] }, "b")).toBeNull();
  const fixed = { ...defaultRules, price: { kind: "fixed" as const, byVariant: { a: 700 } } };
  expect(priceOf(fixed, "a")).toEqual({ kind: "fixed", minor: 700 });
  expect(priceOf(fixed, "b")).toBeNull();
});
