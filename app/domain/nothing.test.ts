import { describe, expect, it } from "vitest";
import { grant, order } from "../../tests/contracts/samples";
import { defaultPackets, defaultShare } from "./friends";
import { giftRate } from "./gift";
import { type Nothing, type Recorded, whyNothing, whyUnearned } from "./nothing";
import type { Grant } from "./reward";
import type { Terms } from "./reward-rule";

const LINE = order().lines[0]!.id;
const known = (change: Partial<Recorded> = {}): Recorded => ({ order: order(), excluded: new Set(), others: 0, cause: null, perSharer: null, ended: false, ...change });
const zero = (change: Partial<Grant> = {}, terms: Partial<Terms> = {}) => grant({ baseMinor: 0, fullMinor: 0, standingMinor: 0, bookings: 0, maturesAt: null, ...change, terms: { ...grant().terms, ...terms } });
const floor = (keep: number) => ({ floor: { keep, costs: {} } });
const packet = (minor: number | null, change: Partial<Grant> = {}) => zero(change, { rate: { ...giftRate(defaultPackets.thanks), minimumMinor: 2_000, minor } as Terms["rate"] });
const coupon = (change: Partial<Grant> = {}) => zero(change, { rate: giftRate({ ...defaultShare.thanks, minimumMinor: 2_000 }) });

describe("why a commission is nothing", () => {
  it.each<[Nothing, Grant, Partial<Recorded>]>([
    ["group", zero(), { excluded: new Set([LINE]) }],
    ["unpaid", zero(), { order: order({ financialStatus: "pending" }) }],
    ["unpaid", zero({ bookings: 2 }), { order: order({ financialStatus: "voided" }) }],
    ["cancelled", zero({ bookings: 2 }), { order: order({ cancelledAt: 1, financialStatus: "refunded" }) }],
    ["refunded", zero({ bookings: 2 }), { order: order({ financialStatus: "refunded" }), excluded: new Set([LINE]) }],
    ["refunded", zero({ bookings: 2 }), { order: order({ lines: [{ ...order().lines[0]!, currentQuantity: 0, netMinor: 0 }] }) }],
    ["disputed", zero({ bookings: 2 }), { order: order({ dispute: "lost" }) }],
    ["test", zero(), { order: order({ test: true }) }],
    ["gift_card", zero(), { order: order({ lines: [{ ...order().lines[0]!, giftCard: true }] }) }],
    ["excluded", zero({}, { byLine: { [LINE]: 0 } }), {}],
    ["floor", zero({}, floor(10_000)), {}],
    ["floor", zero({}, { level: 2, ...floor(9_000) }), { others: 358 }],
    ["terms", zero({}, { rate: { kind: "percent", basisPoints: 0 } }), {}],
    ["terms", zero(), { order: null }],
    ["terms", zero({ bookings: 2 }), {}],
  ])("is told: %s", (why, one, recorded) => {
    expect(whyNothing(one, known(recorded))).toBe(why);
  });

  it("is not asked of what is something, or what the merchant has rejected with words", () => {
    expect([whyNothing(grant(), known({ excluded: new Set([LINE]) })), whyNothing(zero({ state: "rejected" }), known({ excluded: new Set([LINE]) }))]).toEqual([null, null]);
  });
});

describe("why a thank-you is nothing", () => {
  it.each<[Nothing | null, Grant, Partial<Recorded>]>([
    ["group", packet(null), { excluded: new Set([LINE]) }],
    ["group", coupon(), { excluded: new Set([LINE]) }],
    ["minimum", packet(null), { order: order({ lines: [{ ...order().lines[0]!, netMinor: 1_999 }] }) }],
    ["refunded", packet(500, { bookings: 2 }), { order: order({ financialStatus: "refunded" }) }],
    ["cancelled", packet(500, { state: "lapsed", bookings: 2 }), { order: order({ cancelledAt: 1 }), cause: "order 1 as of 2" }],
    ["budget", packet(null, { state: "lapsed" }), {}],
    ["floor", { ...packet(500, { state: "lapsed" }), terms: { ...packet(500).terms, ...floor(10_000) } }, {}],
    ["unopened", packet(500, { state: "lapsed", bookings: 2 }), { cause: "not opened in time" }],
    ["limit", packet(500, { state: "lapsed", bookings: 2 }), { cause: "beyond the limit" }],
    ["limit", coupon({ state: "lapsed" }), { perSharer: 10 }],
    ["ended", coupon({ state: "lapsed" }), { ended: true }],
    // Either may have been it: nothing says which.
    ["terms", coupon({ state: "lapsed" }), { perSharer: 10, ended: true }],
    [null, coupon(), {}],
    [null, coupon({ state: "matured" }), { order: order({ financialStatus: "refunded" }) }],
    [null, packet(null), {}],
    [null, packet(500, { standingMinor: 500 }), {}],
  ])("is told: %s", (why, one, recorded) => {
    expect(whyNothing(one, known(recorded))).toBe(why);
  });
});

it("says of an order without any reward that only a first order earns, where the buyer had ordered before", () => {
  expect([whyUnearned(order({ customerOrders: 2 })), whyUnearned(order({ customerOrders: 1 })), whyUnearned(order({ customerOrders: null })), whyUnearned(null)]).toEqual(["first_order", "terms", "terms", "terms"]);
});
