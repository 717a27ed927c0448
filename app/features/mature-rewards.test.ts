import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { rewardStage } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import { eachStore } from "../../tests/support/stores";
import { gid } from "../domain/id";
import { DAY, HOUR, MINUTE } from "../domain/instant";
import { timers } from "../jobs/timers";

/** Shopify may refuse to show an order for as long as it likes (ACCESS_DENIED, a plan that has run out), and not say that it is gone. */
eachStore((open) => {
  const start = async () => {
    const s = rewardStage(await open());
    const mei = await s.person(await s.program(), "mei");
    const trouble: unknown[] = [];
    /** What the timer does in a turn, a look at a hundred at a time. */
    const turn = () => timers({ uow: s.uow, matureRewards: (_shop: string, id: string) => s.matureOne({ id }), onTrouble: (_what: string, error: unknown) => trouble.push(error) } as never).find(({ name }) => name === "mature-rewards")!.run(s.clock.at, () => false, () => undefined);
    return { ...s, mei, trouble, turn, brought: async () => s.delivered(await s.order({ visits: [s.visit(mei)] })) };
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

  it("a packet that nobody has opened in time ends, although Shopify refuses to show its order; one that may still be opened stays so", async () => {
    const s = shareStage(await open());
    const mei = await s.sharer(await s.packets(), { customerId: "7001" });
    const order = await s.delivered(await s.friendBuys(mei.code, "a", { customerId: gid("Customer", 42) }));
    s.pass(14 * DAY);
    await s.mature();
    const [ready] = await s.grants(order);
    expect(ready).toMatchObject({ state: "ready" });
    s.refuse(order);
    await expect(s.matureOne(order)).rejects.toThrow("would not show");
    expect(await s.grants(order)).toEqual([ready]);
    s.pass(ready!.looksAt! - s.clock.at);
    await expect(s.matureOne(order)).rejects.toThrow("would not show");
    expect(await s.grants(order)).toMatchObject([{ state: "lapsed", standingMinor: 0, looksAt: null }]);
    expect((await s.books()).unbalanced).toEqual([]);
  });
});
