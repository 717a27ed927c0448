import { expect, it } from "vitest";
import { SHOP, campaign, group, seat, shopRecord } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import type { ParticipantId } from "../domain/id";
import { defaultProgram } from "../domain/program";

eachStore((open) => {
  const start = async () => rewardStage(await open());

  it("a second level earns by the orders of whom one brought, where both countries allow it, and no third does", async () => {
    const s = await start();
    const programId = await s.program({ reward: { ...defaultProgram.reward, second: { basisPoints: 300, countries: ["DE", "FR"] } } });
    const codeOf = async (id: ParticipantId) => (await s.uow.read((tx) => tx.participants.find(SHOP, id)))!.code;
    const mei = await s.person(programId, "mei", { country: "DE" });
    const bo = await s.person(programId, "bo", { country: "FR", by: await codeOf(mei) });
    const cai = await s.person(programId, "cai", { country: "DE", by: await codeOf(bo) });
    const dan = await s.person(programId, "dan", { country: "US", by: await codeOf(mei) });
    // Bringing people earns nothing by itself.
    expect((await s.books()).entries).toEqual([]);
    const order = await s.order({ visits: [s.visit(cai)] });
    expect([await s.balance(cai), await s.balance(bo), await s.balance(mei)]).toEqual([{ "accrued EUR": 100 }, { "accrued EUR": 30 }, {}]);
    await s.order({ visits: [s.visit(dan)] });
    expect([await s.balance(dan), await s.balance(mei)]).toEqual([{ "accrued EUR": 100 }, {}]);
    await s.show(order, { financialStatus: "refunded", lines: [line(1, 1, { currentQuantity: 0, netMinor: 0 })] });
    expect([await s.balance(cai), await s.balance(bo)]).toEqual([{}, {}]);
    // Who buys through somebody they brought earns nothing by it; neither does who is out.
    await s.order({ visits: [s.visit(bo)], email: "mei@example.com" });
    expect([await s.balance(bo), await s.balance(mei)]).toEqual([{ "accrued EUR": 100 }, {}]);
    await s.decide(SHOP, mei, "suspended", "For a while");
    await s.order({ visits: [s.visit(bo)] });
    expect([await s.balance(bo), await s.balance(mei)]).toEqual([{ "accrued EUR": 200 }, {}]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("a refund misses nobody who earned by the order: the opener who shared her group, and who brought her, before and after they were paid", async () => {
    const s = await start();
    const programId = await s.program({ payout: { minimumMinor: 10, methods: ["bank"] }, reward: { ...defaultProgram.reward, second: { basisPoints: 300, countries: ["DE"] } } });
    const mei = await s.person(programId, "mei", { country: "DE" });
    const opener = await s.person(programId, "bo", { country: "DE", by: (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!.code });
    const [ann, cai] = [line(1, 1), line(2, 1)];
    const [first, second] = [{ id: "gid://shopify/Order/4711", lines: [ann] }, { id: "gid://shopify/Order/4712", lines: [cai] }];
    await s.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ rewarded: true }), []);
      await tx.groups.insert(SHOP, group({ seats: [seat(1, { state: "counted", opener: true }), seat(2, { opener: false, state: "counted", orderId: first.id, lineIds: [ann.id] }), seat(3, { opener: false, state: "counted", orderId: second.id, lineIds: [cai.id] })] }));
    });
    const [ofAnn, ofCai] = [await s.order({ ...first, visits: [s.visit(opener)] }), await s.order({ ...second, visits: [s.visit(opener)] })];
    expect([await s.balance(opener), await s.balance(mei)]).toEqual([{ "accrued EUR": 200 }, { "accrued EUR": 60 }]);
    await s.show(ofAnn, { financialStatus: "refunded", lines: [{ ...ann, currentQuantity: 0, netMinor: 0 }] });
    expect([await s.balance(opener), await s.balance(mei)]).toEqual([{ "accrued EUR": 100 }, { "accrued EUR": 30 }]);
    const safe = await s.safe(ofCai);
    for (const who of [opener, mei]) {
      const asked = await s.ask(SHOP, who, "EUR", "bank");
      if (!asked.ok) throw new Error(asked.refusal.code);
      for (const answer of [{ to: "approved" as const }, { to: "paid" as const, reference: "T-1" }]) expect(await s.answer(SHOP, asked.value.id, answer)).toEqual({ ok: true, value: null });
    }
    await s.show(safe, { financialStatus: "refunded", lines: [{ ...cai, currentQuantity: 0, netMinor: 0 }] });
    expect([await s.balance(opener), await s.balance(mei)]).toEqual([{ "paid EUR": 100, "payable EUR": -100 }, { "paid EUR": 30, "payable EUR": -30 }]);
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("the floor holds over both levels together: the second gets what the first leaves", async () => {
    const s = await start();
    const programId = await s.program({ reward: { ...defaultProgram.reward, second: { basisPoints: 1_000, countries: ["DE"] } } });
    await s.uow.run(async (tx) => tx.shops.save(shopRecord({ settings: { marginFloor: 2_000 } })));
    const mei = await s.person(programId, "mei", { country: "DE" });
    const bo = await s.person(programId, "bo", { country: "DE", by: (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!.code });
    s.costs.set("gid://shopify/ProductVariant/1", 650);
    // 1,000 less 650 less 200 are 150: 100 for the first, 50 for the second.
    await s.order({ visits: [s.visit(bo)], lines: [line(1, 1)] });
    expect([await s.balance(bo), await s.balance(mei)]).toEqual([{ "accrued EUR": 100 }, { "accrued EUR": 50 }]);
  });

  it("both levels together are never more than the order is worth", async () => {
    const s = await start();
    const programId = await s.program({ reward: { ...defaultProgram.reward, rate: { kind: "fixed", minor: 900 }, second: { basisPoints: 2_000, countries: ["DE"] } } });
    const mei = await s.person(programId, "mei", { country: "DE" });
    const bo = await s.person(programId, "bo", { country: "DE", by: (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!.code });
    await s.order({ visits: [s.visit(bo)], lines: [line(1, 1)] });
    expect([await s.balance(bo), await s.balance(mei)]).toEqual([{ "accrued EUR": 900 }, { "accrued EUR": 100 }]);
  });
});
