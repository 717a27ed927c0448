import { describe, expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { DAY, MINUTE } from "../domain/instant";
import type { PayoutDecision } from "../domain/payout";
import { ok, refuse } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";
import { solveProblem } from "./solve-problem";
import { whileAnswering } from "./while-answering";

const NO: PayoutDecision = { to: "declined", reason: "No cards any more" };
const NOT_PAID: PayoutDecision = { ...NO, notPaid: true };
const BY_HAND: PayoutDecision = { to: "paid", reference: "by hand" };

eachStore((open) => {
  type Method = "gift_card" | "store_credit" | "discount";
  /** A sharer whose first packet was sent until that gave up, with Shopify having done it and lost each answer, or not. */
  const start = async (method: Method, arrived: boolean) => {
    const s = shareStage(await open());
    const mei = await s.sharer(await s.packets({ method, validDays: 30 }, { perSharer: null }), method === "store_credit" ? { customerId: "7777" } : { guest: "mei" });
    const packet = async (friend: string) => {
      await s.safe(await s.friendBuys(mei.code, friend));
      await s.open(mei.id, (await s.view(mei.id)).thanks.find(({ grant }) => grant.state === "ready")!.grant.id);
    };
    const latest = async () => (await s.view(mei.id)).payouts[0]!;
    await packet("a");
    const coupons = s.kept.discounts.size;
    if (arrived) s.kept.lose = 1_000;
    else s.kept.away = true;
    for (let i = 0; i < 40; i++) {
      await s.work();
      s.pass(DAY);
    }
    Object.assign(s.kept, { lose: 0, away: false });
    const { id } = await latest();
    const problem = `effect_dead:payout.send:${id}`;
    return {
      ...s, mei, packet, latest, id, problem,
      problemOf: () => s.uow.read((tx) => tx.problems.find(SHOP, problem)),
      /** What Shopify has given, by whatever means. */
      given: () => [...s.kept.cards.values(), ...s.kept.credits].reduce((sum, one) => sum + one.minor, 0) + (s.kept.discounts.size - coupons) * 500,
      solve: solveProblem({ uow: s.uow, clock: s.clock, resume: async () => ok(null), startProgram: async () => ok(null) }),
    };
  };

  describe.each(["gift_card", "store_credit", "discount"] as const)("a payout by %s whose sending gave up", (method) => {
    it.each([["declined", NO], ["marked as paid", BY_HAND]] as const)("and that had left after all is booked as paid when it is %s; nothing is given twice", async (_word, decision) => {
      const s = await start(method, true);
      expect(await s.problemOf()).toMatchObject({ status: "open" });
      expect(await s.answer(SHOP, s.id, decision)).toEqual(ok("had_left"));
      const { state, reference } = await s.latest();
      expect([state, reference]).toEqual(["paid", { gift_card: [...s.kept.cards.keys()][0]?.slice(-4), store_credit: s.kept.credits[0]?.id, discount: [...s.kept.discounts.values()].at(-1)!.codes.values().next().value }[method]]);
      expect([await s.balance(s.mei.id), (await s.problemOf())!.status, await s.waiting()]).toEqual([{ "paid EUR": 500 }, "resolved", s.clock.at]);
      await s.packet("b");
      await s.settle();
      expect([s.given(), await s.balance(s.mei.id), (await s.books()).unbalanced]).toEqual([1_000, { "paid EUR": 1_000 }, []]);
    });

    it("and that had not left is declined, and paid with the next", async () => {
      const s = await start(method, false);
      expect(await s.answer(SHOP, s.id, NO)).toEqual(ok(null));
      expect([(await s.latest()).state, await s.balance(s.mei.id), s.given()]).toEqual(["declined", { "payable EUR": 500 }, 0]);
      await s.packet("b");
      await s.settle();
      expect(await s.balance(s.mei.id)).toEqual({ "paid EUR": 1_000 });
    });

    it("is not decided about while Shopify does not answer", async () => {
      const s = await start(method, true);
      s.kept.away = true;
      for (const decision of [NO, BY_HAND]) expect(await whileAnswering()(s.answer)(SHOP, s.id, decision)).toEqual(refuse("shopify.unavailable"));
      expect([(await s.latest()).state, await s.balance(s.mei.id)]).toEqual(["approved", { "payout EUR": 500 }]);
    });
  });

  it("is not decided about while a try may be under way: told to try again, in a worker's hands, or given up a moment ago", async () => {
    const s = await start("gift_card", true);
    await s.solve(SHOP, s.problem, "retry");
    expect(await s.answer(SHOP, s.id, NO)).toEqual(refuse("payout.automatic"));
    // The problem is told before the message is let go of.
    const raise = () => s.uow.run((tx) => tx.problems.raiseAnew(SHOP, { key: s.problem, kind: "effect_dead", campaignId: null, groupId: null, seatId: null, orderId: null, detail: {}, raisedAt: s.clock.at }));
    await raise();
    s.pass(DAY);
    expect(await s.answer(SHOP, s.id, NO)).toEqual(refuse("payout.under_way"));
    expect((await s.latest()).state).toBe("approved");
    await s.work();
    expect((await s.latest()).state).toBe("paid");

    const late = await start("gift_card", false);
    await late.solve(SHOP, late.problem, "retry");
    late.kept.away = true;
    while ((await late.problemOf())!.status !== "open") {
      late.pass(DAY);
      await late.work();
    }
    late.kept.away = false;
    expect(await late.answer(SHOP, late.id, NO)).toEqual(refuse("payout.under_way"));
    late.pass(2 * MINUTE);
    expect(await late.answer(SHOP, late.id, NO)).toEqual(ok(null));
  });

  it("what was looked for before somebody told the app to try again is not decided by that look", async () => {
    const s = await start("gift_card", false);
    s.kept.onLook = async () => void (await s.solve(SHOP, s.problem, "retry"));
    expect(await s.answer(SHOP, s.id, NO)).toEqual(refuse("payout.automatic"));
    await s.settle();
    expect([(await s.latest()).state, s.given()]).toEqual(["paid", 500]);
  });

  it("is not declined when Shopify does not let the app see, and may be marked as paid by who paid it another way", async () => {
    const s = await start("gift_card", true);
    s.kept.hidden = true;
    expect(await s.answer(SHOP, s.id, NO)).toEqual(refuse("payout.unsure"));
    expect(await s.answer(SHOP, s.id, BY_HAND)).toEqual(ok(null));
    expect((await s.latest()).reference).toBe("by hand");
  });

  it("is declined though nobody can tell whether it has left, by a merchant who says that it was not paid", async () => {
    const s = await start("gift_card", false);
    s.kept.hidden = true;
    expect(await s.answer(SHOP, s.id, NO)).toEqual(refuse("payout.unsure"));
    expect(await s.answer(SHOP, s.id, NOT_PAID)).toEqual(ok(null));
    expect([(await s.latest()).state, await s.balance(s.mei.id), (await s.problemOf())!.status]).toEqual(["declined", { "payable EUR": 500 }, "resolved"]);
  });

  it("is booked as paid when Shopify shows that it has left, though the merchant says that it was not paid; and nothing is said of what may be under way", async () => {
    const s = await start("gift_card", true);
    expect(await s.answer(SHOP, s.id, NOT_PAID)).toEqual(ok("had_left"));
    const other = await start("gift_card", true);
    await other.solve(SHOP, other.problem, "retry");
    expect(await other.answer(SHOP, other.id, NOT_PAID)).toEqual(refuse("payout.automatic"));
  });

  it("of somebody who asks to be forgotten is looked for first: what has left is paid, what has not goes back; nobody is forgotten while Shopify is away", async () => {
    for (const arrived of [true, false]) {
      const s = await start("store_credit", arrived);
      s.kept.away = true;
      await expect(s.redact("7777")).rejects.toThrow(CommerceUnavailable);
      expect((await s.uow.read((tx) => tx.participants.find(SHOP, s.mei.id)))!.customerId).toBe("7777");
      s.kept.away = false;
      await s.redact("7777");
      expect([(await s.latest()).state, await s.balance(s.mei.id)]).toEqual(arrived ? ["paid", { "paid EUR": 500 }] : ["declined", { "payable EUR": 500 }]);
    }
  });

  /** A sharer's packet that is sent as store credit, while Shopify is away. */
  const onItsWay = async () => {
    const s = shareStage(await open());
    const mei = await s.sharer(await s.packets({ method: "store_credit" }, { perSharer: null }), { customerId: "7777" });
    await s.safe(await s.friendBuys(mei.code, "a"));
    await s.open(mei.id, (await s.view(mei.id)).thanks.find(({ grant }) => grant.state === "ready")!.grant.id);
    s.kept.away = true;
    await s.work();
    return { ...s, mei };
  };

  it("as store credit that is on its way is waited for before its owner is forgotten: nobody could look for it without them", async () => {
    const s = await onItsWay();
    const asked = s.clock.now();
    expect(await s.redact("7777", asked)).toBe(asked + 10 * MINUTE);
    const known = async () => (await s.uow.read((tx) => tx.participants.find(SHOP, s.mei.id)))!.customerId;
    expect(await known()).toBe("7777");
    s.kept.away = false;
    s.pass(DAY);
    await s.settle();
    expect(await s.redact("7777", asked)).toBeNull();
    expect([await known(), await s.balance(s.mei.id)]).toEqual([null, { "paid EUR": 500 }]);
  });

  it("as store credit that a shop keeps waiting for a week keeps nobody from being forgotten", async () => {
    const s = await onItsWay();
    expect(await s.redact("7777", s.clock.now() - 7 * DAY + 1)).not.toBeNull();
    expect(await s.redact("7777", s.clock.now() - 7 * DAY)).toBeNull();
  });

  it("as store credit of which nobody can tell any more, since its owner was forgotten after that week, is ended by the merchant's word, for good", async () => {
    const s = await onItsWay();
    await s.redact("7777", s.clock.now() - 7 * DAY);
    s.kept.away = false;
    for (let i = 0; i < 40; i++) {
      await s.work();
      s.pass(DAY);
    }
    const { id } = (await s.view(s.mei.id)).payouts[0]!;
    expect(await s.answer(SHOP, id, NO)).toEqual(refuse("payout.unsure"));
    expect(await s.answer(SHOP, id, NOT_PAID)).toEqual(ok(null));
    await s.settle();
    expect((await s.view(s.mei.id)).payouts.map(({ state }) => state)).toEqual(["declined"]);
    expect([s.kept.credits, await s.balance(s.mei.id), (await s.books()).unbalanced]).toEqual([[], { "payable EUR": 500 }, []]);
    expect(await s.uow.read((tx) => tx.problems.find(SHOP, `effect_dead:payout.send:${id}`))).toMatchObject({ status: "resolved" });
  });

  describe("as a discount that was made, and whose answers were lost", () => {
    const made = (s: Awaited<ReturnType<typeof start>>) => [...s.kept.discounts.values()].at(-1)!;

    it("is good for all its days from when it is booked: nobody had seen its code", async () => {
      const s = await start("discount", true);
      expect(made(s).endsAt! - s.clock.now()).toBeLessThan(30 * DAY);
      expect(await s.answer(SHOP, s.id, NO)).toEqual(ok("had_left"));
      expect([(await s.latest()).state, made(s).endsAt! - s.clock.now(), made(s).codes.has((await s.latest()).reference!)]).toEqual(["paid", 30 * DAY, true]);
    });

    it.each([["declined", NO, { "payable EUR": 500 }], ["marked as paid", BY_HAND, { "paid EUR": 500 }]] as const)("has given nothing once its days are over: %s by the merchant's word", async (state, decision, balance) => {
      const s = await start("discount", true);
      s.clock.at = made(s).endsAt!;
      expect(await s.answer(SHOP, s.id, decision)).toEqual(ok(null));
      expect([await s.balance(s.mei.id), (await s.latest()).reference, (await s.books()).unbalanced]).toEqual([balance, state === "declined" ? null : "by hand", []]);
      expect(made(s).endsAt).toBe(s.clock.now());
    });

    it("has given what it was used for, though its days are over", async () => {
      const s = await start("discount", true);
      const [code] = made(s).codes;
      s.kept.used.add(code!);
      s.clock.at = made(s).endsAt!;
      expect(await s.answer(SHOP, s.id, NO)).toEqual(ok("had_left"));
      expect([(await s.latest()).state, (await s.latest()).reference, made(s).endsAt]).toEqual(["paid", code, s.clock.now()]);
    });

    it.each([["over", { "payable EUR": 500 }], ["usable", { "paid EUR": 500 }]] as const)("and is %s when its owner is forgotten", async (state, balance) => {
      const s = await start("discount", true);
      await s.share(s.mei.programId, { guest: "mei", customerId: "7777" });
      const { endsAt } = made(s);
      if (state === "over") s.clock.at = endsAt!;
      await s.redact("7777");
      expect([await s.balance(s.mei.id), made(s).endsAt]).toEqual([balance, endsAt]);
    });
  });

  it("as a discount that came after its days is good for its days from then", async () => {
    const s = await start("discount", false);
    await s.solve(SHOP, s.problem, "retry");
    await s.settle();
    expect((await s.latest()).state).toBe("paid");
    expect([...s.kept.discounts.values()].at(-1)!.endsAt).toBeGreaterThan(s.clock.now());
  });
});
