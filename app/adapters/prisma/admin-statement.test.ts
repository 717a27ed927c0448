import { expect, it } from "vitest";
import { eachDatabase } from "../../../tests/support/databases";
import { line, rewardStage } from "../../../tests/support/reward-stage";
import { ANY_PAYOUT, SHOP } from "../../../tests/contracts/samples";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

eachDatabase((open) => {
  it("says of each payout what it settles: orders, what was taken back, what a declined one gave back; never more or less", async () => {
    const db = await open();
    const s = rewardStage(db);
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const mei = await s.person(await s.program({ payout: { minimumMinor: 1, methods: ["paypal"] } }), "mei");
    const ask = async () => {
      const asked = await s.ask(SHOP, mei, "EUR", "paypal");
      if (!asked.ok) throw new Error(asked.refusal.code);
      return asked.value.id;
    };
    const shown = async (id: Awaited<ReturnType<typeof ask>>) => {
      const view = (await reads.statement(SHOP, id))!;
      expect(view.lines.reduce((sum, { minor }) => sum + minor, 0)).toBe(view.payout.minor);
      return view.lines.map(({ what, order, minor }) => [what, order, minor]);
    };
    const first = await s.safe(await s.order({ visits: [s.visit(mei)], lines: [line(1, 2)] }));
    const second = await s.safe(await s.order({ visits: [s.visit(mei)] }));
    const declined = await ask();
    expect(await reads.statement(SHOP, declined)).toBeNull();
    await s.answer(SHOP, declined, { to: "declined", reason: "Later" });
    expect(await reads.statement(SHOP, declined)).toBeNull();
    await s.show(first, { financialStatus: "partially_refunded", refundedMinor: 1_000, lines: [{ ...first.lines[0]!, currentQuantity: 1, netMinor: 1_000 }] });
    const again = await ask();
    await s.answer(SHOP, again, { to: "approved" });
    expect((await shown(again)).sort()).toEqual([["returned", null, 300], ["reversed", first.name, -100]].sort());
    expect(await reads.statement(SHOP, again)).toMatchObject({ person: { name: "mei" }, program: "Friends of the house", payout: { minor: 200 } });
    // What comes after it was asked for is another payout's.
    await s.show(second, { financialStatus: "refunded", refundedMinor: 1_000, lines: [{ ...second.lines[0]!, currentQuantity: 0, netMinor: 0 }] });
    // The merchant sees it beside what was asked for, until it is made up for.
    const back = async () => (await reads.payouts(SHOP, { state: "approved", of: null, ...ANY_PAYOUT })).rows.map(({ takenBackMinor }) => takenBackMinor);
    expect(await back()).toEqual([-100]);
    const third = await s.safe(await s.order({ visits: [s.visit(mei)], lines: [line(7, 3)] }));
    expect(await back()).toEqual([0]);
    const last = await ask();
    await s.answer(SHOP, last, { to: "approved" });
    await s.answer(SHOP, last, { to: "paid", reference: "T-1" });
    expect(await shown(again)).toHaveLength(2);
    expect((await shown(last)).sort()).toEqual([["earned", third.name, 300], ["reversed", second.name, -100]].sort());
    expect((await reads.statement(SHOP, last))!.lines.find(({ what }) => what === "earned")).toMatchObject({ baseMinor: 3_000, rates: [{ kind: "percent", basisPoints: 1_000 }] });
  });
});
