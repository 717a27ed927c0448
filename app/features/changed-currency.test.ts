import { expect, it } from "vitest";
import { SHOP, shopRecord } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import { defaultShare } from "../domain/friends";
import type { ProgramId } from "../domain/id";
import { defaultProgram } from "../domain/program";
import { ok } from "../domain/result";
import { installShop } from "./install-shop";

const fixed = { reward: { ...defaultProgram.reward, rate: { kind: "fixed", minor: 500 } } } as const;

eachStore((open) => {
  async function start() {
    const s = rewardStage(await open());
    const programOf = async (id: ProgramId) => (await s.uow.read((tx) => tx.programs.find(SHOP, id)))!;
    return {
      ...s,
      programOf,
      /** The shop sells in another currency from now on, and the app hears of it. */
      sellIn: (currency: string) => installShop({ uow: s.uow, clock: s.clock, commerce: { shop: async () => ok({ ...shopRecord(), currency, currencies: [currency] }) } })(SHOP),
      /** The merchant saves the program as it is. */
      async saveAsIs(id: ProgramId) {
        const { rules, kind, revision, title } = await programOf(id);
        return s.save(SHOP, { id, kind, revision, title, rules: { ...rules, agreement: rules.agreement.text } });
      },
    };
  }

  it("five euros do not become five dollars: the program pauses until its amounts are looked at", async () => {
    const s = await start();
    const programId = await s.program(fixed);
    const mei = await s.person(programId, "mei");
    await s.order({ visits: [s.visit(mei)] });
    await s.sellIn("USD");
    expect(await s.programOf(programId)).toMatchObject({ status: "paused", currency: "EUR" });
    await s.order({ visits: [s.visit(mei)], currency: "USD" });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 });
    expect(await s.steer(SHOP, programId, "live")).toMatchObject({ refusal: { code: "program.currency" } });

    expect((await s.saveAsIs(programId)).ok).toBe(true);
    expect(await s.steer(SHOP, programId, "live")).toMatchObject({ ok: true });
    await s.order({ visits: [s.visit(mei)], currency: "USD" });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500, "accrued USD": 500 });
  });

  it("an order in the new currency that is read before the app hears of the change earns nothing", async () => {
    const s = await start();
    const mei = await s.person(await s.program(fixed), "mei");
    const order = await s.order({ visits: [s.visit(mei)], currency: "USD" });
    expect([await s.balance(mei), (await s.attribution(order))?.claims]).toEqual([{}, [expect.objectContaining({ verdict: "program_off" })]]);
  });

  it("what was earned in the old currency is settled in it: a refund after the change takes back what the order earned", async () => {
    const s = await start();
    const mei = await s.person(await s.program(fixed), "mei");
    const order = await s.order({ visits: [s.visit(mei)] });
    await s.sellIn("USD");
    await s.show(order, { financialStatus: "refunded", lines: [line(1, 1, { currentQuantity: 0, netMinor: 0 })] });
    expect([await s.balance(mei), (await s.books()).unbalanced]).toEqual([{}, []]);
  });

  it("a program whose coupons shoppers hold keeps its currency, and does not start again", async () => {
    const s = await start();
    const programId = await s.program({ friends: defaultShare }, "share");
    await s.sellIn("USD");
    expect((await s.saveAsIs(programId)).ok).toBe(true);
    expect(await s.programOf(programId)).toMatchObject({ status: "paused", currency: "EUR" });
    expect(await s.steer(SHOP, programId, "live")).toMatchObject({ refusal: { code: "program.currency" } });
    expect((await s.steer(SHOP, programId, "ended")).ok).toBe(true);
  });

  it("opening the app anew pauses nothing while the currency is the same", async () => {
    const s = await start();
    const programId = await s.program(fixed);
    await s.sellIn("EUR");
    expect((await s.programOf(programId)).status).toBe("live");
  });
});
