import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../../app/domain/instant";
import type { ShopDomain } from "../../app/domain/id";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import type { ClaimedMessage } from "../../app/ports/outbox";
import { systemSealer } from "../../app/adapters/system/sealer";
import { eachDatabase } from "../support/databases";
import { eachStore, type Store } from "../support/stores";
import { delivery, effect, id, NOW, OTHER, SHOP, shopRecord } from "./samples";

const LEASE = 30 * SECOND;
const ask = ({ uow }: Store, shop: ShopDomain, ...messages: ReturnType<typeof effect>[]) =>
  uow.run(async (tx) => {
    for (const message of messages) await tx.outbox.add(shop, message);
  });
/** Claims the only message there is. */
const claimOne = async (db: Store, worker: string, now = NOW) => (await db.outboxQueue.claim(worker, now, LEASE, 1))[0] as ClaimedMessage;

eachStore((open) => {
  it("hands out an effect as it was asked for, once, and again only after replay", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k", { seatId: id("sea", 1) }), effect("k", { runAt: NOW + DAY }));
    const message = await claimOne(db, "w");
    const { runAt: _runAt, ...asked } = effect("k", { seatId: id("sea", 1) });
    expect(message).toEqual({ ...asked, shop: SHOP, attempts: 0, progress: null, trace: null });
    expect(await claimOne(db, "w")).toBeUndefined();
    expect(await db.outboxQueue.settle("w", message, { kind: "done" }, NOW)).toBe(true);
    expect(await db.uow.run((tx) => tx.outbox.replay(SHOP, "k", NOW + MINUTE))).toBe(true);
    expect(await db.uow.run((tx) => tx.outbox.replay(SHOP, "k", NOW + MINUTE))).toBe(false);
    expect(await claimOne(db, "w", NOW)).toBeUndefined();
    expect((await claimOne(db, "w", NOW + MINUTE)).key).toBe("k");
  });

  it("knows whether an older message of a kind has still to be carried out", async () => {
    const db = await open();
    await ask(db, SHOP, effect("keep:a:1", { createdAt: NOW - 2 }), effect("keep:a:2", { createdAt: NOW - 1 }), effect("keep:b:1", { createdAt: NOW - 3 }));
    await ask(db, OTHER, effect("keep:c:1", { createdAt: NOW - 3 }));
    const behind = (prefix: string, key: string, createdAt: number) => db.uow.read((tx) => tx.outbox.waitsBehind(SHOP, prefix, { key, createdAt }));
    expect([await behind("keep:a:", "keep:a:2", NOW - 1), await behind("keep:a:", "keep:a:1", NOW - 2), await behind("keep:c:", "keep:c:2", NOW)]).toEqual([true, false, false]);
    // Of one moment, the key decides.
    expect([await behind("keep:b:", "keep:b:2", NOW - 3), await behind("keep:b:", "keep:b:0", NOW - 3)]).toEqual([true, false]);
    const first = (await db.outboxQueue.claim("w", NOW, LEASE, 9)).find(({ key }) => key === "keep:a:1");
    expect(await behind("keep:a:", "keep:a:2", NOW - 1)).toBe(true);
    await db.outboxQueue.settle("w", first!, { kind: "dead", error: "refused" }, NOW);
    expect(await behind("keep:a:", "keep:a:2", NOW - 1)).toBe(false);
  });

  it("waits for a message's moment and tells when the next one comes", async () => {
    const db = await open();
    expect(await db.outboxQueue.next()).toBeNull();
    await ask(db, SHOP, effect("later", { runAt: NOW + HOUR }), effect("soon", { runAt: NOW + MINUTE }));
    expect(await db.outboxQueue.next()).toBe(NOW + MINUTE);
    expect(await db.outboxQueue.claim("w", NOW + MINUTE - 1, LEASE, 5)).toEqual([]);
    expect((await db.outboxQueue.claim("w", NOW + MINUTE, LEASE, 5)).map((one) => one.key)).toEqual(["soon"]);
    expect(await db.outboxQueue.next()).toBe(NOW + MINUTE + LEASE);
  });

  it("gives no message to two of four workers, and all of them to somebody", async () => {
    const db = await open();
    const keys = Array.from({ length: 120 }, (_, index) => `m-${index}`);
    await ask(db, SHOP, ...keys.map((key) => effect(key)));
    const work = async (worker: string) => {
      const done: string[] = [];
      for (;;) {
        const batch = await db.outboxQueue.claim(worker, NOW, LEASE, 7);
        if (batch.length === 0) return done;
        for (const message of batch) if (await db.outboxQueue.settle(worker, message, { kind: "done" }, NOW)) done.push(message.key);
      }
    };
    const done = (await Promise.all(["a", "b", "c", "d"].map(work))).flat();
    expect(done.sort()).toEqual(keys.sort());
  });

  it("takes a message over when its worker's lease has run out, and then ignores that worker", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k"));
    const message = await claimOne(db, "slow");
    expect(await claimOne(db, "quick", NOW + LEASE - 1)).toBeUndefined();
    const taken = await claimOne(db, "quick", NOW + LEASE);
    expect(taken).toMatchObject({ key: "k", attempts: 1 });
    expect(await db.outboxQueue.settle("slow", message, { kind: "done" }, NOW + LEASE)).toBe(false);
    expect(await db.outboxQueue.extend("slow", message, NOW, DAY)).toBe(false);
    expect(await db.outboxQueue.settle("quick", taken, { kind: "done" }, NOW + LEASE)).toBe(true);
    expect(await db.outboxQueue.settle("quick", taken, { kind: "done" }, NOW + LEASE)).toBe(false);
  });

  it("keeps a message whose lease is extended", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k"));
    const message = await claimOne(db, "w");
    expect(await db.outboxQueue.extend("w", message, NOW, HOUR)).toBe(true);
    expect(await claimOne(db, "other", NOW + HOUR - 1)).toBeUndefined();
    expect(await db.outboxQueue.settle("w", message, { kind: "done" }, NOW + HOUR)).toBe(true);
  });

  it("gives a message that kills every worker to one more, with its attempts used up", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k"));
    let now = NOW;
    for (let death = 0; death < 20; death++, now += LEASE) expect(await claimOne(db, `w${death}`, now)).toMatchObject({ attempts: death });
    expect(await claimOne(db, "last", now)).toMatchObject({ attempts: db.outboxQueue.maxAttempts });
  });

  it("looks again without counting an attempt, and keeps the progress", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k"));
    await db.outboxQueue.settle("w", await claimOne(db, "w"), { kind: "again", at: NOW + MINUTE, progress: { step: 2, ids: ["a"] } }, NOW);
    expect(await claimOne(db, "w", NOW + MINUTE - 1)).toBeUndefined();
    const second = await claimOne(db, "w", NOW + MINUTE);
    expect(second).toMatchObject({ attempts: 0, progress: { step: 2, ids: ["a"] } });
    await db.outboxQueue.settle("w", second, { kind: "again", at: NOW + HOUR }, NOW);
    expect((await claimOne(db, "w", NOW + HOUR)).progress).toEqual({ step: 2, ids: ["a"] });
  });

  it("pauses longer after each failure and gives up after the last attempt", async () => {
    const db = await open({ random: () => 0.5 });
    await ask(db, SHOP, effect("k"));
    const pauses: number[] = [];
    let now = NOW;
    for (let attempt = 1; attempt < 20; attempt++) {
      await db.outboxQueue.settle("w", await claimOne(db, "w", now), { kind: "failed", error: `no ${attempt}` }, now);
      const next = (await db.outboxQueue.next()) as number;
      pauses.push(next - now);
      now = next;
    }
    expect(pauses.slice(0, 3)).toEqual([5 * SECOND, 10 * SECOND, 20 * SECOND]);
    expect(pauses.at(-1)).toBe(HOUR);
    await db.outboxQueue.settle("w", await claimOne(db, "w", now), { kind: "failed", error: "no 20" }, now);
    expect(await db.outboxQueue.next()).toBeNull();
    expect(await db.uow.read((tx) => tx.outbox.stuck(SHOP, 2))).toMatchObject([{ key: "k" }]);
  });

  it("buries at once what will never work, until somebody replays it", async () => {
    const db = await open();
    await ask(db, SHOP, effect("k"));
    await db.outboxQueue.settle("w", await claimOne(db, "w"), { kind: "dead", error: "refused" }, NOW);
    expect(await claimOne(db, "w", NOW + DAY)).toBeUndefined();
    expect(await db.uow.run((tx) => tx.outbox.replay(SHOP, "k", NOW))).toBe(true);
    expect(await claimOne(db, "w")).toMatchObject({ key: "k", attempts: 0 });
  });

  it("hands out one shop's messages in the order they came to be due", async () => {
    const db = await open();
    await ask(db, SHOP, effect("second", { createdAt: NOW - 1 }), effect("third"), effect("first", { createdAt: NOW - 2 }));
    const order = [];
    for (let turn = 0; turn < 3; turn++) order.push((await claimOne(db, "w")).key);
    expect(order).toEqual(["first", "second", "third"]);
  });
});

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

  it("notes when a shop was last heard of: at most once a minute, and of that shop only", async () => {
    const db = await open();
    for (const shop of [SHOP, OTHER]) await db.uow.run((tx) => tx.shops.save(shopRecord({ shop, lastWebhookAt: null })));
    const heard = async (shop = SHOP) => (await db.uow.read((tx) => tx.shops.find(shop)))?.lastWebhookAt;
    const arrive = async (name: string, receivedAt: number) => {
      await db.inboxStore.add(delivery(name, { receivedAt }));
      // The note comes after the answer; the next delivery is stored after the note.
      await db.inboxStore.add(delivery(`${name} of another`, { shop: "third.myshopify.com" as ShopDomain, receivedAt }));
    };
    await arrive("first", NOW);
    expect(await heard()).toBe(NOW);
    await arrive("soon after", NOW + MINUTE - 1);
    expect(await heard()).toBe(NOW);
    await arrive("a minute later", NOW + MINUTE);
    expect(await heard()).toBe(NOW + MINUTE);
    await arrive("by a clock that was set back", NOW - HOUR);
    expect(await heard()).toBe(NOW - HOUR);
    expect(await heard(OTHER)).toBeNull();
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
