import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { thanksViews } from "../doors/share-thanks";
import { DAY, HOUR } from "../domain/instant";
import type { Order } from "../domain/order";
import { shopperTexts } from "../locales/shopper";

eachStore((open) => {
  const start = async () => shareStage(await open());
  type Stage = Awaited<ReturnType<typeof start>>;
  type Who = Parameters<Stage["view"]>[0];
  const t = shopperTexts("en").sharing.rewards;
  /** What stands in the packet of an order, in which state, and what its owner is told. */
  const packet = async (s: Stage, who: Who, order: Order) => {
    const found = (await s.view(who)).thanks.filter(({ grant }) => grant.orderId === order.id);
    const [told] = thanksViews(found, { locale: "en", timezone: "UTC", now: s.clock.at, paidBy: () => ({ minor: 0, currency: "EUR", method: "store_credit", state: "sending", code: null, locked: false, text: "" }) });
    return [found[0]!.grant.state, found[0]!.grant.standingMinor, told!.text];
  };
  const back = (s: Stage, order: Order) => s.show(order, { financialStatus: "refunded", lines: [] });

  it("is not taken by packets beyond their sharer's limit, open ones counted: another sharer's friend finds it", async () => {
    const s = await start();
    const program = await s.packets({ budgetMinor: 1_000 }, { perSharer: 1 });
    const [mei, bo] = [await s.sharer(program, { customerId: "7777" }), await s.sharer(program, { customerId: "8888" })];
    const [first, second] = [await s.friendBuys(mei.code, "a"), await s.friendBuys(mei.code, "bb")];
    const other = await s.friendBuys(bo.code, "ccc");
    expect([(await packet(s, mei.id, first)).slice(0, 2), await packet(s, mei.id, second), (await packet(s, bo.id, other)).slice(0, 2)]).toEqual([["accrued", 500], ["accrued", 0, t.limit], ["accrued", 500]]);
    for (const order of [other, first, second]) await s.safe(order);
    expect([await packet(s, mei.id, second), (await packet(s, bo.id, other))[0], (await s.stock(program)).takenMinor]).toEqual([["lapsed", 0, t.gone.limit], "ready", 1_000]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("goes to the sharer's next open packet when one before it comes back", async () => {
    const s = await start();
    const program = await s.packets({ budgetMinor: 1_000 }, { perSharer: 1 });
    const mei = await s.sharer(program, { customerId: "7777" });
    const [first, second] = [await s.friendBuys(mei.code, "a"), await s.friendBuys(mei.code, "bb")];
    await back(s, first);
    await s.mature();
    expect([(await packet(s, mei.id, second)).slice(0, 2), (await s.stock(program)).takenMinor]).toEqual([["accrued", 500], 500]);
    await s.safe(second);
    expect((await packet(s, mei.id, second))[0]).toBe("ready");
  });

  it("leaves a safe packet waiting while one before it may still come back, and no longer", async () => {
    const s = await start();
    const program = await s.packets({ openDays: 3 }, { perSharer: 1 });
    const mei = await s.sharer(program, { customerId: "7777" });
    const [first, second, third] = [await s.friendBuys(mei.code, "a"), await s.friendBuys(mei.code, "bb"), await s.friendBuys(mei.code, "ccc")];
    await s.safe(second);
    expect(await packet(s, mei.id, second)).toEqual(["accrued", 0, t.limit]);
    expect(await s.mature()).toBe(0);
    s.pass(40 * DAY);
    expect(await s.mature()).toBe(0);
    await s.safe(first);
    await s.mature();
    // Given as often as the limit says: what is beyond ends, though the packet that was given may still run out.
    expect([(await packet(s, mei.id, first))[0], await packet(s, mei.id, second)]).toEqual(["ready", ["lapsed", 0, t.gone.limit]]);
    s.pass(3 * DAY);
    await s.mature();
    expect(await packet(s, mei.id, first)).toEqual(["lapsed", 0, t.gone.unopened]);
    // The third friend's order comes only now, and finds the place free.
    await s.mature();
    expect((await packet(s, mei.id, third)).slice(0, 2)).toEqual(["accrued", 500]);
  });

  it("gives a packet that waits its place once the merchant allows more", async () => {
    const s = await start();
    const program = await s.packets({}, { perSharer: 1 });
    const mei = await s.sharer(program, { customerId: "7777" });
    await s.friendBuys(mei.code, "a");
    const second = await s.friendBuys(mei.code, "bb");
    await s.safe(second);
    expect((await packet(s, mei.id, second)).slice(0, 2)).toEqual(["accrued", 0]);
    const { rules, revision, title } = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!;
    expect(await s.save(SHOP, { id: program, revision, title, rules: { ...rules, friends: { ...rules.friends!, perSharer: 2 }, agreement: "" } })).toMatchObject({ ok: true });
    await s.mature();
    await s.mature();
    expect((await packet(s, mei.id, second)).slice(0, 2)).toEqual(["ready", 500]);
  });

  it("that was empty when an order came is asked again when the order is safe", async () => {
    const s = await start();
    const program = await s.packets({ budgetMinor: 500 }, { perSharer: null });
    const [mei, bo] = [await s.sharer(program, { customerId: "7777" }), await s.sharer(program, { customerId: "8888" })];
    const first = await s.friendBuys(mei.code, "a");
    const [late, later] = [await s.friendBuys(bo.code, "bb"), await s.friendBuys(bo.code, "ccc")];
    expect(await packet(s, bo.id, late)).toEqual(["accrued", 0, t.budget]);
    await s.delivered(late);
    await s.delivered(later);
    s.pass(HOUR);
    await back(s, first);
    s.pass(14 * DAY);
    await s.mature();
    const both = [await packet(s, bo.id, late), await packet(s, bo.id, later)];
    expect(both.map(([state, minor]) => [state, minor])).toEqual(expect.arrayContaining([["ready", 500], ["lapsed", 0]]));
    expect([both.find(([state]) => state === "lapsed")![2], (await s.stock(program)).takenMinor]).toEqual([t.gone.budget, 500]);
    expect(await s.mature()).toBe(0);
  });

  it("says of a packet whose order came back that it did", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets(), { customerId: "7777" });
    const order = await s.friendBuys(mei.code, "a");
    await s.safe(order);
    await back(s, order);
    expect(await packet(s, mei.id, order)).toEqual(["lapsed", 0, t.gone.returned]);
  });

  it("goes on to the next packet, too, when the merchant rejects one that was held", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({}, { perSharer: 1 }), { customerId: "7777" });
    const held = await s.friendBuys(mei.code, "a", { email: "x@mailinator.com" });
    const next = await s.friendBuys(mei.code, "bb");
    const [grant] = await s.grants(held);
    expect([grant!.hold, (await packet(s, mei.id, next))[1]]).toEqual(["disposable", 0]);
    expect(await s.reject(SHOP, grant!.id, "Own orders")).toMatchObject({ ok: true });
    await s.mature();
    expect((await packet(s, mei.id, next)).slice(0, 2)).toEqual(["accrued", 500]);
  });

  it("of a limit is given to as many packets as it allows, however many orders come at once", async () => {
    const s = await start();
    const program = await s.packets({ budgetMinor: 10_000 }, { perSharer: 3 });
    const mei = await s.sharer(program, { customerId: "7777" });
    await Promise.all(Array.from({ length: 8 }, (_, i) => s.friendBuys(mei.code, "abcdefgh"[i]!)));
    expect([(await s.stock(program)).takenMinor, (await s.view(mei.id)).thanks.filter(({ grant }) => grant.standingMinor > 0).length]).toEqual([1_500, 3]);
  });
});
