import { describe, expect, it } from "vitest";
import { grant, NOW, order } from "../../tests/contracts/samples";
import { line } from "../../tests/support/reward-stage";
import { type GiftRate } from "./friends";
import { type GiftGrant, isRipe, lapse, makeReady, openGift, owed, settleGift, wantsAmount } from "./gift";
import { DAY } from "./instant";
import type { Order } from "./order";

const PACKET: GiftRate = { kind: "packet", fromMinor: 500, toMinor: 500, minor: 500, draw: null, minimumMinor: 2_000, openDays: 30 };
const gift = (rate: GiftRate, change: Partial<GiftGrant> = {}) => grant({ terms: { rate, byLine: {}, capMinor: null }, baseMinor: 0, fullMinor: 0, standingMinor: 0, bookings: 0, maturesAt: null, looksAt: null, ...change }) as GiftGrant;
const bought = (units: number, change: Partial<Order> = {}) => order({ financialStatus: "paid", lines: units === 0 ? [] : [line(1, units)], goodwillMinor: 0, keptMinor: null, ...change });
const now = (o: Order, at = NOW) => ({ order: o, excluded: new Set<string>(), maturing: { daysAfterDelivery: 14, daysAfterShipping: 30 }, now: at });

describe("a red packet", () => {
  it("holds its whole amount or nothing: nothing below the minimum, and what it gives back goes to the budget", () => {
    const full = settleGift(gift(PACKET), now(bought(3)), Infinity);
    expect([full.grant.standingMinor, full.taken, full.entries.map((one) => [one.account, one.minor])]).toEqual([500, 500, [["merchant", -500], ["accrued", 500]]]);
    expect(settleGift(full.grant, now(bought(2)), Infinity)).toMatchObject({ taken: 0, entries: [] });
    const less = settleGift(full.grant, now(bought(1)), Infinity);
    expect([less.grant.standingMinor, less.taken]).toEqual([0, -500]);
    expect(settleGift(less.grant, now(bought(1)), Infinity).entries).toEqual([]);
  });

  it("never takes more than the budget holds, and keeps what it has taken", () => {
    expect(settleGift(gift(PACKET), now(bought(3)), 300)).toMatchObject({ taken: 0, grant: { standingMinor: 0, terms: { rate: { why: "budget" } } } });
    const full = settleGift(gift(PACKET), now(bought(3)), 500).grant;
    expect(settleGift(full, now(bought(3)), 0)).toMatchObject({ taken: 0, grant: { standingMinor: 500 } });
  });

  it("never holds more than the friend's order is worth, though no minimum was asked", () => {
    const free = { ...PACKET, minimumMinor: 0, fromMinor: 2_500, toMinor: 2_500, minor: 2_500 };
    const full = settleGift(gift(free), now(bought(3)), Infinity).grant;
    expect(full.standingMinor).toBe(2_500);
    const less = settleGift(full, now(bought(2)), Infinity);
    expect([less.grant.standingMinor, less.taken]).toEqual([2_000, -500]);
    expect(settleGift(openGift(makeReady(full, NOW), NOW).grant, now(bought(1)), Infinity).grant.standingMinor).toBe(1_000);
  });

  it("that was opened gives nothing back to the budget: its money has gone, and the debt stays", () => {
    const full = settleGift(gift(PACKET), now(bought(3)), Infinity).grant;
    const opened = openGift(makeReady(full, NOW), NOW);
    expect(opened.entries.map((one) => [one.account, one.minor])).toEqual([["accrued", -500], ["payable", 500]]);
    const back = settleGift(opened.grant, now(bought(0, { financialStatus: "refunded" })), 0);
    expect([back.taken, back.entries.map((one) => [one.account, one.minor])]).toEqual([0, [["merchant", 500], ["payable", -500]]]);
  });

  it("that waits to be opened ends when its order comes back", () => {
    const ready = makeReady(settleGift(gift(PACKET), now(bought(3)), Infinity).grant, NOW);
    expect(settleGift(ready, now(bought(0, { financialStatus: "refunded" })), 0)).toMatchObject({ taken: -500, grant: { state: "lapsed", standingMinor: 0, looksAt: null } });
    expect(settleGift(ready, now(bought(3)), 0).grant).toMatchObject({ state: "ready", looksAt: NOW + 30 * DAY });
  });

  it("says why there is nothing in it, and no more once there is", () => {
    const why = (one: GiftGrant) => one.terms.rate.why;
    const open = gift({ ...PACKET, minor: null });
    const beyond = settleGift(open, now(bought(3)), Infinity, false);
    expect([beyond.taken, why(beyond.grant)]).toEqual([0, "limit"]);
    expect(why(settleGift(open, now(bought(3)), 0).grant)).toBe("budget");
    expect(why(settleGift(gift(PACKET, { terms: { rate: PACKET, byLine: {}, capMinor: null, floor: { keep: 10_000, costs: {} } } }), now(bought(3)), Infinity).grant)).toBe("floor");
    expect(why(settleGift(open, now(bought(1)), 0).grant)).toBeUndefined();
    const full = settleGift({ ...beyond.grant, terms: { ...open.terms, rate: PACKET } }, now(bought(3)), 500).grant;
    expect([full.standingMinor, why(full)]).toEqual([500, undefined]);
    expect(why(settleGift(makeReady(full, NOW), now(bought(0, { financialStatus: "refunded" })), 0).grant)).toBe("returned");
  });

  it("counts no gift cards to the minimum", () => {
    expect(owed(gift(PACKET), bought(3, { lines: [line(1, 3, { giftCard: true })] }), new Set())).toBe(false);
    expect(owed(gift(PACKET), bought(3, { lines: [line(1, 3, { giftCard: true }), line(2, 2)] }), new Set())).toBe(true);
  });

  it("wants an amount once, when its order has earned one", () => {
    const open = gift({ ...PACKET, minor: null });
    expect([wantsAmount(open, bought(3), new Set()), wantsAmount(open, bought(1), new Set()), wantsAmount(gift(PACKET), bought(3), new Set())]).toEqual([true, false, false]);
    expect(wantsAmount(open, bought(3, { financialStatus: "pending" }), new Set())).toBe(false);
  });

  it("lapses with its money, and earns nothing ever after", () => {
    const ended = lapse(makeReady(settleGift(gift(PACKET), now(bought(3)), Infinity).grant, NOW), "unopened", NOW);
    expect([ended.taken, ended.grant.state, ended.entries.map((one) => one.minor)]).toEqual([-500, "lapsed", [500, -500]]);
    expect(settleGift(ended.grant, now(bought(3)), Infinity)).toMatchObject({ taken: 0, entries: [] });
  });

  it("is ripe when its order is safe and nothing holds it", () => {
    const delivered = bought(3, { shippedAt: NOW, deliveredAt: NOW });
    const full = settleGift(gift(PACKET), now(delivered), Infinity).grant;
    expect(full.maturesAt).toBe(NOW + 14 * DAY);
    expect([isRipe(full, NOW + 14 * DAY - 1), isRipe(full, NOW + 14 * DAY), isRipe({ ...full, hold: "velocity" }, NOW + 14 * DAY)]).toEqual([false, true, false]);
  });
});

describe("a coupon for the sharer", () => {
  it("is due when the order is paid, or when it is safe, as the program says; never for what came back", () => {
    const paid = bought(1, { paidAt: NOW - 5 });
    const rate = (when: "paid" | "safe"): GiftRate => ({ kind: "coupon", when, minimumMinor: 0 });
    expect(settleGift(gift(rate("paid")), now(paid), 0).grant.maturesAt).toBe(NOW - 5);
    expect(settleGift(gift(rate("safe")), now(paid), 0).grant.maturesAt).toBeNull();
    expect(settleGift(gift(rate("safe")), now({ ...paid, shippedAt: NOW, deliveredAt: NOW }), 0).grant.maturesAt).toBe(NOW + 14 * DAY);
    expect(settleGift(gift(rate("paid")), now(bought(1, { financialStatus: "refunded", lines: [] })), 0).grant.maturesAt).toBeNull();
    expect(owed(gift({ ...rate("paid"), minimumMinor: 1_001 }), paid, new Set())).toBe(false);
  });

  it("books nothing: a share of some later order is no sum", () => {
    expect(settleGift(gift({ kind: "coupon", when: "paid", minimumMinor: 0 }), now(bought(3)), 0)).toMatchObject({ entries: [], taken: 0 });
  });
});
