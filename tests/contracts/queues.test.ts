import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../../app/domain/instant";
import type { ShopDomain } from "../../app/domain/id";
import type { ClaimedMessage } from "../../app/ports/outbox";
import { eachStore, type Store } from "../support/stores";
import { effect, id, NOW, OTHER, SHOP } from "./samples";

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
    const behind = (prefix: string, key: string, createdAt: number, progress: unknown = null) => db.uow.read((tx) => tx.outbox.waitsBehind(SHOP, prefix, { key, createdAt, progress }));
    expect([await behind("keep:a:", "keep:a:2", NOW - 1), await behind("keep:a:", "keep:a:1", NOW - 2), await behind("keep:c:", "keep:c:2", NOW)]).toEqual([true, false, false]);
    // Of one moment, the key decides.
    expect([await behind("keep:b:", "keep:b:2", NOW - 3), await behind("keep:b:", "keep:b:0", NOW - 3)]).toEqual([true, false]);
    const first = (await db.outboxQueue.claim("w", NOW, LEASE, 9)).find(({ key }) => key === "keep:a:1");
    expect(await behind("keep:a:", "keep:a:2", NOW - 1)).toBe(true);
    // What has begun goes before what has not, though it be younger; of those that have begun the older goes first.
    await db.outboxQueue.settle("w", first!, { kind: "again", at: NOW, progress: { step: 1 } }, NOW);
    expect([await behind("keep:a:", "keep:a:0", NOW - 9), await behind("keep:a:", "keep:a:1", NOW - 2, { step: 1 }), await behind("keep:a:", "keep:a:2", NOW - 1, { step: 1 }), await behind("keep:a:", "keep:a:0", NOW - 9, { step: 1 })]).toEqual([true, false, true, false]);
    const again = (await db.outboxQueue.claim("w", NOW, LEASE, 9)).find(({ key }) => key === "keep:a:1");
    await db.outboxQueue.settle("w", again!, { kind: "dead", error: "refused" }, NOW);
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
