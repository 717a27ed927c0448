import { expect, it } from "vitest";
import { scripted } from "../../tests/support/effect-stage";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import type { BuyerCoupon } from "../domain/friends";
import type { ParticipantId, ProgramId } from "../domain/id";
import { redactCustomer } from "./privacy";

const TEN: BuyerCoupon = { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 2_000 };

/** Affiliates whose buyers get 10 % off with the code of their link. */
eachStore((open) => {
  const start = async (coupon: BuyerCoupon | null = TEN) => {
    const s = shareStage(await open());
    const program = await s.program(coupon ? { coupon } : {});
    const codeOf = async (who: ParticipantId) => (await s.uow.read((tx) => tx.participants.find(SHOP, who)))!.code;
    const save = async (change: BuyerCoupon | null, id: ProgramId = program) => {
      const found = (await s.uow.read((tx) => tx.programs.find(SHOP, id)))!;
      const { coupon: _was, ...rules } = found.rules;
      return s.save(SHOP, { id, revision: found.revision, title: found.title, rules: { ...rules, ...(change && { coupon: change }), agreement: "" } });
    };
    return {
      ...s, program, codeOf, save,
      /** Codes that work now: all but the first, which nobody is told. */
      working: () => [...s.kept.discounts.values()].filter((one) => !one.stopped).flatMap((one) => [...one.codes].filter((code) => code !== one.seedCode)).sort(),
      shown: async (who: ParticipantId) => s.uow.read(async (tx) => tx.ownCodes.has(SHOP, (await tx.participants.find(SHOP, who))!.code)),
      steerTo: async (status: "paused" | "live" | "ended") => {
        s.pass(1);
        await s.steer(SHOP, program, status);
        await s.settle();
      },
      decided: async (who: ParticipantId, standing: "approved" | "suspended" | "banned") => {
        s.pass(1);
        await s.decide(SHOP, who, standing, null);
        await s.settle();
      },
    };
  };

  it("one discount for the program, once for each buyer, holds the codes of who is approved", async () => {
    const s = await start();
    await s.settle();
    const [ann, bo] = [await s.person(s.program, "ann"), await s.person(s.program, "bo")];
    await s.join(SHOP, { programId: s.program, customerId: "7", name: "cy", email: "cy@example.com", locale: "en", answers: {}, agreed: 1, payTo: "" });
    expect(await s.shown(ann)).toBe(false);
    await s.settle();
    expect([...s.kept.discounts.values()]).toMatchObject([{ off: TEN.off, minimumMinor: 2_000, currency: "EUR", endsAt: null, oncePerCustomer: true, stopped: false }]);
    expect(s.working()).toEqual([await s.codeOf(ann), await s.codeOf(bo)].sort());
    expect([await s.shown(ann), await s.shown(bo)]).toEqual([true, true]);
  });

  it("an order that names the code is its owner's doing, without a link", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann");
    await s.settle();
    const order = await s.order({ lines: [line(1, 3, { codes: [{ code: await s.codeOf(ann), minor: 300 }], discountMinor: 300, netMinor: 2_700 })] });
    expect(await s.attribution(order)).toMatchObject({ participantId: ann, via: "code" });
    await s.safe(order);
    expect(await s.balance(ann)).toEqual({ "payable EUR": 270 });
    // Nobody's to hand out, and not spent by being used.
    expect(await s.shown(ann)).toBe(true);
  });

  it("one message for a program is carried out at a time: none hears of codes it has added after another took them away", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann");
    await s.settle();
    await s.decide(SHOP, ann, "suspended", null);
    // Shopify takes the code away, and its answer is lost: that is tried again in a moment.
    s.kept.lose = 1;
    for (let turns = 0; turns < 3; turns++) await s.work();
    expect([s.working(), s.kept.lose]).toEqual([[], 0]);
    s.pass(1);
    await s.decide(SHOP, ann, "approved", null);
    const asked = s.kept.jobs.size;
    for (let turns = 0; turns < 3; turns++) await s.work();
    expect(s.kept.jobs.size).toBe(asked);
    await s.settle();
    expect([s.working(), await s.shown(ann)]).toEqual([[await s.codeOf(ann)], true]);
  });

  it("nobody has a code who is out, and everybody has theirs again who is back", async () => {
    const s = await start();
    const [ann, bo] = [await s.person(s.program, "ann"), await s.person(s.program, "bo")];
    await s.settle();
    const both = s.working();
    await s.decided(ann, "suspended");
    expect([s.working(), await s.shown(ann)]).toEqual([[await s.codeOf(bo)], false]);
    await s.decided(ann, "approved");
    expect(s.working()).toEqual(both);
    await s.decided(bo, "banned");
    expect(s.working()).toEqual([await s.codeOf(ann)]);
  });

  it("codes rest while the program does; who was suspended meanwhile has none afterwards", async () => {
    const s = await start();
    const [ann, bo] = [await s.person(s.program, "ann"), await s.person(s.program, "bo")];
    await s.settle();
    await s.steerTo("paused");
    expect(s.working()).toEqual([]);
    await s.decided(ann, "suspended");
    await s.steerTo("live");
    expect(s.working()).toEqual([await s.codeOf(bo)]);
    await s.steerTo("ended");
    expect(s.working()).toEqual([]);
    expect(s.kept.discounts.size).toBe(1);
  });

  it("what a live program gives may change, begin and stop at any time", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann");
    await s.settle();
    expect(await s.save({ off: { kind: "fixed", minor: 500 }, minimumMinor: 0 })).toMatchObject({ ok: true });
    await s.settle();
    expect([...s.kept.discounts.values()]).toMatchObject([{ off: { kind: "fixed", minor: 500 }, minimumMinor: null }]);
    expect(await s.save(null)).toMatchObject({ ok: true });
    await s.settle();
    expect(s.working()).toEqual([]);
    expect(await s.save(TEN)).toMatchObject({ ok: true });
    await s.settle();
    expect(s.working()).toEqual([await s.codeOf(ann)]);
    expect(s.kept.discounts.size).toBe(1);
  });

  it("a program that had none gets one later; one without makes nothing at Shopify", async () => {
    const s = await start(null);
    const ann = await s.person(s.program, "ann");
    await s.settle();
    await s.steerTo("paused");
    await s.steerTo("live");
    expect(s.kept.discounts.size).toBe(0);
    await s.save(TEN);
    await s.settle();
    expect(s.working()).toEqual([await s.codeOf(ann)]);
  });

  it("lost answers leave one discount, and each code once", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann");
    s.kept.lose = 3;
    await s.settle();
    await s.settle();
    expect([s.kept.discounts.size, s.working()]).toEqual([1, [await s.codeOf(ann)]]);
    s.kept.lose = 1;
    await s.decided(ann, "suspended");
    expect([s.working(), await s.shown(ann)]).toEqual([[], false]);
  });

  it("whose code was taken away without an answer, and who is let in again before it is asked for once more, has a code that works", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann");
    await s.settle();
    s.pass(1);
    await s.decide(SHOP, ann, "suspended", null);
    s.kept.lose = 1;
    await s.work();
    expect([s.kept.lose, s.working()]).toEqual([0, []]);
    await s.decided(ann, "approved");
    expect([s.working(), await s.shown(ann)]).toEqual([[await s.codeOf(ann)], true]);
  });

  it("whose code was added without an answer, and who is suspended before it is asked for once more, has none", async () => {
    const s = await start();
    await s.settle();
    const ann = await s.person(s.program, "ann");
    s.kept.loseAdding = true;
    await s.work();
    expect([s.working(), await s.shown(ann)]).toEqual([[await s.codeOf(ann)], false]);
    await s.decided(ann, "suspended");
    expect([s.working(), await s.shown(ann)]).toEqual([[], false]);
  });

  it("a decision while Shopify is still adding is caught up with", async () => {
    const s = await start();
    await s.settle();
    const ann = await s.person(s.program, "ann");
    await s.work();
    s.pass(1);
    await s.decide(SHOP, ann, "suspended", null);
    await s.settle();
    expect([s.working(), await s.shown(ann)]).toEqual([[], false]);
  });

  it("a code that the shop has for another discount is left to it, and never shown", async () => {
    const s = await start();
    const [ann, bo] = [await s.person(s.program, "ann"), await s.person(s.program, "bo")];
    s.kept.taken.add(await s.codeOf(ann));
    await s.settle();
    expect([s.working(), await s.shown(ann), await s.shown(bo)]).toEqual([[await s.codeOf(bo)], false, true]);
  });

  it("a discount that somebody deleted at Shopify is made anew with all its codes", async () => {
    const s = await start();
    const [ann, bo] = [await s.person(s.program, "ann"), await s.person(s.program, "bo")];
    await s.settle();
    const both = s.working();
    s.kept.discounts.clear();
    s.kept.discounts.set("another", { title: "Sale", seedCode: "SALE", off: TEN.off, currency: "EUR", minimumMinor: null, startsAt: 0, endsAt: null, codes: new Set(["SALE"]), stopped: true });
    await s.save({ ...TEN, minimumMinor: 0 });
    await s.settle();
    expect(s.working()).toEqual(both);
    expect([await s.shown(ann), await s.shown(bo)]).toEqual([true, true]);
  });

  it("has another discount for affiliates' codes at once when one was deleted, and leaves alone a program that no longer takes anything off", async () => {
    const s = await start();
    await s.person(s.program, "ann");
    await s.settle();
    const both = s.working();
    const { discounts } = await s.stock(s.program);
    s.kept.discounts.get(discounts.friend!)!.codes.clear();
    await s.hearOfDiscount(discounts.friend!);
    await s.settle();
    expect(s.working()).toEqual(both);
    expect((await s.uow.read((tx) => tx.programs.find(SHOP, s.program)))?.status).toBe("live");
  });

  it("who asks to be forgotten has no code left; the discounts of sharers stay as they are", async () => {
    const s = await start();
    const ann = await s.person(s.program, "ann", { customerId: "41" });
    await s.settle();
    const sharing = await s.shares();
    const before = s.working().length;
    await s.sharer(sharing, { customerId: "41" });
    await redactCustomer({ uow: s.uow, clock: s.clock, secrets: s.secrets, commerce: scripted({}), sweep: async () => undefined })(SHOP, { customerId: "41", orderIds: [] }, s.clock.now());
    await s.settle();
    expect(s.working()).toHaveLength(before - 1);
    expect(await s.shown(ann)).toBe(false);
  });
});
