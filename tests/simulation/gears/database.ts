import Sqlite from "libsql";
import pg from "pg";
import { openDatabase, type Database } from "../../../app/adapters/prisma/open-database";
import { queueHealth } from "../../../app/adapters/prisma/queues/health";
import { inboxBatcher } from "../../../app/adapters/prisma/queues/inbox-batcher";
import { inboxQueue } from "../../../app/adapters/prisma/queues/inbox-queue";
import { outboxQueue } from "../../../app/adapters/prisma/queues/outbox-queue";
import { unitOfWork } from "../../../app/adapters/prisma/unit-of-work";
import { SECOND } from "../../../app/domain/instant";
import { systemSealer } from "../../../app/adapters/system/sealer";
import type { Queue } from "../../../app/ports/outbox";
import type { ShopRoom } from "../../../sandbox/shopify/shop-room";
import type { WorldApi } from "../../../sandbox/world/api";
import { graphqlCommerce } from "../commerce/over-graphql";
import { clear, nextThing, rowsOf } from "./database-rows";
import { disturbed } from "./disturbed-driver";
import type { Gear, Hooks, Store } from "./gear";

const sealer = systemSealer("a secret of the simulation");

/** The second gear: the same lives through Prisma, the real database and the app's own Shopify adapter. */
export async function databaseGear(url: string): Promise<Gear> {
  let inFlight: (change: 1 | -1) => void = () => {};
  /** Who uses the connections of each process number now. */
  const users: (Hooks | null)[] = [null, null];
  const open = (number: number) => openDatabase(url, { sealer, poolSize: 4, through: (adapter) => disturbed(adapter, () => users[number] ?? null, (change) => inFlight(change)) });
  const databases = [await open(0), await open(1)];
  const plain = await openDatabase(url, { sealer, poolSize: 2, through: (adapter) => disturbed(adapter, () => null, (change) => inFlight(change)) });
  const glance = await connection(url, (change) => inFlight(change));
  const rooms = new WeakMap<WorldApi, ShopRoom>();

  const guarded = <M extends { attempts: number }>(hooks: Hooks, name: string, queue: Queue<M>): Queue<M> => ({
    maxAttempts: queue.maxAttempts,
    claim: (...args) => single(hooks, `${name}.claim`, () => queue.claim(...args)),
    settle: (...args) => single(hooks, `${name}.settle`, () => queue.settle(...args)),
    extend: (...args) => single(hooks, `${name}.extend`, () => queue.extend(...args)),
    next: () => queue.next(),
  });

  return {
    name: url.startsWith("file:") ? "SQLite" : "PostgreSQL",
    turns: 6,
    lean: true,
    tells: SECOND,
    watch: (told) => void (inFlight = told),
    async reset() {
      users.fill(null);
      await clear(plain.prisma);
    },
    open(hooks): Store {
      const { prisma, provider } = databases[hooks.number] as Database;
      users[hooks.number] = hooks;
      const parts = { provider, random: hooks.random, leaseTime: "caller" } as const;
      // A process that starts anew has queues and a batcher of its own; only the client is kept, which takes long to make.
      const database = { uow: unitOfWork(prisma, provider, sealer, () => null), inboxQueue: inboxQueue(prisma, parts), outboxQueue: outboxQueue(prisma, parts), inboxStore: inboxBatcher(prisma, () => null, () => undefined), pruneQueues: queueHealth(prisma).pruneQueues };
      return {
        uow: {
          async run(work) {
            await hooks.gate("transaction");
            hooks.database();
            return database.uow.run(work);
          },
          async read(work) {
            if (hooks.random() < 0.2) await hooks.gate("read");
            hooks.database();
            return database.uow.read(work);
          },
        },
        inbox: guarded(hooks, "inbox", database.inboxQueue),
        outbox: guarded(hooks, "outbox", database.outboxQueue),
        inboxStore: { add: (message) => single(hooks, "inbox.add", () => database.inboxStore.add(message)) },
        pruneQueues: async (before) => single(hooks, "prune", () => database.pruneQueues(before)),
      };
    },
    commerce: (hooks, worldOf) => graphqlCommerce(hooks, worldOf, rooms),
    rows: (shops) => rowsOf(plain.prisma, sealer, shops),
    next: () => nextThing(glance.ask),
  };
}

/** A connection of its own, past Prisma. */
async function connection(url: string, inFlight: (change: 1 | -1) => void): Promise<{ ask(sql: string): Promise<(Date | string | null)[]> }> {
  if (url.startsWith("file:")) {
    const file = new Sqlite(url.slice("file:".length));
    return { ask: async (sql) => file.prepare(sql).raw(true).all([]).map((row) => (row as [string | null])[0]) };
  }
  const client = new pg.Client({ connectionString: url });
  // The database is dropped at the end, with whoever is still connected.
  client.on("error", () => {});
  await client.connect();
  const ask = async (sql: string) => {
    inFlight(1);
    return (await client.query<{ at: Date | null }>(sql).finally(() => inFlight(-1))).rows.map((row) => row.at);
  };
  return { ask };
}

/** One statement that commits by itself: its process can die before or after it. */
async function single<T>(hooks: Hooks, what: string, work: () => Promise<T>): Promise<T> {
  await hooks.gate(what);
  hooks.database();
  const fate = hooks.commit(what);
  if (fate === "crash before") return hooks.die();
  const result = await work();
  return fate === "crash after" ? hooks.die() : result;
}
