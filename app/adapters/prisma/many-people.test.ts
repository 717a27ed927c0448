import { expect, it } from "vitest";
import { earned, grant, id, NOW, OTHER, order, participant, payout, PROGRAM, program, SHOP, shopRecord } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import type { LedgerEntry } from "../../domain/ledger";
import { makeBatch, payBatch } from "../../features/batch-payouts";
import { systemIds } from "../system/ids";
import { adminReads } from "./admin-reads";
import { systemSealer } from "../system/sealer";

/** More than one statement of SQLite's can name one by one. */
const MANY = 1_010;
const numbers = Array.from({ length: MANY }, (_, number) => number);
const par = (number: number) => id("par", 1_000 + number);

eachDatabase((open) => {
  /** A program with very many people, each with a visit and an approved payout, and another shop's beside it. */
  async function crowd() {
    const db = await open();
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      for (const shop of [SHOP, OTHER]) await tx.programs.insert(shop, program());
      await tx.participants.insert(OTHER, participant({ id: par(0) }));
      await tx.participants.countVisit(OTHER, par(0), "2026-11-22");
    });
    await db.prisma.participant.createMany({ data: numbers.map((number) => ({ shop: SHOP, id: par(number), programId: PROGRAM, standing: number === 0 ? "banned" : "approved", code: `CODE${number}`, locale: "en", agreed: 1, appliedAt: new Date(NOW) })) });
    await db.prisma.visitDay.createMany({ data: numbers.map((number) => ({ shop: SHOP, participantId: par(number), day: "2026-11-22", visits: 2 })) });
    return { ...db, reads: adminReads(db.prisma, systemSealer("a secret of the tests")) };
  }

  it("lists a program of very many people with all that they brought", async () => {
    const { uow, reads } = await crowd();
    const entries = (number: number): LedgerEntry[] => earned(100, { participantId: par(number), booking: `b${number}:1`, payoutId: null });
    await uow.run(async (tx) => {
      for (const number of [0, MANY - 1]) await tx.ledger.book(SHOP, entries(number));
    });
    const [row] = await reads.programs(SHOP);
    expect(row).toMatchObject({ people: { approved: MANY - 1, banned: 1, applied: 0 }, visits: 2 * MANY, standings: [{ currency: "EUR", payable: 200 }] });
    expect((await reads.programs(OTHER))[0]).toMatchObject({ people: { approved: 1 }, visits: 1, standings: [] });
  });

  it("makes files of very many payouts one after the other, and pays by each", async () => {
    const { uow, prisma } = await crowd();
    await uow.run(async (tx) => {
      for (const number of numbers.slice(0, 300)) await tx.payouts.insert(SHOP, payout({ id: id("pay", 1_000 + number), participantId: par(number), method: "bank", state: "approved", minor: 10, payTo: "DE89370400440532013000" }));
    });
    const deps = { uow, clock: { now: () => NOW }, ids: systemIds({ now: () => NOW }) };
    const [first, second, third] = [await makeBatch(deps)(SHOP, "bank", "EUR"), await makeBatch(deps)(SHOP, "bank", "EUR"), await makeBatch(deps)(SHOP, "bank", "EUR")];
    if (!first.ok || !second.ok) throw new Error("no batch");
    expect(third).toMatchObject({ refusal: { code: "batch.empty" } });
    expect([await payBatch(deps)(SHOP, first.value.id, { reference: "r" }), await payBatch(deps)(SHOP, second.value.id, { reference: "r" })]).toMatchObject([{ value: { paid: 250 } }, { value: { paid: 50 } }]);
    expect(await prisma.payout.count({ where: { state: "paid" } })).toBe(300);
  });

  it("writes a statement over very many rewards", async () => {
    const { uow, reads } = await crowd();
    const paid = payout({ state: "approved", minor: MANY, participantId: par(1) });
    await uow.run(async (tx) => {
      await tx.payouts.insert(SHOP, paid);
      for (const number of numbers) {
        const own = grant({ id: id("grt", 1_000 + number), orderId: `gid://shopify/Order/${9_000 + number}`, participantId: par(1) });
        await tx.grants.insert(SHOP, own);
        await tx.ledger.book(SHOP, earned(1, { participantId: par(1), grantId: own.id, orderId: own.orderId, booking: `g${number}:1`, payoutId: paid.id }));
      }
      await tx.orders.record(SHOP, order({ id: "gid://shopify/Order/9000", name: "#9000" }), NOW);
    });
    const statement = await reads.statement(SHOP, paid.id);
    expect([statement?.lines.length, statement?.lines.filter((line) => line.rates.length > 0).length, statement?.lines.filter((line) => line.order === "#9000").length]).toEqual([MANY, MANY, 1]);
  });
});
