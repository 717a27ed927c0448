import { expect, it } from "vitest";
import { ANY_PAYOUT, IBAN, id, OTHER, payout, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { rewardStage } from "../../../tests/support/reward-stage";
import { sheetText } from "../../contracts/csv";
import { payoutListSheet } from "../../contracts/payout-list-file";
import type { ParticipantId, PayoutId } from "../../domain/id";
import { iso } from "../../domain/instant";
import type { Order } from "../../domain/order";
import type { PayoutMethod } from "../../domain/payout";
import { makeBatch } from "../../features/batch-payouts";
import type { PayoutFilter } from "../../ports/admin-reads";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

eachDatabase((open) => {
  const start = async () => {
    const db = await open();
    const s = rewardStage(db);
    const tea = await s.program({ payout: { minimumMinor: 1, methods: ["paypal", "bank"] } });
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const doubts = async () => (await reads.payouts(SHOP, { state: "all", of: null, ...ANY_PAYOUT })).rows.map(({ doubtful }) => doubtful.map(({ name, why }) => [name, why]));
    return { ...s, tea, reads, doubts };
  };

  it("names the orders inside a payout whose payment is disputed or whose goods are on their way back, while it has not been paid", async () => {
    const s = await start();
    const mei = await s.person(s.tea, "mei");
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

  it("lists payouts by program, method and currency, of this shop alone, and writes them as a file", async () => {
    const s = await start();
    const other = await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } });
    const [mei, bo] = [await s.person(s.tea, "mei"), await s.person(other, "bo", { name: "=Bo" })];
    const asks = async (who: ParticipantId, method: PayoutMethod) => {
      await s.safe(await s.order({ visits: [s.visit(who)] }));
      const asked = await s.ask(SHOP, who, "EUR", method);
      if (!asked.ok) throw new Error(asked.refusal.code);
      return asked.value.id;
    };
    const [first, second, third] = [await asks(mei, "paypal"), id("pay", 2) as PayoutId, await asks(bo, "bank")];
    await s.uow.run((tx) => tx.payouts.insert(SHOP, payout({ id: second, programId: s.tea, participantId: mei, currency: "USD", method: "paypal" })));
    const listed = async (filter: Partial<PayoutFilter>, shop = SHOP) => (await s.reads.payouts(shop, { state: "all", of: null, ...ANY_PAYOUT, ...filter })).rows.map(({ payout }) => payout.id).sort();
    expect(await listed({ program: other })).toEqual([third]);
    expect(await listed({ method: "paypal" })).toEqual([first, second].sort());
    expect(await listed({ currency: "EUR" })).toEqual([first, third].sort());
    expect(await listed({ program: s.tea, method: "paypal", currency: "USD" })).toEqual([second]);
    expect(await listed({ method: "gift_card" })).toEqual([]);
    expect([await listed({}, OTHER), await s.reads.payoutCurrencies(SHOP), await s.reads.payoutCurrencies(OTHER)]).toEqual([[], ["EUR", "USD"], []]);

    await s.answer(SHOP, third, { to: "declined", reason: "Not, now" });
    const { rows } = await s.reads.payouts(SHOP, { state: "declined", of: null, ...ANY_PAYOUT });
    const asked = iso(rows[0]!.payout.requestedAt);
    expect(sheetText(payoutListSheet, rows)).toBe(
      `Asked,Person,Code,Program,Method,Account,Amount,Currency,State,Decided,Paid,Reference,Reason,File,Payout\r\n${asked},'=Bo,${rows[0]!.person.code},Friends of the house,bank,${IBAN},1.00,EUR,declined,${iso(s.clock.at)},,,"Not, now",,${third}\r\n`,
    );
    await s.answer(SHOP, first, { to: "approved" });
    const made = await makeBatch({ uow: s.uow, clock: s.clock, ids: s.ids })(SHOP, "paypal", "EUR");
    if (!made.ok) throw new Error(made.refusal.code);
    await s.answer(SHOP, first, { to: "paid", reference: "PP-7" });
    const paid = sheetText(payoutListSheet, (await s.reads.payouts(SHOP, { state: "paid", of: null, ...ANY_PAYOUT })).rows).split("\r\n")[1]!;
    expect(paid).toContain(`,paypal,mei@pay.example,1.00,EUR,paid,${iso(s.clock.at)},${iso(s.clock.at)},PP-7,,${iso(s.clock.at)},${first}`);
  });
});
