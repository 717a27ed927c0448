import { expect, it } from "vitest";
import { attribution, campaign, CAMPAIGN, earned, grant, GRANT, group, id, offer, order, PARTICIPANT, participant, program, seat, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { gid } from "../../domain/id";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

const LINE = order().lines[0]!.id;

eachDatabase((open) => {
  const start = async (rewarded: boolean) => {
    const { prisma, uow } = await open();
    await uow.run(async (tx) => {
      await tx.programs.insert(SHOP, program());
      await tx.participants.insert(SHOP, participant());
      await tx.campaigns.insert(campaign({ rewarded }), [offer()]);
      await tx.groups.insert(SHOP, group({ seats: [seat(1, { state: "counted", orderId: order().id, orderName: "#1001", lineIds: [LINE] })] }));
      await tx.orders.record(SHOP, order(), 0);
      await tx.attributions.record(SHOP, attribution());
    });
    return { uow, reads: adminReads(prisma, systemSealer("a secret of the tests")) };
  };
  const all = { program: null, of: null, verdict: "all", page: 1 } as const;

  it("names the group whose orders earn nothing, for the order and for the person", async () => {
    const { uow, reads } = await start(false);
    await uow.run((tx) => tx.grants.insert(SHOP, grant({ baseMinor: 0, fullMinor: 0, standingMinor: 0, bookings: 0 })));
    const named = [{ id: CAMPAIGN, title: campaign().title, rewarded: false }];
    expect((await reads.attributions(SHOP, all)).rows).toMatchObject([{ rewards: [{ grant: { id: GRANT }, nothing: "group" }], unearned: null, groups: named }]);
    expect(await reads.participant(SHOP, PARTICIPANT)).toMatchObject({ rewards: [{ nothing: "group", groups: named }], unearned: [] });
  });

  it("names the group of an order that earns, too", async () => {
    const { uow, reads } = await start(true);
    await uow.run(async (tx) => {
      await tx.grants.insert(SHOP, grant());
      await tx.ledger.book(SHOP, earned());
    });
    expect((await reads.attributions(SHOP, all)).rows).toMatchObject([{ rewards: [{ nothing: null }], groups: [{ id: CAMPAIGN, rewarded: true }] }]);
  });

  it("counts what the first level has taken from the floor, and reads why the books took a packet back", async () => {
    const { uow, reads } = await start(true);
    await uow.run(async (tx) => {
      await tx.participants.insert(SHOP, participant({ id: id("par", 2), code: "UPPER", customerId: "2", emailKey: "2" }));
      await tx.grants.insert(SHOP, grant());
      await tx.ledger.book(SHOP, earned());
      await tx.grants.insert(SHOP, grant({ id: id("grt", 2), participantId: id("par", 2), standingMinor: 0, bookings: 0, terms: { ...grant().terms, level: 2, floor: { keep: 9_000, costs: {} } } }));
      await tx.orders.record(SHOP, order({ id: gid("Order", 3) }), 0);
      const rate = { kind: "packet", fromMinor: 1, toMinor: 9, minor: 5, draw: null, minimumMinor: 0, openDays: 7 } as const;
      await tx.grants.insert(SHOP, grant({ id: id("grt", 3), orderId: gid("Order", 3), participantId: id("par", 2), state: "lapsed", standingMinor: 0, bookings: 2, terms: { ...grant().terms, rate } }));
      for (const [number, cause] of [[1, "order"], [2, "not opened in time"]] as const) await tx.ledger.book(SHOP, earned(number === 1 ? 5 : -5, { booking: `${id("grt", 3)}:${number}`, grantId: id("grt", 3), orderId: gid("Order", 3), cause }));
    });
    expect((await reads.participant(SHOP, id("par", 2)))?.rewards.map((row) => [row.grant.id, row.nothing])).toEqual([[id("grt", 3), "unopened"], [id("grt", 2), "floor"]]);
  });

  it("says of orders that made no reward why not", async () => {
    const { uow, reads } = await start(true);
    await uow.run((tx) => tx.orders.record(SHOP, order({ updatedAt: order().updatedAt + 1, customerOrders: 3 }), 0));
    expect((await reads.attributions(SHOP, all)).rows).toMatchObject([{ rewards: [], unearned: "first_order" }]);
    expect((await reads.participant(SHOP, PARTICIPANT))?.unearned).toMatchObject([{ order: { name: "#1001" }, nothing: "first_order" }]);
  });
});
