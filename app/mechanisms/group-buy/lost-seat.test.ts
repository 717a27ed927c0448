import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupStage, stageDatabase, VARIANT } from "../../../tests/support/group-stage";
import { HOUR } from "../../domain/instant";

let d: Awaited<ReturnType<typeof stageDatabase>>;
beforeAll(async () => void (d = await stageDatabase()));
afterAll(() => d.end());

/** A shop whose database knows a code as one that nobody was shown. */
async function restored() {
  const s = groupStage(d.database);
  const campaign = await s.campaign({ size: 2, hours: 24 });
  const rows = await d.database.prisma.code.findMany({ where: { shop: s.shop, state: "pooled" }, orderBy: { code: "asc" } });
  const lost = { code: rows[0]!.code, variantId: VARIANT };
  const stateOf = async (code: string) => (await d.database.prisma.code.findFirst({ where: { shop: s.shop, code } }))?.state;
  return { s, campaign, lost, stateOf };
}

describe("an order whose code was shown before the database was restored", () => {
  it("makes a member in a group of its own, once, and its code is shown to nobody else", async () => {
    const { s, campaign, lost, stateOf } = await restored();
    const order = await s.read(s.order(lost, { buyer: "Mei" }));
    expect(await s.groups()).toMatchObject([{ status: "forming", counted: 1 }]);
    expect(await s.seats()).toMatchObject([{ state: "counted", orderId: order.id, code: lost.code, opener: true }]);
    expect(await stateOf(lost.code)).toBe("shown");
    s.pass(HOUR);
    await s.read(order);
    expect(await s.seats()).toHaveLength(1);
    expect((await s.seat(campaign, "Liang")).code).not.toBe(lost.code);
    const friend = await s.member(campaign, "Ana", (await s.seats())[0]!.inviteCode);
    expect(await s.group(friend.seat.groupId)).toMatchObject({ status: "succeeded" });
  });

  it("waits for money that has not come yet, and gives it back when nobody joins", async () => {
    const { s, campaign, lost } = await restored();
    const order = await s.read(s.order(lost, { financialStatus: "pending" }));
    expect(await s.seats()).toMatchObject([{ state: "secured" }]);
    s.pass(HOUR);
    await s.read(order, { financialStatus: "paid" });
    const [group] = await s.groups();
    expect(group).toMatchObject({ status: "forming", counted: 1 });
    s.pass(25 * HOUR);
    await s.close(campaign, group!.id as never);
    expect(await s.seats()).toMatchObject([{ state: "failed", refund: "due" }]);
    expect(await s.messages("order.refund")).toHaveLength(1);
  });

  it("gives the money back when the campaign is over", async () => {
    const { s, campaign, lost } = await restored();
    const { endsAt } = (await s.uow.read((tx) => tx.campaigns.find(s.shop, campaign)))!;
    s.clock.at = endsAt + HOUR;
    await s.read(s.order(lost));
    expect(await s.seats()).toMatchObject([{ state: "failed", refund: "due" }]);
    expect(await s.messages("order.refund")).toHaveLength(1);
  });

  it("takes such a code out of the pool also where the order has a seat of the campaign", async () => {
    const { s, campaign, lost, stateOf } = await restored();
    const last = await d.database.prisma.code.findFirst({ where: { shop: s.shop, state: "pooled" }, orderBy: { code: "desc" } });
    const seat = await s.seat(campaign, "Mei");
    const other = seat.code === lost.code ? { ...lost, code: last!.code } : lost;
    await s.read(s.order([s.line(seat), s.line(other)]));
    expect(await s.seats()).toMatchObject([{ state: "counted", code: seat.code }]);
    expect(await stateOf(other.code)).toBe("shown");
  });

  it("is none of ours when the code is another discount's", async () => {
    const { s } = await restored();
    await s.read(s.order({ code: "WELCOME10", variantId: VARIANT }));
    expect(await s.seats()).toEqual([]);
    expect(await s.groups()).toEqual([]);
  });
});
