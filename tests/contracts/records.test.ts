import { expect, it } from "vitest";
import type { Fact } from "../../app/domain/fact";
import { eachDatabase } from "../support/databases";
import { eachStore } from "../support/stores";
import { systemSealer } from "../../app/adapters/system/sealer";
import { CAMPAIGN, campaign, delivery, effect, GROUP, group, id, mail, NOW, order, OTHER, seat, SHOP, shopRecord, storedOrder } from "./samples";

const fact = (key: string, change: Partial<Fact> = {}): Fact => ({ key, kind: "seat.held", at: NOW, campaignId: CAMPAIGN, groupId: GROUP, seatId: null, orderId: null, detail: { seats: 1, name: "L***", late: false, none: null }, ...change });
const problem = (key: string) => ({ key, kind: "refund_failed" as const, campaignId: CAMPAIGN, groupId: GROUP, seatId: id("sea", 1), orderId: "gid://shopify/Order/1", detail: { message: "no", minor: 5 }, raisedAt: NOW });

eachStore((open) => {
  it("saves a shop, and the marks on it", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.shops.save(shopRecord()));
    expect(await uow.read((tx) => tx.shops.find(SHOP))).toEqual(shopRecord());
    const gone = shopRecord({ name: "New name", uninstalledAt: NOW, currencies: ["EUR"], settings: {} });
    await uow.run(async (tx) => {
      await tx.shops.save(gone);
      await tx.shops.save(shopRecord({ shop: OTHER }));
      await tx.shops.setReconciled(SHOP, NOW + 1);
      await tx.shops.setProxyPrefix(SHOP, "/tools/groups");
    });
    expect(await uow.read((tx) => tx.shops.find(SHOP))).toEqual({ ...gone, reconciledTo: NOW + 1, proxyPrefix: "/tools/groups" });
    expect(await uow.read((tx) => tx.shops.installed())).toEqual([OTHER]);
  });

  it("notes that a shop has uninstalled only while it has not installed again", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.shops.save(shopRecord()));
    await uow.run((tx) => tx.shops.save(shopRecord({ shop: OTHER })));
    const note = (seen: number) => uow.run((tx) => tx.shops.setUninstalled(SHOP, NOW + 9, seen));
    expect(await note(NOW - 1)).toBe(false);
    expect(await uow.read((tx) => tx.shops.installed())).toEqual([OTHER, SHOP].sort());
    expect(await note(NOW)).toBe(true);
    expect(await uow.read((tx) => tx.shops.find(SHOP))).toEqual(shopRecord({ uninstalledAt: NOW + 9 }));
    expect(await uow.read((tx) => tx.shops.installed())).toEqual([OTHER]);
  });

  it("writes each fact once and says which were new", async () => {
    const { uow } = await open();
    expect(await uow.run((tx) => tx.facts.record(SHOP, [fact("a"), fact("b", { at: NOW + 1 }), fact("a", { detail: {} })]))).toEqual([fact("a"), fact("b", { at: NOW + 1 })]);
    expect(await uow.run((tx) => tx.facts.record(SHOP, [fact("b", { detail: {} }), fact("c", { at: NOW - 1 })]))).toEqual([fact("c", { at: NOW - 1 })]);
    expect(await uow.run((tx) => tx.facts.record(SHOP, []))).toEqual([]);
    expect(await uow.read((tx) => tx.facts.ofGroup(SHOP, GROUP))).toEqual([fact("c", { at: NOW - 1 }), fact("a"), fact("b", { at: NOW + 1 })]);
    expect(await uow.read((tx) => Promise.all([tx.facts.find(SHOP, "a"), tx.facts.find(SHOP, "d")]))).toEqual([fact("a"), null]);
  });

  it("goes on in the transaction after a repeat of anything that is written once", async () => {
    const { uow } = await open();
    const all = () =>
      uow.run(async (tx) => {
        await tx.outbox.add(SHOP, effect("one"));
        await tx.problems.raise(SHOP, problem("one"));
        await tx.mails.add(SHOP, mail("one"));
        const stored = await tx.inbox.add(delivery("one"));
        await tx.orders.record(SHOP, order(), NOW);
        return [stored, (await tx.facts.record(SHOP, [fact("one")])).length];
      });
    expect(await all()).toEqual([true, 1]);
    expect(await all()).toEqual([false, 0]);
  });

  it("tells of the deliveries that are not done, by what their ids begin with, how they fare", async () => {
    const { uow, inboxQueue } = await open();
    const names = ["ours:1", "ours:2", "ours:3", "ours:4", "theirs:ours:5"];
    await uow.run(async (tx) => {
      for (const [index, name] of names.entries()) await tx.inbox.add(delivery(name, { receivedAt: NOW + index }));
      await tx.inbox.add(delivery("ours:6", { shop: OTHER, receivedAt: NOW + 9 }));
    });
    const [done, dead] = await inboxQueue.claim("w", NOW + 2, 1_000, 3);
    await inboxQueue.settle("w", done!, { kind: "done" }, NOW + 2);
    await inboxQueue.settle("w", dead!, { kind: "dead", error: "no" }, NOW + 2);
    expect(await uow.read((tx) => tx.inbox.unfinished(SHOP, "ours:"))).toEqual([{ id: "ours:2", state: "dead" }, { id: "ours:3", state: "running" }, { id: "ours:4", state: "waiting" }]);
  });

  it("counts the same fact once when twenty transactions tell it at once", async () => {
    const { uow } = await open();
    const told = await Promise.all(Array.from({ length: 20 }, () => uow.run((tx) => tx.facts.record(SHOP, [fact("same")]))));
    expect(told.flat()).toHaveLength(1);
    expect(await uow.read((tx) => tx.facts.ofGroup(SHOP, GROUP))).toHaveLength(1);
  });

  it("raises a problem once and resolves it once", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.problems.raise(SHOP, problem("p")));
    expect(await uow.read((tx) => tx.problems.find(SHOP, "p"))).toEqual({ ...problem("p"), status: "open", resolvedAt: null, resolution: null });
    await uow.run(async (tx) => {
      await tx.problems.resolve(SHOP, "p", "retried", NOW + 1);
      await tx.problems.resolve(SHOP, "p", "settled by hand", NOW + 2);
      await tx.problems.raise(SHOP, { ...problem("p"), raisedAt: NOW + 3 });
    });
    expect(await uow.read((tx) => tx.problems.find(SHOP, "p"))).toEqual({ ...problem("p"), status: "resolved", resolvedAt: NOW + 1, resolution: "retried" });
    expect(await uow.read((tx) => tx.problems.find(SHOP, "q"))).toBeNull();
  });

  it("opens a resolved problem again when it happens anew, in its new words", async () => {
    const { uow } = await open();
    const raise = (words: string, raisedAt: number) => uow.run((tx) => tx.problems.raiseAnew(SHOP, { ...problem("p"), detail: { words }, raisedAt }));
    const find = () => uow.read((tx) => tx.problems.find(SHOP, "p"));
    await raise("first", NOW);
    await raise("still open", NOW + 1);
    expect(await find()).toMatchObject({ status: "open", detail: { words: "first" }, raisedAt: NOW });
    await uow.run((tx) => tx.problems.resolve(SHOP, "p", "retried", NOW + 2));
    await raise("second", NOW + 3);
    expect(await find()).toMatchObject({ status: "open", detail: { words: "second" }, raisedAt: NOW + 3, resolvedAt: null, resolution: null });
    await uow.run((tx) => tx.problems.raiseAnew(SHOP, problem("q")));
    expect(await find()).toMatchObject({ raisedAt: NOW + 3 });
  });

  it("keeps the newest reading of an order and tells the one before", async () => {
    const { uow } = await open();
    const record = (change: Parameters<typeof order>[0]) => uow.run((tx) => tx.orders.record(SHOP, order(change), NOW));
    expect(await record({})).toEqual({ before: null, current: true });
    expect(await record({})).toEqual({ before: storedOrder(), current: true });
    const newer = { updatedAt: NOW + 10, financialStatus: "refunded" as const, refundedMinor: 5, cancelledAt: NOW + 9, fulfilled: true, lines: [] };
    expect(await record(newer)).toEqual({ before: storedOrder(), current: true });
    expect(await record({ updatedAt: NOW + 5 })).toEqual({ before: storedOrder(newer), current: false });
    expect(await uow.read((tx) => tx.orders.find(SHOP, order().id))).toEqual(storedOrder(newer));
    expect(await uow.read((tx) => tx.orders.find(SHOP, "gid://shopify/Order/5"))).toBeNull();
  });

  it("trusts no other reading of the same second but one that began when the stored one was known", async () => {
    const { uow } = await open();
    const record = (change: Parameters<typeof order>[0], known?: ReturnType<typeof order>, readAt = NOW) => uow.run((tx) => tx.orders.record(SHOP, order(change), readAt, known));
    const returned = { financialStatus: "refunded" as const, refundedMinor: 5, lines: [] };
    await record(returned);
    expect(await record({})).toEqual({ before: storedOrder(returned), current: false, doubtful: true });
    expect(await record({}, storedOrder({ refundedMinor: 4 }))).toMatchObject({ current: false, doubtful: true });
    expect(await uow.read((tx) => tx.orders.find(SHOP, order().id))).toEqual(storedOrder(returned));
    expect(await record(returned, undefined, NOW + 2)).toEqual({ before: storedOrder(returned), current: true });
    expect(await uow.read((tx) => tx.orders.seen(SHOP, order().id))).toEqual({ updatedAt: NOW, readAt: NOW + 2 });
    expect(await record({}, storedOrder(returned))).toEqual({ before: storedOrder(returned), current: true });
    expect(await uow.read((tx) => tx.orders.find(SHOP, order().id))).toEqual(storedOrder());
    expect(await uow.read((tx) => tx.orders.seen(OTHER, order().id))).toBeNull();
  });

  it("tells each of many readings at once the one it followed", async () => {
    const { uow } = await open();
    const readings = await Promise.all(Array.from({ length: 15 }, (_, index) => uow.run((tx) => tx.orders.record(SHOP, order({ updatedAt: NOW + index }), NOW))));
    expect(readings.filter(({ before }) => before === null)).toHaveLength(1);
    for (const [index, { before, current }] of readings.entries()) expect(current).toBe(before === null || before.updatedAt <= NOW + index);
    expect((await uow.read((tx) => tx.orders.find(SHOP, order().id)))?.updatedAt).toBe(NOW + 14);
  });

  it("stores mails once, and their state", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.mails.add(SHOP, mail("m")));
    await uow.run(async (tx) => {
      await tx.mails.add(SHOP, mail("m", { subject: "Another" }));
      await tx.mails.setState(SHOP, "m", "sent", null, NOW + 1);
    });
    expect(await uow.read((tx) => tx.mails.find(SHOP, "m"))).toEqual(mail("m", { state: "sent", sentAt: NOW + 1 }));
    // Another worker that had it in hand, too, was less lucky.
    await uow.run((tx) => tx.mails.setState(SHOP, "m", "failed", "the mail server is busy", null));
    expect(await uow.read((tx) => tx.mails.find(SHOP, "m"))).toEqual(mail("m", { state: "sent", sentAt: NOW + 1 }));
    expect(await uow.read((tx) => tx.mails.find(SHOP, "n"))).toBeNull();
  });
});

// What only a database shows.
eachDatabase((open) => {
  it("never stores an order's e-mail address, its buyer's name, or what was typed on its lines", async () => {
    const { uow, prisma } = await open();
    await uow.run((tx) => tx.orders.record(SHOP, order({ email: "liang@example.com", buyer: "Liang" }), NOW));
    const row = await prisma.order.findFirstOrThrow();
    expect(JSON.stringify(row.snapshot)).not.toMatch(/liang|engraving/i);
    expect(await uow.read((tx) => tx.orders.find(SHOP, order().id))).toEqual(storedOrder());
  });

  it("seals the shop's e-mail address, a seat's name and address, and a mail's recipient; rows from before that read as they stand", async () => {
    const { uow, prisma } = await open();
    const liang = seat(1, { name: "Liang", email: "liang@example.com" });
    const all = () => uow.read(async (tx) => [(await tx.shops.find(SHOP))?.email, (await tx.groups.seat(SHOP, liang.id))?.name, (await tx.groups.seat(SHOP, liang.id))?.email]);
    await uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(campaign(), []);
      await tx.groups.insert(SHOP, group({ seats: [liang] }));
      await tx.mails.add(SHOP, mail("m"));
    });
    const row = await prisma.seat.findFirstOrThrow();
    for (const stored of [(await prisma.shop.findFirstOrThrow()).email, row.name, row.email, (await prisma.mail.findFirstOrThrow()).recipient]) expect(stored).toMatch(/^v1\.[\w-]{38,}$/);
    expect(await all()).toEqual(["owner@example.com", "Liang", "liang@example.com"]);
    for (const name of ["Liang", "v1.2", `v1.${"x".repeat(37)}`, ""]) {
      await prisma.seat.updateMany({ data: { name, email: "old@example.com" } });
      await prisma.shop.updateMany({ data: { email: "before@example.com" } });
      expect(await all()).toEqual(["before@example.com", name, "old@example.com"]);
    }
  });

  it("reads what no secret opens any more as nothing, so that groups still close and money still goes back", async () => {
    const { uow, prisma } = await open();
    await uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(campaign(), []);
      await tx.groups.insert(SHOP, group({ seats: [seat(1, { name: "Liang", email: "liang@example.com" })] }));
      await tx.mails.add(SHOP, mail("m"));
    });
    const lost = systemSealer("another secret").seal("Liang");
    await prisma.seat.updateMany({ data: { name: lost, email: lost } });
    await prisma.shop.updateMany({ data: { email: lost } });
    await prisma.mail.updateMany({ data: { recipient: lost } });
    await uow.read(async (tx) => {
      expect(await tx.groups.load(SHOP, GROUP)).toMatchObject({ seats: [{ name: null, email: null }] });
      expect(await tx.shops.find(SHOP)).toMatchObject({ email: null });
      expect(await tx.mails.find(SHOP, "m")).toMatchObject({ recipient: "", text: "Dear Liang" });
    });
  });
});
