import { expect, it } from "vitest";
import { eachDatabase } from "../../../tests/support/databases";
import { rewardStage } from "../../../tests/support/reward-stage";
import { ANY_PAYOUT, IBAN, OTHER, SHOP } from "../../../tests/contracts/samples";
import { adminReads } from "./admin-reads";
import { systemSealer } from "../system/sealer";
import { payoutFile } from "../../contracts/payout-files";
import { DAY } from "../../domain/instant";
import type { BatchId, PayoutId } from "../../domain/id";
import { makeBatch, payBatch } from "../../features/batch-payouts";

eachDatabase((open) => {
  const start = async () => {
    const db = await open();
    const s = rewardStage(db);
    const program = await s.program({ payout: { minimumMinor: 1, methods: ["paypal", "bank"] } });
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const deps = { uow: s.uow, clock: s.clock, ids: s.ids };
    const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value;
    };
    return {
      ...s, reads, program, must,
      /** A payout that somebody new asked for; approved, unless it waits. */
      async payout(name: string, method: "paypal" | "bank" = "paypal", approved = true): Promise<PayoutId> {
        const person = await s.person(program, name, method === "bank" ? { payTo: IBAN } : {});
        await s.safe(await s.order({ visits: [s.visit(person)] }));
        const { id } = must(await s.ask(SHOP, person, "EUR", method));
        if (approved) must(await s.answer(SHOP, id, { to: "approved" }));
        return id;
      },
      make: (method: "paypal" | "bank" = "paypal") => makeBatch(deps)(SHOP, method, "EUR"),
      pay: (id: BatchId, paidAt?: number, shop = SHOP) => payBatch(deps)(shop, id, { reference: "Batch 7", ...(paidAt !== undefined && { paidAt }) }),
      file: async (id: BatchId) => {
        const found = (await reads.batch(SHOP, id))!;
        return payoutFile(found.lines, found.batch);
      },
      states: async () => (await reads.payouts(SHOP, { state: "all", of: null, ...ANY_PAYOUT })).rows.map(({ payout }) => payout.state).sort(),
    };
  };

  it("a batch holds what was approved then, of one method, and nothing is in two", async () => {
    const s = await start();
    expect(await s.make()).toEqual({ ok: false, refusal: { code: "batch.empty" } });
    const [ana, bo] = [await s.payout("ana"), await s.payout("bo")];
    await s.payout("cy", "bank");
    await s.payout("di", "paypal", false);
    const made = await Promise.all([1, 2, 3].map(() => s.make()));
    expect(made.filter((one) => one.ok)).toHaveLength(1);
    expect(made.filter((one) => !one.ok)).toEqual([1, 2].map(() => ({ ok: false, refusal: { code: "batch.empty" } })));
    const { id } = s.must(made.find((one) => one.ok)!);
    expect(await s.reads.openBatches(SHOP)).toEqual([{ batch: { id, method: "paypal", currency: "EUR", createdAt: s.clock.at, count: 2, totalMinor: 200 }, counts: { approved: 2, paid: 0, declined: 0 } }]);
    expect(await s.file(id)).toBe(`ana@pay.example,1.00,EUR,${ana},Friends of the house\r\nbo@pay.example,1.00,EUR,${bo},Friends of the house\r\n`);
    const later = await s.payout("ed");
    const { rows } = await s.reads.payouts(SHOP, { state: "approved", of: null, ...ANY_PAYOUT });
    expect(rows.filter(({ batch }) => batch?.id === id).map(({ payout }) => payout.id).sort()).toEqual([ana, bo]);
    expect(rows.find(({ payout }) => payout.id === later)?.batch).toBeNull();
    expect(await s.file(s.must(await s.make()).id)).toContain(later);
  });

  it("the same file comes out whatever was changed or decided since, and of who was forgotten nothing", async () => {
    const s = await start();
    const ana = await s.payout("ana");
    await s.payout("bo");
    const { id } = s.must(await s.make());
    const before = await s.file(id);
    const people = (await s.reads.participants(SHOP, { program: null, standing: "all", search: "", page: 1 })).rows.map(({ participant }) => participant);
    const her = people.find((one) => one.name === "ana")!;
    await s.uow.run((tx) => tx.participants.update(SHOP, { ...her, payTo: "elsewhere@pay.example" }));
    await s.answer(SHOP, ana, { to: "declined", reason: "Another account", notPaid: true });
    expect(await s.file(id)).toBe(before);
    await s.uow.run((tx) => tx.people.forget(SHOP, her.customerId!, []));
    expect(await s.file(id)).toBe(before.split("\r\n").filter((line) => !line.startsWith("ana@")).join("\r\n"));
  });

  it("lets nothing of it be declined by who does not know that a file holds it", async () => {
    const s = await start();
    const [ana, bo] = [await s.payout("ana"), await s.payout("bo")];
    const declined = { to: "declined", reason: "No" } as const;
    // One merchant looks at a list from before the file that another makes.
    s.must(await s.make());
    expect(await s.answer(SHOP, ana, declined)).toEqual({ ok: false, refusal: { code: "payout.in_file" } });
    s.must(await s.answer(SHOP, ana, { ...declined, notPaid: true }));
    s.must(await s.answer(SHOP, bo, { to: "paid", reference: null }));
    expect(await s.answer(SHOP, bo, declined)).toEqual({ ok: false, refusal: { code: "payout.not_now" } });
    expect(await s.states()).toEqual(["declined", "paid"]);
    const early = await s.payout("cy");
    s.must(await s.answer(SHOP, early, declined));
  });

  it("is marked as paid whole and once; what was declined or paid alone stays as it is", async () => {
    const s = await start();
    const [ana, bo] = [await s.payout("ana"), await s.payout("bo")];
    for (const name of ["cy", "di"]) await s.payout(name);
    const { id } = s.must(await s.make());
    await s.answer(SHOP, ana, { to: "declined", reason: "Not this month", notPaid: true });
    await s.answer(SHOP, bo, { to: "paid", reference: "by hand" });
    expect(await s.reads.openBatches(SHOP)).toMatchObject([{ counts: { approved: 2, paid: 1, declined: 1 } }]);
    expect(await s.pay(id, s.clock.at, OTHER)).toEqual({ ok: false, refusal: { code: "batch.unknown" } });
    const left = s.clock.at - DAY;
    const both = (await Promise.all([s.pay(id, left), s.pay(id, left)])).map(s.must);
    expect(both.map(({ paid }) => paid).sort()).toEqual([0, 2]);
    expect(both.map(({ declined }) => declined)).toEqual([1, 1]);
    expect(await s.states()).toEqual(["declined", "paid", "paid", "paid"]);
    const { rows } = await s.reads.payouts(SHOP, { state: "paid", of: null, ...ANY_PAYOUT });
    expect(rows.map(({ payout }) => [payout.reference, payout.paidAt]).sort()).toEqual([["Batch 7", left], ["Batch 7", left], ["by hand", s.clock.at]]);
    expect(await s.reads.openBatches(SHOP)).toEqual([]);
    const { entries, unbalanced } = await s.books();
    expect(unbalanced).toEqual([]);
    expect(entries.filter((one) => one.kind === "payout.paid" && one.account === "paid").map((one) => one.minor)).toEqual([100, 100, 100]);
  });
});
