import { expect, it } from "vitest";
import { ANY_PAYOUT, attribution, id, NOW, OTHER, PARTICIPANT, PROGRAM, participant, payout, program, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { shareStage } from "../../../tests/support/share-stage";
import { commitment } from "../../domain/draw";
import { EFFECT_DEAD } from "../../domain/behind-problem";
import { DAY } from "../../domain/instant";
import { move } from "../../domain/ledger";
import type { ShopDomain } from "../../domain/id";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

const problem = (key: string) => ({ key, kind: "effect_dead" as const, campaignId: null, groupId: null, seatId: null, orderId: null, detail: {}, raisedAt: NOW });

eachDatabase((open) => {
  const start = async () => {
    const database = await open();
    return { ...shareStage(database), database, reads: adminReads(database.prisma, systemSealer("a secret of the tests")) };
  };

  it("says of an affiliate's rewards in which payout each one's money is", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ payout: { minimumMinor: 100, methods: ["paypal"] } }), "mei");
    const states = async () => (await s.reads.participant(SHOP, mei))!.rewards.map(({ payout }) => payout?.state ?? null);
    const ask = async () => {
      const asked = await s.ask(SHOP, mei, "EUR", "paypal");
      if (!asked.ok) throw new Error(asked.refusal.code);
      return asked.value.id;
    };
    for (let i = 0; i < 2; i++) await s.safe(await s.order({ visits: [s.visit(mei)] }));
    expect(await states()).toEqual([null, null]);
    await s.answer(SHOP, await ask(), { to: "declined", reason: "The account is closed" });
    expect(await states()).toEqual(["declined", "declined"]);
    const again = await ask();
    await s.safe(await s.order({ visits: [s.visit(mei)] }));
    expect(await states()).toEqual([null, "requested", "requested"]);
    await s.answer(SHOP, again, { to: "approved" });
    await s.answer(SHOP, again, { to: "paid", reference: "T-1" });
    expect(await states()).toEqual([null, "paid", "paid"]);
  });

  it("counts what friends and sharers got of a program, and nothing for another shop or kind", async () => {
    const s = await start();
    const share = await s.shares();
    expect((await s.reads.friends(SHOP, share))?.coupons).toEqual({ friend: { making: 0, pooled: 250, given: 0, used: 0 }, sharer: { making: 0, pooled: 250, given: 0, used: 0 } });
    const mei = await s.sharer(share, { guest: "mei" });
    await s.claim(mei.code, "bo");
    await s.friendBuys(mei.code, "cai");
    await s.friendBuys(mei.code, "dan");
    await s.mature();
    await s.settle();
    expect(await s.reads.friends(SHOP, share)).toEqual({
      coupons: { friend: { making: 0, pooled: 247, given: 3, used: 2 }, sharer: { making: 0, pooled: 249, given: 1, used: 0 } },
      // Its limit is one friend a sharer.
      thanks: { accrued: 0, ready: 0, matured: 1, lapsed: 1, rejected: 0 },
      budget: null,
      fairness: null,
    });
    expect(await s.reads.friends(OTHER, share)).toBeNull();
    expect(await s.reads.friends(SHOP, await s.program())).toBeNull();
  });

  it("tells of red packets what the budget holds, and their seed only once the program has ended", async () => {
    const s = await start();
    const packets = await s.packets({ fromMinor: 300, toMinor: 900, budgetMinor: 5_000 });
    const mei = await s.sharer(packets, { customerId: "7777" });
    await s.safe(await s.friendBuys(mei.code, "bo"));
    const { takenMinor, drawSeed } = await s.stock(packets);
    const seen = await s.reads.friends(SHOP, packets);
    expect(seen).toMatchObject({ thanks: { ready: 1 }, budget: { takenMinor, limitMinor: 5_000 }, fairness: { commitment: commitment(drawSeed), seed: null, draws: 1, latest: [{ number: 1, fromMinor: 300, toMinor: 900, minor: takenMinor }] } });
    expect(JSON.stringify(seen)).not.toContain(drawSeed);
    await s.steer(SHOP, packets, "ended");
    expect((await s.reads.friends(SHOP, packets))?.fairness).toMatchObject({ seed: drawSeed });
    expect((await s.reads.friends(SHOP, await s.packets()))?.fairness).toBeNull();
  });

  it("counts days by the moments it is given: visits, orders that somebody brought, what was earned and paid", async () => {
    const { database, reads } = await start();
    const days = [2, 1, 0].map((ago) => ({ day: `2026-11-${22 - ago}`, from: NOW - ago * DAY, until: NOW - (ago - 1) * DAY }));
    for (const shop of [SHOP, OTHER] as ShopDomain[])
      await database.uow.run(async (tx) => {
        await tx.programs.insert(shop, program());
        await tx.participants.insert(shop, participant());
        for (const day of ["2026-11-21", "2026-11-21", "2026-11-22", "2026-10-01"]) await tx.participants.countVisit(shop, PARTICIPANT, day);
        for (const [key, day] of [["one", "2026-11-22"], ["two", "2026-11-23"]] as const) await tx.checkouts.begin(shop, key, { participantId: PARTICIPANT, at: NOW, day });
        await tx.checkouts.complete(shop, "two", "2026-11-23");
        const book = (booking: string, minor: number, at: number, kind: "earned" | "reversed" | "payout.paid", currency = "EUR") =>
          tx.ledger.book(shop, move(kind === "payout.paid" ? "payout" : "merchant", kind === "payout.paid" ? "paid" : "accrued", minor, { booking, kind, currency, at, participantId: PARTICIPANT, grantId: null, orderId: null, payoutId: null, cause: "test" }));
        await book("a", 500, NOW - 2 * DAY, "earned");
        await book("b", 300, NOW - DAY - 1, "earned");
        await book("c", -300, NOW - DAY, "reversed");
        await book("d", 400, NOW - DAY, "payout.paid");
        await book("e", 7, NOW, "earned", "JPY");
        await book("f", 9_999, NOW + DAY, "earned");
        await tx.attributions.record(shop, attribution({ orderId: "gid://shopify/Order/1", at: NOW - 2 * DAY }));
        await tx.attributions.record(shop, attribution({ orderId: "gid://shopify/Order/2", at: NOW, via: "binding" }));
        await tx.attributions.record(shop, attribution({ orderId: "gid://shopify/Order/3", at: NOW, participantId: null, programId: null, via: null }));
      });
    expect(await reads.programDays(SHOP, days)).toEqual({
      days: ["2026-11-20", "2026-11-21", "2026-11-22"],
      visits: [0, 2, 1],
      orders: [1, 0, 1],
      money: [{ currency: "EUR", earned: [800, 0, 0], paid: [0, 400, 0] }, { currency: "JPY", earned: [0, 0, 7], paid: [0, 0, 0] }],
    });
    const led = { visits: 4, checkouts: { begun: 2, completed: 1 }, orders: 2, byVisit: 1 };
    expect(await reads.program(SHOP, PROGRAM)).toMatchObject(led);
    // A day on which only a checkout was told of is no day of visits.
    expect(await reads.participant(SHOP, PARTICIPANT)).toMatchObject({ row: led, visitDays: [{ day: "2026-11-22", visits: 1 }, { day: "2026-11-21", visits: 2 }, { day: "2026-10-01", visits: 1 }] });
    expect(await reads.home(SHOP, "EUR", NOW)).toMatchObject({ programs: { sharing: 0, affiliate: 1 }, linkSeen: false, visitSeen: true });
    expect(await reads.programDays("nobody.myshopify.com" as ShopDomain, days)).toMatchObject({ visits: [0, 0, 0], orders: [0, 0, 0], money: [] });
  });

  it("says of a payout whether Tuan sends it: not before it is approved, nor when that gave up, until it is tried again", async () => {
    const { database, reads } = await start();
    const key = `${EFFECT_DEAD}payout.send:${id("pay", 2)}`;
    await database.uow.run(async (tx) => {
      await tx.programs.insert(SHOP, program({ kind: "red_packet" }));
      await tx.participants.insert(SHOP, participant({ name: null, email: null, emailKey: null, customerId: null, guestKey: "guest" }));
      await tx.payouts.insert(SHOP, payout({ id: id("pay", 1), method: "gift_card", state: "requested" }));
      await tx.payouts.insert(SHOP, payout({ id: id("pay", 2), method: "gift_card", state: "approved" }));
      await tx.payouts.insert(SHOP, payout({ id: id("pay", 3), method: "bank", state: "approved" }));
      await tx.payouts.insert(SHOP, payout({ id: id("pay", 4), method: "store_credit", state: "paid" }));
    });
    const sending = async () => (await reads.payouts(SHOP, { state: "all", of: null, ...ANY_PAYOUT })).rows.filter((row) => row.sending).map((row) => row.payout.id);
    expect(await sending()).toEqual([id("pay", 2)]);
    expect((await reads.payouts(SHOP, { state: "all", of: null, ...ANY_PAYOUT })).rows[0]).toMatchObject({ person: { name: null, email: null, code: "LIANGWEI", by: "guest", kind: "red_packet" } });
    await database.uow.run((tx) => tx.problems.raise(OTHER, problem(key)));
    expect(await sending()).toEqual([id("pay", 2)]);
    await database.uow.run((tx) => tx.problems.raise(SHOP, problem(key)));
    expect(await sending()).toEqual([]);
    await database.uow.run((tx) => tx.problems.resolve(SHOP, key, "settled", NOW));
    expect(await sending()).toEqual([]);
    await database.prisma.problem.updateMany({ where: { shop: SHOP, key }, data: { resolution: "retried" } });
    expect(await sending()).toEqual([id("pay", 2)]);
  });
});
