import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import type { Campaign } from "../../domain/campaign";
import type { GroupRules } from "../../domain/group-rules";
import type { CampaignId } from "../../domain/id";
import { HOUR, MINUTE } from "../../domain/instant";
import { T0 } from "./testing";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());
beforeEach(() => void (s = groupStage(opened.database)));

const refunds = async () => (await s.messages("order.refund")).map((m) => m.payload as { seatId: string; orderId: string; lineIds: string[]; reason: string });
const become = (campaignId: CampaignId, status: Campaign["status"]) =>
  s.uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(s.shop, campaignId);
    if (campaign) await tx.campaigns.update({ ...campaign, status });
  });

/** A complete group of two, and a slow third whose hold lapsed. */
async function full(rules: Partial<GroupRules> = {}) {
  const c = await s.campaign({ size: 2, ...rules });
  const mei = await s.member(c, "mei");
  const slow = await s.seat(c, "slow", { invite: mei.seat.inviteCode });
  s.pass(20 * MINUTE);
  await s.tick();
  const liang = await s.member(c, "liang", mei.seat.inviteCode);
  return { c, mei, slow, liang };
}

describe("a payment into a full group", () => {
  it("finds a forming group of the campaign first", async () => {
    const { c, slow, mei } = await full();
    const bo = await s.member(c, "bo");
    const order = await s.read(s.order(slow));
    expect(await s.now(slow)).toMatchObject({ state: "counted", groupId: bo.seat.groupId, movedFrom: mei.seat.groupId, orderId: order.id, opener: false });
    expect(await s.group(bo.seat.groupId)).toMatchObject({ status: "succeeded" });
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "succeeded" });
    expect(await s.quotaTaken(c)).toBe(4);
  });

  it("keeps the seat it found, though its hold was about to be ended in the first group", async () => {
    const { c, slow } = await full();
    await s.member(c, "bo");
    await s.read(s.order(slow));
    await s.lapse(slow);
    expect(await s.now(slow)).toMatchObject({ state: "counted" });
  });

  it("else opens a group of its own, with a whole lifetime", async () => {
    const { slow } = await full();
    await s.read(s.order(slow));
    const seat = await s.now(slow);
    expect(seat).toMatchObject({ state: "counted", opener: true });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "forming", deadline: s.clock.at + 24 * HOUR });
  });

  it("is refunded, once, where the merchant wants that", async () => {
    const { c, slow } = await full({ onLate: "refund" });
    const order = await s.read(s.order(slow));
    await s.read(order, { updatedAt: order.updatedAt + 1 });
    expect(await s.now(slow)).toMatchObject({ state: "failed", refund: "due", orderId: order.id });
    expect(await refunds()).toEqual([{ seatId: slow.id, orderId: order.id, lineIds: order.lines.map((l) => l.id), reason: "late" }]);
    expect(await s.quotaTaken(c)).toBe(2);
  });

  it("opens no new group in a campaign that is paused or ended: the money goes back", async () => {
    for (const status of ["paused", "ended"] as const) {
      const { c, slow } = await full();
      await become(c, status);
      const order = await s.read(s.order(slow));
      expect(await s.now(slow)).toMatchObject({ state: "failed", refund: "due" });
      expect((await refunds()).some((r) => r.orderId === order.id)).toBe(true);
    }
  });

  it("may still fill a group that is forming in a paused campaign", async () => {
    const { c, slow } = await full();
    const bo = await s.member(c, "bo");
    await become(c, "paused");
    await s.read(s.order(slow));
    expect(await s.now(slow)).toMatchObject({ groupId: bo.seat.groupId, state: "counted" });
  });

  it("is never seated in a group its shopper is in already", async () => {
    const { c, slow } = await full({ perShopper: null });
    const own = await s.member(c, "slow");
    await s.read(s.order(slow));
    expect((await s.now(slow)).groupId).not.toBe(own.seat.groupId);
  });
});

describe("a payment after the deadline", () => {
  it("counts when the money came before it, though the news comes after; at the very deadline it is late", async () => {
    for (const [early, status] of [[1, "succeeded"], [0, "failed"]] as const) {
      const c = await s.campaign({ size: 2, hours: 1, holdMinutes: 120, onLate: "refund", matchFirst: false });
      const mei = await s.member(c, "mei");
      const liang = await s.seat(c, "liang", { invite: mei.seat.inviteCode });
      s.pass(HOUR - early);
      const order = s.order(liang);
      s.pass(MINUTE);
      await s.read(order, { updatedAt: order.placedAt });
      await s.tick();
      expect(await s.group(mei.seat.groupId)).toMatchObject({ status });
    }
  });

  it("is judged by when its money came, not by when its order was placed or changed last", async () => {
    for (const [early, status] of [[1, "succeeded"], [0, "failed"]] as const) {
      const c = await s.campaign({ size: 2, hours: 1, holdMinutes: 120, onLate: "refund", matchFirst: false });
      const mei = await s.member(c, "mei");
      const liang = await s.seat(c, "liang", { invite: mei.seat.inviteCode });
      // A transfer: placed well before the deadline, first heard of after it, changed once more meanwhile.
      const order = s.order(liang, { financialStatus: "pending" });
      s.pass(HOUR - early);
      const paidAt = s.clock.at;
      s.pass(MINUTE);
      await s.read(order, { financialStatus: "paid", paidAt });
      await s.tick();
      expect(await s.group(mei.seat.groupId)).toMatchObject({ status });
    }
  });

  it("is judged by when it was set aside, where authorised money counts", async () => {
    const c = await s.campaign({ size: 2, hours: 1, holdMinutes: 120, onLate: "refund", matchFirst: false, counts: "authorized" });
    const mei = await s.member(c, "mei");
    const liang = await s.seat(c, "liang", { invite: mei.seat.inviteCode });
    const order = s.order(liang, { financialStatus: "authorized" });
    s.pass(HOUR + MINUTE);
    await s.read(order, { financialStatus: "paid", paidAt: s.clock.at });
    await s.tick();
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "succeeded" });
  });

  it("is told as late, and once, though without it nobody is left in its group", async () => {
    const c = await s.campaign({ size: 3, hours: 1, holdMinutes: 120, onLate: "refund", onFailure: "honour" });
    const mei = await s.member(c, "mei");
    const bo = await s.seat(c, "bo", { invite: mei.seat.inviteCode });
    const order = await s.read(s.order(bo, { financialStatus: "pending" }));
    await s.read(mei.order, s.returned(mei.order));
    s.pass(HOUR);
    await s.read(order, { financialStatus: "paid", paidAt: s.clock.at });
    expect(await s.group(bo.groupId)).toMatchObject({ status: "failed", ending: "returned" });
    expect((await refunds()).map((r) => [r.seatId, r.reason])).toEqual([[bo.id, "late"]]);
    expect((await s.messages("mail.write")).filter((m) => m.seatId === bo.id).map((m) => m.key)).toEqual([`mail.write:failed:${bo.groupId}:${bo.id}:late`]);
  });

  it("of an order that was to be cancelled is met as late, and the cancellation stands aside", async () => {
    const c = await s.campaign({ size: 2, hours: 1, onLate: "refund", matchFirst: false });
    const mei = await s.member(c, "mei");
    const bank = await s.seat(c, "bank", { invite: mei.seat.inviteCode });
    const order = await s.read(s.order(bank, { financialStatus: "pending" }));
    s.pass(HOUR);
    await s.tick();
    expect((await s.messages("order.cancel")).map((m) => m.seatId)).toEqual([bank.id]);
    s.pass(1);
    await s.read(order, { financialStatus: "paid" });
    expect(await s.now(bank)).toMatchObject({ state: "failed", refund: "due" });
    expect((await refunds()).map((r) => [r.seatId, r.reason]).sort()).toEqual([[mei.seat.id, "unfilled"], [bank.id, "late"]].sort());
    expect((await s.messages("mail.write")).filter((m) => m.seatId === bank.id).map((m) => m.key)).toEqual([`mail.write:failed:${bank.groupId}:${bank.id}:late`]);
  });

  it("of an opener whose campaign has ended meanwhile goes back", async () => {
    const c = await s.campaign({}, { endsAt: T0 + 20 * MINUTE });
    const seat = await s.seat(c, "mei");
    s.pass(20 * MINUTE);
    await s.read(s.order(seat));
    expect(await s.now(seat)).toMatchObject({ state: "failed", refund: "due" });
  });

  it("of an opener at the checkout when the merchant ends the campaign starts the group all the same", async () => {
    const c = await s.campaign();
    const seat = await s.seat(c, "mei");
    await become(c, "ended");
    await s.read(s.order(seat));
    expect(await s.group(seat.groupId)).toMatchObject({ status: "forming", deadline: T0 + 24 * HOUR });
  });
});

describe("a hold that lapsed", () => {
  it("still proves its seat: a draft comes back to life", async () => {
    const c = await s.campaign({}, { quota: 5 });
    const seat = await s.seat(c, "mei");
    s.pass(16 * MINUTE);
    await s.tick();
    expect(await s.group(seat.groupId)).toMatchObject({ status: "dropped" });
    await s.read(s.order(seat));
    expect(await s.group(seat.groupId)).toMatchObject({ status: "forming" });
    expect(await s.quotaTaken(c)).toBe(1);
  });

  it("does not revive a draft that the merchant cancelled: its money is late", async () => {
    const c = await s.campaign({ onLate: "refund" });
    const seat = await s.seat(c, "mei");
    await s.cancel(seat.groupId);
    await s.read(s.order(seat));
    expect(await s.group(seat.groupId)).toMatchObject({ status: "dropped", ending: "cancelled" });
    expect(await s.now(seat)).toMatchObject({ refund: "due" });
  });
});

describe("a seat that moved", () => {
  it("twice follows its last group's fate, and is asked back once", async () => {
    const c = await s.campaign({ size: 4, hours: 2 });
    const first = await s.member(c, "mei");
    s.pass(HOUR);
    const second = await s.member(c, "bo");
    s.pass(HOUR);
    await s.tick();
    expect(await s.now(first.seat)).toMatchObject({ groupId: second.seat.groupId, movedFrom: first.seat.groupId });
    const third = await s.member(c, "cy");
    s.pass(HOUR);
    await s.tick();
    expect(await s.now(first.seat)).toMatchObject({ groupId: third.seat.groupId, movedFrom: second.seat.groupId, state: "counted" });
    s.pass(HOUR);
    await s.tick();
    expect((await refunds()).map((r) => r.seatId).sort()).toEqual([first.seat.id, second.seat.id, third.seat.id].sort());
    expect(await s.quotaTaken(c)).toBe(0);
  });
});
