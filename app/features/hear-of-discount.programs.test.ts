import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { shareStage } from "../../tests/support/share-stage";
import { eachStore } from "../../tests/support/stores";
import { DAY } from "../domain/instant";
import { ok } from "../domain/result";

eachStore((open) => {
  /** A program that runs; Bo holds a welcome coupon, and Mei a thank-you and her own link. */
  async function start() {
    const s = shareStage(await open());
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "mei" });
    await s.friendBuys(mei.code, "liang");
    await s.mature();
    const welcome = await s.claim(mei.code, "bo");
    const { discounts } = await s.stock(program);
    const codeOf = async () => (await s.view(mei.id)).thanks[0]!.coupon!.code;
    return {
      ...s, program, mei, friend: discounts.friend!, sharer: discounts.sharer!,
      welcome: welcome.ok ? welcome.value.coupon.code : "",
      thanks: await codeOf(),
      status: async () => (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!.status,
      problem: (discountId: string) => s.uow.read((tx) => tx.problems.find(SHOP, `discount_gone:${discountId}`)),
      works: (code: string) => [...s.kept.discounts.values()].some((one) => one.codes.has(code)),
      deletes: (discountId: string) => s.kept.discounts.get(discountId)!.codes.clear(),
    };
  }

  it("pauses a program whose discount was deleted, and asks the merchant, once, and by name", async () => {
    const s = await start();
    await s.hearOfDiscount(s.friend);
    expect(await s.status()).toBe("live");
    s.deletes(s.friend);
    await s.hearOfDiscount(s.friend);
    await s.hearOfDiscount(s.friend);
    await s.settle();
    expect([await s.status(), s.kept.state]).toEqual(["paused", null]);
    expect(await s.problem(s.friend)).toMatchObject({ kind: "discount_gone", status: "open", campaignId: null, detail: { program: s.program, title: (await s.uow.read((tx) => tx.programs.find(SHOP, s.program)))!.title } });
  });

  it("goes on with another discount, in which the codes that people hold are good again, and others are", async () => {
    const s = await start();
    for (const discount of [s.friend, s.sharer]) s.deletes(discount);
    for (const discount of [s.friend, s.sharer]) await s.hearOfDiscount(discount);
    await s.settle();
    expect([s.works(s.welcome), s.works(s.thanks)]).toEqual([false, false]);
    expect(await s.solve(`discount_gone:${s.friend}`)).toEqual(ok(null));
    await s.settle();
    expect([await s.status(), s.works(s.welcome), s.works(s.thanks)]).toEqual(["live", true, true]);
    expect(s.kept.state?.programs).toHaveLength(1);
    const next = await s.claim(s.mei.code, "cai");
    expect(next.ok && s.works(next.value.coupon.code)).toBe(true);
    for (const discount of [s.friend, s.sharer]) expect((await s.problem(discount))?.status ?? "resolved").toBe("resolved");
  });

  it("makes no code again that is over by then", async () => {
    const s = await start();
    s.deletes(s.friend);
    await s.hearOfDiscount(s.friend);
    s.pass(14 * DAY);
    expect(await s.solve(`discount_gone:${s.friend}`)).toEqual(ok(null));
    await s.settle();
    expect([await s.status(), s.works(s.welcome), s.works(s.thanks)]).toEqual(["live", false, true]);
  });
});
