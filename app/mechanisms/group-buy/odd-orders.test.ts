import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import { HOUR, MINUTE } from "../../domain/instant";
import type { Order } from "../../domain/order";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());
beforeEach(() => void (s = groupStage(opened.database)));

/** A group of three that did not fill, and one of its orders, on which part of the money had come. */
async function partlyPaid() {
  const c = await s.campaign({ size: 3, hours: 24, matchFirst: false });
  const { seat: opener } = await s.member(c, "mei");
  const seat = await s.seat(c, "liang", { invite: opener.inviteCode });
  const order = await s.read(s.order(seat, { financialStatus: "partially_paid" }));
  expect(await s.now(seat)).toMatchObject({ state: "secured" });
  s.pass(25 * HOUR);
  await s.tick();
  return { seat, order };
}
const refundsOf = async (seat: { id: string }) => (await s.messages("order.refund")).filter((m) => m.seatId === seat.id);

describe("an order of which a part is paid", () => {
  it("gets it back when its group fails, once", async () => {
    const { seat, order } = await partlyPaid();
    // Cancelling it as unpaid finds money, and the order is read again.
    await s.read(order);
    s.pass(MINUTE);
    await s.read(order);
    expect(await s.now(seat)).toMatchObject({ state: "failed", refund: "due", orderId: order.id });
    expect(await refundsOf(seat)).toMatchObject([{ payload: { orderId: order.id, reason: "late" } }]);
  });

  it("is the merchant's to decide when the rest comes after it went back", async () => {
    const { seat, order } = await partlyPaid();
    await s.read(order);
    await s.uow.run((tx) => tx.groups.setRefund(s.shop, seat.id, "done"));
    s.pass(HOUR);
    const cancelledAt = s.clock.at;
    const back = await s.read(order, { ...s.returned(order), cancelledAt, paidAt: cancelledAt - HOUR });
    expect(await s.problems()).toEqual([]);
    s.pass(HOUR);
    await s.read(back, { financialStatus: "partially_refunded", paidAt: s.clock.at });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open", orderId: order.id }]);
  });

  it("is the merchant's to decide when the rest comes after the first part of a shipped order went back, until it went back too", async () => {
    const { seat, order } = await partlyPaid();
    await s.read(order);
    await s.uow.run((tx) => tx.groups.setRefund(s.shop, seat.id, "done"));
    const gone = order.lines.map((line) => ({ ...line, currentQuantity: 0, netMinor: 0 }));
    s.pass(HOUR);
    // Shipping was paid with the first part, and stays.
    const back = await s.read(order, { lines: gone, fulfilled: true, financialStatus: "partially_refunded", refundedMinor: order.totalMinor - 500, keptMinor: 0 });
    expect(await s.problems()).toEqual([]);
    s.pass(HOUR);
    const paid = await s.read(back, { keptMinor: 900 });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open", orderId: order.id }]);
    s.pass(HOUR);
    await s.read(paid, { refundedMinor: order.totalMinor, keptMinor: 400 });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "resolved" }]);
  });

  it("waits like any other that is not paid while its group forms", async () => {
    const c = await s.campaign({ size: 3 });
    const seat = await s.seat(c, "mei");
    await s.read(s.order(seat, { financialStatus: "partially_paid" }));
    expect(await s.now(seat)).toMatchObject({ state: "secured", refund: "none" });
    expect(await refundsOf(seat)).toEqual([]);
  });
});

describe("an order that the merchant edits", () => {
  /** A member, and their order after another size took the place of the first. */
  async function exchanged() {
    const c = await s.campaign({ size: 2 });
    const { seat, order } = await s.member(c, "mei");
    const first = order.lines[0]!;
    const other = { ...first, id: "gid://shopify/LineItem/777", variantId: "gid://shopify/ProductVariant/2", unitMinor: 800, discountMinor: 0, codes: [] };
    s.pass(MINUTE);
    return { c, seat, order: await s.read(order, { edited: true, lines: [{ ...first, currentQuantity: 0, netMinor: 0 }, other] }) };
  }
  const openProblems = async () => (await s.problems()).filter((p) => p.status === "open").map((p) => p.kind);

  it("keeps its seat when its goods were exchanged, and the merchant is told once", async () => {
    const { c, seat, order } = await exchanged();
    await s.read(order);
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 800 });
    expect(await openProblems()).toEqual(["order_edited"]);
    await s.member(c, "liang", seat.inviteCode);
    expect(await s.group(seat.groupId)).toMatchObject({ status: "succeeded" });
  });

  it("leaves once its money was given back, and the problem is over", async () => {
    const { seat, order } = await exchanged();
    await s.read(order, { financialStatus: "partially_refunded", refundedMinor: 800 } satisfies Partial<Order>);
    expect(await s.now(seat)).toMatchObject({ state: "left" });
    expect(await openProblems()).toEqual([]);
  });

  it("leaves when it was refunded first and edited in something else", async () => {
    const c = await s.campaign({ size: 2 });
    const { seat, order } = await s.member(c, "mei");
    s.pass(MINUTE);
    await s.read(order, { ...s.returned(order), edited: true });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
    expect(await s.problems()).toEqual([]);
  });

  it("leaves when a return was refunded less a fee: nothing was edited", async () => {
    const c = await s.campaign({ size: 2 });
    const { seat, order } = await s.member(c, "mei");
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "partially_refunded", refundedMinor: 500, lines: order.lines.map((line) => ({ ...line, currentQuantity: 0, netMinor: 0 })) });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
  });
});

describe("money on a cancelled order", () => {
  it("is an open problem, told once, until it has gone back; the seat is free", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { financialStatus: "pending" }));
    s.pass(MINUTE);
    const cancelled = await s.read(order, { cancelledAt: s.clock.at, financialStatus: "paid" });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open", orderId: order.id }]);
    expect(await s.now(seat)).toMatchObject({ state: "left" });
    expect(await s.quotaTaken(c)).toBe(0);
    await s.uow.run((tx) => tx.problems.resolve(s.shop, `paid_after_cancel:${seat.id}:${order.id}`, "settled", s.clock.at));
    s.pass(MINUTE);
    await s.read(cancelled);
    expect(await s.problems()).toMatchObject([{ status: "resolved" }]);
  });

  it("is one, too, where a member's order is cancelled that had been paid in part", async () => {
    const c = await s.campaign({ size: 3, counts: "placed" });
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { financialStatus: "partially_paid" }));
    expect(await s.now(seat)).toMatchObject({ state: "counted" });
    s.pass(MINUTE);
    await s.read(order, { cancelledAt: s.clock.at });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open", orderId: order.id }]);
  });

  it("closes the problem by itself when the merchant gives it back", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { cancelledAt: s.clock.at }));
    s.pass(MINUTE);
    await s.read(order, { ...s.returned(order), cancelledAt: order.cancelledAt });
    expect(await s.problems()).toMatchObject([{ status: "resolved", resolution: "refunded" }]);
  });

  it("opens it again when more comes after it went back", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { cancelledAt: s.clock.at, financialStatus: "partially_paid" }));
    s.pass(MINUTE);
    const back = await s.read(order, { ...s.returned(order), cancelledAt: order.cancelledAt });
    s.pass(HOUR);
    const more = await s.read(back, { financialStatus: "partially_refunded", paidAt: s.clock.at });
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open", resolution: null }]);
    s.pass(MINUTE);
    await s.read(more, { financialStatus: "refunded" });
    expect(await s.problems()).toMatchObject([{ status: "resolved", resolution: "refunded" }]);
  });

  it("is found even when the first reading comes after everything", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const seat = await s.seat(c, "mei");
    await s.read(s.order(seat, { cancelledAt: s.clock.at, financialStatus: "partially_refunded" }));
    expect(await s.problems()).toMatchObject([{ kind: "paid_after_cancel", status: "open" }]);
    expect(await s.now(seat)).toMatchObject({ state: "held" });
  });
});

describe("an order that was void and is paid after all", () => {
  it("has its place back while there is one", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const mei = await s.member(c, "mei");
    const seat = await s.seat(c, "liang", { invite: mei.seat.inviteCode });
    const order = await s.read(s.order(seat, { financialStatus: "authorized" }));
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "expired" });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "paid" });
    expect(await s.now(seat)).toMatchObject({ state: "counted" });
  });

  it("is held for the group it comes into, as it was for the one it left, and let go by each", async () => {
    const c = await s.campaign({ size: 3, perShopper: null });
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { financialStatus: "authorized" }));
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "expired" });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "dropped", ending: "returned" });
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "paid" });
    const again = await s.now(seat);
    expect(again).toMatchObject({ state: "counted", movedFrom: seat.groupId });
    await s.member(c, "liang", seat.inviteCode);
    await s.member(c, "bo", seat.inviteCode);
    expect(await s.group(again.groupId)).toMatchObject({ status: "succeeded" });
    const asked = async (kind: string) => (await s.messages(kind)).filter((m) => m.seatId === seat.id).map((m) => m.groupId).sort();
    const both = [seat.groupId, again.groupId].sort();
    expect([await asked("order.hold"), await asked("order.release")]).toEqual([both, both]);
  });
});
