import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../../app/domain/instant";
import type { ShopDomain } from "../../app/domain/id";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import type { ClaimedMessage } from "../../app/ports/outbox";
import { systemSealer } from "../../app/adapters/system/sealer";
import { eachDatabase } from "../support/databases";
import type { Store } from "../support/stores";
import { delivery, effect, NOW, OTHER, SHOP } from "./samples";

const LEASE = 30 * SECOND;
const ask = ({ uow }: Store, shop: ShopDomain, ...messages: ReturnType<typeof effect>[]) =>
  uow.run(async (tx) => {
    for (const message of messages) await tx.outbox.add(shop, message);
  });
/** Claims the only message there is. */
const claimOne = async (db: Store, worker: string, now = NOW) => (await db.outboxQueue.claim(worker, now, LEASE, 1))[0] as ClaimedMessage;

eachDatabase((open, provider) => {
  it("lets two processes share the queue", async () => {
    const db = await open();
    const other = await openDatabase(db.url, { sealer: systemSealer("a secret of the tests"), leaseTime: "caller" });
    await ask(db, SHOP, ...Array.from({ length: 40 }, (_, index) => effect(`m-${index}`)));
    const batches = await Promise.all([db.outboxQueue.claim("a", NOW, LEASE, 15), other.outboxQueue.claim("b", NOW, LEASE, 15)]);
    await other.close();
    const keys = batches.flat().map((message) => message.key);
    expect(keys).toHaveLength(30);
    expect(new Set(keys).size).toBe(30);
  });

  if (provider === "postgresql") it("gives and ends leases by the database's clock, whatever the workers' clocks say", async () => {
    const db = await open({ leaseTime: undefined });
    const [slow, fast] = [Date.UTC(2020, 0), Date.UTC(2080, 0)];
    await ask(db, SHOP, effect("k", { runAt: slow }));
    const message = await claimOne(db, "slow", slow);
    // By the clock of either this lease has run out decades ago, or was given for decades to come.
    expect(await claimOne(db, "fast", fast)).toBeUndefined();
    expect(await db.outboxQueue.extend("slow", message, slow, LEASE)).toBe(true);
    expect(await claimOne(db, "fast", fast)).toBeUndefined();
    // The database's own clock moves on.
    await db.prisma.$executeRaw`UPDATE "OutboxMessage" SET "lockedUntil" = "lockedUntil" - interval '31 seconds'`;
    expect(await claimOne(db, "late", slow)).toMatchObject({ key: "k", attempts: 1 });
    expect(await db.outboxQueue.settle("slow", message, { kind: "done" }, slow)).toBe(false);
  });

  else it("gives and ends leases by the clock of the one process, since SQLite has none", async () => {
    const db = await open({ leaseTime: undefined });
    await ask(db, SHOP, effect("k"));
    await claimOne(db, "w");
    expect(await claimOne(db, "other", NOW + LEASE - 1)).toBeUndefined();
    expect(await claimOne(db, "other", NOW + LEASE)).toMatchObject({ key: "k" });
  });

  it("claims what waits for a mail server apart from all else, and each effect in one lane", async () => {
    const db = await open();
    const mail = (key: string) => ({ ...effect(key), kind: "mail.send", payload: { mailKey: key } }) as ReturnType<typeof effect>;
    await ask(db, SHOP, ...Array.from({ length: 30 }, (_, index) => mail(`mail-${index}`)), effect("money"));
    await ask(db, OTHER, mail("of another shop"));
    const claim = async (lane: "mails" | "rest") => (await db.lanes[lane].claim("w", NOW, LEASE, 40)).map((one) => one.key);
    expect(await claim("rest")).toEqual(["money"]);
    expect(await claim("mails")).toHaveLength(31);
    // Either takes over what a dead worker left, and then only its own.
    expect((await db.lanes.rest.claim("other", NOW + LEASE, LEASE, 40)).map((one) => one.key)).toEqual(["money"]);
    expect(await db.lanes.mails.claim("other", NOW + LEASE, LEASE, 40)).toHaveLength(31);
  });

  it("serves a small shop beside one with a thousand messages waiting", async () => {
    const db = await open();
    await db.prisma.outboxMessage.createMany({ data: Array.from({ length: 1_000 }, (_, index) => ({ ...effect(`big-${index}`), shop: SHOP, payload: {}, createdAt: new Date(NOW - DAY), runAt: new Date(NOW - DAY) })) });
    await ask(db, OTHER, effect("small-1"), effect("small-2"));
    const batch = await db.outboxQueue.claim("w", NOW, LEASE, 10);
    expect(batch).toHaveLength(10);
    expect(batch.filter((message) => message.shop === OTHER).map((message) => message.key)).toEqual(["small-1", "small-2"]);
  });

  it("serves every shop in turn when there are more shops than places", async () => {
    const db = await open();
    const shops = Array.from({ length: 6 }, (_, index) => `shop-${index}.myshopify.com` as ShopDomain);
    for (const shop of shops) await ask(db, shop, effect("a"), effect("b"));
    const left = new Map<string, number>(shops.map((shop) => [shop, 2]));
    for (let round = 0; round < 6; round++) {
      const waiting = [...left.values()].filter((count) => count > 0).length;
      const batch = await db.outboxQueue.claim("w", NOW, LEASE, 2);
      expect(batch).toHaveLength(2);
      // Two shops share a batch for as long as two shops wait.
      expect(new Set(batch.map((message) => message.shop)).size).toBe(Math.min(waiting, 2));
      for (const { shop } of batch) left.set(shop, left.get(shop)! - 1);
    }
    expect([...left.values()]).toEqual(shops.map(() => 0));
  });

  it("stores each delivery once, answers each, and forgets its body when it is done", async () => {
    const db = await open();
    const answers = await Promise.all([...Array.from({ length: 250 }, (_, index) => db.inboxStore.add(delivery(`d-${index}`))), db.inboxStore.add(delivery("d-0")), db.inboxStore.add(delivery("d-0", { shop: OTHER }))]);
    expect(answers.slice(0, 250).every(Boolean)).toBe(true);
    expect(answers.slice(250)).toEqual([false, true]);
    expect(await db.inboxStore.add(delivery("d-7"))).toBe(false);
    const [message] = await db.inboxQueue.claim("w", NOW, LEASE, 1);
    expect(message).toMatchObject({ topic: "orders/paid", body: `{"id":1001}`, receivedAt: NOW, attempts: 0 });
    if (!message) throw new Error("nothing was claimed");
    expect(await db.inboxQueue.extend("w", message, NOW, HOUR)).toBe(true);
    expect(await db.inboxQueue.settle("w", message, { kind: "done" }, NOW)).toBe(true);
    expect(await db.prisma.inboxMessage.findFirst({ where: { state: "done" } })).toMatchObject({ id: message.id, body: "" });
    expect(await db.inboxQueue.next()).toBe(NOW);
  });

  it("does not lose a delivery because another of its batch cannot be stored", async () => {
    const db = await open();
    const unstorable = delivery("bad", { body: null as unknown as string });
    const answers = await Promise.allSettled([db.inboxStore.add(delivery("first")), db.inboxStore.add(unstorable), db.inboxStore.add(delivery("second"))]);
    expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await db.prisma.inboxMessage.count()).toBe(2);
  });

  it("keeps the trace under which a delivery or an effect came, also when it is tried again", async () => {
    let trace: string | null = "req-1";
    const db = await open({ trace: () => trace });
    await db.inboxStore.add(delivery("batched"));
    await db.uow.run((tx) => tx.inbox.add(delivery("alone")));
    await ask(db, SHOP, effect("e"));
    trace = null;
    expect((await db.inboxQueue.claim("w", NOW, LEASE, 9)).map((one) => one.trace)).toEqual(["req-1", "req-1"]);
    const message = await claimOne(db, "w");
    await db.outboxQueue.settle("w", message, { kind: "dead", error: "no" }, NOW);
    await db.uow.run((tx) => tx.outbox.replay(SHOP, "e", NOW));
    expect((await claimOne(db, "w")).trace).toBe("req-1");
  });

  it("gives a delivery up after ten attempts", async () => {
    const db = await open({ random: () => 0 });
    await db.inboxStore.add(delivery("d"));
    for (let attempt = 1; attempt <= 10; attempt++) {
      const now = ((await db.inboxQueue.next()) ?? NOW) + HOUR;
      const [message] = await db.inboxQueue.claim("w", now, LEASE, 1);
      expect(message?.attempts).toBe(attempt - 1);
      if (message) await db.inboxQueue.settle("w", message, { kind: "failed", error: "no" }, now);
    }
    expect(await db.prisma.inboxMessage.findFirst()).toMatchObject({ state: "dead", attempts: 10, body: `{"id":1001}` });
  });

  it("shows what waits, and sweeps away what is long done", async () => {
    const db = await open();
    await ask(db, SHOP, effect("a", { runAt: NOW - MINUTE }), effect("b"), effect("later", { runAt: NOW + HOUR }));
    await db.inboxStore.add(delivery("d", { receivedAt: NOW - HOUR }));
    expect(await db.queueFigures(NOW)).toEqual({ inbox: { due: 1, later: 0, running: 0, dead: 0, oldestDueAt: NOW - HOUR }, outbox: { due: 2, later: 1, running: 0, dead: 0, oldestDueAt: NOW - MINUTE } });
    await db.outboxQueue.settle("w", await claimOne(db, "w"), { kind: "done" }, NOW);
    expect(await db.pruneQueues(NOW)).toBe(0);
    expect(await db.pruneQueues(NOW + 1)).toBe(1);
    expect((await db.prisma.outboxMessage.findMany({ orderBy: { key: "asc" } })).map((row) => row.key)).toEqual(["b", "later"]);
  });
});
