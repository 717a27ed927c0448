import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { line } from "../../tests/support/reward-stage";
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
      problem: () => s.uow.read((tx) => tx.problems.find(SHOP, `discount_gone:${program}`)),
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
    expect(await s.problem()).toMatchObject({ kind: "discount_gone", status: "open", campaignId: null, detail: { program: s.program, title: (await s.uow.read((tx) => tx.programs.find(SHOP, s.program)))!.title } });
  });

  it("goes on with another discount, in which the codes that people hold are good again, and others are", async () => {
    const s = await start();
    for (const discount of [s.friend, s.sharer]) s.deletes(discount);
    for (const discount of [s.friend, s.sharer]) await s.hearOfDiscount(discount);
    await s.settle();
    expect([s.works(s.welcome), s.works(s.thanks)]).toEqual([false, false]);
    expect(await s.claim(s.mei.code, "cai")).toMatchObject({ ok: false });
    expect(await s.solve(`discount_gone:${s.program}`)).toEqual(ok(null));
    expect(await s.claim(s.mei.code, "cai")).toMatchObject({ ok: false });
    await s.settle();
    expect([await s.status(), s.works(s.welcome), s.works(s.thanks)]).toEqual(["live", true, true]);
    expect(s.kept.state?.programs).toHaveLength(1);
    const next = await s.claim(s.mei.code, "cai");
    expect(next.ok && s.works(next.value.coupon.code)).toBe(true);
    expect((await s.problem())?.status).toBe("resolved");
  });

  it("asks about a program that rests, too, and about one that is started by another button no more", async () => {
    const s = await start();
    await s.steer(SHOP, s.program, "paused");
    await s.settle();
    s.deletes(s.friend);
    await s.hearOfDiscount(s.friend);
    expect([await s.status(), (await s.problem())?.status]).toEqual(["paused", "open"]);
    await s.steer(SHOP, s.program, "live");
    await s.settle();
    expect([(await s.problem())?.status, s.works(s.welcome)]).toEqual(["resolved", true]);
  });

  it.each(["before it was deleted", "after that", "after that, though the merchant had dealt with it"])("has another one for what people hold of a program that ended %s, and for what it owes", async (when) => {
    const s = await start();
    await s.friendBuys(s.mei.code, "dan");
    if (when.startsWith("before")) await s.steer(SHOP, s.program, "ended");
    await s.settle();
    for (const discount of [s.friend, s.sharer]) {
      s.deletes(discount);
      await s.hearOfDiscount(discount);
    }
    if (when.includes("dealt")) expect(await s.solve(`discount_gone:${s.program}`, "settled")).toEqual(ok(null));
    if (when.startsWith("after")) await s.steer(SHOP, s.program, "ended");
    await s.settle();
    s.pass(DAY);
    await s.mature();
    await s.settle();
    expect([await s.status(), s.works(s.welcome), s.works(s.thanks)]).toEqual(["ended", true, true]);
    for (const { coupon } of (await s.view(s.mei.id)).thanks) if (coupon) expect(s.works(coupon.code)).toBe(true);
    expect((await s.problem())?.status ?? "resolved").toBe("resolved");
    // It has its end like the one before.
    s.pass(120 * DAY);
    await s.expire();
    await s.settle();
    expect([...s.kept.discounts.values()].filter((one) => one.codes.size > 0).every((one) => one.stopped)).toBe(true);
  });

  it("takes no discount that was being made when it was heard that the one before is gone: nobody would find it again", async () => {
    const s = await start();
    await s.steer(SHOP, s.program, "paused");
    await s.steer(SHOP, s.program, "live");
    s.deletes(s.friend);
    s.kept.onMake = () => s.hearOfDiscount(s.friend);
    await s.settle();
    expect(await s.solve(`discount_gone:${s.program}`)).toEqual(ok(null));
    await s.settle();
    const { friend } = (await s.stock(s.program)).discounts;
    expect([await s.status(), s.kept.discounts.get(friend!)!.codes.has(s.welcome)]).toEqual(["live", true]);
    expect([...s.kept.discounts.values()].filter((one) => one.codes.has(s.welcome))).toHaveLength(1);
  });

  it("leaves no code in another discount that was used just before the one before was deleted", async () => {
    const s = await start();
    await s.steer(SHOP, s.program, "ended");
    await s.settle();
    s.deletes(s.friend);
    await s.hearOfDiscount(s.friend);
    s.kept.onAdd = () => s.order({ customerOrders: 1, lines: [line(7, 3, { codes: [{ code: s.welcome, minor: 100 }] })] });
    await s.settle();
    expect(s.works(s.welcome)).toBe(false);
  });

  it("makes no code again that is over by then", async () => {
    const s = await start();
    s.deletes(s.friend);
    await s.hearOfDiscount(s.friend);
    s.pass(14 * DAY);
    expect(await s.solve(`discount_gone:${s.program}`)).toEqual(ok(null));
    await s.settle();
    expect([await s.status(), s.works(s.welcome), s.works(s.thanks)]).toEqual(["live", false, true]);
  });
});
