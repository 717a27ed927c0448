import { describe, expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import type { PayoutId } from "../domain/id";
import { DAY } from "../domain/instant";
import type { Order } from "../domain/order";
import { defaultProgram } from "../domain/program";

/** @returns dice of their own: numbers below what is asked for, the same in every run */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => ((state = (state * 48_271) % 2_147_483_647), state % below);
}

/** Shopify shows an app the orders of sixty days, and none that was deleted. What it says then is the same: there is none. */
eachStore((open) => {
  const start = async () => {
    const s = rewardStage(await open());
    const mei = await s.person(await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } }), "mei");
    const held = async (order: Order) => (await s.grants(order)).map(({ state, hold }) => [state, hold]);
    const asked = async () => {
      const payout = await s.ask(SHOP, mei, "EUR", "bank");
      if (!payout.ok) throw new Error(payout.refusal.code);
      return payout.value.id;
    };
    /** The merchant pays what was asked for; without it, all that may be. */
    const paid = async (asks?: PayoutId) => {
      const id = asks ?? (await asked());
      for (const decision of [{ to: "approved" }, { to: "paid", reference: null }] as const) expect(await s.answer(SHOP, id, decision)).toEqual({ ok: true, value: null });
    };
    return { ...s, mei, held, asked, paid, brought: (change: Partial<Order> = {}) => s.order({ visits: [s.visit(mei)], lines: [line(1, 2)], ...change }) };
  };

  describe("an order that can be read no more when its reward is due", () => {
    it("releases nothing: the reward waits for the merchant, who releases it as it was read last", async () => {
      const s = await start();
      const order = await s.delivered(await s.brought());
      s.hide(order);
      s.pass(14 * DAY);
      expect(await s.mature()).toBe(1);
      expect(await s.held(order)).toEqual([["accrued", "unread"]]);
      s.pass(400 * DAY);
      expect(await s.mature()).toBe(0);
      expect(await s.balance(s.mei)).toEqual({ "accrued EUR": 200 });
      expect(await s.ask(SHOP, s.mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "payout.too_little" } });
      expect(await s.release(SHOP, (await s.grants(order))[0]!.id)).toEqual({ ok: true, value: null });
      expect(await s.mature()).toBe(1);
      expect(await s.mature()).toBe(0);
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
      expect((await s.books()).unbalanced).toEqual([]);
    });

    it("earns nothing once the merchant has seen that it was given back", async () => {
      const s = await start();
      const order = await s.delivered(await s.brought());
      s.hide(order);
      s.pass(14 * DAY);
      await s.mature();
      expect(await s.reject(SHOP, (await s.grants(order))[0]!.id, "It was given back.")).toEqual({ ok: true, value: null });
      await s.news(order);
      s.pass(400 * DAY);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({});
      expect(await s.held(order)).toEqual([["rejected", "It was given back."]]);
    });

    it("lets its reward go on by itself when it can be read after all", async () => {
      const s = await start();
      const order = await s.delivered(await s.brought({ email: "x@mailinator.com" }));
      s.hide(order);
      await s.news(order);
      expect(await s.held(order)).toEqual([["accrued", "disposable,unread"]]);
      await s.show(order, { fulfilled: true, shippedAt: s.clock.at, deliveredAt: s.clock.at });
      expect(await s.held(order)).toEqual([["accrued", "disposable"]]);
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      s.pass(14 * DAY);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
    });

    it("that has not shipped is kept once it is too old, though no news ever comes; while it can be read, it is looked at day by day", async () => {
      const s = await start();
      const [order, returning] = [await s.brought(), await s.brought()];
      await s.show(await s.delivered(returning), { returning: true });
      const gone = await s.brought({ financialStatus: "refunded" });
      s.pass(60 * DAY - 1);
      expect(await s.mature()).toBe(0);
      s.pass(1);
      expect(await s.mature()).toBe(2);
      s.pass(DAY);
      for (const one of [order, returning, gone]) s.hide(one);
      expect(await s.mature()).toBe(2);
      expect([await s.held(order), await s.held(returning), await s.held(gone)]).toEqual([[["accrued", "unread"]], [["accrued", "unread"]], [["accrued", null]]]);
      s.pass(DAY);
      expect(await s.mature()).toBe(0);
      await s.reject(SHOP, (await s.grants(returning))[0]!.id, "It was given back.");
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
      expect((await s.books()).unbalanced).toEqual([]);
    });

    it("that ships late matures by itself when somebody can still read it", async () => {
      const s = await start();
      const order = await s.brought();
      s.pass(50 * DAY);
      await s.safe(order);
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
    });

    it("never delivered as far as anybody could read: released, it is payable", async () => {
      const s = await start();
      const order = await s.brought();
      s.hide(order);
      await s.news(order);
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
    });
  });

  describe("news of an order that can be read no more", () => {
    it("keeps a reward that is still safe to come, however often it is told; one that is released early matures on its day", async () => {
      const s = await start();
      const order = await s.delivered(await s.brought());
      s.pass(DAY);
      s.hide(order);
      for (let times = 0; times < 3; times++) await s.news(order);
      expect(await s.held(order)).toEqual([["accrued", "unread"]]);
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      expect(await s.mature()).toBe(0);
      s.pass(13 * DAY);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200 });
    });

    it("keeps it once more when more happens after the merchant has looked", async () => {
      const s = await start();
      const order = await s.delivered(await s.brought());
      s.hide(order);
      await s.news(order);
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      await s.news(order);
      expect(await s.held(order)).toEqual([["accrued", "unread"]]);
    });

    it("takes what is payable off the balance until the merchant has decided, and puts it back to the cent", async () => {
      const s = await start();
      const [order, other] = [await s.brought(), await s.brought()];
      for (const one of [order, other]) await s.delivered(one);
      s.pass(14 * DAY);
      await s.mature();
      s.hide(order);
      for (let times = 0; times < 2; times++) await s.news(order);
      expect(await s.balance(s.mei)).toEqual({ "accrued EUR": 200, "payable EUR": 200 });
      expect(await s.ask(SHOP, s.mei, "EUR", "bank")).toMatchObject({ ok: true, value: { minor: 200 } });
      await s.release(SHOP, (await s.grants(order))[0]!.id);
      await s.mature();
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 200, "payout EUR": 200 });
      expect((await s.books()).entries.filter(({ kind, cause }) => kind === "reversed" && cause === "the order can be read no more")).toHaveLength(2);
      expect((await s.books()).unbalanced).toEqual([]);
    });

    it("shows in a payout that is not paid what was taken back since, and leaves one that was paid", async () => {
      const s = await start();
      const order = await s.safe(await s.brought());
      await s.asked();
      s.hide(order);
      await s.news(order);
      expect(await s.balance(s.mei)).toEqual({ "accrued EUR": 200, "payable EUR": -200, "payout EUR": 200 });
      const paid = await start();
      const before = await paid.safe(await paid.brought());
      await paid.paid();
      paid.hide(before);
      await paid.news(before);
      expect(await paid.balance(paid.mei)).toEqual({ "paid EUR": 200 });
      expect(await paid.held(before)).toEqual([["matured", null]]);
    });

    it("leaves what was paid out, though an edit has earned more since", async () => {
      const s = await start();
      const order = await s.safe(await s.brought());
      await s.paid();
      await s.show(order, { edited: true, lines: [line(1, 3)] });
      s.hide(order);
      await s.news(order);
      expect(await s.held(order)).toEqual([["matured", null]]);
      expect(await s.balance(s.mei)).toEqual({ "payable EUR": 100, "paid EUR": 200 });
    });

    it("leaves what was paid out after the merchant had looked at it, and what left while it was held once it is released", async () => {
      for (const when of ["released before", "released after"] as const) {
        const s = await start();
        const order = await s.safe(await s.brought());
        const payout = await s.asked();
        s.hide(order);
        await s.news(order);
        const release = async () => s.release(SHOP, (await s.grants(order))[0]!.id);
        if (when === "released before") await release().then(s.mature);
        await s.paid(payout);
        if (when === "released after") await release();
        await s.news(order);
        await s.mature();
        expect([when, await s.held(order)]).toEqual([when, [["matured", null]]]);
        expect([when, await s.balance(s.mei)]).toEqual([when, { "paid EUR": 200 }]);
        expect((await s.books()).unbalanced).toEqual([]);
      }
    });

    it("keeps what a lost dispute took off a later payout and the won one gave back: of it nothing has left", async () => {
      const s = await start();
      const order = await s.safe(await s.brought());
      await s.paid();
      const lost = await s.show(order, { dispute: "lost" });
      await s.safe(await s.brought({ lines: [line(1, 5)] }));
      await s.paid();
      await s.show(lost, { dispute: "none" });
      s.hide(order);
      await s.news(order);
      expect(await s.held(order)).toEqual([["accrued", "unread"]]);
      expect(await s.balance(s.mei)).toEqual({ "accrued EUR": 200, "paid EUR": 500 });
    });

    it("keeps both levels, and says nothing of an order that nobody earns by", async () => {
      const s = rewardStage(await open());
      const programId = await s.program({ reward: { ...defaultProgram.reward, second: { basisPoints: 300, countries: ["DE"] } } });
      const mei = await s.person(programId, "mei", { country: "DE" });
      const bo = await s.person(programId, "bo", { country: "DE", by: (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!.code });
      const [order, plain] = [await s.order({ visits: [s.visit(bo)] }), await s.order()];
      for (const one of [order, plain]) s.hide(one);
      for (const one of [order, plain]) await s.news(one);
      expect((await s.grants(order)).map(({ hold }) => hold)).toEqual(["unread", "unread"]);
      expect(await s.grants(plain)).toEqual([]);
    });
  });

  it("in no history is anything payable by an order that went back unread, but by the merchant's word", async () => {
    const store = await open();
    const s = rewardStage(store);
    const mei = await s.person(await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } }), "mei");
    // Of so many histories each is another one, and the same one in every run.
    const dice = numbers(60);
    for (let history = 0; history < 12; history++) {
      let order = await s.order({ visits: [s.visit(mei)], lines: [line(1, 2)] });
      let [hidden, back, looked] = [false, false, false];
      for (let step = 0; step < 12; step++) {
        const grant = (await s.grants(order))[0]!;
        const what = dice(7);
        if (what === 0) s.pass(dice(20) * DAY);
        else if (what === 1 && !hidden) order = await s.delivered(order);
        else if (what === 2 && dice(2) === 0) {
          s.hide(order);
          hidden = true;
        } else if (what === 3 && hidden) {
          [back, looked] = [true, false];
          await s.news(order);
        } else if (what === 4 && grant.hold !== null) looked = (await s.release(SHOP, grant.id)).ok;
        else if (what === 5 && grant.hold !== null) await s.reject(SHOP, grant.id, "It was given back.");
        else await s.mature();
        const now = (await s.grants(order))[0]!;
        if (back && !looked) expect([now.state === "matured" && now.standingMinor > 0, history, step]).toEqual([false, history, step]);
      }
      const [last] = await s.grants(order);
      const of = async (account: string) => (await s.books()).entries.filter((one) => one.grantId === last!.id && one.account === account).reduce((sum, { minor }) => sum + minor, 0);
      expect([await of("payable"), await of("accrued")]).toEqual(last!.state === "matured" ? [last!.standingMinor, 0] : [0, last!.standingMinor]);
    }
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("a red packet is sealed again while the merchant looks, and opens once released; a thank-you coupon waits as well", async () => {
    const s = shareStage(await open());
    const [packets, coupons] = [await s.packets(), await s.shares({ thanks: { kind: "coupon", when: "safe", minimumMinor: 0, benefit: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0, validDays: 90 } } })];
    const [mei, bo] = [await s.sharer(packets, { customerId: "7001" }), await s.sharer(coupons, { guest: "bo" })];
    const [first, second] = [await s.friendBuys(mei.code, "cai"), await s.friendBuys(bo.code, "dan")];
    for (const order of [first, second]) await s.delivered(order);
    s.pass(DAY);
    s.hide(second);
    s.pass(13 * DAY);
    await s.mature();
    const [packet] = await s.grants(first);
    expect(packet!.state).toBe("ready");
    expect(await s.grants(second)).toMatchObject([{ state: "accrued", hold: "unread" }]);
    s.hide(first);
    await s.news(first);
    expect(await s.open(mei.id, packet!.id)).toEqual({ ok: false, refusal: { code: "packet.sealed" } });
    const unshipped = await s.friendBuys(bo.code, "eva");
    s.pass(60 * DAY);
    s.hide(unshipped);
    await s.mature();
    expect(await s.grants(unshipped)).toMatchObject([{ state: "accrued", hold: "unread", maturesAt: null }]);
    await s.release(SHOP, packet!.id);
    await s.release(SHOP, (await s.grants(second))[0]!.id);
    await s.mature();
    expect(await s.open(mei.id, packet!.id)).toMatchObject({ ok: true });
    expect(await s.grants(second)).toMatchObject([{ state: "matured" }]);
  });
});
