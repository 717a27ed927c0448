import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, type AttributionRules, type Claim, type Judged } from "./attribution";
import type { ParticipantId, ProgramId } from "./id";
import { DAY } from "./instant";

const T0 = Date.UTC(2026, 10, 25, 12);
const rules: AttributionRules = { click: "last", days: 30, protectDays: 0, binding: true, newCustomersOnly: false };
const claim = (who: string, via: Claim["via"], daysAgo: number): Claim => ({ participantId: `par_${who}` as ParticipantId, programId: "prg_1" as ProgramId, via, at: T0 - daysAgo * DAY });
/** Everybody is approved and a stranger to the buyer, but for what is said. */
const judge = (change: Record<string, Partial<Judged>> = {}, own: Partial<AttributionRules> = {}) => (c: Claim): Judged => ({ programLive: true, standing: "approved", self: false, full: false, rules: { ...rules, ...own }, ...change[c.participantId.slice(4)] });
const decide = (claims: Claim[], facts = judge(), order = { placedAt: T0, orderedBefore: null as boolean | null }) =>
  attribute(claims, facts, order).map((c) => `${c.participantId.slice(4)} ${c.via}: ${c.verdict}`);

describe("whose doing an order is", () => {
  it("a code typed at the checkout says more than a binding, and a binding more than a click", () => {
    const all = [claim("clicked", "click", 0), claim("bound", "binding", 90), claim("typed", "code", 0)];
    expect(decide(all)).toEqual(["typed code: won", "clicked click: outbid", "bound binding: outbid"]);
    expect(decide(all.slice(0, 2))).toEqual(["bound binding: won", "clicked click: outbid"]);
  });

  it("of several clicks the last counts, or the first, as the program says", () => {
    const clicks = [claim("late", "click", 1), claim("early", "click", 9), claim("mid", "click", 5)];
    expect(decide(clicks)[0]).toBe("late click: won");
    expect(decide(clicks, judge({}, { click: "first" }))[0]).toBe("early click: won");
  });

  it("a click protects its owner for so many days, to the moment", () => {
    const clicks = (gap: number) => [claim("a", "click", 10), { ...claim("b", "click", 0), at: T0 - 10 * DAY + gap }];
    expect(decide(clicks(3 * DAY - 1), judge({}, { protectDays: 3 }))[0]).toBe("a click: won");
    expect(decide(clicks(3 * DAY), judge({}, { protectDays: 3 }))[0]).toBe("b click: won");
  });

  it("a new click of the same one renews the protection", () => {
    const clicks = [claim("a", "click", 10), claim("a", "click", 6), claim("b", "click", 5)];
    expect(decide(clicks, judge({}, { protectDays: 3 }))[0]).toBe("a click: won");
  });

  it("a click counts up to its last moment, not after it, and not before it was made", () => {
    expect(decide([{ ...claim("a", "click", 0), at: T0 - 30 * DAY }])).toEqual(["a click: won"]);
    expect(decide([{ ...claim("a", "click", 0), at: T0 - 30 * DAY - 1 }])).toEqual(["a click: expired"]);
    expect(decide([{ ...claim("a", "click", 0), at: T0 + 1_000 }])).toEqual(["a click: later_than_order"]);
    // Shopify cuts an order's time to the second.
    expect(decide([{ ...claim("a", "click", 0), at: T0 + 999 }])).toEqual(["a click: won"]);
  });

  it("what cannot count shuts nobody out", () => {
    const claims = [claim("self", "code", 0), claim("gone", "binding", 1), claim("good", "click", 2)];
    expect(decide(claims, judge({ self: { self: true }, gone: { standing: "suspended" } }))).toEqual(["good click: won", "self code: self", "gone binding: not_active"]);
    expect(decide([claim("a", "click", 1)], judge({ a: { programLive: false } }))).toEqual(["a click: program_off"]);
  });

  it("whoever can earn nothing more has the order only when nobody else has a claim", () => {
    const claims = [claim("full", "code", 0), claim("good", "click", 2), claim("other", "click", 3)];
    const facts = judge({ full: { full: true } });
    expect(decide(claims, facts)).toEqual(["good click: won", "full code: full", "other click: outbid"]);
    expect(decide(claims.slice(0, 1), facts)).toEqual(["full code: won"]);
    expect(decide(claims, judge({ full: { full: true }, good: { full: true }, other: { full: true } }))).toEqual(["full code: won", "good click: outbid", "other click: outbid"]);
  });

  it("a program for new customers leaves out who ordered before, and asks nobody who is unknown", () => {
    const facts = judge({}, { newCustomersOnly: true });
    expect(decide([claim("a", "code", 0)], facts, { placedAt: T0, orderedBefore: true })).toEqual(["a code: not_new"]);
    expect(decide([claim("a", "code", 0)], facts, { placedAt: T0, orderedBefore: null })).toEqual(["a code: won"]);
  });

  it("never has two winners, judges every claim, and does not depend on the order in which they come", () => {
    const any = fc.record({ participantId: fc.constantFrom("par_a", "par_b", "par_c").map((p) => p as ParticipantId), programId: fc.constant("prg_1" as ProgramId), via: fc.constantFrom<Claim["via"]>("code", "binding", "click"), at: fc.integer({ min: -40, max: 2 }).map((days) => T0 + days * DAY) });
    fc.assert(
      fc.property(fc.uniqueArray(any, { maxLength: 6, selector: (c) => `${c.participantId}${c.via}${c.at}` }), fc.integer({ min: 0, max: 5 }), fc.constantFrom<"first" | "last">("first", "last"), fc.constantFrom("a", "b", "nobody"), fc.constantFrom("a", "c", "nobody"), (claims, protectDays, click, self, full) => {
        const facts = judge({ [full]: { full: true }, [self]: { self: true } }, { protectDays, click });
        const judged = attribute(claims, facts, { placedAt: T0, orderedBefore: null });
        expect(judged).toHaveLength(claims.length);
        const winners = judged.filter((c) => c.verdict === "won");
        expect(winners.length).toBe(judged.some((c) => c.verdict === "outbid" || c.verdict === "full" || c.verdict === "won") ? 1 : 0);
        expect(winners.every((c) => c.participantId !== `par_${self}`)).toBe(true);
        const backwards = attribute([...claims].reverse(), facts, { placedAt: T0, orderedBefore: null }).find((c) => c.verdict === "won");
        expect(backwards).toEqual(winners[0]);
      }),
    );
  });
});
