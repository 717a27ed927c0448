import type { PrismaClient } from "@prisma/client";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import type { ClaimedMessage, Lane, Queue } from "../../ports/outbox";
import type { InboxMessage } from "../../ports/inbox";
import type { Sealer } from "../../ports/system";
import type { Inbox, UnitOfWork } from "../../ports/unit-of-work";
import { clientFor, providerOf, type Provider } from "./client";
import { forgetOld } from "./forget-old";
import { orderlyClose } from "./orderly-close";
import { inboxBatcher } from "./queues/inbox-batcher";
import { inboxQueue } from "./queues/inbox-queue";
import type { LeaseTime } from "./queues/leases";
import { outboxQueue } from "./queues/outbox-queue";
import { queueHealth, type QueueHealth } from "./queues/health";
import { readiness, type Readiness } from "./readiness";
import { SqliteAdapter } from "./sqlite/adapter";
import { sweeper } from "./sweep";
import { unitOfWork } from "./unit-of-work";

export type DatabaseOptions = {
  /** Encrypts the personal columns. */
  sealer: Sealer;
  /** In [0, 1): spreads retries and the order in which shops are served. */
  random?: () => number;
  /** The trace that whoever calls stands in; messages keep it. */
  trace?: () => string | null;
  /** Told when it could not be written down that a shop was heard of. */
  onUnnoted?: (error: unknown) => void;
  /** Left out: PostgreSQL's own clock, and on SQLite that of the process. "caller" is for those whose time is made up. */
  leaseTime?: LeaseTime;
  /** PostgreSQL connections of this process. */
  poolSize?: number;
  /** Milliseconds after which PostgreSQL is taken for gone when it does not answer a statement, or lets nobody in. */
  answersWithin?: number;
  /** Puts something between Prisma and the database: how simulations disturb it. */
  through?: (adapter: SqlDriverAdapterFactory) => SqlDriverAdapterFactory;
};

export type Database = QueueHealth & {
  prisma: PrismaClient;
  provider: Provider;
  uow: UnitOfWork;
  /** Stores a webhook on its own; resolved once it is safe on disk. For the door; in a transaction use `tx.inbox`. */
  inboxStore: Pick<Inbox, "add">;
  inboxQueue: Queue<InboxMessage>;
  /** All effects in one; `lanes` claims them apart. */
  outboxQueue: Queue<ClaimedMessage>;
  lanes: Record<Lane, Queue<ClaimedMessage>>;
  /** Whether it answers and is as this build needs it. */
  ready(): Promise<Readiness>;
  /** Makes what was erased leave the disk as well; see sweep.ts. */
  sweep(whole?: boolean): Promise<void>;
  /** Forgets persons of groups and mails older than `before`. @returns how many rows */
  forgetOld(before: number): Promise<number>;
  close(): Promise<void>;
};

/** A busy day's shoppers queue for SQLite's one writer, or for one campaign's row lock: give them time to be served. */
const PATIENCE = { maxWait: 30_000, timeout: 30_000 };
/** Longer than a transaction may take, so that no healthy statement meets it. */
const ANSWERS_WITHIN = 45_000;

/**
 * Opens the database a DATABASE_URL names; its schema must be there already.
 * @param url `file:…` for SQLite (relative to the working directory), `postgresql://…` for PostgreSQL
 * @throws when the URL is neither; a database that does not answer shows at the first query
 */
export async function openDatabase(url: string, { sealer, random = Math.random, trace = () => null, onUnnoted = () => undefined, leaseTime, poolSize = 10, answersWithin = ANSWERS_WITHIN, through = (adapter) => adapter }: DatabaseOptions): Promise<Database> {
  const provider = providerOf(url);
  const PrismaClientClass = clientFor(provider);
  const adapter = provider === "sqlite" ? new SqliteAdapter(pathOf(url)) : new PrismaPg(poolFor(url, poolSize, answersWithin), { disposeExternalPool: true });
  const prisma = new PrismaClientClass({
    adapter: orderlyClose(through(adapter)),
    transactionOptions: PATIENCE,
    // Otherwise an error quotes the source around it, which here is Prisma's minified runtime.
    errorFormat: "minimal",
  });
  await prisma.$connect();
  const batcher = inboxBatcher(prisma, trace, onUnnoted);
  const parts = { provider, random, leaseTime: leaseTime ?? (provider === "postgresql" ? "database" : "caller") };
  return {
    prisma,
    provider,
    uow: unitOfWork(prisma, provider, sealer, trace),
    inboxStore: batcher,
    inboxQueue: inboxQueue(prisma, parts),
    outboxQueue: outboxQueue(prisma, parts),
    lanes: { mails: outboxQueue(prisma, parts, "mails"), rest: outboxQueue(prisma, parts, "rest") },
    ...queueHealth(prisma),
    ready: readiness(prisma, provider),
    sweep: sweeper(prisma, provider),
    forgetOld: forgetOld(prisma),
    async close() {
      // A statement after the end would quietly open the database again.
      await batcher.idle();
      await prisma.$disconnect();
    },
  };
}

/** `file:./tuan.db?mode=rw` → `./tuan.db` */
const pathOf = (url: string) => url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, "");

function poolFor(url: string, max: number, answersWithin: number): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max,
    // A network that drops everything, says nothing: without these a statement would wait for ever, and with it whoever asked.
    connectionTimeoutMillis: answersWithin,
    query_timeout: answersWithin,
    keepAlive: true,
    application_name: "tuan",
    // Prisma's adapter reads and writes times without their offset, so every session must be in UTC.
    verify: (client, done) => {
      client.query("SET TIME ZONE 'UTC'").then(() => done(), done);
    },
  });
}
