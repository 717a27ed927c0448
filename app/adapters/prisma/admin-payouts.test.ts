import { expect, it } from "vitest";
import { SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { rewardStage } from "../../../tests/support/reward-stage";
import type { Order } from "../../domain/order";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

eachDatabase((open) => {
  const start = async () => {
    const db = await open();
    const s = rewardStage(db);
    const program = await s.program({ payout: { minimumMinor: 1, methods: ["paypal", "bank"] } });
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const doubts = async () => (await reads.payouts(SHOP, { state: "all", of: null, page: 1 })).rows.map(({ doubtful }) => doubtful.map(({ name, why }) => [name, why]));
    return { ...s, program, reads, doubts };
  };

  it("names the orders inside a payout whose payment is disputed or whose goods are on their way back, while it has not been paid", async () => {
    const s = await start();
    const mei = await s.person(s.program, "mei");
    const orders: Order[] = [];
    for (const name of ["#A", "#B", "#C", "#D"]) orders.push(await s.safe(await s.order({ name, visits: [s.visit(mei)] })));
    const asked = await s.ask(SHOP, mei, "EUR", "paypal");
    if (!asked.ok) throw new Error(asked.refusal.code);
    const later = await s.safe(await s.order({ name: "#E", visits: [s.visit(mei)] }));
    expect(await s.doubts()).toEqual([[]]);
    await s.show(orders[1]!, { dispute: "open" });
    await s.show(orders[3]!, { returning: true });
    // Not inside it; and what only spells the same is no dispute.
    await s.show(later, { dispute: "open" });
    await s.show(orders[0]!, { lines: orders[0]!.lines.map((line) => ({ ...line, title: '"dispute":"open"' })) });
    expect(await s.doubts()).toEqual([[["#B", "disputed"], ["#D", "returning"]]]);
    await s.show(orders[1]!, { dispute: "none" });
    await s.answer(SHOP, asked.value.id, { to: "approved" });
    expect(await s.doubts()).toEqual([[["#D", "returning"]]]);
    await s.answer(SHOP, asked.value.id, { to: "paid", reference: null });
    expect(await s.doubts()).toEqual([[]]);
  });
});
