import { describe, expect, it } from "vitest";
import type { ParticipantId } from "./id";
import { DAY, HOUR, MINUTE } from "./instant";
import { type Brought, type Facts, LOOKS_BACK, MOST_A_DAY, holdFor, householdTraits, signals, signalsOf, suspect } from "./suspicion";

const T0 = Date.UTC(2026, 10, 22);
const brought = (placedAt: number, change: Partial<Brought> = {}): Brought => ({ placedAt, financialStatus: "paid", cancelledAt: null, dispute: "none", test: false, ...change });
const facts = (change: Partial<Facts> = {}): Facts => ({ placedAt: T0, others: [], buyer: [], broughtBy: new Set(), disposable: false, household: false, ...change });
const every = (ms: number, count: number, change: Partial<Brought> = {}) => Array.from({ length: count }, (_, index) => brought(T0 - (index + 1) * ms, change));
const [ana, bo] = ["par_a", "par_b"] as [ParticipantId, ParticipantId];

describe("velocity", () => {
  it("speaks against the order that is one too many in any 24 hours, and not against the one before", () => {
    expect(suspect(facts({ others: every(MINUTE, MOST_A_DAY - 1) }))).toEqual([]);
    expect(suspect(facts({ others: every(MINUTE, MOST_A_DAY) }))).toEqual(["velocity"]);
  });

  it("counts by when orders were placed, whichever is read first, and never 25 hours as a day", () => {
    const later = Array.from({ length: MOST_A_DAY }, (_, index) => brought(T0 + index * MINUTE));
    expect(suspect(facts({ others: later }))).toEqual(["velocity"]);
    const around = [...every(MINUTE, 10).map((one) => brought(one.placedAt - 20 * HOUR)), ...Array.from({ length: 10 }, (_, index) => brought(T0 + 20 * HOUR + index * MINUTE))];
    expect(suspect(facts({ others: around }))).toEqual([]);
    expect(suspect(facts({ others: every(2 * HOUR, 90) }))).toEqual([]);
  });

  it("counts no test orders", () => expect(suspect(facts({ others: every(MINUTE, 99, { test: true }) }))).toEqual([]));
});

describe("loop", () => {
  it("is a buyer who has brought whom the order is attributed to", () => {
    expect(suspect(facts({ buyer: [ana, bo], broughtBy: new Set([bo]) }))).toEqual(["loop"]);
    expect(suspect(facts({ buyer: [ana], broughtBy: new Set([bo]) }))).toEqual([]);
    expect(suspect(facts({ buyer: [], broughtBy: new Set([bo]) }))).toEqual([]);
  });
});

describe("refunds", () => {
  const given = (back: number, kept: number, change: Partial<Brought> = { financialStatus: "refunded" }) => [...every(2 * DAY, back, change), ...every(3 * DAY, kept)];
  it("are more than 40 % of at least five orders", () => {
    expect(suspect(facts({ others: given(2, 3) }))).toEqual([]);
    expect(suspect(facts({ others: given(3, 2) }))).toEqual(["refunds"]);
    expect(suspect(facts({ others: given(4, 0) }))).toEqual([]);
  });

  it.each<[string, Partial<Brought>, boolean]>([
    ["refunded", { financialStatus: "refunded" }, true],
    ["voided", { financialStatus: "voided" }, true],
    ["cancelled", { cancelledAt: T0 }, true],
    ["lost to a dispute", { dispute: "lost" }, true],
    ["disputed, undecided", { dispute: "open" }, false],
    ["refunded in part", { financialStatus: "partially_refunded" }, false],
    ["not paid yet", { financialStatus: "pending" }, false],
  ])("counts an order that is %s: %s", (_what, change, counts) => expect(suspect(facts({ others: given(5, 1, change) }))).toEqual(counts ? ["refunds"] : []));

  it("looks no further back than it says", () => {
    const old = every(DAY, 5, { financialStatus: "refunded" }).map((one) => ({ ...one, placedAt: T0 - LOOKS_BACK - DAY }));
    expect(suspect(facts({ others: old }))).toEqual([]);
  });
});

it("several things may speak against an order, and a hold says them all", () => {
  const found = suspect(facts({ others: every(MINUTE, MOST_A_DAY, { cancelledAt: T0 }), buyer: [ana], broughtBy: new Set([ana]), disposable: true, household: true }));
  // That an order can be read no more is found out later.
  expect([...found, "unread"]).toEqual(signals);
  expect(signalsOf(holdFor(signals))).toEqual(signals);
  expect([holdFor([]), signalsOf(null)]).toEqual([null, []]);
});

it("reads no word as a signal that is none", () => {
  expect(signalsOf("loop,astrology")).toEqual(["loop"]);
  for (const text of ["", "velocity of light", "velocityloop", "Loop", "toString"]) expect(signalsOf(text)).toEqual([]);
});

describe("household", () => {
  it("is one however an address is written, and never a part of one", () => {
    const trait = (address: string | null, phone: string | null = null) => householdTraits({ address, phone });
    expect(trait("12  Canal St.,\nApt #3\nNY 10013\nUS")).toEqual(trait("12 canal st\napt 3\nNY-10013\nus"));
    expect(trait("12 Canal St\nApt 3\n10013\nUS")).not.toEqual(trait("12 Canal St\nApt 4\n10013\nUS"));
    expect(trait("杭州市西湖区龙井路１号\n310013\nCN")).toEqual(trait("杭州市西湖区龙井路1号\n310013\nCN"));
  });

  it("is one whether or not the country stands before the phone number", () => {
    expect(householdTraits({ address: null, phone: "+49 151 2345 6789" })).toEqual(householdTraits({ address: null, phone: "0151 23456789" }));
    expect(householdTraits({ address: null, phone: "12345" })).toEqual([]);
    expect(householdTraits({ address: "US", phone: null })).toEqual([]);
  });

  it("holds a reward by itself", () => expect(suspect(facts({ household: true }))).toEqual(["household"]));
});
