import { expect, it } from "vitest";
import { GROUP, CAMPAIGN, group, id, NOW, order, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { effectStage, type EffectStage, paid } from "../../../tests/support/effect-stage";
import type { SeatId } from "../../domain/id";
import { SECOND } from "../../domain/instant";
import { ok, refuse } from "../../domain/result";
import { CommerceUnavailable } from "../../ports/commerce";
import type { OutboxMessage } from "../../ports/outbox";

const orderOf = (number: number) => `gid://shopify/Order/${number}`;
const seatOf = (number: number) => id("sea", number) as SeatId;
const about = (number: number) => ({ campaignId: CAMPAIGN, groupId: GROUP, seatId: seatOf(number) });
const refundKey = (number: number) => `order.refund:${seatOf(number)}:${orderOf(number)}`;
const refund = (number: number): OutboxMessage => ({ ...about(number), kind: "order.refund", key: refundKey(number), payload: { seatId: seatOf(number), orderId: orderOf(number), lineIds: [`gid://shopify/LineItem/${number}`], reason: "unfilled" } });
const problemKey = (number: number) => `refund_failed:${seatOf(number)}:${orderOf(number)}`;
const released = { releaseHolds: async () => ok(null) };
const refused = (message: string) => async () => ({ ok: false as const, refusal: { code: "refused" as const, message } });
const done = async () => ok({ state: "done" as const, progress: null });

eachDatabase((open) => {
  const withRefunds = async (members: number): Promise<EffectStage> => {
    const stage = await effectStage(open);
    await stage.failedGroup(members);
    for (let number = 1; number <= members; number++) await stage.ask(refund(number));
    return stage;
  };

  it.each([["a member", "counted", 1], ["who has left meanwhile", "left", 0]] as const)("captures the payment of %s", async (_who, state, calls) => {
    const stage = await effectStage(open);
    await stage.uow.run(async (tx) => {
      await tx.groups.insert(SHOP, group({ status: "succeeded", ending: "filled", closedAt: NOW, seats: [{ ...paid(1), state }] }));
      await tx.orders.record(SHOP, order({ id: orderOf(1), financialStatus: "authorized", capturable: true }), NOW);
    });
    let captured = 0;
    stage.told.shopify = { capture: async () => { captured += 1; return ok(null); } };
    await stage.ask({ ...about(1), kind: "order.capture", key: "capture", payload: { seatId: seatOf(1), orderId: orderOf(1) } });
    await stage.work();
    expect(captured).toBe(calls);
    expect(await stage.message("capture")).toMatchObject({ state: "done" });
  });

  it("asks for a refund again until Shopify says that the money has gone, with what it knew", async () => {
    const stage = await withRefunds(1);
    const progress: unknown[] = [];
    stage.told.shopify = { ...released, refundLines: async (_shop, input) => { progress.push(input.progress); return ok({ state: progress.length < 3 ? ("pending" as const) : ("done" as const), progress: { step: progress.length } }); } };
    await stage.work();
    expect(await stage.seat(1)).toMatchObject({ refund: "due" });
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "waiting", attempts: 0, progress: { step: 1 } });
    expect(await stage.work()).toBe(0);
    stage.clock.at += SECOND;
    await stage.work();
    stage.clock.at += SECOND;
    await stage.work();
    expect(progress).toEqual([null, { step: 1 }, { step: 2 }]);
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "done" });
    expect(stage.told.read).toEqual([orderOf(1)]);
    expect((await stage.uow.read((tx) => tx.facts.ofGroup(SHOP, GROUP))).filter((f) => f.kind === "member.refunded")).toHaveLength(1);
  });

  it("shows a refused refund as a problem, and refunds the others all the same", async () => {
    const stage = await withRefunds(3);
    stage.told.shopify = { ...released, refundLines: async (shop, input) => (input.orderId === orderOf(2) ? refused("Order cannot be refunded")() : done()) };
    await stage.work();
    expect([await stage.seat(1), await stage.seat(2), await stage.seat(3)].map((s) => s?.refund)).toEqual(["done", "problem", "done"]);
    expect(await stage.message(refundKey(2))).toMatchObject({ state: "dead" });
    expect(await stage.problem(problemKey(2))).toMatchObject({ kind: "refund_failed", status: "open", seatId: seatOf(2), detail: { words: "Order cannot be refunded", order: "#2", minor: 700, currency: "EUR" } });
    expect(await stage.problem(`effect_dead:${refundKey(2)}`)).toBeNull();
  });

  it("does not let one refund's exception stop another's", async () => {
    const stage = await withRefunds(3);
    stage.told.shopify = { ...released, refundLines: async (_shop, input) => { if (input.orderId === orderOf(1)) throw new TypeError("a bug"); return done(); } };
    await stage.work();
    expect([await stage.seat(1), await stage.seat(2), await stage.seat(3)].map((s) => s?.refund)).toEqual(["due", "done", "done"]);
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "waiting", attempts: 1, lastError: "a bug" });
  });

  it("tries a refused refund again from the problem's button; a second refusal is a problem again", async () => {
    const stage = await withRefunds(1);
    stage.told.shopify = { ...released, refundLines: refused("not now") };
    await stage.work();
    for (const words of ["still not", "and again"]) {
      expect(await stage.solve(SHOP, problemKey(1), "retry")).toEqual(ok(null));
      expect(await stage.seat(1)).toMatchObject({ refund: "due" });
      expect(await stage.problem(problemKey(1))).toMatchObject({ status: "resolved", resolution: "retry" });
      stage.told.shopify = { ...released, refundLines: refused(words) };
      await stage.work();
      expect(await stage.problem(problemKey(1))).toMatchObject({ status: "open", detail: { words } });
      expect(await stage.seat(1)).toMatchObject({ refund: "problem" });
    }
    stage.told.shopify = { ...released, refundLines: done };
    await stage.solve(SHOP, problemKey(1), "retry");
    await stage.work();
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
    expect(await stage.problem(problemKey(1))).toMatchObject({ status: "resolved" });
    expect(await stage.solve(SHOP, problemKey(1), "retry")).toEqual(refuse("problem.resolved"));
  });

  it("shows a refund that failed for the last time, whatever the trouble was", async () => {
    const stage = await withRefunds(1);
    stage.told.shopify = { ...released, refundLines: async () => { throw new Error("Shopify answers 502"); } };
    await stage.wearOut();
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "dead", attempts: 20 });
    expect(await stage.seat(1)).toMatchObject({ refund: "problem" });
    expect(await stage.problem(`effect_dead:${refundKey(1)}`)).toMatchObject({ status: "open", detail: { effect: "order.refund", words: "Shopify answers 502" } });
    stage.told.shopify = { ...released, refundLines: done };
    expect(await stage.solve(SHOP, `effect_dead:${refundKey(1)}`, "retry")).toEqual(ok(null));
    await stage.work();
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
  });

  it("waits as long as Shopify asks, without counting it as a failure", async () => {
    const stage = await withRefunds(1);
    let calls = 0;
    stage.told.shopify = { ...released, refundLines: async () => { if (++calls === 1) throw new CommerceUnavailable("throttled", NOW + 7 * SECOND); return done(); } };
    await stage.work();
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "waiting", attempts: 0 });
    stage.clock.at += 6 * SECOND;
    expect(await stage.work()).toBe(0);
    stage.clock.at += SECOND;
    await stage.work();
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
  });

  it("keeps asking a shop that uninstalled, and shows what is owed when it does not come back", async () => {
    const stage = await withRefunds(1);
    const gone = async () => ({ ok: false as const, refusal: { code: "uninstalled" as const } });
    stage.told.shopify = { releaseHolds: gone };
    await stage.work();
    expect(await stage.message(refundKey(1))).toMatchObject({ state: "waiting", attempts: 1 });
    await stage.wearOut();
    expect(await stage.problem(`effect_dead:${refundKey(1)}`)).toMatchObject({ status: "open" });
  });

  it("notes by hand what was settled by hand", async () => {
    const stage = await withRefunds(1);
    stage.told.shopify = { ...released, refundLines: refused("no") };
    await stage.work();
    expect(await stage.solve(SHOP, problemKey(1), "settled")).toEqual(ok(null));
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
    expect(await stage.work()).toBe(0);
    expect(await stage.solve(SHOP, "nothing of the kind", "retry")).toEqual(refuse("problem.unknown"));
  });

  it("leaves a member's seat alone when units beyond it cannot be refunded", async () => {
    const stage = await effectStage(open);
    const [member] = await stage.failedGroup(1);
    const key = `order.refund_units:${seatOf(1)}:line`;
    await stage.uow.run((tx) => tx.groups.setRefund(SHOP, member!.id, "none"));
    await stage.ask({ ...about(1), kind: "order.refund_units", key, payload: { seatId: seatOf(1), orderId: orderOf(1), lineId: "line", units: 2 } });
    stage.told.shopify = { refundLines: refused("no") };
    await stage.work();
    expect(await stage.problem(problemKey(1))).toBeNull();
    expect(await stage.problem(`effect_dead:${key}`)).toMatchObject({ status: "open", orderId: orderOf(1) });
    stage.told.shopify = { refundLines: done };
    expect(await stage.solve(SHOP, `effect_dead:${key}`, "retry")).toEqual(ok(null));
    await stage.work();
    expect(await stage.message(key)).toMatchObject({ state: "done" });
    expect(await stage.seat(1)).toMatchObject({ refund: "none" });
  });

  it("holds nothing of a group that has ended, and tells the merchant when the goods were faster", async () => {
    const stage = await effectStage(open);
    await stage.failedGroup(1);
    const hold = { ...about(1), kind: "order.hold" as const, key: "order.hold:first", payload: { seatId: seatOf(1), orderId: orderOf(1), lineIds: [] } };
    await stage.ask(hold);
    await stage.work();
    expect(await stage.message("order.hold:first")).toMatchObject({ state: "done" });

    await stage.uow.run(async (tx) => {
      const before = (await tx.groups.load(SHOP, GROUP))!;
      await tx.groups.save(SHOP, before, { ...before, status: "forming", ending: null, closedAt: null, seats: before.seats.map((x) => ({ ...x, state: "counted", refund: "none" })) });
    });
    await stage.ask({ ...hold, key: "order.hold:later" });
    let state: "waiting" | "shipped" = "waiting";
    stage.told.shopify = { holdLines: async () => ok({ state }) };
    await stage.work();
    expect(await stage.message("order.hold:later")).toMatchObject({ state: "waiting", attempts: 0 });
    state = "shipped";
    stage.clock.at += 2 * SECOND;
    await stage.work();
    expect(await stage.problem("hold_failed:later")).toMatchObject({ kind: "hold_failed", status: "open" });
  });
});
