import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { type FriendRules, defaultShare } from "../domain/friends";
import type { ParticipantId, ProgramId } from "../domain/id";
import { DAY, HOUR } from "../domain/instant";
import type { Order } from "../domain/order";
import { CommerceUnavailable } from "../ports/commerce";

const off = { kind: "percent", basisPoints: 1_000 } as const;
/** A week for both sides, and a coupon once the order is safe. */
const short: Partial<FriendRules> = { perSharer: null, welcome: { off, minimumMinor: 0, validDays: 7 }, thanks: { kind: "coupon", when: "safe", minimumMinor: 0, benefit: { off, minimumMinor: 0, validDays: 7 } } };
const unpaid: Partial<Order> = { financialStatus: "pending", paidAt: null };

eachStore((open) => {
  const start = async (friends: Partial<FriendRules> = short) => {
    const s = shareStage(await open());
    const program = await s.shares(friends);
    const coupons = async (who: ParticipantId) => (await s.view(who)).thanks.flatMap(({ coupon }) => coupon ?? []);
    return {
      ...s, program, coupons,
      ends: async (id: ProgramId = program) => {
        await s.steer(SHOP, id, "ended");
        await s.settle();
      },
      /** Whether a code takes something off at Shopify. */
      good: (code: string) => [...s.kept.discounts.values()].some((one) => one.codes.has(code) && !one.stopped),
      /** The merchant tidies up at Shopify. */
      deletesAll: () => [...s.kept.discounts.values()].forEach((one) => one.codes.clear()),
      stopped: () => [...s.kept.discounts.values()].map((one) => one.stopped),
      /** What one day brings: rewards are looked at, and all that is asked for is done. */
      async day() {
        await s.mature();
        await s.settle();
        await s.mature();
        await s.expire();
        s.pass(DAY);
      },
      async days(number: number) {
        for (let day = 0; day < number; day++) await this.day();
      },
      /** All but so many codes of the sharers' pool are gone. */
      usedUp: (by: ParticipantId, left: number) =>
        s.uow.run(async (tx) => {
          for (let { pooled } = await tx.coupons.figures(SHOP, program, "sharer"); pooled > left; pooled--) await tx.coupons.give(SHOP, program, "sharer", { participantId: by, holderKey: null, grantId: null, at: s.clock.at, until: s.clock.at });
        }),
      pooled: async () => (await s.uow.read((tx) => tx.coupons.figures(SHOP, program, "sharer"))).pooled,
    };
  };

  it("a coupon that is given after the end can be used for all its days, and then the discounts are stopped", async () => {
    const s = await start();
    const mei = await s.sharer(s.program, { guest: "mei" });
    const order = await s.friendBuys(mei.code, "liang");
    await s.ends();
    s.pass(3 * DAY);
    await s.delivered(order);
    s.pass(14 * DAY);
    await s.day();
    const [coupon] = await s.coupons(mei.id);
    expect([coupon!.state, coupon!.expiresAt! - coupon!.givenAt!]).toEqual(["given", 7 * DAY]);
    for (let day = 1; day < 7; day++) {
      expect(s.good(coupon!.code)).toBe(true);
      await s.day();
    }
    await s.days(2);
    expect([s.good(coupon!.code), s.stopped(), await s.waiting()]).toEqual([false, [true, true], null]);
  });

  it("gives every coupon that was earned before the end, and makes as many codes as it owes", async () => {
    const s = await start();
    const orders: Order[] = [];
    const sharers = await Promise.all(["a", "b", "c"].map((guest) => s.sharer(s.program, { guest })));
    for (const { code } of sharers) for (const friend of ["x", "y"]) orders.push(await s.friendBuys(code, `${friend} of ${code}`));
    await s.usedUp((await s.sharer(s.program, { guest: "somebody" })).id, 4);
    for (const order of orders) await s.delivered(order);
    await s.ends();
    s.pass(14 * DAY);
    await s.days(2);
    const given = (await Promise.all(sharers.map(({ id }) => s.coupons(id)))).flat();
    expect([given.length, given.every(({ code, state }) => state === "given" && s.good(code)), await s.pooled()]).toEqual([6, true, 0]);
  });

  it.each(["stopped", "deleted"])("makes another discount for what becomes owed after its own was %s, gives nothing before that, and stops it, too", async (how) => {
    const s = await start();
    const mei = await s.sharer(s.program, { guest: "mei" });
    const order = await s.friendBuys(mei.code, "liang", unpaid);
    await s.ends();
    await s.days(9);
    expect([s.stopped(), await s.waiting()]).toEqual([[true, true], null]);
    if (how === "deleted") s.deletesAll();
    await s.delivered({ ...order, financialStatus: "paid", paidAt: s.clock.at });
    s.pass(14 * DAY);
    s.kept.away = true;
    await s.mature();
    await s.work();
    expect(await s.coupons(mei.id)).toEqual([]);
    s.kept.away = false;
    await s.day();
    await s.day();
    const [coupon] = await s.coupons(mei.id);
    expect([coupon?.state, s.good(coupon!.code), s.stopped()]).toEqual(["given", true, [true, true, false]]);
    await s.days(9);
    expect([s.good(coupon!.code), s.stopped(), await s.waiting()]).toEqual([false, [true, true, true], null]);
  });

  it("stops a discount late, and not the one that was made meanwhile", async () => {
    const s = await start();
    const mei = await s.sharer(s.program, { guest: "mei" });
    const order = await s.friendBuys(mei.code, "liang", unpaid);
    await s.ends();
    s.pass(7 * DAY + DAY);
    // Let go of, and Shopify cannot be reached to stop it.
    s.kept.away = true;
    await s.work();
    await s.work();
    expect((await s.stock(s.program)).discounts).toEqual({ friend: null, sharer: null });
    await s.delivered({ ...order, financialStatus: "paid", paidAt: s.clock.at });
    s.pass(14 * DAY);
    await s.mature();
    s.kept.away = false;
    await s.days(2);
    const [coupon] = await s.coupons(mei.id);
    expect([coupon?.state, s.good(coupon!.code), s.stopped()]).toEqual(["given", true, [true, true, false]]);
  });

  it("ends, though something owed never comes to its day: of who is banned nothing is given and nothing ends", async () => {
    const s = await start();
    const mei = await s.sharer(s.program, { guest: "mei" });
    await s.delivered(await s.friendBuys(mei.code, "liang"));
    await s.decide(SHOP, mei.id, "banned", "Own orders");
    await s.ends();
    await s.days(80);
    expect(s.stopped()).toEqual([false, false]);
    await s.days(20);
    expect([s.stopped(), await s.waiting()]).toEqual([[true, true], null]);
    await s.decide(SHOP, mei.id, "approved", null);
    await s.days(2);
    const [coupon] = await s.coupons(mei.id);
    expect([coupon?.state, s.good(coupon!.code)]).toEqual(["given", true]);
  });

  it.each([2, 42])("a code that ran out while its shop was frozen for %s days is never good again, whatever is owed later", async (frozenFor) => {
    const s = await start();
    const [mei, bo] = [await s.sharer(s.program, { guest: "mei" }), await s.sharer(s.program, { guest: "bo" })];
    const late = await s.friendBuys(bo.code, "xu", unpaid);
    await s.delivered(await s.friendBuys(mei.code, "liang"));
    s.pass(14 * DAY);
    await s.day();
    const [over] = await s.coupons(mei.id);
    await s.ends();
    s.pass(6 * DAY);
    // What is asked for is put off.
    let frozen = true;
    Object.defineProperty(s.kept, "away", { get: () => { if (frozen) throw new CommerceUnavailable("the shop is frozen", s.clock.at + HOUR); return false; } });
    for (let hour = 0; hour < frozenFor * 24; hour += 6) {
      await s.expire();
      await s.work();
      s.pass(6 * HOUR);
    }
    frozen = false;
    await s.days(3);
    await s.delivered({ ...late, financialStatus: "paid", paidAt: s.clock.at });
    s.pass(14 * DAY);
    for (let day = 0; day < 4; day++) {
      await s.day();
      expect(s.good(over!.code)).toBe(false);
    }
    const [given] = await s.coupons(bo.id);
    expect([(await s.coupons(mei.id))[0]?.state, given?.state, s.good(given!.code)]).toEqual(["withdrawn", "given", true]);
  });

  it("stops both discounts when closing gave up half way and another was made for the sharers meanwhile", async () => {
    const s = await start();
    const mei = await s.sharer(s.program, { guest: "mei" });
    const order = await s.friendBuys(mei.code, "liang", unpaid);
    await s.ends();
    s.pass(8 * DAY);
    s.kept.away = true;
    for (let hour = 0; hour < 36; hour++) {
      await s.work();
      s.pass(HOUR);
    }
    s.kept.away = false;
    await s.delivered({ ...order, financialStatus: "paid", paidAt: s.clock.at });
    s.pass(14 * DAY);
    await s.days(1);
    await s.uow.run((tx) => tx.outbox.replay(SHOP, `program.close:${s.program}`, s.clock.at));
    await s.days(1);
    const [coupon] = await s.coupons(mei.id);
    expect([s.stopped(), s.good(coupon!.code)]).toEqual([[true, true, false], true]);
    await s.days(12);
    expect([s.stopped(), await s.waiting()]).toEqual([[true, true, true], null]);
  });

  it("asks for another discount once a day at most, however many are owed", async () => {
    const s = await start();
    const orders: Order[] = [];
    for (const guest of ["a", "b", "c"]) orders.push(await s.friendBuys((await s.sharer(s.program, { guest })).code, `friend of ${guest}`, unpaid));
    await s.ends();
    await s.days(9);
    for (const order of orders) await s.delivered({ ...order, financialStatus: "paid", paidAt: s.clock.at });
    s.pass(14 * DAY);
    s.kept.away = true;
    await s.mature();
    await s.mature();
    await s.work();
    expect(s.log.filter((line) => line.includes("program.publish"))).toHaveLength(1);
  });

  it("stops the discounts of red packets as soon as friends hold no good code, whatever is still to be opened", async () => {
    const s = await start();
    const packets = await s.packets({ method: "gift_card" }, { welcome: { ...defaultShare.welcome, validDays: 7 } });
    const mei = await s.sharer(packets, { guest: "mei" });
    await s.friendBuys(mei.code, "liang");
    await s.claim(mei.code, "bo");
    await s.ends(packets);
    const friends = [...s.kept.discounts.values()].at(-1)!;
    await s.days(7);
    expect(friends.stopped).toBe(false);
    await s.days(2);
    expect(friends.stopped).toBe(true);
  });
});
