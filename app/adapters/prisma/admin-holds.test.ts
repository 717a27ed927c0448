import { expect, it } from "vitest";
import { attribution, grant, id, NOW, order, OTHER, PARTICIPANT, participant, payout, program, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { defaultShare } from "../../domain/friends";
import { giftRate } from "../../domain/gift";
import { gid, type ShopDomain } from "../../domain/id";
import type { Grant } from "../../domain/reward";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

eachDatabase((open) => {
  const start = async () => {
    const db = await open();
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const put = (shop: ShopDomain, number: number, change: Partial<Grant> = {}) => db.uow.run((tx) => tx.grants.insert(shop, grant({ id: id("grt", number), orderId: gid("Order", number), hold: "velocity", createdAt: NOW + number, ...change })));
    for (const shop of [SHOP, OTHER])
      await db.uow.run(async (tx) => {
        await tx.programs.insert(shop, program());
        await tx.participants.insert(shop, participant());
      });
    return { ...db, reads, put };
  };

  it("lists what waits for the merchant, the oldest first, and nothing that is decided, gone, or another shop's", async () => {
    const { uow, reads, put } = await start();
    await put(SHOP, 3);
    await put(SHOP, 2, { hold: "loop,refunds" });
    await put(SHOP, 4, { state: "rejected", hold: "No", standingMinor: 0 });
    await put(SHOP, 5, { hold: null });
    await put(SHOP, 6, { standingMinor: 0 });
    await put(SHOP, 7, { hold: null, state: "matured" });
    await put(OTHER, 8);
    await uow.run((tx) => tx.orders.record(SHOP, order({ id: gid("Order", 2), name: "#2", totalMinor: 5_000 }), NOW));
    const { rows, total } = await reads.holds(SHOP, 1);
    expect(rows).toMatchObject([
      { grant: { id: id("grt", 2), hold: "loop,refunds" }, order: { name: "#2", totalMinor: 5_000 }, person: { id: PARTICIPANT, code: participant().code }, program: program().title },
      { grant: { id: id("grt", 3) }, order: null },
    ]);
    expect([total, await reads.holdCount(SHOP), await reads.holdCount(OTHER)]).toEqual([2, 2, 1]);
    await uow.run(async (tx) => {
      await tx.participants.insert(SHOP, participant({ id: id("par", 2), code: "WAITS", customerId: null, emailKey: null, standing: "applied" }));
      await tx.payouts.insert(SHOP, payout());
    });
    expect(await reads.home(SHOP, "EUR", NOW)).toMatchObject({ campaigns: 0, holds: 2, applications: 1, payouts: 1, foreign: 0 });
    expect(await reads.home(OTHER, "EUR", NOW)).toMatchObject({ holds: 1, applications: 0, payouts: 0 });
    await uow.run((tx) => tx.programs.insert(SHOP, program({ id: id("prg", 2), status: "paused", currency: "USD" })));
    expect([(await reads.home(SHOP, "EUR", NOW)).foreign, (await reads.home(OTHER, "EUR", NOW)).foreign]).toEqual([1, 0]);
  });

  it("lists held coupons, which hold no money, while their friend's order has earned them", async () => {
    const { uow, reads, put } = await start();
    await uow.run((tx) => tx.programs.insert(SHOP, program({ id: id("prg", 2), kind: "share" })));
    const coupon = { programId: id("prg", 2), terms: { rate: giftRate(defaultShare.thanks), byLine: {}, capMinor: null }, standingMinor: 0 };
    await put(SHOP, 1, coupon);
    await put(SHOP, 2, { ...coupon, maturesAt: null });
    await put(SHOP, 3, { ...coupon, state: "rejected" });
    await put(SHOP, 4, { ...coupon, programId: id("prg", 1) });
    expect([(await reads.holds(SHOP, 1)).rows.map((row) => row.grant.id), await reads.holdCount(SHOP)]).toEqual([[id("grt", 1)], 1]);
  });

  it("has pages of fifty", async () => {
    const { reads, put } = await start();
    for (let i = 1; i <= 51; i++) await put(SHOP, i);
    const pages = [await reads.holds(SHOP, 1), await reads.holds(SHOP, 2)];
    expect(pages.map(({ rows, total, pages: all }) => [rows.length, total, all])).toEqual([[50, 51, 2], [1, 51, 2]]);
    expect(pages[1]!.rows[0]!.grant.id).toBe(id("grt", 51));
  });

  it("finds what suspicion asks for: one's latest orders, who brought a customer, whose mailbox it is, a reward by its id", async () => {
    const { uow, put } = await start();
    await put(SHOP, 1);
    const [bo, cai] = [id("par", 2), id("par", 3)];
    await uow.run(async (tx) => {
      await tx.participants.insert(SHOP, participant({ id: bo, code: "BO", customerId: "78", emailKey: "former-key" }));
      const bought = async (number: number, participantId: typeof PARTICIPANT | null, customer: number, at: number) => {
        await tx.orders.record(SHOP, order({ id: gid("Order", number), customerId: gid("Customer", customer), placedAt: at }), NOW);
        await tx.attributions.record(SHOP, attribution({ orderId: gid("Order", number), participantId, at }));
      };
      for (const [number, who, customer] of [[1, PARTICIPANT, 90], [2, PARTICIPANT, 90], [3, bo, 90], [4, null, 90], [5, cai, 91]] as const) await bought(number, who, customer, NOW + number);
      // An order that was erased, or never stored, is left out.
      await tx.attributions.record(SHOP, attribution({ orderId: gid("Order", 9), at: NOW + 9 }));
    });
    await uow.read(async (tx) => {
      const ids = async (...ask: [number, number]) => (await tx.attributions.ordersOf(SHOP, PARTICIPANT, ...ask)).map((one) => one.id);
      expect([await ids(0, 9), await ids(NOW + 2, 9), await ids(0, 2), await ids(NOW + 10, 9)]).toEqual([[gid("Order", 2), gid("Order", 1)], [gid("Order", 2)], [gid("Order", 2)], []]);
      expect(await tx.attributions.bringersOf(SHOP, ["90"], 9)).toEqual([PARTICIPANT, bo].sort());
      expect(await tx.attributions.bringersOf(SHOP, ["90"], 2)).toEqual([bo]);
      expect(await tx.attributions.bringersOf(SHOP, ["90", "91"], 9)).toEqual([PARTICIPANT, bo, cai].sort());
      expect(await tx.attributions.bringersOf(SHOP, [], 9)).toEqual([]);
      expect((await tx.participants.ofMailbox(SHOP, ["a-new-key", "former-key"])).map((one) => one.id)).toEqual([bo]);
      expect(await tx.participants.ofMailbox(SHOP, [])).toEqual([]);
      expect([(await tx.grants.find(SHOP, id("grt", 1)))?.orderId, await tx.grants.find(SHOP, id("grt", 7))]).toEqual([gid("Order", 1), null]);
    });
  });
});
