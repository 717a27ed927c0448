import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { DAY, HOUR, MINUTE } from "../domain/instant";

eachStore((open) => {
  const start = async () => shareStage(await open());
  type Stage = Awaited<ReturnType<typeof start>>;
  /** A friend's order, delivered and past every return. */
  const ripe = async (s: Stage, code: string, friend: string) => s.safe(await s.friendBuys(code, friend));
  const ready = async (s: Stage, who: Parameters<Stage["view"]>[0]) => (await s.view(who)).thanks.filter(({ grant }) => grant.state === "ready").map(({ grant }) => grant.id);
  /** Shopify is away until the app gives up. */
  const givesUp = async (s: Stage) => {
    s.kept.away = true;
    for (let i = 0; i < 40; i++) {
      await s.work();
      s.pass(DAY);
    }
    s.kept.away = false;
  };

  it("is the merchant's to decide when its owner's account is gone at Shopify", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets(), { customerId: "7777" });
    await ripe(s, mei.code, "a");
    s.kept.gone.add("7777");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    await s.settle();
    const { id, state } = (await s.view(mei.id)).payouts[0]!;
    s.pass(MINUTE * 2);
    expect(state).toBe("approved");
    expect(await s.uow.read((tx) => tx.problems.find(SHOP, `effect_dead:payout.send:${id}`))).toMatchObject({ status: "open", detail: { words: "the customer does not exist any more" } });
    expect(await s.answer(SHOP, id, { to: "paid", reference: "by hand" })).toEqual({ ok: true, value: null });
  });

  it.each(["declined", "paid"] as const)("what comes while a payout of theirs is undecided asks once and waits for its end; %s, the rest is paid", async (to) => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }, { perSharer: null }), { guest: "mei" });
    await ripe(s, mei.code, "a");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    await givesUp(s);
    for (const friend of ["b", "c"]) {
      await ripe(s, mei.code, friend);
      await s.open(mei.id, (await ready(s, mei.id))[0]!);
    }
    await s.settle();
    // Nothing is left in the queue, however long the merchant takes.
    expect([await s.waiting(), await s.balance(mei.id)]).toEqual([null, { "payout EUR": 500, "payable EUR": 1_000 }]);
    const { id } = (await s.view(mei.id)).payouts[0]!;
    expect(await s.answer(SHOP, id, to === "declined" ? { to, reason: "Cards are off" } : { to, reference: "by hand" })).toMatchObject({ ok: true });
    await s.settle();
    const cards = [...s.kept.cards.values()].map((one) => one.minor);
    expect([cards, await s.balance(mei.id)]).toEqual([[to === "declined" ? 1_500 : 1_000], { "paid EUR": 1_500 }]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("what comes while one is on its way is paid as soon as that has arrived, and misses no end that comes at the same moment", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }, { perSharer: null }), { guest: "mei" });
    for (const friend of ["a", "b", "c"]) await ripe(s, mei.code, friend);
    const [first, ...rest] = await ready(s, mei.id);
    await s.open(mei.id, first!);
    s.kept.lose = 1;
    await Promise.all([s.work(), ...rest.map((id) => s.open(mei.id, id))]);
    await Promise.all([s.settle(), s.settle()]);
    expect([await s.balance(mei.id), await s.waiting()]).toEqual([{ "paid EUR": 1_500 }, null]);
  });

  it("two credits of one customer in two programs: the second is not asked about all the time, and is hastened by the end of the first", async () => {
    const s = await start();
    const [one, other] = [await s.sharer(await s.packets(), { customerId: "7777" }), await s.sharer(await s.packets(), { customerId: "7777" })];
    for (const [index, who] of [one, other].entries()) await ripe(s, who.code, `friend ${index}`);
    await s.open(one.id, (await ready(s, one.id))[0]!);
    s.kept.gone.add("7777");
    await s.work();
    s.kept.gone.delete("7777");
    await s.open(other.id, (await ready(s, other.id))[0]!);
    await s.work();
    s.pass(8 * HOUR);
    await s.work();
    expect((await s.waiting())! - s.clock.at).toBe(HOUR);
    const { id } = (await s.view(one.id)).payouts[0]!;
    await s.answer(SHOP, id, { to: "declined", reason: "No" });
    expect(await s.waiting()).toBe(s.clock.at);
    await s.settle();
    expect([s.kept.credits.length, await s.balance(one.id), await s.balance(other.id)]).toEqual([1, { "payable EUR": 500 }, { "paid EUR": 500 }]);
  });

  it("pays by itself: the merchant has no say while it is on its way, and has it when that gave up", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }), { guest: "mei" });
    await ripe(s, mei.code, "a");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    s.kept.away = true;
    await s.work();
    const { id } = (await s.view(mei.id)).payouts[0]!;
    expect(await s.answer(SHOP, id, { to: "paid", reference: "by hand" })).toEqual({ ok: false, refusal: { code: "payout.automatic" } });
    await givesUp(s);
    expect(await s.uow.read((tx) => tx.problems.find(SHOP, `effect_dead:payout.send:${id}`))).toMatchObject({ status: "open" });
    expect(await s.answer(SHOP, id, { to: "declined", reason: "Cards are off" })).toEqual({ ok: true, value: null });
    expect(await s.balance(mei.id)).toEqual({ "payable EUR": 500 });
  });
});
