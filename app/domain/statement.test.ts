import { describe, expect, it } from "vitest";
import { earned, grant, NOW, order, PARTICIPANT, PAYOUT, payout } from "../../tests/contracts/samples";
import { move } from "./ledger";
import { bookPayout } from "./payout";
import { hasStatement, statementLines } from "./statement";

describe("a statement", () => {
  it("lists what a payout settles, with order, base and rates, and sums to it", () => {
    const one = payout({ minor: 300 });
    const about = { currency: "EUR", at: NOW, participantId: PARTICIPANT, grantId: null, orderId: null, payoutId: PAYOUT, cause: "" };
    const entries = [
      ...earned(358, { payoutId: PAYOUT }),
      ...move("merchant", "payable", -100, { ...about, booking: "b", kind: "reversed", grantId: grant().id, orderId: "gid://shopify/Order/9" }),
      ...move("payout", "payable", 42, { ...about, booking: "c", kind: "payout.returned" }),
      ...bookPayout(one, "requested", NOW),
    ];
    const terms = { rate: { kind: "percent" as const, basisPoints: 1_000 }, byLine: { a: 500, b: 1_000, c: 500, d: { minor: 75 } }, capMinor: null };
    const lines = statementLines(entries, new Map([[grant().id as string, grant({ terms })]]), new Map([[order().id, "#1001"]]));
    expect(lines.map(({ what, order, baseMinor, rates, minor }) => ({ what, order, baseMinor, rates: rates.map((rate) => (rate.kind === "percent" ? rate.basisPoints : rate.minor)), minor }))).toEqual([
      { what: "earned", order: "#1001", baseMinor: 3_582, rates: [1_000, 500, 75], minor: 358 },
      { what: "reversed", order: null, baseMinor: 3_582, rates: [1_000, 500, 75], minor: -100 },
      { what: "returned", order: null, baseMinor: null, rates: [], minor: 42 },
    ]);
    expect(lines.reduce((sum, { minor }) => sum + minor, 0)).toBe(one.minor);
  });

  it("is there from approval on", () => {
    expect((["requested", "approved", "paid", "declined"] as const).filter((state) => hasStatement({ state }))).toEqual(["approved", "paid"]);
  });
});
