import { expect, it } from "vitest";
import type { Seat } from "../../app/domain/group";
import type { GroupId } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import type { UnitOfWork } from "../../app/ports/unit-of-work";
import { eachDatabase } from "../support/databases";
import { eachStore } from "../support/stores";
import { campaign, CAMPAIGN, group, GROUP, id, NOW, offer, OTHER, seat, SHOP } from "./samples";

/** A seat with something in every field. */
const whole = (number: number): Seat =>
  seat(number, {
    state: "counted", addressKey: "address", customerId: "gid://shopify/Customer/77", name: "梁伟", email: "liang@example.com", invitedBy: id("sea", 9), via: "link", securedAt: NOW + 1, countedAt: NOW + 2, closedAt: NOW + 3,
    orderId: "gid://shopify/Order/1001", orderName: "#1001", lineIds: ["gid://shopify/LineItem/1", "gid://shopify/LineItem/2"], paidMinor: 9_007_199_254_740_991, currency: "EUR", test: true, refund: "due", movedFrom: id("grp", 9),
  });

const withGroups = async ({ uow }: { uow: UnitOfWork }, ...groups: ReturnType<typeof group>[]) =>
  uow.run(async (tx) => {
    await tx.campaigns.insert(campaign(), []);
    for (const one of groups) await tx.groups.insert(SHOP, one);
  });

eachStore((open) => {
  it("gives a group back as it was stored, with every field of its seats", async () => {
    const db = await open();
    const stored = group({ closedAt: NOW + 5, ending: "filled", status: "succeeded", seats: [whole(1), seat(2, { state: "left" }), seat(3, { state: "failed" })] });
    await withGroups(db, stored);
    expect(await db.uow.read((tx) => tx.groups.load(SHOP, GROUP))).toEqual(stored);
    expect(await db.uow.read((tx) => tx.groups.load(SHOP, id("grp", 2)))).toBeNull();
  });

  it("leaves lapsed seats out unless they are named", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [seat(1), seat(2, { state: "lapsed" }), seat(3, { state: "lapsed" })] }));
    const load = async (also?: Seat["id"][]) => (await db.uow.read((tx) => tx.groups.load(SHOP, GROUP, also)))?.seats.map((one) => one.id);
    expect(await load()).toEqual([seat(1).id]);
    expect(await load([seat(3).id])).toEqual([seat(1).id, seat(3).id]);
  });

  it("writes only what differs: a column nobody changed keeps what another wrote", async () => {
    const db = await open();
    const before = group({ seats: [seat(1), seat(2)] });
    await withGroups(db, before);
    await db.uow.run((tx) => tx.groups.setRefund(SHOP, seat(1).id, "problem"));
    await db.uow.run((tx) => tx.groups.save(SHOP, before, { ...before, seats: [{ ...seat(1), state: "left" }, seat(2)] }));
    expect(await db.uow.read((tx) => tx.groups.seat(SHOP, seat(1).id))).toMatchObject({ state: "left", refund: "problem" });
  });

  it("finds seats by id, code, invitation, order and shopper", async () => {
    const db = await open();
    const seats = [seat(1, { shopperKey: "c:77" }), seat(2, { code: "CODE-1" }), seat(3, { shopperKey: "v:x", state: "lapsed", customerId: "gid://shopify/Customer/77", orderId: "gid://shopify/Order/1" }), seat(4, { shopperKey: "c:770" })];
    await withGroups(db, group({ seats }));
    await db.uow.read(async ({ groups }) => {
      const ids = (found: Seat[]) => found.map((one) => Number(one.id.slice(-2)));
      expect(await groups.seat(SHOP, seat(1).id)).toEqual(seats[0]);
      expect(await groups.seat(SHOP, seat(8).id)).toBeNull();
      expect(ids(await groups.seatsByCode(SHOP, "CODE-1"))).toEqual([1, 2]);
      expect((await groups.seatByInvite(SHOP, "INVITE-2"))?.id).toBe(seat(2).id);
      expect(await groups.seatByInvite(SHOP, "INVITE-8")).toBeNull();
      expect(ids(await groups.seatsOfOrder(SHOP, "gid://shopify/Order/1"))).toEqual([3]);
      expect(ids(await groups.seatsOfShopper(SHOP, CAMPAIGN, ["v:visitor-2"]))).toEqual([2]);
      expect(ids(await groups.seatsOfShopper(SHOP, CAMPAIGN, ["c:77"]))).toEqual([3, 1]);
      expect(ids(await groups.seatsOfShopper(SHOP, CAMPAIGN, ["c:77", "v:visitor-2", "c:770", "v:nobody"]))).toEqual([4, 3, 2, 1]);
      expect(await groups.seatsOfShopper(SHOP, CAMPAIGN, [])).toEqual([]);
    });
  });

  it("tells until when the last held seat of a campaign is held", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [seat(1, { holdUntil: NOW + MINUTE }), seat(2, { holdUntil: NOW + HOUR }), seat(3, { state: "secured", holdUntil: NOW + 2 * HOUR })] }));
    await db.uow.read(async ({ groups }) => {
      expect(await groups.lastHold(SHOP, CAMPAIGN)).toBe(NOW + HOUR);
      expect(await groups.lastHold(SHOP, id("cmp", 2))).toBeNull();
      expect(await groups.lastHold(OTHER, CAMPAIGN)).toBeNull();
    });
  });

  it("finds the orders that have not counted yet in a campaign, each once", async () => {
    const db = await open();
    const order = (n: number) => ({ orderId: `gid://shopify/Order/${n}` });
    await withGroups(db, group({ seats: [seat(1, { state: "secured", ...order(3) }), seat(2, { state: "secured", ...order(1) }), seat(3, { state: "counted", ...order(2) }), seat(4, { state: "held" }), seat(6, { state: "lapsed", ...order(4) }), seat(7, { state: "lapsed" }), seat(8, { state: "lapsed", refund: "due", ...order(5) })] }));
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ id: id("cmp", 2) }), []);
      await tx.groups.insert(SHOP, group({ id: id("grp", 2), campaignId: id("cmp", 2), seats: [seat(5, { campaignId: id("cmp", 2), groupId: id("grp", 2), state: "secured", ...order(3) })] }));
    });
    expect(await db.uow.read((tx) => tx.groups.ordersWaiting(SHOP, CAMPAIGN))).toEqual([order(1), order(3), order(4)].map(({ orderId }) => orderId));
  });

  it("counts held seats from one address over all campaigns", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [seat(1, { addressKey: "a" }), seat(2, { addressKey: "a", state: "secured" }), seat(3, { addressKey: "b" })] }));
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ id: id("cmp", 2) }), []);
      await tx.groups.insert(SHOP, group({ id: id("grp", 2), campaignId: id("cmp", 2), seats: [seat(4, { addressKey: "a", campaignId: id("cmp", 2), groupId: id("grp", 2) })] }));
    });
    expect(await db.uow.read((tx) => tx.groups.heldFromAddress(SHOP, "a"))).toBe(2);
  });

  it("knows the codes that were shown and never used", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [seat(1, { state: "counted", orderId: "gid://shopify/Order/1" }), seat(2, { state: "lapsed" }), seat(3), seat(4, { state: "lapsed", orderId: "gid://shopify/Order/4" })] }));
    expect(await db.uow.read(({ groups }) => groups.unusedCodes(SHOP, GROUP))).toEqual([{ offerId: seat(2).offerId, code: seat(2).code }]);
  });

  it("tells whose a code is, and takes it out of the pool for good", async () => {
    const db = await open();
    const { offerId, id: seatId } = seat(1);
    await db.uow.run((tx) => tx.campaigns.insert(campaign(), [offer({ id: offerId })]));
    const figures = () => db.uow.read(({ codes }) => codes.figures(SHOP, offerId));
    await db.uow.run(async ({ codes }) => {
      await codes.add(SHOP, offerId, "b", ["ONE", "TWO", "THREE"]);
      expect(await codes.offerOf(SHOP, "ONE")).toEqual({ offerId, campaignId: CAMPAIGN });
      expect(await codes.offerOf(SHOP, "NONE")).toBeNull();
      expect(await codes.offerOf(OTHER, "ONE")).toBeNull();
      await codes.take(SHOP, "ONE", seatId, NOW);
      await codes.pool(SHOP, "b", []);
      await codes.remove(SHOP, ["TWO"]);
      await codes.take(SHOP, "TWO", seatId, NOW);
      await codes.take(SHOP, "TWO", seatId, NOW);
    });
    expect(await figures()).toEqual({ making: 0, pooled: 1, shown: 2 });
    expect(await db.uow.run(({ codes }) => codes.show(SHOP, offerId, seatId, NOW))).toBe("THREE");
    expect(await db.uow.run(({ codes }) => codes.show(SHOP, offerId, seatId, NOW))).toBeNull();
  });

  it("tells which codes ought to be good, and makes them once more: shown ones stay shown", async () => {
    const db = await open();
    const { offerId } = seat(1);
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer({ id: offerId }), offer({ id: id("ofr", 7), variantId: "gid://shopify/ProductVariant/7" })]);
      await tx.groups.insert(SHOP, group({ seats: [seat(1), seat(2, { state: "lapsed" }), seat(3, { state: "counted", orderId: "gid://shopify/Order/1" })] }));
      await tx.groups.insert(SHOP, group({ id: id("grp", 2), status: "failed", seats: [seat(4, { groupId: id("grp", 2), state: "lapsed" })] }));
      const { codes } = tx;
      await codes.add(SHOP, offerId, "a", ["HELD", "LAPSED", "USED", "OVER", "POOLED", "REMOVED"]);
      await codes.pool(SHOP, "a", []);
      for (const [number, code] of ["HELD", "LAPSED", "USED", "OVER"].entries()) await codes.take(SHOP, code, seat(number + 1).id, NOW);
      await codes.remove(SHOP, ["REMOVED"]);
      await codes.add(SHOP, offerId, "b", ["MAKING"]);
      await codes.add(SHOP, id("ofr", 7), "c", ["OTHER"]);
    });
    const wanted = await db.uow.read(({ codes }) => codes.wanted(SHOP, offerId));
    expect(wanted).toEqual(["HELD", "LAPSED", "MAKING", "POOLED"]);
    expect(await db.uow.read(({ codes }) => codes.wanted(OTHER, offerId))).toEqual([]);
    const figures = () => db.uow.read(({ codes }) => codes.figures(SHOP, offerId));
    await db.uow.run(({ codes }) => codes.again(SHOP, "n", wanted));
    expect(await figures()).toEqual({ making: 2, pooled: 0, shown: 4 });
    expect(await db.uow.read(({ codes }) => codes.ofBatch(SHOP, "b"))).toEqual([]);
    await db.uow.run(async ({ codes }) => {
      await codes.remove(SHOP, ["LAPSED"]);
      // The batch before arrives late: it was in what is no more.
      await codes.pool(SHOP, "b", []);
    });
    expect(await db.uow.read(({ codes }) => codes.takenBack(SHOP, "n"))).toEqual(["LAPSED"]);
    expect(await db.uow.read(({ codes }) => codes.ofBatch(SHOP, "n"))).toEqual(["HELD", "MAKING", "POOLED"]);
    await db.uow.run(({ codes }) => codes.pool(SHOP, "n", ["MAKING", "HELD"]));
    expect(await figures()).toEqual({ making: 0, pooled: 1, shown: 3 });
    expect((await db.uow.read(({ codes }) => codes.offerOf(SHOP, "HELD")))?.offerId).toBe(offerId);
  });

  it("lists open groups with the oldest deadline first, and the last deadline", async () => {
    const db = await open();
    const at = (number: number, change: Parameters<typeof group>[0]) => group({ id: id("grp", number), seats: [], ...change });
    const full = [seat(1, { groupId: id("grp", 3) }), seat(2, { groupId: id("grp", 3) })];
    const first = at(1, { deadline: NOW + 2 * HOUR, seats: [seat(3, { groupId: id("grp", 1) }), seat(4, { groupId: id("grp", 1), state: "lapsed" })] });
    await withGroups(db, first, at(2, { deadline: NOW + HOUR }), at(3, { size: 2, seats: full }), at(4, { deadline: NOW }), at(5, { status: "draft", deadline: null, startedAt: null }), at(6, { status: "failed", deadline: NOW + 90 * HOUR }));
    await db.uow.read(async ({ groups }) => {
      expect((await groups.open(SHOP, CAMPAIGN, NOW, 10)).map((one) => one.id)).toEqual([id("grp", 2), id("grp", 1)]);
      expect((await groups.open(SHOP, CAMPAIGN, NOW, 10))[1]).toEqual(await groups.load(SHOP, id("grp", 1)));
      expect((await groups.open(SHOP, CAMPAIGN, NOW, 1)).map((one) => one.id)).toEqual([id("grp", 2)]);
      expect(await groups.lastDeadline(SHOP, CAMPAIGN)).toBe(NOW + 24 * HOUR);
      expect(await groups.lastDeadline(SHOP, id("cmp", 2))).toBeNull();
    });
  });

  it("finds drafts once their campaign is over, and each shop once by what has waited longest", async () => {
    const db = await open();
    const { endsAt } = campaign();
    const draft = group({ id: id("grp", 2), status: "draft", deadline: null, startedAt: null, seats: [] });
    await withGroups(db, group({ deadline: endsAt + MINUTE, seats: [] }), draft);
    await db.uow.read(async ({ groups }) => {
      expect(await groups.dueShops(endsAt - 1)).toEqual([]);
      expect(await groups.dueShops(endsAt + MINUTE)).toEqual([{ shop: SHOP, deadline: endsAt }]);
      expect(await groups.due(SHOP, endsAt + MINUTE, 9)).toEqual([{ campaignId: CAMPAIGN, groupId: draft.id, deadline: endsAt }, { campaignId: CAMPAIGN, groupId: GROUP, deadline: endsAt + MINUTE }]);
    });
  });

  it("finds what the jobs must close, in all shops", async () => {
    const db = await open();
    await withGroups(db, group({ deadline: NOW, seats: [seat(1, { holdUntil: NOW }), seat(2, { holdUntil: NOW + 1 }), seat(3, { holdUntil: NOW - 1, state: "secured" })] }), group({ id: id("grp", 2), deadline: NOW + 1, seats: [] }));
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ shop: OTHER }), []);
      await tx.groups.insert(OTHER, group({ deadline: NOW - MINUTE, seats: [seat(1, { holdUntil: NOW - MINUTE })] }));
    });
    await db.uow.read(async ({ groups }) => {
      const place = { campaignId: CAMPAIGN, groupId: GROUP as GroupId };
      expect(await groups.dueShops(NOW)).toEqual([{ shop: OTHER, deadline: NOW - MINUTE }, { shop: SHOP, deadline: NOW }]);
      expect(await groups.due(SHOP, NOW, 10)).toEqual([{ ...place, deadline: NOW }]);
      expect((await groups.due(SHOP, NOW + 1, 10)).map(({ groupId }) => groupId)).toEqual([GROUP, id("grp", 2)]);
      expect(await groups.due(SHOP, NOW + 1, 1)).toHaveLength(1);
      expect(await groups.lapsed(NOW, 10)).toEqual([{ shop: OTHER, ...place, seatId: seat(1).id }, { shop: SHOP, ...place, seatId: seat(1).id }]);
      expect(await groups.lapsed(NOW, 1)).toHaveLength(1);
    });
  });

});

// What only a database shows.
eachDatabase((open) => {
  it("encrypts e-mail addresses at rest", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [whole(1)] }));
    const row = await db.prisma.seat.findFirstOrThrow();
    expect(row.email).toMatch(/^v1\./);
    expect(JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain("liang");
  });

  it("saves added and changed seats, and keeps the counters equal to what the group counts", async () => {
    const db = await open();
    const before = group({ seats: [seat(1), seat(2)] });
    await withGroups(db, before);
    const after = group({ status: "succeeded", closedAt: NOW, ending: "filled", seats: [{ ...seat(1), state: "counted", countedAt: NOW, email: "liang@example.com", lineIds: ["x"], paidMinor: 5 }, { ...seat(2), state: "left" }, seat(3, { state: "secured" })] });
    await db.uow.run((tx) => tx.groups.save(SHOP, before, after));
    expect(await db.uow.read((tx) => tx.groups.load(SHOP, GROUP))).toEqual(after);
    expect(await db.prisma.group.findFirst()).toMatchObject({ taken: 2, counted: 1 });
  });

  it("moves a seat from one group into another, whichever is saved first", async () => {
    for (const targetFirst of [true, false]) {
      const db = await open();
      const [source, target] = [group({ seats: [seat(1), seat(2)] }), group({ id: id("grp", 2), seats: [] })];
      await withGroups(db, source, target);
      const moved = { ...seat(2), groupId: target.id, movedFrom: source.id };
      await db.uow.run(async (tx) => {
        const saves = [() => tx.groups.save(SHOP, target, { ...target, seats: [moved] }), () => tx.groups.save(SHOP, source, { ...source, seats: [seat(1)] })];
        for (const save of targetFirst ? saves : saves.reverse()) await save();
      });
      expect((await db.uow.read((tx) => tx.groups.load(SHOP, source.id)))?.seats).toEqual([seat(1)]);
      expect((await db.uow.read((tx) => tx.groups.load(SHOP, target.id)))?.seats).toEqual([moved]);
      expect((await db.prisma.group.findMany({ orderBy: { id: "asc" } })).map((row) => row.taken)).toEqual([1, 1]);
    }
  });

  it("refuses a second seat of one order in a campaign, and a second use of an invitation", async () => {
    const db = await open();
    await withGroups(db, group({ seats: [seat(1, { orderId: "gid://shopify/Order/1" })] }));
    const add = (one: Seat) => db.uow.run((tx) => tx.groups.save(SHOP, group({ seats: [] }), group({ seats: [one] })));
    await expect(add(seat(2, { orderId: "gid://shopify/Order/1" }))).rejects.toMatchObject({ code: "P2002" });
    await expect(add(seat(2, { inviteCode: "INVITE-1" }))).rejects.toMatchObject({ code: "P2002" });
  });
});
