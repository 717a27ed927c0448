import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import type { CampaignId } from "../../domain/id";
import { HOUR, MINUTE } from "../../domain/instant";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
let c: CampaignId;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());
beforeEach(async () => {
  s = groupStage(opened.database);
  c = await s.campaign({ size: 3, perShopper: null });
});

const refunds = async () => (await s.messages("order.refund")).map((m) => m.payload as { orderId: string; lineIds: string[]; reason: string });

describe("an order's way to its seat", () => {
  it("secures an unpaid order, counts it once it is paid, and asks for a hold once", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order(seat, { financialStatus: "pending" }));
    expect(await s.now(seat)).toMatchObject({ state: "secured", orderId: order.id });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "draft" });
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "paid" });
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 800, currency: "EUR", opener: true });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "forming", startedAt: s.clock.at, deadline: s.clock.at + 24 * HOUR });
    expect(await s.messages("order.hold")).toHaveLength(1);
  });

  it("changes nothing when the same order is read again, or an older reading arrives late", async () => {
    const { order } = await s.member(c, "mei");
    const before = [await s.seats(), await s.groups(), await s.messages(), await s.quotaTaken(c)];
    await s.read(order);
    await s.read(order, { updatedAt: order.updatedAt - MINUTE, financialStatus: "pending" });
    expect([await s.seats(), await s.groups(), await s.messages(), await s.quotaTaken(c)]).toEqual(before);
  });

  it("runs test orders through everything, marked", async () => {
    const { seat } = await s.member(c, "mei", null, { test: true });
    expect(seat).toMatchObject({ state: "counted", test: true });
  });

  it("takes the buyer's first name for a guest, and leaves a name that is there", async () => {
    const guest = await s.seat(c, "guest", { name: null });
    await s.read(s.order(guest, { buyer: "Léa" }));
    expect((await s.now(guest)).name).toBe("Léa");
    expect((await s.member(c, "mei", null, { buyer: "Léa" })).seat.name).toBe("mei");
  });

  it("works without a name, an address or a customer", async () => {
    const { seat } = await s.member(c, "mei", null, { email: null, customerId: null, locale: null });
    expect(seat).toMatchObject({ state: "counted", email: null, customerId: null, locale: "en" });
  });

  it("counts authorised or placed orders only where the merchant lets them", async () => {
    for (const [counts, financialStatus, state] of [["paid", "authorized", "secured"], ["authorized", "authorized", "counted"], ["authorized", "pending", "secured"], ["placed", "pending", "counted"], ["paid", "partially_paid", "secured"]] as const) {
      const own = await s.campaign({ counts });
      const seat = await s.seat(own, "mei");
      await s.read(s.order(seat, { financialStatus }));
      expect([counts, financialStatus, (await s.now(seat)).state]).toEqual([counts, financialStatus, state]);
    }
  });

  it("takes one code on several lines as one seat worth all of them", async () => {
    const seat = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(seat), s.line(seat)]));
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 1_600, lineIds: order.lines.map((l) => l.id) });
  });

  it("seats an order with lines of two campaigns in both, each for its own line", async () => {
    const d = await s.campaign();
    const [one, two] = [await s.seat(c, "mei"), await s.seat(d, "mei")];
    const order = await s.read(s.order([s.line(one), s.line(two)]));
    expect([await s.now(one), await s.now(two)].map((x) => [x.state, x.lineIds])).toEqual([["counted", [order.lines[0]!.id]], ["counted", [order.lines[1]!.id]]]);
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "partially_refunded", lines: [{ ...order.lines[0]!, currentQuantity: 0 }, order.lines[1]!] });
    expect([(await s.now(one)).state, (await s.now(two)).state]).toEqual(["left", "counted"]);
  });

  it("makes one seat of an order with two of the campaign's codes", async () => {
    const [one, two] = [await s.seat(c, "mei"), await s.seat(c, "liang")];
    const order = await s.read(s.order([s.line(one), s.line(two)]));
    const seats = await s.seats();
    expect(seats.filter((x) => x.orderId === order.id)).toHaveLength(1);
    expect(seats.filter((x) => x.state === "counted")).toHaveLength(1);
    expect((await s.messages("order.refund_units")).map((m) => (m.payload as { units: number }).units)).toEqual([1]);
  });

  it("never seats a second order of a code by force: it is a late payment", async () => {
    const seat = await s.seat(c, "mei");
    await s.read(s.order(seat));
    const again = await s.read(s.order(seat));
    const second = (await s.seats()).find((x) => x.orderId === again.id);
    expect(second).toMatchObject({ state: "counted", opener: true });
    expect(second?.groupId).not.toBe(seat.groupId);
    expect(await refunds()).toEqual([]);
  });

  it("treats a second order of a code alike when it is placed first and paid later", async () => {
    const own = await s.campaign({ onLate: "refund" });
    const seat = await s.seat(own, "mei");
    await s.read(s.order(seat));
    const again = await s.read(s.order(seat, { financialStatus: "pending" }));
    expect((await s.group(seat.groupId)).seats.filter((x) => x.state !== "lapsed")).toHaveLength(1);
    s.pass(MINUTE);
    await s.read(again, { financialStatus: "paid" });
    expect(await refunds()).toMatchObject([{ orderId: again.id, lineIds: again.lines.map((l) => l.id), reason: "late" }]);
    expect(await s.quotaTaken(own)).toBe(1);
  });

  it("leaves a waiting opener alone when a second order with the code is cancelled", async () => {
    const seat = await s.seat(c, "mei");
    await s.read(s.order(seat, { financialStatus: "pending" }));
    const again = await s.read(s.order(seat, { financialStatus: "pending" }));
    s.pass(MINUTE);
    await s.read(again, { cancelledAt: s.clock.at });
    expect(await s.now(seat)).toMatchObject({ state: "secured" });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "draft" });
    expect(await s.messages("order.cancel")).toEqual([]);
  });

  it("does not touch a campaign that another shop has under the same id", async () => {
    const other = groupStage(opened.database);
    const theirs = await other.campaign();
    expect(theirs).toBe(c);
    const seat = await s.seat(c, "mei");
    await other.read(other.order(seat));
    expect(await s.now(seat)).toMatchObject({ state: "held", orderId: null });
    // The other shop has a code of the same letters: what its order makes is its own.
    expect(await other.seats()).toMatchObject([{ shop: other.shop, state: "counted" }]);
    expect(await s.seats()).not.toContainEqual(expect.objectContaining({ state: "counted" }));
  });
});

describe("money that went back", () => {
  it("frees the seat, and the next member leads", async () => {
    const mei = await s.member(c, "mei");
    const liang = await s.member(c, "liang", mei.seat.inviteCode);
    s.pass(MINUTE);
    await s.read(mei.order, s.returned(mei.order));
    expect(await s.now(mei.seat)).toMatchObject({ state: "left" });
    expect(await s.now(liang.seat)).toMatchObject({ state: "counted", opener: true });
    expect(await s.groups()).toMatchObject([{ status: "forming", taken: 1, counted: 1 }]);
    expect(await s.quotaTaken(c)).toBe(1);
    expect(await refunds()).toEqual([]);
  });

  it("keeps a member of whose two units one was given back, at what is left", async () => {
    const own = await s.campaign({ unitsPerSeat: 2 });
    const seat = await s.seat(own, "mei", { quantity: 2 });
    const order = await s.read(s.order([s.line(seat, { quantity: 2 })]));
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 1_600 });
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "partially_refunded", refundedMinor: 800, lines: [{ ...order.lines[0]!, currentQuantity: 1 }] });
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 800 });
  });

  it("takes a refund of the whole amount without lines as a return, a smaller one not", async () => {
    const { seat, order } = await s.member(c, "mei");
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "partially_refunded", refundedMinor: 300 });
    expect(await s.now(seat)).toMatchObject({ state: "counted" });
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "refunded", refundedMinor: 800 });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
  });

  it("shows a member of a complete group as returned", async () => {
    const own = await s.campaign({ size: 2 });
    const mei = await s.member(own, "mei");
    await s.member(own, "liang", mei.seat.inviteCode);
    s.pass(MINUTE);
    await s.read(mei.order, s.returned(mei.order));
    expect(await s.group(mei.seat.groupId)).toMatchObject({ status: "succeeded" });
    expect(await s.groups()).toMatchObject([{ counted: 1 }]);
    expect(await s.facts("member.returned")).toHaveLength(1);
  });

  it("keeps a member whose order was edited so that the discount is gone, and lets it go when its line is", async () => {
    const own = await s.campaign({ onOtherPrice: "refund" });
    const seat = await s.seat(own, "mei");
    const property = { _tuan_seat: s.secrets.sign("seat", seat.id) };
    const order = await s.read(s.order([s.line(seat, { properties: property })]));
    s.pass(MINUTE);
    const bare = { ...order.lines[0]!, codes: [], discountMinor: 0 };
    await s.read(order, { lines: [bare] });
    expect(await s.now(seat)).toMatchObject({ state: "counted", paidMinor: 1_000 });
    expect(await refunds()).toEqual([]);
    s.pass(MINUTE);
    await s.read(order, { financialStatus: "partially_refunded", lines: [{ ...bare, currentQuantity: 0 }] });
    expect(await s.now(seat)).toMatchObject({ state: "left" });
  });

  it("gives units beyond a seat's back once, and not those that the merchant took back already", async () => {
    const mei = await s.seat(c, "mei");
    const order = await s.read(s.order([s.line(mei, { quantity: 3 })]));
    await s.read(order, { updatedAt: order.updatedAt + 1 });
    expect((await s.messages("order.refund_units")).map((m) => m.payload)).toEqual([{ seatId: mei.id, orderId: order.id, lineId: order.lines[0]!.id, units: 2, keep: 1 }]);
    const liang = await s.seat(c, "liang");
    await s.read(s.order([s.line(liang, { quantity: 3, currentQuantity: 1 })], { financialStatus: "partially_refunded" }));
    expect(await s.messages("order.refund_units")).toHaveLength(1);
  });

  it("gives excess units of a late payment back, too, once it has found its place", async () => {
    const own = await s.campaign({ size: 2 });
    const mei = await s.member(own, "mei");
    const slow = await s.seat(own, "slow", { invite: mei.seat.inviteCode });
    s.pass(20 * MINUTE);
    await s.tick();
    await s.member(own, "liang", mei.seat.inviteCode);
    await s.read(s.order([s.line(slow, { quantity: 2 })]));
    expect(await s.now(slow)).toMatchObject({ state: "counted", movedFrom: mei.seat.groupId });
    expect(await s.messages("order.refund_units")).toHaveLength(1);
  });

  it("honours more units where the merchant does", async () => {
    const own = await s.campaign({ onExcess: "honour" });
    const seat = await s.seat(own, "mei");
    await s.read(s.order([s.line(seat, { quantity: 4 })]));
    expect(await s.messages("order.refund_units")).toEqual([]);
    expect(await s.facts("payment.excess")).toHaveLength(1);
  });
});

describe("limits, asked again when money comes", () => {
  it("returns a guest's second payment, and gives its seat and quota back", async () => {
    const own = await s.campaign({ perShopper: 1 }, { quota: 10 });
    const customerId = "gid://shopify/Customer/7";
    await s.member(own, "at home", null, { customerId });
    const second = await s.member(own, "on the phone", null, { customerId });
    expect(second.seat).toMatchObject({ state: "failed", refund: "due", orderId: second.order.id });
    expect(await refunds()).toMatchObject([{ orderId: second.order.id, reason: "over_limit" }]);
    expect(await s.group(second.seat.groupId)).toMatchObject({ status: "dropped" });
    expect(await s.messages("order.cancel")).toEqual([]);
    expect((await s.messages("mail.write")).filter((m) => m.seatId === second.seat.id).map((m) => m.payload)).toEqual([{ mail: "over_limit", seatId: second.seat.id }]);
    expect(await s.quotaTaken(own)).toBe(1);
    await s.read(second.order);
    expect(await refunds()).toHaveLength(1);
  });

  it("lets somebody who was refunded buy again", async () => {
    const own = await s.campaign({ perShopper: 1 });
    const first = await s.member(own, "mei");
    s.pass(MINUTE);
    await s.read(first.order, s.returned(first.order));
    expect((await s.member(own, "mei")).seat).toMatchObject({ state: "counted" });
  });
});

describe("our line without our price", () => {
  const bought = async (onOtherPrice: "ignore" | "refund") => {
    const own = await s.campaign({ onOtherPrice });
    const seat = await s.seat(own, "mei");
    const properties = { _tuan_seat: s.secrets.sign("seat", seat.id) };
    const bare = { codes: [], discountMinor: 0, properties };
    const order = await s.read(s.order([s.line(seat, bare), s.line(seat, bare), s.line(seat, { codes: [], discountMinor: 0 })]));
    return { seat, order };
  };

  it("is no member for free, and stays a plain order", async () => {
    const { seat } = await bought("ignore");
    expect(await s.now(seat)).toMatchObject({ state: "held", orderId: null });
    expect(await s.facts("payment.other_price")).toHaveLength(1);
    expect(await refunds()).toEqual([]);
  });

  it("is given back whole where the merchant wants that, and the seat is none the worse", async () => {
    const { seat, order } = await bought("refund");
    await s.read(order, { updatedAt: order.updatedAt + 1 });
    expect(await refunds()).toMatchObject([{ orderId: order.id, lineIds: [order.lines[0]!.id, order.lines[1]!.id], reason: "other_price" }]);
    expect(await s.now(seat)).toMatchObject({ state: "held", refund: "none" });
  });

  it("believes no property that is not signed", async () => {
    const seat = await s.seat(c, "mei");
    await s.read(s.order([s.line(seat, { codes: [], properties: { _tuan_seat: `${seat.id}.forged` } })]));
    expect(await s.facts("payment.other_price")).toEqual([]);
  });
});
