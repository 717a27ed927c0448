import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import type { GroupRules } from "../../domain/group-rules";
import { HOUR, MINUTE } from "../../domain/instant";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());
beforeEach(() => void (s = groupStage(opened.database)));

const keys = async (kind: string) => (await s.messages(kind)).map((m) => m.key);

/** Two members of three, one who has ordered and not paid, one who has only asked. */
async function unfilled(rules: Partial<GroupRules> = {}) {
  const c = await s.campaign({ size: 5, hours: 1, matchFirst: false, ...rules });
  const mei = await s.member(c, "mei");
  const liang = await s.member(c, "liang", mei.seat.inviteCode);
  const bank = await s.seat(c, "bank", { invite: mei.seat.inviteCode });
  const order = await s.read(s.order(bank, { financialStatus: "pending" }));
  s.pass(50 * MINUTE);
  const held = await s.seat(c, "ana", { invite: mei.seat.inviteCode });
  return { c, mei, liang, bank, order, held };
}

describe("the deadline of an unfilled group", () => {
  it("owes each member a refund of its own, cancels what is unpaid, and gives the quota back", async () => {
    const { c, mei, liang, bank, order, held } = await unfilled();
    s.pass(10 * MINUTE - 1);
    await s.close(c, mei.seat.groupId);
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "forming" });
    s.pass(1);
    for (let twice = 0; twice < 2; twice++) await s.close(c, mei.seat.groupId);
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "failed", ending: "unfilled" });
    expect(await keys("order.refund")).toEqual([mei, liang].map((m) => `order.refund:${m.seat.id}:${m.order.id}`).sort());
    expect(await keys("order.cancel")).toEqual([`order.cancel:${bank.id}:${order.id}`]);
    expect(await s.now(held)).toMatchObject({ state: "lapsed" });
    expect(await s.quotaTaken(c)).toBe(0);
  });

  it("removes the codes that nobody has used, and no others", async () => {
    const { c, mei, held } = await unfilled();
    s.pass(10 * MINUTE);
    await s.close(c, mei.seat.groupId);
    expect((await s.messages("codes.remove")).map((m) => m.payload)).toEqual([{ campaignId: c, groupId: mei.seat.groupId }]);
    expect((await s.uow.read((tx) => tx.groups.unusedCodes(s.shop, mei.seat.groupId))).map((x) => x.code)).toEqual([held.code]);
  });

  it("is honoured where the merchant wants that: all goes out at the group price", async () => {
    const { c, mei, liang } = await unfilled({ onFailure: "honour" });
    s.pass(10 * MINUTE);
    await s.close(c, mei.seat.groupId);
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "succeeded", ending: "honoured" });
    expect(await keys("order.release")).toEqual([mei, liang].map((m) => `order.release:${m.seat.id}:${m.order.id}:${m.seat.groupId}`).sort());
    expect(await keys("order.refund")).toEqual([]);
  });

  it("is never reached by a group that has filled, though the job comes late", async () => {
    const c = await s.campaign({ size: 2, hours: 1 });
    const mei = await s.member(c, "mei");
    s.pass(HOUR - 1);
    await s.member(c, "liang", mei.seat.inviteCode);
    s.pass(72 * HOUR);
    await s.tick();
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "succeeded", ending: "filled" });
    expect(await keys("order.refund")).toEqual([]);
  });

  it("does nothing early when the clock was set back", async () => {
    const { c, mei } = await unfilled();
    s.pass(-2 * HOUR);
    await s.close(c, mei.seat.groupId);
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "forming" });
  });

  it("is the campaign's end when that comes first", async () => {
    const c = await s.campaign({ hours: 24 }, { endsAt: s.clock.at + HOUR });
    const mei = await s.member(c, "mei");
    expect(await s.group(mei.seat.groupId)).toMatchObject({ deadline: s.clock.at + HOUR });
  });
});

describe("matching", () => {
  it("seats members in other forming groups; the last one fills there, the rest is refunded", async () => {
    const c = await s.campaign({ size: 3, hours: 2 });
    const mei = await s.member(c, "mei");
    const liang = await s.member(c, "liang", mei.seat.inviteCode);
    s.pass(HOUR);
    const bo = await s.member(c, "bo");
    await s.member(c, "cy", bo.seat.inviteCode);
    s.pass(HOUR);
    await s.tick();
    expect(await s.now(mei.seat)).toMatchObject({ groupId: bo.seat.groupId, opener: false, state: "counted" });
    expect(await s.group(bo.seat.groupId)).toMatchObject({ status: "succeeded" });
    expect(await s.now(liang.seat)).toMatchObject({ state: "failed", refund: "due", groupId: mei.seat.groupId });
    expect(await keys("order.refund")).toEqual([`order.refund:${liang.seat.id}:${liang.order.id}`]);
    expect(await s.quotaTaken(c)).toBe(3);
  });

  it("does not use a group whose own time is up in the same run", async () => {
    const c = await s.campaign({ size: 3, hours: 1 });
    const [mei, bo] = [await s.member(c, "mei"), await s.member(c, "bo")];
    s.pass(HOUR);
    await s.tick();
    expect([(await s.now(mei.seat)).refund, (await s.now(bo.seat)).refund]).toEqual(["due", "due"]);
    expect(await s.facts("seat.moved")).toEqual([]);
  });

  it("calls a group whose members all found a seat matched", async () => {
    const c = await s.campaign({ size: 3, hours: 2 });
    const mei = await s.member(c, "mei");
    s.pass(HOUR);
    await s.member(c, "bo");
    s.pass(HOUR);
    await s.tick();
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "failed", ending: "matched" });
    expect(await keys("order.refund")).toEqual([]);
  });
});

describe("the merchant", () => {
  it("completes a group with its true count; an order that is paid afterwards is late", async () => {
    const { c, mei, bank, order } = await unfilled();
    expect((await s.complete(mei.seat.groupId)).ok).toBe(true);
    expect(await s.groups()).toMatchObject([{ status: "succeeded", ending: "early", counted: 2 }]);
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "paid" });
    expect(await s.now(bank)).toMatchObject({ state: "counted", movedFrom: mei.seat.groupId });
    expect((await s.complete(mei.seat.groupId)).ok).toBe(false);
    expect(await s.quotaTaken(c)).toBe(4);
  });

  it("cancels a group once: members are refunded, with that reason", async () => {
    const { mei } = await unfilled();
    expect((await s.cancel(mei.seat.groupId)).ok).toBe(true);
    expect((await s.cancel(mei.seat.groupId)).ok).toBe(false);
    expect((await s.messages("order.refund")).map((m) => (m.payload as { reason: string }).reason)).toEqual(["cancelled", "cancelled"]);
  });

  it("cannot reach another shop's group", async () => {
    const { mei } = await unfilled();
    const other = groupStage(opened.database);
    expect(await other.cancel(mei.seat.groupId)).toEqual({ ok: false, refusal: { code: "unknown" } });
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "forming" });
  });
});

describe("money that is owed", () => {
  it("is not booked by an order that only shows it on its way", async () => {
    const { c, mei } = await unfilled();
    s.pass(10 * MINUTE);
    await s.close(c, mei.seat.groupId);
    s.pass(1);
    await s.read(mei.order, { ...s.returned(mei.order), cancelledAt: s.clock.at });
    expect(await s.now(mei.seat)).toMatchObject({ state: "failed", refund: "due" });
    expect(await s.facts("member.refunded")).toEqual([]);
  });

  it("is looked at again when a refund had failed and the order shows the money gone", async () => {
    const { c, mei } = await unfilled();
    s.pass(10 * MINUTE);
    await s.close(c, mei.seat.groupId);
    const key = `order.refund:${mei.seat.id}:${mei.order.id}`;
    await opened.database.prisma.outboxMessage.updateMany({ where: { shop: s.shop, key }, data: { state: "dead" } });
    await s.uow.run((tx) => tx.groups.setRefund(s.shop, mei.seat.id, "problem"));
    s.pass(1);
    await s.read(mei.order);
    expect(await s.now(mei.seat)).toMatchObject({ refund: "problem" });
    s.pass(1);
    await s.read(mei.order, s.returned(mei.order));
    expect(await s.now(mei.seat)).toMatchObject({ refund: "due" });
    expect((await s.messages("order.refund")).find((m) => m.key === key)).toMatchObject({ state: "waiting" });
  });
});
