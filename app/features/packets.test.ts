import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import { commitment, draw } from "../domain/draw";
import { drawnOf } from "../domain/gift";
import { DAY } from "../domain/instant";

eachStore((open) => {
  const start = async () => shareStage(await open());
  type Stage = Awaited<ReturnType<typeof start>>;
  /** A friend's order, delivered and past every return. */
  const ripe = async (s: Stage, code: string, friend: string) => s.safe(await s.friendBuys(code, friend));
  const ready = async (s: Stage, who: Parameters<Stage["view"]>[0]) => (await s.view(who)).thanks.filter(({ grant }) => grant.state === "ready").map(({ grant }) => grant.id);

  it("is ready when the friend's order is safe, and opened once; then its money is the sharer's, as store credit", async () => {
    const s = await start();
    const program = await s.packets();
    const mei = await s.sharer(program, { customerId: "7777" });
    const order = await s.friendBuys(mei.code, "bo");
    expect(await s.balance(mei.id)).toEqual({ "accrued EUR": 500 });
    const sealed = (await s.view(mei.id)).thanks[0]!.grant.id;
    expect(await s.open(mei.id, sealed)).toEqual({ ok: false, refusal: { code: "packet.sealed" } });
    await s.safe(order);
    expect(await s.open(mei.id, sealed)).toMatchObject({ ok: true, value: { money: { minor: 500, currency: "EUR" } } });
    expect(await s.open(mei.id, sealed)).toMatchObject({ ok: true, value: { money: { minor: 500 } } });
    await s.settle();
    expect(s.kept.credits.map(({ customerId, minor, currency }) => ({ customerId, minor, currency }))).toEqual([{ customerId: "7777", minor: 500, currency: "EUR" }]);
    expect(await s.balance(mei.id)).toEqual({ "paid EUR": 500 });
    expect((await s.view(mei.id)).payouts).toMatchObject([{ state: "paid", method: "store_credit", minor: 500 }]);
    expect((await s.books()).unbalanced).toEqual([]);
    expect((await s.stock(program)).takenMinor).toBe(500);
  });

  it("credits once though answers get lost, and two equal packets of one person twice", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets(), { customerId: "7777" });
    for (const friend of ["a", "b"]) await ripe(s, mei.code, friend);
    s.kept.lose = 2;
    for (const id of await ready(s, mei.id)) {
      expect(await s.open(mei.id, id)).toMatchObject({ ok: true });
      await s.work();
    }
    await s.settle();
    expect(s.kept.credits.map((one) => one.minor)).toEqual([500, 500]);
    expect(await s.balance(mei.id)).toEqual({ "paid EUR": 1_000 });
  });

  it("says of each packet which payout its own money is in: none before there is one, and after a declined one the next", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }, { perSharer: null }), { guest: "mei" });
    for (const friend of ["a", "b", "c"]) await ripe(s, mei.code, friend);
    const [a, b, c] = await ready(s, mei.id);
    const payouts = async () => Object.fromEntries((await s.view(mei.id)).thanks.flatMap(({ grant, payout }) => (payout ? [[grant.id, payout.state]] : [])));
    await s.open(mei.id, a!);
    await s.settle();
    await s.open(mei.id, b!);
    expect(await payouts()).toEqual({ [a!]: "paid" });
    s.kept.away = true;
    await s.work();
    for (let i = 0; i < 40; i++) {
      s.pass(DAY / 4);
      await s.work();
    }
    const given = (await s.view(mei.id)).payouts.find((one) => one.state === "approved")!;
    s.kept.away = false;
    await s.answer(SHOP, given.id, { to: "declined", reason: "Cards are off" });
    expect(await payouts()).toEqual({ [a!]: "paid", [b!]: "declined" });
    await s.open(mei.id, c!);
    await s.settle();
    expect(await payouts()).toEqual({ [a!]: "paid", [b!]: "paid", [c!]: "paid" });
    const { thanks } = await s.view(mei.id);
    expect(thanks.find(({ grant }) => grant.id === b)!.payout).toEqual(thanks.find(({ grant }) => grant.id === c)!.payout);
    expect(new Set(thanks.map(({ payout }) => payout!.id)).size).toBe(2);
  });

  it("comes as gift card or discount to who has no account; store credit asks them to sign in", async () => {
    const s = await start();
    const card = await s.sharer(await s.packets({ method: "gift_card" }), { guest: "card" });
    await ripe(s, card.code, "a");
    s.kept.lose = 1;
    expect(await s.open(card.id, (await ready(s, card.id))[0]!)).toMatchObject({ ok: true });
    await s.settle();
    expect([...s.kept.cards.values()]).toEqual([{ minor: 500, currency: "EUR" }]);
    // Only the card's last four are kept.
    expect((await s.view(card.id)).payouts[0]!.reference).toBe([...s.kept.cards.keys()][0]!.slice(-4));

    const code = await s.sharer(await s.packets({ method: "discount", validDays: 20 }), { guest: "code" });
    await ripe(s, code.code, "b");
    await s.open(code.id, (await ready(s, code.id))[0]!);
    await s.settle();
    const { reference, requestedAt } = (await s.view(code.id)).payouts[0]!;
    const made = [...s.kept.discounts.values()].find((one) => one.codes.has(reference!))!;
    expect([made.off, made.endsAt]).toEqual([{ kind: "fixed", minor: 500 }, requestedAt + 20 * DAY]);

    const guest = await s.sharer(await s.packets(), { guest: "credit" });
    await ripe(s, guest.code, "c");
    expect(await s.open(guest.id, (await ready(s, guest.id))[0]!)).toEqual({ ok: false, refusal: { code: "packet.account" } });
  });

  it("goes back to the budget when nobody opens it in time, or its order comes back before", async () => {
    const s = await start();
    const program = await s.packets({ openDays: 10 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const [a] = [await ripe(s, mei.code, "a"), await ripe(s, mei.code, "b")];
    const [first, second] = (await s.view(mei.id)).thanks.map(({ grant }) => grant);
    const ofA = first!.orderId === a.id ? first! : second!;
    await s.show(a, { financialStatus: "refunded", lines: [] });
    expect(await s.open(mei.id, ofA.id)).toEqual({ ok: false, refusal: { code: "packet.gone" } });
    expect((await s.stock(program)).takenMinor).toBe(500);
    s.pass(10 * DAY);
    const other = ofA.id === first!.id ? second! : first!;
    expect(await s.open(mei.id, other.id)).toEqual({ ok: false, refusal: { code: "packet.gone" } });
    await s.mature();
    expect([(await s.stock(program)).takenMinor, await s.balance(mei.id)]).toEqual([0, {}]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("a refund after it was opened is carried: the next packet pays what is left", async () => {
    const s = await start();
    const program = await s.packets({}, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const order = await ripe(s, mei.code, "a");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    await s.settle();
    await s.show(order, { financialStatus: "refunded", lines: [] });
    expect(await s.balance(mei.id)).toEqual({ "paid EUR": 500, "payable EUR": -500 });
    // What was paid out is gone from the budget for good.
    expect((await s.stock(program)).takenMinor).toBe(500);
    await ripe(s, mei.code, "b");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    await s.settle();
    expect([s.kept.credits.map((one) => one.minor), await s.balance(mei.id)]).toEqual([[500], { "paid EUR": 500 }]);
  });

  it("lucky amounts are numbered draws of a seed whose hash was told before, and anybody can draw them again", async () => {
    const s = await start();
    const program = await s.packets({ fromMinor: 100, toMinor: 900, budgetMinor: 10_000 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const before = (await s.view(mei.id)).fairness;
    expect(before.seed).toBeNull();
    for (const friend of ["a", "b", "c"]) await s.friendBuys(mei.code, friend);
    await s.steer(SHOP, program, "ended");
    const { thanks, fairness } = await s.view(mei.id);
    expect(commitment(fairness.seed!)).toBe(before.commitment);
    const drawn = thanks.map(({ grant }) => ({ standing: grant.standingMinor, ...(grant.terms.rate as { draw: number; fromMinor: number; toMinor: number; minor: number }) })).sort((a, b) => a.draw - b.draw);
    expect(drawn.map((one) => one.draw)).toEqual([1, 2, 3]);
    for (const one of drawn) expect([one.minor, one.standing]).toEqual([draw(fairness.seed!, one.draw, 100, 900), one.minor]);
    expect((await s.stock(program)).takenMinor).toBe(drawn.reduce((sum, one) => sum + one.minor, 0));
  });

  it("each draw repeats from seed, number and the bounds that are told of it, near the end of a budget, too", async () => {
    const s = await start();
    const program = await s.packets({ fromMinor: 100, toMinor: 1_000, budgetMinor: 1_500 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    for (const friend of ["a", "b", "c", "d", "e"]) await s.friendBuys(mei.code, friend);
    await s.steer(SHOP, program, "ended");
    const { thanks, fairness } = await s.view(mei.id);
    const drawn = thanks.flatMap(({ grant }) => drawnOf(grant.terms) ?? []);
    expect(drawn.length).toBeGreaterThan(1);
    expect(drawn.map((one) => draw(fairness.seed!, one.number, one.fromMinor, one.toMinor))).toEqual(drawn.map((one) => one.minor));
    expect(drawn.some((one) => one.toMinor < 1_000)).toBe(true);
    // What was promised stays as it was.
    expect(new Set(thanks.map(({ grant }) => (grant.terms.rate as { toMinor: number }).toMinor))).toEqual(new Set([1_000]));
  });

  it("nothing is drawn once the seed can be seen: who pays later gets the middle", async () => {
    const s = await start();
    const program = await s.packets({ fromMinor: 100, toMinor: 901, budgetMinor: 1_500 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const late = await s.friendBuys(mei.code, "a", { financialStatus: "pending", paidAt: null });
    await s.steer(SHOP, program, "ended");
    expect((await s.view(mei.id)).fairness.seed).not.toBeNull();
    s.pass(DAY);
    await s.show(late, { financialStatus: "paid", paidAt: s.clock.at });
    expect([(await s.stock(program)).draws, (await s.view(mei.id)).thanks[0]!.grant]).toMatchObject([0, { standingMinor: 501, terms: { rate: { draw: null } } }]);
  });

  it("ends while packets are drawn without a draw after the end", async () => {
    const s = await start();
    const program = await s.packets({ fromMinor: 100, toMinor: 900, budgetMinor: 50_000 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const orders = [];
    for (const friend of ["a", "b", "c", "d", "e", "f"]) orders.push(await s.friendBuys(mei.code, friend, { financialStatus: "pending", paidAt: null }));
    const draws: number[] = [];
    const end = s.steer(SHOP, program, "ended").then(async () => draws.push((await s.stock(program)).draws));
    await Promise.all([...orders.map((order) => s.show(order, { financialStatus: "paid", paidAt: s.clock.at })), end]);
    expect((await s.stock(program)).draws).toBe(draws[0]);
    expect((await s.view(mei.id)).thanks.every(({ grant }) => grant.standingMinor >= 100)).toBe(true);
  });

  it("of a budget nothing is promised twice, however many come at once", async () => {
    const s = await start();
    const program = await s.packets({ fromMinor: 100, toMinor: 900, budgetMinor: 2_000 }, { perSharer: null });
    const mei = await s.sharer(program, { customerId: "7777" });
    const codes = [];
    for (let i = 0; i < 20; i++) {
      const given = await s.claim(mei.code, `friend ${i}`);
      if (given.ok) codes.push(given.value.coupon.code);
    }
    const shown = await Promise.all(codes.map((code, i) => s.order({ customerOrders: 1, lines: [line(500 + i, 3, { codes: [{ code, minor: 100 }] })] })));
    const { thanks, leftMinor } = await s.view(mei.id);
    const promised = thanks.reduce((sum, { grant }) => sum + grant.standingMinor, 0);
    expect([thanks.length, promised + leftMinor!, (await s.stock(program)).takenMinor]).toEqual([20, 2_000, promised]);
    // Whoever got something got at least the least.
    expect(thanks.every(({ grant }) => grant.standingMinor === 0 || grant.standingMinor >= 100)).toBe(true);
    expect(leftMinor).toBeLessThan(100);
    // Who came too late is told so in time, and nobody's order is read for ever.
    for (const order of shown) await s.delivered(order);
    s.pass(14 * DAY);
    await s.mature();
    expect(new Set((await s.view(mei.id)).thanks.map(({ grant }) => `${grant.state} ${grant.standingMinor > 0}`))).toEqual(new Set(["ready true", "lapsed false"]));
    expect(await s.mature()).toBe(0);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("of a banned person stays shut and pays nothing, keeps its money, and opens again for who is let in", async () => {
    const s = await start();
    const program = await s.packets({ method: "gift_card", openDays: 10 }, { perSharer: null });
    const mei = await s.sharer(program, { guest: "mei" });
    await ripe(s, mei.code, "a");
    const [first] = await ready(s, mei.id);
    const later = await s.friendBuys(mei.code, "b");
    await s.decide(SHOP, mei.id, "banned", "Own orders");
    expect(await s.open(mei.id, first!)).toEqual({ ok: false, refusal: { code: "participant.out" } });
    // Neither becomes ready nor runs out while nobody may open it, and both are looked at no more than once a day.
    await s.safe(later);
    await s.settle();
    expect([await ready(s, mei.id), await s.balance(mei.id), (await s.stock(program)).takenMinor]).toEqual([[], { "accrued EUR": 1_000 }, 1_000]);
    expect(await s.mature()).toBe(0);
    s.pass(DAY);
    expect(await s.mature()).toBe(2);
    expect([await ready(s, mei.id), s.kept.cards.size]).toEqual([[], 0]);

    await s.decide(SHOP, mei.id, "approved", null);
    s.pass(DAY);
    await s.mature();
    for (const id of await ready(s, mei.id)) {
      expect(await s.open(mei.id, id)).toMatchObject({ ok: true, value: { money: { minor: 500 } } });
      await s.settle();
    }
    expect([await s.balance(mei.id), s.kept.cards.size, (await s.books()).unbalanced]).toEqual([{ "paid EUR": 1_000 }, 2, []]);
  });

  it("pays nobody who was banned between opening and paying, until they are let in again; a suspended person keeps what was earned", async () => {
    const s = await start();
    const program = await s.packets({ method: "gift_card" }, { perSharer: null });
    const mei = await s.sharer(program, { guest: "mei" });
    await ripe(s, mei.code, "a");
    await s.open(mei.id, (await ready(s, mei.id))[0]!);
    await s.decide(SHOP, mei.id, "banned", "Own orders");
    await s.settle();
    expect([await s.balance(mei.id), s.kept.cards.size]).toEqual([{ "payable EUR": 500 }, 0]);
    await s.decide(SHOP, mei.id, "approved", null);
    await s.settle();
    expect([await s.balance(mei.id), s.kept.cards.size]).toEqual([{ "paid EUR": 500 }, 1]);

    const bo = await s.sharer(program, { guest: "bo" });
    const order = await s.friendBuys(bo.code, "b");
    await s.decide(SHOP, bo.id, "suspended", "A question");
    await s.safe(order);
    expect(await s.open(bo.id, (await ready(s, bo.id))[0]!)).toMatchObject({ ok: true });
    await s.settle();
    expect(await s.balance(bo.id)).toEqual({ "paid EUR": 500 });
  });
});
