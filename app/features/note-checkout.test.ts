import { expect, it } from "vitest";
import { SHOP, shopRecord } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { rewardStage } from "../../tests/support/reward-stage";
import { DAY } from "../domain/instant";
import { defaultProgram } from "../domain/program";
import { noteVisit } from "./join-program";
import { noteCheckout } from "./note-checkout";

eachDatabase((open) => {
  const start = async () => {
    const { prisma, ...database } = await open();
    const stage = rewardStage(database);
    const tell = noteCheckout(stage);
    /** What is counted, by day: checkouts begun and complete. */
    const counted = async () => (await prisma.visitDay.findMany({ orderBy: [{ participantId: "asc" }, { day: "asc" }] })).map(({ participantId, day, begun, completed }) => [participantId, day, begun, completed]);
    return { ...stage, prisma, tell, counted };
  };

  it("counts each step of a checkout once, on its own day, however often it is told", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const visits = [s.visit(mei)];
    for (let times = 0; times < 3; times++) await s.tell(SHOP, { step: "begun", checkout: "checkout-1", visits });
    expect(await s.counted()).toEqual([[mei, "2026-11-22", 1, 0]]);
    await s.tell(SHOP, { step: "begun", checkout: "checkout-2", visits });
    s.pass(DAY);
    await Promise.all([1, 2, 3].map(() => s.tell(SHOP, { step: "completed", checkout: "checkout-1", visits })));
    expect(await s.counted()).toEqual([[mei, "2026-11-22", 2, 0], [mei, "2026-11-23", 0, 1]]);
  });

  it("counts visits and checkouts on the shop's day, and leaves them there when the shop moves to another zone", async () => {
    const s = await start();
    const program = await s.program();
    const mei = await s.person(program, "mei");
    const { code } = (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!;
    const visit = noteVisit(s);
    const visits = async () => (await s.prisma.visitDay.findMany({ orderBy: { day: "asc" } })).map(({ day, visits, begun }) => [day, visits, begun]);
    // Half past eleven in the evening in Berlin, and half past six of the next morning in Shanghai.
    s.clock.at = Date.UTC(2026, 10, 22, 22, 30);
    await visit(SHOP, code);
    await s.uow.run((tx) => tx.shops.save(shopRecord({ timezone: "Asia/Shanghai" })));
    expect(await visits()).toEqual([["2026-11-22", 1, 0]]);
    await visit(SHOP, code);
    await s.tell(SHOP, { step: "begun", checkout: "checkout-1", visits: [s.visit(mei)] });
    expect(await visits()).toEqual([["2026-11-22", 1, 0], ["2026-11-23", 1, 1]]);
  });

  it("takes what is complete for begun, and told again in the wrong order for nothing new", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const visits = [s.visit(mei)];
    await s.tell(SHOP, { step: "completed", checkout: "checkout-1", visits });
    await s.tell(SHOP, { step: "begun", checkout: "checkout-1", visits });
    expect(await s.counted()).toEqual([[mei, "2026-11-22", 1, 1]]);
  });

  it("counts for whom the order would be, and goes on with the same one", async () => {
    const s = await start();
    const program = await s.program({ attribution: { ...defaultProgram.attribution, click: "last", protectDays: 0 } });
    const [mei, ana] = [await s.person(program, "mei"), await s.person(program, "ana")];
    const first = s.visit(mei);
    s.pass(DAY);
    await s.tell(SHOP, { step: "begun", checkout: "checkout-1", visits: [first, s.visit(ana)] });
    s.pass(1_000);
    await s.tell(SHOP, { step: "completed", checkout: "checkout-1", visits: [first, s.visit(ana), s.visit(mei)] });
    expect(await s.counted()).toEqual([[ana, "2026-11-23", 1, 1]]);
  });

  it("counts nothing without a visit of ours that could earn, and keeps nothing of it", async () => {
    const s = await start();
    const program = await s.program();
    const [mei, ana] = [await s.person(program, "mei"), await s.person(program, "ana")];
    await s.decide(SHOP, ana, "suspended", "too many returns");
    const old = s.visit(mei);
    s.pass((defaultProgram.attribution.days + 1) * DAY);
    const forged = `${s.visit(mei).split(".")[0]}.x.AAAA`;
    for (const visits of [[], [""], [forged], [old], [s.visit(ana)], ["par_1"]]) await s.tell(SHOP, { step: "completed", checkout: "checkout-1", visits });
    // The same signed visit at another shop is nobody's.
    await s.tell("other-shop.myshopify.com" as typeof SHOP, { step: "begun", checkout: "checkout-1", visits: [s.visit(mei)] });
    expect(await s.counted()).toEqual([]);
    expect(await s.prisma.checkoutSeen.count()).toBe(0);
  });

  it("keeps no token of a checkout", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    await s.tell(SHOP, { step: "begun", checkout: "checkout-1", visits: [s.visit(mei)] });
    const rows = await s.prisma.checkoutSeen.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("checkout-1");
  });
});
