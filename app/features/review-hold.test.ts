import { describe, expect, it } from "vitest";
import { OTHER, SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import { gid } from "../domain/id";
import { DAY, HOUR, MINUTE } from "../domain/instant";
import type { Order } from "../domain/order";
import { defaultProgram } from "../domain/program";
import { keptBy, reject } from "../domain/review";
import { MOST_A_DAY } from "../domain/suspicion";

eachStore((open) => {
  const start = async () => {
    const s = rewardStage(await open());
    const hold = async (order: Order) => (await s.grants(order)).map((grant) => grant.hold);
    /** A reward of Mei's, held because of the buyer's address. */
    const held = async (change: Partial<Order> = {}) => {
      const mei = await s.person(await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } }), "mei");
      const order = await s.order({ email: "x@mailinator.com", visits: [s.visit(mei)], ...change });
      return { mei, order, grant: (await s.grants(order))[0]! };
    };
    return { ...s, hold, held };
  };

  describe("is held", () => {
    it("for a buyer with a throw-away address, and only that order", async () => {
      const s = await start();
      const mei = await s.person(await s.program(), "mei");
      const visits = [s.visit(mei)];
      expect(await s.hold(await s.order({ visits, email: "x@mailinator.com" }))).toEqual(["disposable"]);
      expect(await s.hold(await s.order({ visits }))).toEqual([null]);
      expect(await s.hold(await s.order({ visits, email: null }))).toEqual([null]);
    });

    it("for goods that go where the person has ordered to, or to their phone, by whichever account, and for nobody else's", async () => {
      const s = await start();
      const mei = await s.person(await s.program(), "mei", { customerId: "11" });
      const visits = [s.visit(mei)];
      const home = "12 Canal Street\n10013\nUS";
      const to = (address: string | null, phone: string | null, change: Partial<Order> = {}) => s.order({ visits, delivery: { address, phone }, ...change });
      expect(await s.hold(await to(home, null))).toEqual([null]);
      const own = await to(home, "+49 151 2345 6789", { visits: [], customerId: gid("Customer", 11) });
      expect(await s.hold(await to("12 canal street, 10013 US", null))).toEqual(["household"]);
      expect(await s.hold(await to("7 Elm Street\n10013\nUS", "0151 23456789"))).toEqual(["household"]);
      expect(await s.hold(await to(home, null, { customerId: null }))).toEqual(["household"]);
      expect(await s.hold(await to("7 Elm Street\n10013\nUS", "0151 99999999"))).toEqual([null]);
      expect(await s.hold(await to(null, null))).toEqual([null]);
      // Kept are hashes alone.
      expect(JSON.stringify(await s.uow.read((tx) => tx.orders.find(SHOP, own.id)))).not.toMatch(/canal|23456789/i);
    });

    it("for more orders in a day than sharing brings, whoever else sells as well", async () => {
      const s = await start();
      const programId = await s.program();
      const [mei, bo] = [await s.person(programId, "mei"), await s.person(programId, "bo")];
      const visits = [s.visit(mei)];
      for (let i = 1; i <= MOST_A_DAY; i++) {
        s.pass(MINUTE);
        expect(await s.hold(await s.order({ visits })), `order ${i}`).toEqual([null]);
      }
      expect(await s.hold(await s.order({ visits }))).toEqual(["velocity"]);
      expect(await s.hold(await s.order({ visits: [s.visit(bo)] }))).toEqual([null]);
      s.pass(DAY);
      expect(await s.hold(await s.order({ visits: [s.visit(mei)] }))).toEqual([null]);
    });

    it("for two who bring each other, by account or by mailbox, and for a circle of three", async () => {
      const s = await start();
      const programId = await s.program();
      const [mei, bo, cai] = [await s.person(programId, "mei", { customerId: "11" }), await s.person(programId, "bo", { customerId: "12" }), await s.person(programId, "cai", { customerId: "13" })];
      const customer = (number: number) => gid("Customer", number);
      // Bo came by Mei, Cai by Bo: nothing wrong with that.
      expect(await s.hold(await s.order({ visits: [s.visit(mei)], customerId: customer(12) }))).toEqual([null]);
      expect(await s.hold(await s.order({ visits: [s.visit(bo)], customerId: customer(13) }))).toEqual([null]);
      expect(await s.hold(await s.order({ visits: [s.visit(bo)], customerId: customer(11) }))).toEqual(["loop"]);
      expect(await s.hold(await s.order({ visits: [s.visit(bo)], customerId: customer(99), email: "Mei+gifts@example.com" }))).toEqual(["loop"]);
      expect(await s.hold(await s.order({ visits: [s.visit(cai)], customerId: customer(11) }))).toEqual(["loop"]);
      // Whoever takes part no more is a buyer as any other.
      await s.decide(SHOP, mei, "suspended", null);
      expect(await s.hold(await s.order({ visits: [s.visit(bo)], customerId: customer(11) }))).toEqual([null]);
    });

    it("for who brings mostly what goes back; groups that did not fill are not counted against them", async () => {
      const s = await start();
      const mei = await s.person(await s.program(), "mei");
      const { campaign, group, seat } = await import("../../tests/contracts/samples");
      const back = { financialStatus: "refunded" as const, lines: [line(1, 1, { currentQuantity: 0, netMinor: 0 })] };
      const orders: Order[] = [];
      for (let i = 0; i < 6; i++) {
        s.pass(HOUR);
        orders.push(await s.order({ visits: [s.visit(mei)] }));
      }
      for (const order of orders.slice(0, 3)) await s.show(order, back);
      expect(await s.hold(await s.order({ visits: [s.visit(mei)] }))).toEqual(["refunds"]);
      await s.uow.run(async (tx) => {
        await tx.campaigns.insert(campaign(), []);
        await tx.groups.insert(SHOP, group({ status: "failed", closedAt: s.clock.at, seats: [seat(1, { state: "failed", orderId: orders[0]!.id })] }));
      });
      expect(await s.hold(await s.order({ visits: [s.visit(mei)] }))).toEqual([null]);
    });

    it("for several reasons at once, and what was judged once is not judged again", async () => {
      const s = await start();
      const mei = await s.person(await s.program(), "mei");
      const visits = [s.visit(mei)];
      for (let i = 0; i < MOST_A_DAY; i++) await s.order({ visits });
      const order = await s.order({ visits, email: "x@mailinator.com" });
      expect(await s.hold(order)).toEqual(["velocity,disposable"]);
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      await s.show(order, { lines: [line(7, 3)] });
      expect(await s.hold(order)).toEqual([null]);
    });
  });

  it("a held reward does not mature by time, by news, or by being asked for; it shrinks with its order", async () => {
    const s = await start();
    const { mei, order } = await s.held({ lines: [line(1, 2)] });
    const safe = await s.safe(order);
    s.pass(400 * DAY);
    expect(await s.mature()).toBe(0);
    await s.again(safe);
    const { matureRewards } = await import("./mature-rewards");
    for (const answer of ["recorded", "gone"] as const) await matureRewards({ uow: s.uow, clock: s.clock, ids: s.ids, recordOrder: async () => answer })(SHOP, order.id);
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 200 });
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "payout.too_little" } });
    await s.show(safe, { financialStatus: "partially_refunded", lines: [line(1, 2, { currentQuantity: 1, netMinor: 1_000 })] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
    expect((await s.books()).entries.filter((one) => one.kind === "matured" || one.payoutId !== null)).toEqual([]);
  });

  it("a payout takes what is payable, and nothing that is held", async () => {
    const s = await start();
    const { mei, order } = await s.held();
    const good = await s.order({ visits: [s.visit(mei)] });
    for (const one of [order, good]) await s.delivered(one);
    s.pass(14 * DAY);
    await s.mature();
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toMatchObject({ ok: true, value: { minor: 100 } });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100, "payout EUR": 100 });
  });

  it("released, it matures on its day and not before; late, with the next look", async () => {
    const s = await start();
    const { mei, order, grant } = await s.held();
    const second = await s.order({ email: "y@mailinator.com", visits: [s.visit(mei)] });
    for (const one of [order, second]) await s.delivered(one);
    expect(await s.release(SHOP, grant.id)).toEqual({ ok: true, value: null });
    s.pass(14 * DAY - 1);
    expect(await s.mature()).toBe(0);
    s.pass(1);
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100, "accrued EUR": 100 });
    s.pass(30 * DAY);
    await s.release(SHOP, (await s.grants(second))[0]!.id);
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100, "accrued EUR": 100 });
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "payable EUR": 200 });
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toMatchObject({ ok: true, value: { minor: 200 } });
  });

  it("released while its order was on its way back, it is read again first and stays", async () => {
    const s = await start();
    const { mei, order, grant } = await s.held();
    await s.delivered(order);
    s.pass(14 * DAY);
    s.silently(order, { returning: true });
    await s.release(SHOP, grant.id);
    expect(await s.mature()).toBe(1);
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
  });

  it("released before it shipped, a parcel that nobody tells of is found as any other's", async () => {
    const s = await start();
    const { mei, order, grant } = await s.held();
    await s.show(order, { fulfilled: true, shippedAt: s.clock.at });
    s.pass(20 * DAY);
    await s.release(SHOP, grant.id);
    s.silently(order, { fulfilled: true, shippedAt: s.clock.at - 20 * DAY, deliveredAt: s.clock.at - 18 * DAY });
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
  });

  it("rejected, it is taken back by a booking and earns never again, whatever becomes of the order", async () => {
    const s = await start();
    const { mei, order, grant } = await s.held();
    expect(await s.reject(SHOP, grant.id, "These are your own orders.")).toEqual({ ok: true, value: null });
    expect(await s.balance(mei)).toEqual({});
    expect(await s.grants(order)).toMatchObject([{ state: "rejected", hold: "These are your own orders.", standingMinor: 0, maturesAt: null, looksAt: null }]);
    const back = (await s.books()).entries.filter((one) => one.kind === "reversed").sort((a, b) => (a.account < b.account ? -1 : 1));
    expect(back).toMatchObject([{ account: "accrued", minor: -100, participantId: mei, orderId: order.id, grantId: grant.id, cause: "rejected on review: disposable" }, { account: "merchant", minor: 100 }]);
    const more = await s.show(order, { lines: [line(1, 9)] });
    await s.show(more, { financialStatus: "refunded" });
    await s.show(more, { financialStatus: "paid" });
    await s.safe(more);
    s.pass(100 * DAY);
    expect(await s.mature()).toBe(0);
    expect(await s.balance(mei)).toEqual({});
    expect((await s.books()).entries).toHaveLength(4);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  describe("of two levels", () => {
    /** A first and a second level's reward of one order, held because of the buyer's address. */
    const both = async () => {
      const s = await start();
      const programId = await s.program({ reward: { ...defaultProgram.reward, second: { basisPoints: 300, countries: ["DE"] } } });
      const mei = await s.person(programId, "mei", { country: "DE" });
      const bo = await s.person(programId, "bo", { country: "DE", by: (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!.code });
      const order = await s.order({ visits: [s.visit(bo)], email: "x@mailinator.com" });
      const level = async (which: 1 | 2) => (await s.grants(order)).find((grant) => (grant.terms.level ?? 1) === which)!;
      const money = async () => [await s.balance(bo), await s.balance(mei)];
      expect(await money()).toEqual([{ "accrued EUR": 100 }, { "accrued EUR": 30 }]);
      return { ...s, order, level, money };
    };

    it("the second is rejected with the first, for its owner without the words that were for another", async () => {
      const s = await both();
      expect(await s.reject(SHOP, (await s.level(1)).id, "These are your own orders.")).toMatchObject({ ok: true });
      expect(await s.money()).toEqual([{}, {}]);
      const second = await s.level(2);
      expect([second.state, keptBy(second), keptBy(await s.level(1))]).toEqual(["rejected", { by: "first" }, { by: "merchant", words: "These are your own orders." }]);
      for (const again of [s.release(SHOP, second.id), s.reject(SHOP, second.id, "No")]) expect(await again).toMatchObject({ ok: false, refusal: { code: "grant.not_held" } });
      await s.safe(s.order);
      expect(await s.money()).toEqual([{}, {}]);
      expect((await s.books()).unbalanced).toEqual([]);
    });

    it("a second that was released before, and became payable, is taken back with the first", async () => {
      const s = await both();
      await s.release(SHOP, (await s.level(2)).id);
      await s.safe(s.order);
      expect(await s.money()).toEqual([{ "accrued EUR": 100 }, { "payable EUR": 30 }]);
      await s.reject(SHOP, (await s.level(1)).id, "No");
      expect(await s.money()).toEqual([{}, {}]);
    });

    it("the second alone can be rejected, and is not released where the first was rejected by an earlier version", async () => {
      const s = await both();
      await s.reject(SHOP, (await s.level(2)).id, "Not who you said you are.");
      await s.release(SHOP, (await s.level(1)).id);
      await s.safe(s.order);
      expect(await s.money()).toEqual([{ "payable EUR": 100 }, {}]);
      const old = await both();
      const first = await old.level(1);
      await old.uow.run((tx) => tx.grants.update(SHOP, reject(first, "No", old.clock.at).grant));
      expect(await old.release(SHOP, (await old.level(2)).id)).toEqual({ ok: false, refusal: { code: "grant.first_rejected" } });
      expect(await old.reject(SHOP, (await old.level(2)).id, "Nor you")).toMatchObject({ ok: true });
    });
  });

  it("one decision counts, however many are made at once", async () => {
    const s = await start();
    const { mei, order, grant } = await s.held();
    const done = await Promise.all([s.reject(SHOP, grant.id, "No"), s.release(SHOP, grant.id), s.reject(SHOP, grant.id, "No again"), s.again(order)]);
    expect(done.slice(0, 3).map((one) => (typeof one === "object" && one.ok ? "done" : "refused")).sort()).toEqual(["done", "refused", "refused"]);
    for (const again of [s.release(SHOP, grant.id), s.reject(SHOP, grant.id, "No")]) expect(await again).toEqual({ ok: false, refusal: { code: "grant.not_held" } });
    const [left] = await s.grants(order);
    expect(await s.balance(mei)).toEqual(left!.state === "rejected" ? {} : { "accrued EUR": 100 });
  });

  it("refuses what is not held: matured, never held, of another shop, unknown", async () => {
    const s = await start();
    const { mei, grant, order } = await s.held();
    const good = await s.order({ visits: [s.visit(mei)] });
    const [plain] = await s.grants(good);
    expect(await s.reject(SHOP, plain!.id, "No")).toEqual({ ok: false, refusal: { code: "grant.not_held" } });
    await s.safe(good);
    expect(await s.reject(SHOP, plain!.id, "No")).toEqual({ ok: false, refusal: { code: "grant.not_held" } });
    for (const of of [s.release(OTHER, grant.id), s.reject(OTHER, grant.id, "No")]) expect(await of).toEqual({ ok: false, refusal: { code: "grant.unknown" } });
    expect(await s.hold(order)).toEqual(["disposable"]);
  });

  it("of whoever asks to be forgotten no word of the merchant's stays, and nothing is earned by it after all", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ maturing: defaultProgram.maturing }), "mei", { customerId: "11" });
    const order = await s.order({ email: "x@mailinator.com", visits: [s.visit(mei)] });
    await s.reject(SHOP, (await s.grants(order))[0]!.id, "Mei Lin knows why");
    await s.uow.run((tx) => tx.people.forget(SHOP, "11", []));
    expect(await s.grants(order)).toMatchObject([{ state: "rejected", hold: null }]);
    await s.show(order, { lines: [line(1, 2)] });
    expect(await s.balance(mei)).toEqual({});
  });
});
