import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAIN } from "../../tests/support/plain-order";
import type { GrantId, ParticipantId, ProgramId } from "./id";
import { DAY } from "./instant";
import { balances, type LedgerEntry } from "./ledger";
import type { Order, OrderLine } from "./order";
import { type Grant, mature, maturesAt, rewardOn, settleGrant, worths } from "./reward";
import { type Maturing, type RewardRule, termsFor } from "./reward-rule";

const T0 = Date.UTC(2026, 10, 25, 12);
const maturing: Maturing = { daysAfterDelivery: 14, daysAfterShipping: 30 };
const rule: RewardRule = { rate: { kind: "percent", basisPoints: 1_000 }, products: [], boosts: [], firstOrderOnly: false, capMinor: null };
const line = (id: string, netMinor: number, change: Partial<OrderLine> = {}): OrderLine => ({ id, productId: `p-${id}`, variantId: null, title: id, quantity: 1, currentQuantity: netMinor > 0 ? 1 : 0, unitMinor: netMinor, discountMinor: 0, netMinor, properties: {}, codes: [], ...change });
const order = (lines: OrderLine[], change: Partial<Order> = {}): Order => ({ id: "gid://shopify/Order/1", name: "#1", placedAt: T0, updatedAt: T0, cancelledAt: null, authorizedAt: null, paidAt: T0, financialStatus: "paid", currency: "USD", test: false, totalMinor: 0, refundedMinor: 0, customerId: null, email: null, buyer: null, locale: null, fulfilled: false, capturable: false, ...PLAIN, visits: [], lines, ...change });
const grantOf = (first: Order, own: RewardRule = rule): Grant => ({ id: "grt_1" as GrantId, orderId: first.id, programId: "prg_1" as ProgramId, participantId: "par_1" as ParticipantId, terms: termsFor(own, first)!, currency: "USD", baseMinor: 0, fullMinor: 0, plainMinor: 0, uncappedMinor: 0, standingMinor: 0, state: "accrued", hold: null, maturesAt: null, looksAt: null, bookings: 0, createdAt: T0 });

/** One grant and its ledger, as orders are read one after the other. */
function book(first: Order, own: RewardRule = rule) {
  let grant = grantOf(first, own);
  const entries: LedgerEntry[] = [];
  const take = (done: { grant: Grant; entries: LedgerEntry[] }) => {
    grant = done.grant;
    entries.push(...done.entries);
    return done.entries;
  };
  return {
    read: (next: Order, excluded: string[] = []) => take(settleGrant(grant, { order: next, excluded: new Set(excluded), maturing, now: T0 })),
    mature: (now: number) => take(mature(grant, now)),
    hold: (why: string | null) => void (grant = { ...grant, hold: why }),
    on: (account: string) => balances(entries).get(`${account} USD`) ?? 0,
    entries,
    get grant() {
      return grant;
    },
  };
}

describe("what an order earns", () => {
  it("is a share of what was paid for the products, by the rate of each", () => {
    const terms = termsFor({ ...rule, products: [{ productIds: ["p-tea"], basisPoints: 2_000 }, { productIds: ["p-card"], basisPoints: 0 }] }, order([line("tea", 1_000), line("cup", 500), line("card", 300)]))!;
    expect(rewardOn(terms, [line("tea", 1_000), line("cup", 500), line("card", 300)].map((one) => ({ line: one, minor: one.netMinor })), "USD")).toBe(200 + 50);
  });

  it("is an amount for each unit where goods have one of their own: never more than they cost, less for each unit that comes back, and in part for a part given back", () => {
    const own: RewardRule = { ...rule, products: [{ productIds: ["p-tea"], minor: 150 }, { productIds: ["p-cup"], minor: 900 }] };
    const tea = (units: number) => line("tea", 1_000 * units, { quantity: 3, currentQuantity: units });
    const b = book(order([tea(3), line("cup", 500)]), own);
    b.read(order([tea(3), line("cup", 500)]));
    expect(b.on("accrued")).toBe(3 * 150 + 500);
    b.read(order([tea(2), line("cup", 500)]));
    expect(b.on("accrued")).toBe(2 * 150 + 500);
    b.read(order([tea(2), line("cup", 500)], { goodwillMinor: 1_250 }));
    expect(b.on("accrued")).toBe(150 + 250);
    b.read(order([line("tea", 0, { quantity: 3, currentQuantity: 0 }), line("cup", 0, { currentQuantity: 0 })], { financialStatus: "refunded" }));
    expect(b.on("accrued")).toBe(0);
  });

  it("goes by the first collection in the rule that holds the product, unless the product has a rate of its own", () => {
    const own: RewardRule = { ...rule, products: [{ productIds: ["p-tea"], basisPoints: 2_000 }], collections: [{ collectionId: "c-gifts", basisPoints: 500 }, { collectionId: "c-home", basisPoints: 300 }] };
    const collected = { "p-tea": ["c-gifts"], "p-cup": ["c-home", "c-gifts"], "p-bowl": ["c-home"], "p-card": ["c-other"] };
    const { byLine } = termsFor(own, order([line("tea", 1_000), line("cup", 500), line("bowl", 500), line("card", 300)]), null, collected)!;
    expect(byLine).toEqual({ tea: 2_000, cup: 500, bowl: 300 });
  });

  it("is one amount an order where the program says so, never more than was paid, and never above the cap", () => {
    const fixed: RewardRule = { ...rule, rate: { kind: "fixed", minor: 700 } };
    const b = book(order([line("tea", 500)]), fixed);
    b.read(order([line("tea", 500)]));
    expect(b.on("accrued")).toBe(500);
    const capped = book(order([line("tea", 100_000)]), { ...rule, capMinor: 2_500 });
    capped.read(order([line("tea", 100_000)]));
    expect(capped.on("accrued")).toBe(2_500);
  });

  it("has another rate in a time of its own: from its first moment on, and not from its last", () => {
    const boosted: RewardRule = { ...rule, boosts: [{ from: T0, until: T0 + DAY, rate: { kind: "percent", basisPoints: 2_500 } }] };
    const rateAt = (placedAt: number) => termsFor(boosted, order([line("tea", 100)], { placedAt }))!.rate;
    expect([T0 - 1, T0, T0 + DAY - 1, T0 + DAY].map((at) => (rateAt(at) as { basisPoints: number }).basisPoints)).toEqual([1_000, 2_500, 2_500, 1_000]);
  });

  it("has it for goods with a rate of their own only where the boost says so, and never for those that earn nothing", () => {
    const products = [{ productIds: ["p-tea"], basisPoints: 500 }, { productIds: ["p-cup"], minor: 90 }, { productIds: ["p-card"], basisPoints: 0 }];
    const boost = { from: T0, until: T0 + DAY, rate: { kind: "percent" as const, basisPoints: 2_500 } };
    const byLine = (everything: boolean) => termsFor({ ...rule, products, boosts: [{ ...boost, ...(everything && { everything }) }] }, order([line("tea", 100), line("cup", 100), line("card", 100)], { placedAt: T0 }))!.byLine;
    expect([byLine(false), byLine(true)]).toEqual([{ tea: 500, cup: { minor: 90 }, card: 0 }, { card: 0 }]);
  });

  it("is nothing for a later order where only the first counts", () => {
    const first: RewardRule = { ...rule, firstOrderOnly: true };
    expect([null, 1, 2].map((customerOrders) => termsFor(first, order([], { customerOrders })) !== null)).toEqual([true, true, false]);
  });

  it.each<[string, Partial<Order>]>([["unpaid", { financialStatus: "pending" }], ["authorised", { financialStatus: "authorized" }], ["partly paid", { financialStatus: "partially_paid" }], ["a test", { test: true }], ["cancelled", { cancelledAt: T0 }], ["lost to a dispute", { dispute: "lost" }]])("is nothing while the order is %s", (_what, change) => {
    const b = book(order([line("tea", 1_000)]));
    expect(b.read(order([line("tea", 1_000)], change))).toEqual([]);
  });

  it("leaves out lines of a group buy that earns nothing", () => {
    const b = book(order([line("tea", 1_000), line("cup", 500)]));
    b.read(order([line("tea", 1_000), line("cup", 500)]), ["tea"]);
    expect(b.on("accrued")).toBe(50);
  });
});

describe("what is taken back", () => {
  it("is the returned part of what was earned, once for many items, at the rate of then", () => {
    const two = [line("tea", 1_000), line("cup", 500)];
    const b = book(order(two));
    b.read(order(two));
    expect(b.read(order(two))).toEqual([]);
    b.read(order([line("tea", 1_000), line("cup", 0)], { financialStatus: "partially_refunded" }));
    expect(b.on("accrued")).toBe(100);
    b.read(order([line("tea", 0), line("cup", 0)], { financialStatus: "refunded" }));
    expect([b.on("accrued"), b.on("merchant")]).toEqual([0, 0]);
  });

  it("leaves out gift cards, whatever their product's rate: what is bought with one earns", () => {
    const card = line("card", 5_000, { giftCard: true });
    const b = book(order([line("tea", 1_000), card]), { ...rule, products: [{ productIds: ["p-card"], basisPoints: 5_000 }] });
    b.read(order([line("tea", 1_000), card]));
    expect(b.on("accrued")).toBe(100);
    // Of what was given back only the tea's share counts.
    b.read(order([line("tea", 1_000), card], { goodwillMinor: 600 }));
    expect(b.on("accrued")).toBe(90);
    expect(worths(order([card]), new Set())).toEqual([]);
  });

  it("counts what was given back beyond the goods, over all lines", () => {
    const b = book(order([line("tea", 1_000)]));
    b.read(order([line("tea", 1_000)]));
    b.read(order([line("tea", 1_000)], { goodwillMinor: 300 }));
    expect(b.on("accrued")).toBe(70);
  });

  it("comes off the balance after it has matured, also below nothing, and goes back when a dispute is won", () => {
    const shipped = { shippedAt: T0, deliveredAt: T0 };
    const b = book(order([line("tea", 1_000)]));
    b.read(order([line("tea", 1_000)], shipped));
    b.mature(T0 + 14 * DAY);
    expect([b.on("accrued"), b.on("payable")]).toEqual([0, 100]);
    b.entries.push(...balancesGone(b.entries));
    b.read(order([line("tea", 1_000)], { ...shipped, dispute: "lost" }));
    expect(b.on("payable")).toBe(-100);
    b.read(order([line("tea", 1_000)], shipped));
    expect(b.on("payable")).toBe(0);
  });

  it("is proportional under a cap, too", () => {
    const b = book(order([line("tea", 100_000)]), { ...rule, capMinor: 2_500 });
    b.read(order([line("tea", 100_000)]));
    b.read(order([line("tea", 40_000)], { financialStatus: "partially_refunded" }));
    expect(b.on("accrued")).toBe(1_000);
  });

  it("is each line's own: what earned nothing takes nothing back, what earned all of it takes back all", () => {
    const own: RewardRule = { ...rule, rate: { kind: "percent", basisPoints: 0 }, products: [{ productIds: ["p-tea"], basisPoints: 5_000 }] };
    const both = order([line("tea", 1_000), line("cup", 9_000)]);
    const [cupBack, teaBack] = [book(both, own), book(both, own)];
    for (const b of [cupBack, teaBack]) b.read(both);
    expect(cupBack.on("accrued")).toBe(500);
    cupBack.read(order([line("tea", 1_000), line("cup", 0)], { financialStatus: "partially_refunded" }));
    teaBack.read(order([line("tea", 0), line("cup", 9_000)], { financialStatus: "partially_refunded" }));
    expect([cupBack.on("accrued"), teaBack.on("accrued")]).toEqual([500, 0]);
  });

  it("is, of a fixed amount, the share of the lines it is for: not of those with a rate of their own", () => {
    const own: RewardRule = { ...rule, rate: { kind: "fixed", minor: 600 }, products: [{ productIds: ["p-tea"], basisPoints: 0 }] };
    const b = book(order([line("tea", 9_000), line("cup", 1_000), line("bowl", 2_000)]), own);
    const read = (tea: number, cup: number, bowl: number) => {
      b.read(order([line("tea", tea), line("cup", cup), line("bowl", bowl)], { financialStatus: "partially_refunded" }));
      return b.on("accrued");
    };
    expect([read(9_000, 1_000, 2_000), read(0, 1_000, 2_000), read(0, 0, 2_000), read(0, 0, 0), read(0, 1_000, 2_000)]).toEqual([600, 600, 400, 0, 600]);
  });
});

/** A payout of all that is payable. */
function balancesGone(entries: LedgerEntry[]): LedgerEntry[] {
  const minor = balances(entries).get("payable USD") ?? 0;
  const one = { ...entries[0]!, booking: "payout", kind: "payout.paid" as const };
  return [{ ...one, account: "payable", minor: -minor }, { ...one, account: "paid", minor }];
}

describe("when it may be paid out", () => {
  it.each<[string, Partial<Order>, number | null]>([
    ["not before it has shipped", {}, null],
    ["some days after the delivery", { shippedAt: T0, deliveredAt: T0 + 3 * DAY }, T0 + 17 * DAY],
    ["longer after shipping where no carrier tells", { shippedAt: T0 }, T0 + 30 * DAY],
    ["not while goods are on their way back", { shippedAt: T0, deliveredAt: T0, returning: true }, null],
    ["not while the payment is disputed", { shippedAt: T0, deliveredAt: T0, dispute: "open" }, null],
    ["never when nothing is left of it", { shippedAt: T0, deliveredAt: T0, cancelledAt: T0 }, null],
  ])("%s", (_what, change, at) => expect(maturesAt(order([line("tea", 100)], change), maturing)).toBe(at));

  it("is from that moment on, once, and never while it is held", () => {
    const b = book(order([line("tea", 1_000)]));
    b.read(order([line("tea", 1_000)], { shippedAt: T0, deliveredAt: T0 }));
    expect(b.mature(T0 + 14 * DAY - 1)).toEqual([]);
    b.hold("many orders from one address");
    expect(b.mature(T0 + 90 * DAY)).toEqual([]);
    b.hold(null);
    expect(b.mature(T0 + 14 * DAY)).toHaveLength(2);
    expect(b.mature(T0 + 15 * DAY)).toEqual([]);
  });
});

describe("under any history", () => {
  it("the ledger sums to nothing, every booking has a name of its own, and nothing is earned on what was given back", () => {
    const state = fc.record({ tea: fc.integer({ min: 0, max: 3 }), cup: fc.integer({ min: 0, max: 1 }), goodwill: fc.integer({ min: 0, max: 400 }), cancelled: fc.boolean(), lost: fc.boolean(), shipped: fc.boolean(), matures: fc.boolean() });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 10_000 }), fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }), fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), (history, basisPoints, ofTea, capMinor) => {
        const shown = (s: (typeof history)[number]) => order([line("tea", s.tea * 333, { quantity: 3, currentQuantity: s.tea }), line("cup", s.cup * 999)], { goodwillMinor: s.goodwill, cancelledAt: s.cancelled ? T0 : null, dispute: s.lost ? "lost" : "none", ...(s.shipped && { shippedAt: T0, deliveredAt: T0 }) });
        const own: RewardRule = { ...rule, rate: { kind: "percent", basisPoints }, products: ofTea === null ? [] : [{ productIds: ["p-tea"], basisPoints: ofTea }], capMinor };
        const b = book(shown(history[0]!), own);
        for (const s of history) {
          b.read(shown(s));
          if (s.matures) b.mature(T0 + 14 * DAY);
          expect([...balances(b.entries).values()].reduce((sum, minor) => sum + minor, 0)).toBe(0);
          expect(b.on("accrued") + b.on("payable")).toBe(b.grant.standingMinor);
          expect(b.on("accrued")).toBeGreaterThanOrEqual(0);
          if (s.cancelled || s.lost || (s.tea === 0 && s.cup === 0)) expect(b.grant.standingMinor).toBe(0);
          expect(b.grant.standingMinor).toBeLessThanOrEqual(Math.min(b.grant.fullMinor, capMinor ?? Infinity));
          if (capMinor === null && !s.cancelled && !s.lost) {
            const goods = s.tea * 333 + s.cup * 999;
            const kept = goods === 0 ? 0 : (goods - Math.min(s.goodwill, goods)) / goods;
            const exact = (kept * (s.tea * 333 * (ofTea ?? basisPoints) + s.cup * 999 * basisPoints)) / 10_000;
            // Each line's worth and each share of it is a whole number: at most half a unit apart, and one where goodwill is split.
            expect(Math.abs(b.grant.standingMinor - exact)).toBeLessThanOrEqual(3);
          }
          expect(b.read(shown(s))).toEqual([]);
        }
        const names = b.entries.map((entry) => `${entry.booking} ${entry.line}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
