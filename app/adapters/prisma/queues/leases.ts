import { Prisma, type PrismaClient } from "@prisma/client";
import type { Instant } from "../../../domain/instant";
import type { Outcome } from "../../../ports/outbox";
import type { Provider } from "../client";
import { fromDate, toDate } from "../rows/values";
import { retryAt, type RetryPolicy } from "./retry";

/** A message's place: its shop and, in the shop, its key. */
export type Place = { shop: string; key: string };

/**
 * By whose clock leases are given and run out. Workers on several machines may disagree about the time, and one that is
 * ahead would take what others have in hand: where the database has a clock, that one decides. SQLite has none of its own,
 * and one process.
 */
export type LeaseTime = "database" | "caller";

/** What every queue of a process needs. */
export type QueueParts = { provider: Provider; /** In [0, 1). */ random: () => number; leaseTime: LeaseTime };

/** A table of messages with state, runAt, attempts, lockedBy, lockedUntil, lastError and doneAt. */
export type QueueTable = { table: "InboxMessage" | "OutboxMessage"; key: "id" | "key"; order: "receivedAt" | "createdAt"; retry: RetryPolicy; /** Further columns to write when a message is done. */ whenDone: Prisma.Sql; /** Which of the table's messages are claimed; left out, all of them. */ only?: Prisma.Sql };

/** What both queues do with their tables: leases, in plain SQL that both databases understand. */
export function leases(prisma: PrismaClient, { provider, random, leaseTime }: QueueParts, { table, key, order, retry, whenDone, only = Prisma.sql`1 = 1` }: QueueTable) {
  const T = Prisma.raw(`"${table}"`);
  const K = Prisma.raw(`"${key}"`);
  const O = Prisma.raw(`"${order}"`);
  /** The moment by which leases run out. */
  const leaseNow = (now: Instant) => (leaseTime === "database" ? Prisma.sql`now()` : Prisma.sql`${toDate(now)}`);
  const leaseEnd = (now: Instant, leaseMs: number) => (leaseTime === "database" ? Prisma.sql`now() + ${leaseMs}::int * interval '1 millisecond'` : Prisma.sql`${toDate(now + leaseMs)}`);
  /** What this worker holds, and still holds. */
  const held = (worker: string, { shop, key: place }: Place) => Prisma.sql`"shop" = ${shop} AND ${K} = ${place} AND "state" = 'running' AND "lockedBy" = ${worker}`;

  /**
   * Puts back what dead workers left behind. It counts as an attempt: a message that kills its worker must end, too. Who
   * takes it then sees that its attempts are used up, and tells a person: here nobody would be told.
   */
  const reclaim = (now: Instant) => prisma.$executeRaw(Prisma.sql`
    UPDATE ${T} SET "state" = 'waiting', "attempts" = "attempts" + 1, "lockedBy" = NULL, "lockedUntil" = NULL, "lastError" = 'the worker did not finish in time'
    WHERE "state" = 'running' AND "lockedUntil" <= ${leaseNow(now)}`);

  /** Shops with something due, in a random order: each is found by one step in the index, however long their queues. */
  const dueShops = async (now: Instant) => {
    const rows = await prisma.$queryRaw<{ shop: string }[]>(Prisma.sql`
      WITH RECURSIVE "turn"("shop") AS (
        SELECT MIN("shop") FROM ${T} WHERE "state" = 'waiting'
        UNION ALL
        SELECT (SELECT MIN("shop") FROM ${T} WHERE "state" = 'waiting' AND "shop" > "turn"."shop") FROM "turn" WHERE "turn"."shop" IS NOT NULL
      )
      SELECT "shop" FROM "turn" WHERE EXISTS (SELECT 1 FROM ${T} AS "m" WHERE "m"."state" = 'waiting' AND "m"."shop" = "turn"."shop" AND "m"."runAt" <= ${toDate(now)} AND ${only})`);
    return shuffled(rows.map((row) => row.shop), random);
  };

  /** Takes up to `limit` due messages of one shop, oldest first. */
  const take = (worker: string, shop: string, now: Instant, leaseMs: number, limit: number) => {
    const due = Prisma.sql`SELECT ${K} FROM ${T} WHERE "state" = 'waiting' AND "shop" = ${shop} AND "runAt" <= ${toDate(now)} AND ${only} ORDER BY "runAt", ${O}, ${K} LIMIT ${limit}`;
    // ARRAY: PostgreSQL then picks the rows once; as a join it might pick, and lock, more than the limit.
    const picked = provider === "postgresql" ? Prisma.sql`= ANY(ARRAY(${due} FOR UPDATE SKIP LOCKED))` : Prisma.sql`IN (${due})`;
    return prisma.$queryRaw<Place[]>(Prisma.sql`
      UPDATE ${T} SET "state" = 'running', "lockedBy" = ${worker}, "lockedUntil" = ${leaseEnd(now, leaseMs)}
      WHERE "shop" = ${shop} AND "state" = 'waiting' AND ${K} ${picked}
      RETURNING "shop", ${K} AS "key"`);
  };

  return {
    /** Leases up to `limit` due messages, shared evenly between the shops that have some. */
    async claim(worker: string, now: Instant, leaseMs: number, limit: number): Promise<Place[]> {
      await reclaim(now);
      let shops = await dueShops(now);
      const claimed: Place[] = [];
      // Places that a small shop left over go to those that have more.
      while (shops.length > 0 && claimed.length < limit) {
        const withMore: string[] = [];
        for (const [index, shop] of shops.entries()) {
          const share = Math.ceil((limit - claimed.length) / (shops.length - index));
          if (share === 0) break;
          const taken = await take(worker, shop, now, leaseMs, share);
          claimed.push(...taken);
          if (taken.length === share) withMore.push(shop);
        }
        shops = withMore;
      }
      return claimed;
    },

    /** Writes what a message came to. @returns false when the worker no longer holds it */
    async settle(worker: string, place: Place & { attempts: number }, outcome: Outcome, now: Instant): Promise<boolean> {
      const change = settled(place.attempts, outcome, now);
      return (await prisma.$executeRaw(Prisma.sql`UPDATE ${T} SET ${change}, "lockedBy" = NULL, "lockedUntil" = NULL WHERE ${held(worker, place)}`)) === 1;
    },

    /** @returns false when the worker no longer holds the message */
    async extend(worker: string, place: Place, now: Instant, leaseMs: number): Promise<boolean> {
      return (await prisma.$executeRaw(Prisma.sql`UPDATE ${T} SET "lockedUntil" = ${leaseEnd(now, leaseMs)} WHERE ${held(worker, place)}`)) === 1;
    },

    /** @returns when the first message is due, or the first lease runs out */
    async next(): Promise<Instant | null> {
      const rows = await prisma.$queryRaw<{ at: Date | string | null }[]>(Prisma.sql`
        SELECT MIN("runAt") AS "at" FROM ${T} WHERE "state" = 'waiting' UNION ALL SELECT MIN("lockedUntil") AS "at" FROM ${T} WHERE "state" = 'running'`);
      const times = rows.flatMap(({ at }) => (at === null ? [] : [fromDate(new Date(at))]));
      return times.length === 0 ? null : Math.min(...times);
    },
  };

  function settled(attempts: number, outcome: Outcome, now: Instant): Prisma.Sql {
    switch (outcome.kind) {
      case "done":
        return Prisma.sql`"state" = 'done', "doneAt" = ${toDate(now)}, "lastError" = NULL ${whenDone}`;
      case "again":
        return Prisma.sql`"state" = 'waiting', "runAt" = ${toDate(outcome.at)} ${progressOf(outcome)}`;
      case "failed":
        return attempts + 1 >= retry.maxAttempts
          ? Prisma.sql`"state" = 'dead', "attempts" = ${attempts + 1}, "lastError" = ${outcome.error}`
          : Prisma.sql`"state" = 'waiting', "attempts" = ${attempts + 1}, "lastError" = ${outcome.error}, "runAt" = ${toDate(retryAt(retry, attempts + 1, now, random()))}`;
      case "dead":
        return Prisma.sql`"state" = 'dead', "attempts" = ${attempts + 1}, "lastError" = ${outcome.error}`;
    }
  }

  /** Only effects have progress; none given leaves what is there. */
  function progressOf({ progress }: { progress?: unknown }): Prisma.Sql {
    if (table === "InboxMessage" || progress === undefined || progress === null) return Prisma.empty;
    const text = JSON.stringify(progress);
    return provider === "postgresql" ? Prisma.sql`, "progress" = ${text}::jsonb` : Prisma.sql`, "progress" = ${text}`;
  }
}

/** Fisher and Yates. */
function shuffled<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}
