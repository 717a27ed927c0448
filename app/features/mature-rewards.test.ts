import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { rewardStage } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import { eachStore } from "../../tests/support/stores";
import { gid } from "../domain/id";
import { DAY, HOUR, MINUTE } from "../domain/instant";
import { matureDueRewards } from "../jobs/mature-due-rewards";
import { CommerceUnavailable } from "../ports/commerce";

/** Shopify may refuse to show an order for as long as it likes (ACCESS_DENIED, a plan that has run out), or never answer for it, and not say that it is gone. */
eachStore((open) => {
  const start = async () => {
    const s = rewardStage(await open());
    const mei = await s.person(await s.program(), "mei");
    const trouble: unknown[] = [];
    const timer = matureDueRewards({ uow: s.uow, matureRewards: (_shop, id) => s.matureOne({ id }), onTrouble: (_what, error) => void trouble.push(error) }, (work) => work());
    /** What the timer does in a turn, a look at a hundred at a time. */
    const turn = () => timer(s.clock.at, () => false, () => undefined);
    const brought = async () => s.delivered(await s.order({ visits: [s.visit(mei)] }));
    /** So many orders, two hours between them, all of which are safe. */
    const due = async (count: number) => {
      const orders = [];
      for (let i = 0; i < count; i++) {
        orders.push((await brought()).id);
        s.pass(2 * HOUR);
      }
      s.pass(14 * DAY);
      s.silence.asked.length = 0;
      return orders;
    };
    /** A turn each minute. @returns how many rewards turned payable in each */
    const minutes = async (count: number) => {
      const matured = [];
      for (let i = 0; i < count; i++) {
        matured.push(await turn());
        s.pass(MINUTE);
      }
      return matured;
    };
    return { ...s, mei, trouble, turn, brought, due, minutes };
  };

  it("a hundred orders that Shopify refuses to show keep no other waiting, are asked about again in an hour, and are told of in the log", async () => {
    const s = await start();
    const refused = [];
    for (let i = 0; i < 101; i++) {
      refused.push(await s.brought());
      s.pass(2 * HOUR);
    }
    const good = await s.brought();
    for (const order of refused) s.refuse(order);
    s.pass(14 * DAY);
    expect(await s.turn()).toBe(1);
    expect(await s.grants(good)).toMatchObject([{ state: "matured" }]);
    expect(s.trouble).toHaveLength(101);
    expect(String(s.trouble[0])).toBe(`Error: Shopify would not show ${refused[0]!.id}: Access denied`);
    s.pass(HOUR - MINUTE);
    await s.turn();
    expect(s.trouble).toHaveLength(101);
    s.pass(MINUTE);
    for (const order of refused.slice(1)) s.shows(order);
    expect(await s.turn()).toBe(100);
    expect(s.trouble).toHaveLength(102);
    expect(await s.balance(s.mei)).toEqual({ "accrued EUR": 100, "payable EUR": 10_100 });
  });

  it("an order that is refused is put off for an hour; a reward that the merchant looks at anyway is left as it is", async () => {
    const s = await start();
    const order = await s.brought();
    const later = await s.brought();
    await s.uow.run(async (tx) => {
      const [grant] = await tx.grants.ofOrder(SHOP, later.id);
      await tx.grants.update(SHOP, { ...grant!, hold: "disposable" });
    });
    s.pass(14 * DAY);
    const before = (await s.grants(later))[0]!;
    for (const one of [order, later]) {
      s.refuse(one);
      await expect(s.matureOne(one)).rejects.toThrow("would not show");
    }
    expect(await s.grants(order)).toMatchObject([{ state: "accrued", hold: null, maturesAt: before.maturesAt, looksAt: s.clock.at + HOUR }]);
    expect(await s.grants(later)).toEqual([before]);
  });

  it.each([["refuses to show", "would not show"], ["does not answer for", "busy"]])("a packet that nobody has opened in time ends, although Shopify %s its order; one that may still be opened stays so", async (_what, says) => {
    const s = shareStage(await open());
    const mei = await s.sharer(await s.packets(), { customerId: "7001" });
    const order = await s.delivered(await s.friendBuys(mei.code, "a", { customerId: gid("Customer", 42) }));
    s.pass(14 * DAY);
    await s.mature();
    const [ready] = await s.grants(order);
    expect(ready).toMatchObject({ state: "ready" });
    if (says === "busy") s.silence.of = () => new CommerceUnavailable(says);
    else s.refuse(order);
    await expect(s.matureOne(order)).rejects.toThrow(says);
    expect(await s.grants(order)).toEqual([ready]);
    s.pass(ready!.looksAt! - s.clock.at);
    await expect(s.matureOne(order)).rejects.toThrow(says);
    expect(await s.grants(order)).toMatchObject([{ state: "lapsed", standingMinor: 0, looksAt: null }]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("orders that Shopify never answers for keep none of their shop's others waiting, however many there are, and cost a turn no more than two time-outs", async () => {
    const s = await start();
    const orders = await s.due(8);
    const poisoned = orders.slice(0, 5);
    s.silence.of = (id) => (poisoned.includes(id) ? new CommerceUnavailable("internal error") : null);
    expect(await s.minutes(5)).toEqual([0, 0, 0, 0, 3]);
    expect(s.silence.asked).toEqual(orders);
    // They are asked for again, and again.
    s.silence.of = () => null;
    expect((await s.minutes(10)).reduce((sum, one) => sum + one, 0)).toBe(5);
  });

  it("an order that is not answered for, between others that are, is put off by itself", async () => {
    const s = await start();
    const [first, poisoned, last] = await s.due(3);
    s.silence.of = (id) => (id === poisoned ? new CommerceUnavailable("timeout") : null);
    expect(await s.turn()).toBe(2);
    expect(s.silence.asked).toEqual([first, poisoned, last]);
    expect(await s.grants({ id: poisoned! } as never)).toMatchObject([{ state: "accrued", hold: null, looksAt: s.clock.at + 10 * MINUTE }]);
  });

  it("a shop whose Shopify is away is asked for one order a turn, and most of its rewards are where they were when it is back", async () => {
    const s = await start();
    await s.due(30);
    s.silence.of = () => new CommerceUnavailable("Shopify did not answer");
    await s.minutes(120);
    expect(s.silence.asked).toHaveLength(121);
    expect(new Set(s.silence.asked).size).toBe(30);
    s.silence.of = () => null;
    const [atOnce, ...later] = await s.minutes(10);
    expect(atOnce).toBeGreaterThanOrEqual(20);
    expect(later.reduce((sum, one) => sum + one, atOnce!)).toBe(30);
  });

  it("no order is put off when Shopify says itself when to come back, and the shop's others are not asked for", async () => {
    const s = await start();
    const [first] = await s.due(2);
    const before = await s.grants({ id: first! } as never);
    s.silence.of = () => new CommerceUnavailable("throttled", s.clock.at + MINUTE);
    expect(await s.turn()).toBe(0);
    expect(s.silence.asked).toEqual([first]);
    expect(await s.grants({ id: first! } as never)).toEqual(before);
  });
});
