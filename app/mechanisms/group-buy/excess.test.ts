import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import { MINUTE } from "../../domain/instant";
import type { CampaignId } from "../../domain/id";
import type { Order, OrderLine } from "../../domain/order";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
let c: CampaignId;
beforeAll(async () => {
  opened = await stageDatabase();
});
afterAll(() => opened.end());
beforeEach(async () => {
  s = groupStage(opened.database);
  c = await s.campaign();
});

const asked = async () => (await s.messages("order.refund_units")).map((m) => m.payload as { lineId: string; units: number });
const unitsOf = async (line: OrderLine | undefined) => (await asked()).filter((m) => m.lineId === line?.id).map((m) => m.units).sort();
/** The order is read again, a moment later, with so many units of each line ordered and still there. */
const later = (order: Order, ...lines: [quantity: number, currentQuantity: number][]) => {
  s.pass(MINUTE);
  return s.read(order, { edited: true, lines: order.lines.map((line, at) => ({ ...line, quantity: lines[at]![0], currentQuantity: lines[at]![1] })) });
};

describe("units that an edit adds", () => {
  it("are beyond the seat though none were before, and go back once", async () => {
    const { order } = await s.member(c, "mei");
    await later(order, [3, 3]);
    await later(order, [3, 3]);
    expect(await asked()).toMatchObject([{ units: 2 }]);
  });

  it("go back when others have gone back before, however often the order is read", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat, { quantity: 3 })]));
    await later(order, [3, 1]);
    await later(order, [4, 2]);
    await later(order, [4, 2]);
    await later(order, [4, 1]);
    await later(order, [6, 3]);
    expect(await unitsOf(order.lines[0])).toEqual([1, 2, 2]);
    expect((await s.facts("payment.excess")).map((fact) => (fact.detail as { units: number }).units).sort()).toEqual([1, 2, 2]);
  });

  it("are told from those that are still on their way back", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat, { quantity: 3 })]));
    await later(order, [4, 4]);
    expect(await unitsOf(order.lines[0])).toEqual([1, 2]);
  });

  it("go back from the line they were added to", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat), s.line(seat, { quantity: 2 })]));
    await later(order, [3, 3], [2, 2]);
    expect([await unitsOf(order.lines[0]), await unitsOf(order.lines[1])]).toEqual([[2], [2]]);
  });

  it("wait until the order is paid again", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat, { quantity: 2 })]));
    await later(order, [2, 1]);
    const owing = { ...order, financialStatus: "partially_paid" as const };
    await later(owing, [3, 2]);
    expect(await unitsOf(order.lines[0])).toEqual([1]);
    await later({ ...owing, financialStatus: "paid" }, [3, 2]);
    expect(await unitsOf(order.lines[0])).toEqual([1, 1]);
  });

  it("stay where they replace what the member gave back", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat, { quantity: 2 })]));
    await later(order, [2, 1]);
    await later(order, [3, 1]);
    expect(await unitsOf(order.lines[0])).toEqual([1]);
  });

  it("are noted where the merchant leaves them", async () => {
    const own = await s.campaign({ onExcess: "honour" });
    const seat = await s.seat(own, "mei");
    const order = await s.read(s.order([s.line(seat, { quantity: 4 })]));
    await later(order, [5, 5]);
    expect((await s.facts("payment.excess")).map((fact) => (fact.detail as { units: number }).units).sort()).toEqual([1, 3]);
    expect(await asked()).toEqual([]);
  });

  it("are left alone where an earlier version did not say how far it had got", async () => {
    const { seat, order } = await s.member(c, "mei");
    await s.uow.run((tx) => tx.facts.record(s.shop, [{ key: `payment.excess:${seat.id}:${order.id}`, kind: "payment.excess", at: s.clock.at, campaignId: c, groupId: seat.groupId, seatId: seat.id, orderId: order.id, detail: { units: 2 } }]));
    await later(order, [4, 4]);
    expect(await asked()).toEqual([]);
  });
});
