import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../tests/support/group-stage";
import { listedDisposableMail } from "../adapters/system/disposable-mail";
import { systemIds } from "../adapters/system/ids";
import type { Order } from "../domain/order";
import { ok } from "../domain/result";
import { observeOrder } from "../mechanisms/group-buy/observe-order";
import { recordOrder } from "./record-order";

let d: Awaited<ReturnType<typeof stageDatabase>>;
beforeAll(async () => void (d = await stageDatabase()));
afterAll(() => d.end());

/** The use case on a shop of its own, whose Shopify gives these answers one after the other. @returns how often it was asked */
function reader(s: GroupStage, ...answers: (() => Promise<Order> | Order)[]) {
  const asked = { times: 0 };
  const deps = { uow: s.uow, clock: s.clock, ids: systemIds(s.clock), secrets: s.secrets, disposable: listedDisposableMail() };
  const commerce = { order: async () => ok(await answers[asked.times++]!()), unitCosts: async () => ok({}), collected: async () => ok({}) };
  const mechanism = { id: "group-buy", observeOrder: observeOrder({ ids: deps.ids, secrets: s.secrets }) } as never;
  const record = recordOrder({ ...deps, commerce, mechanisms: [mechanism] });
  return { asked, read: (order: Order) => record(s.shop, order.id) };
}

describe("readings of one second", () => {
  it("does not let the older of two in the same second undo a return", async () => {
    const s = groupStage(d.database);
    const campaign = await s.campaign({ size: 3, hours: 24 });
    const opener = await s.member(campaign, "Mei");
    const { seat, order } = await s.member(campaign, "Liang", opener.seat.inviteCode);
    const returned = { ...order, ...s.returned(order) };
    // Asked before the money went back, answered late: meanwhile another worker has read and stored the return.
    const { read, asked } = reader(s, async () => (await s.read(returned), order), () => returned);
    expect(await read(order)).toBe("recorded");
    expect(asked.times).toBe(2);
    expect((await s.now(seat)).state).toBe("left");
    expect(await s.groups()).toMatchObject([{ status: "forming", counted: 1 }]);
    expect(await s.uow.read((tx) => tx.orders.find(s.shop, order.id))).toMatchObject({ financialStatus: "refunded" });
  });

  it("takes the newer of two in the same second at its second reading, and the same one at its first", async () => {
    const s = groupStage(d.database);
    const { seat, order } = await s.member(await s.campaign({ size: 3, hours: 24 }), "Mei");
    const returned = { ...order, ...s.returned(order) };
    const { read, asked } = reader(s, () => order, () => returned, () => returned);
    await read(order);
    expect(asked.times).toBe(1);
    await read(order);
    expect(asked.times).toBe(3);
    expect((await s.now(seat)).state).toBe("left");
  });

  it("leaves an order that changes with every reading to the next try", async () => {
    const s = groupStage(d.database);
    const { order } = await s.member(await s.campaign({ size: 3, hours: 24 }), "Mei");
    let minor = 0;
    const changing = async () => (await s.read(order, { refundedMinor: ++minor }), { ...order, refundedMinor: ++minor });
    const { read, asked } = reader(s, ...Array.from({ length: 9 }, () => changing));
    await expect(read(order)).rejects.toThrow("changed with each of 5 readings");
    expect(asked.times).toBe(5);
  });
});
