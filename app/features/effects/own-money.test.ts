import { expect, it } from "vitest";
import { CAMPAIGN, GROUP, id, NOW, order, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { effectStage, paid } from "../../../tests/support/effect-stage";
import type { Seat } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import { HOUR, MINUTE, SECOND } from "../../domain/instant";
import { ok } from "../../domain/result";

const seatId = id("sea", 1) as SeatId;
const orderId = "gid://shopify/Order/1";
const line = "gid://shopify/LineItem/1";
const about = { campaignId: CAMPAIGN, groupId: GROUP, seatId };
const hold = { ...about, kind: "order.hold" as const, key: `order.hold:${seatId}:${orderId}:${GROUP}`, payload: { seatId, orderId, lineIds: [line] } };
const failed = `mail.write:failed:${GROUP}:${seatId}`;
const cancel = { ...about, kind: "order.cancel" as const, key: "cancel", payload: { seatId, orderId, lineIds: [line] } };

eachDatabase((open) => {
  const withSeat = async (change: Partial<Seat>, group: object = {}) => {
    const stage = await effectStage(open);
    await stage.failedGroup(1);
    const set = async (seat: Partial<Seat>, part: object) => stage.uow.run(async (tx) => {
      const before = (await tx.groups.load(SHOP, GROUP, [seatId]))!;
      await tx.groups.save(SHOP, before, { ...before, ...part, seats: [{ ...before.seats[0]!, ...seat }] });
    });
    await set(change, group);
    return { ...stage, set };
  };
  const forming = { status: "forming", ending: null, closedAt: null };
  const member: Partial<Seat> = { state: "counted", refund: "none" };
  const other = { ...about, kind: "order.refund" as const, key: `order.refund:${seatId}:gid://shopify/Order/2`, payload: { seatId, orderId: "gid://shopify/Order/2", lineIds: ["x"], reason: "other_price" as const } };

  it("keeps a seat out of the refund of another order: done or refused, it is not the seat's money", async () => {
    const stage = await withSeat({});
    await stage.ask(other);
    stage.told.shopify = { releaseHolds: async () => ok(null), refundLines: async () => ok({ state: "done", progress: null }) };
    await stage.work();
    expect(await stage.message(other.key)).toMatchObject({ state: "done" });
    expect(await stage.seat(1)).toMatchObject({ refund: "due" });
    const free = await withSeat(member, forming);
    await free.ask(other);
    free.told.shopify = { releaseHolds: async () => ok(null), refundLines: async () => ({ ok: false, refusal: { code: "refused", message: "no" } }) };
    await free.work();
    const key = `refund_failed:${seatId}:gid://shopify/Order/2`;
    expect(await free.problem(key)).toMatchObject({ status: "open" });
    expect(await free.seat(1)).toMatchObject({ state: "counted", refund: "none" });
    await free.solve(SHOP, key, "settled");
    expect(await free.seat(1)).toMatchObject({ refund: "none" });
  });

  it("notes a refund that gave up as settled by hand, too", async () => {
    const stage = await withSeat({ refund: "problem" });
    const key = "effect_dead:order.refund:x";
    await stage.uow.run((tx) => tx.problems.raise(SHOP, { ...about, key, kind: "effect_dead", orderId, detail: { effect: "order.refund" }, raisedAt: NOW }));
    await stage.solve(SHOP, key, "settled");
    expect(await stage.seat(1)).toMatchObject({ refund: "done" });
  });

  it("looks more and more seldom at a refund that the bank takes its time with", async () => {
    const stage = await withSeat({});
    await stage.ask({ ...other, payload: { ...other.payload, orderId, lineIds: [line] } });
    let looks = 0;
    stage.told.shopify = { releaseHolds: async () => ok(null), refundLines: async () => { looks += 1; return ok({ state: "pending", progress: null }); } };
    for (const end = NOW + 3 * HOUR; stage.clock.at < end; stage.clock.at = (await stage.db.outboxQueue.next())!) await stage.work();
    expect(looks).toBeLessThan(250);
    expect(looks).toBeGreaterThan(150);
  });

  it("lets go what it held when the group ended on the way", async () => {
    const stage = await withSeat(member, forming);
    await stage.ask(hold);
    const released: string[] = [];
    stage.told.shopify = {
      holdLines: async () => { await stage.set({}, { status: "succeeded", ending: "filled", closedAt: NOW }); return ok({ state: "held" }); },
      releaseHolds: async (_shop, { handle }) => { released.push(handle); return ok(null); },
    };
    await stage.work();
    expect(released).toEqual([`tuan-${seatId.slice(4)}`]);
    expect(await stage.message(hold.key)).toMatchObject({ state: "done" });
  });

  it("lets go nothing of somebody who is in a group again, and holds again what it lifted as they came", async () => {
    const release = { ...about, kind: "order.release" as const, key: `order.release:${seatId}:${orderId}:${GROUP}`, payload: { seatId, orderId } };
    const back = await withSeat(member, forming);
    await back.ask(release);
    await back.work();
    expect(await back.message(release.key)).toMatchObject({ state: "done" });

    const stage = await withSeat({ state: "left", refund: "none" });
    const seen: string[] = [];
    stage.told.shopify = {
      releaseHolds: async () => { seen.push("released"); await stage.set(member, forming); return ok(null); },
      holdLines: async (_shop, { handle, lineIds }) => { seen.push(`held ${handle} ${lineIds}`); return ok({ state: "held" }); },
    };
    await stage.ask(release);
    await stage.work();
    expect(seen).toEqual(["released", `held tuan-${seatId.slice(4)} ${line}`]);
    expect(await stage.message(release.key)).toMatchObject({ state: "done" });
  });

  it("holds nothing for a seat that is gone from a group that goes on", async () => {
    const stage = await withSeat({ state: "failed", refund: "due" }, forming);
    await stage.ask(hold);
    await stage.work();
    expect(await stage.message(hold.key)).toMatchObject({ state: "done" });
  });

  it("does not wait for ever for an order to be routed: after an hour the merchant is told", async () => {
    const stage = await withSeat(member, forming);
    await stage.ask(hold);
    stage.told.shopify = { holdLines: async () => ok({ state: "waiting" }) };
    await stage.work();
    expect(await stage.message(hold.key)).toMatchObject({ state: "waiting", runAt: new Date(NOW + SECOND) });
    stage.clock.at += HOUR;
    await stage.work();
    expect(await stage.message(hold.key)).toMatchObject({ state: "done" });
    expect(await stage.problem(`hold_failed:${seatId}:${orderId}:${GROUP}`)).toMatchObject({ status: "open" });
  });

  it("cancels no order that has found a seat or is being refunded", async () => {
    for (const seat of [member, { state: "failed", refund: "due" }] as Partial<Seat>[]) {
      const stage = await withSeat(seat, forming);
      await stage.ask(cancel);
      await stage.work();
      expect(await stage.message("cancel")).toMatchObject({ state: "done" });
    }
  });

  it("cancels an unpaid order, and of a mixed one takes only the group's lines", async () => {
    for (const mixed of [false, true]) {
      const stage = await withSeat({ refund: "none" });
      const goods = (lineId: string) => ({ ...order().lines[0]!, id: lineId });
      await stage.uow.run((tx) => tx.orders.record(SHOP, order({ id: orderId, financialStatus: "pending", lines: mixed ? [goods(line), goods("else")] : [goods(line)] }), NOW));
      await stage.ask(cancel);
      const asked: unknown[] = [];
      stage.told.shopify = {
        cancelUnpaid: async (_shop, input) => { asked.push(input.orderId); return ok({ state: "done", progress: null }); },
        refundLines: async (_shop, input) => { asked.push(input.lines); return ok({ state: "done", progress: null }); },
      };
      await stage.work();
      expect(asked).toEqual(mixed ? [[{ lineId: line, quantity: "all" }]] : [orderId]);
      expect(stage.told.read).toEqual([orderId]);
      expect(await stage.message(failed)).toMatchObject({ payload: { mail: "failed", seatId } });
    }
  });

  it("tells nobody that nothing was charged while money may have come", async () => {
    const stage = await withSeat({ refund: "none" });
    await stage.ask(cancel);
    stage.told.shopify = { cancelUnpaid: async () => ok({ state: "paid", progress: null }) };
    await stage.work();
    expect(await stage.message("cancel")).toMatchObject({ state: "done" });
    expect([stage.told.read, await stage.message(failed)]).toEqual([[orderId], null]);
  });

  it("tells who is out, too, when the order's money is for other goods and the group's are off it", async () => {
    const stage = await withSeat({ refund: "none" });
    await stage.uow.run((tx) => tx.orders.record(SHOP, order({ id: orderId, financialStatus: "paid", lines: [{ ...order().lines[0]!, id: line, currentQuantity: 0 }] }), NOW));
    await stage.ask(cancel);
    stage.told.shopify = { cancelUnpaid: async () => ok({ state: "paid", progress: null }) };
    await stage.work();
    expect(await stage.message(failed)).toMatchObject({ payload: { mail: "failed", seatId } });
  });

  it("keeps a campaign's codes while a group of it still has time", async () => {
    const stage = await withSeat(member, { ...forming, deadline: NOW + 10 * MINUTE });
    await stage.uow.run((tx) => tx.campaigns.setDiscount(SHOP, id("ofr"), "gid://shopify/DiscountCodeNode/1"));
    await stage.ask({ kind: "campaign.close", key: "close", campaignId: CAMPAIGN, groupId: null, seatId: null, payload: { campaignId: CAMPAIGN } });
    let stopped = 0;
    stage.told.shopify = { stopDiscount: async () => { stopped += 1; return ok(null); } };
    await stage.work();
    expect(await stage.message("close")).toMatchObject({ state: "waiting", runAt: new Date(NOW + 10 * MINUTE + 2 * HOUR) });
    stage.clock.at += 3 * HOUR;
    await stage.set({ ...paid(1), state: "failed" }, { status: "failed", ending: "unfilled" });
    await stage.work();
    expect(stopped).toBe(1);
  });
});
