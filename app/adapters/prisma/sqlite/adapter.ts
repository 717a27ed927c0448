import { PrismaLibSQL } from "@prisma/adapter-libsql";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { clientOver, Connection, type Client } from "./connection";
import { Mutex } from "./mutex";

const READ = /^\s*(SELECT|EXPLAIN)\b/i;

/** Prisma's own conversions of values and errors, on a connection of ours. */
class OverConnection extends PrismaLibSQL {
  constructor(private readonly connection: Connection, private readonly usable: () => void = () => {}) {
    super({ url: "file:" });
  }

  override createClient(): Client {
    return clientOver(this.connection, this.usable);
  }
}

/**
 * SQLite for Prisma with one writer and one reader. The stock adapters either run a plain write inside another
 * request's open transaction (and lose it on rollback), or begin transactions as readers, which then fail when they
 * turn into writers. Here every write waits for its turn, transactions begin IMMEDIATE, and reads outside of a
 * transaction see the last commit without waiting.
 */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "tuan-sqlite";

  /** @param path of the database file */
  constructor(private readonly path: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const writing = new Connection(this.path);
    const reading = new Connection(this.path);
    const writer = await new OverConnection(writing).connect();
    const reader = await new OverConnection(reading).connect();
    const turn = new Mutex();
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      queryRaw: (query) => (READ.test(query.sql) ? reader.queryRaw(query) : turn.alone(() => writer.queryRaw(query))),
      executeRaw: (query) => turn.alone(() => writer.executeRaw(query)),
      executeScript: (script) => turn.alone(() => writer.executeScript(script)),
      startTransaction: async () => begin(writing, await turn.acquire()),
      dispose: () =>
        turn.alone(async () => {
          reading.close();
          writing.close();
        }),
    };
  }
}

/** Begins a transaction on the writing connection, whose turn the caller holds; `release` ends the turn. */
async function begin(writing: Connection, release: () => void): Promise<Transaction> {
  let open = true;
  // Prisma rolls back a transaction that took too long while its work may still be sending statements: they must
  // never reach the connection, where by then another transaction may be open.
  const usable = () => {
    if (!open) throw closed();
  };
  const end = async (how: "COMMIT" | "ROLLBACK") => {
    usable();
    open = false;
    try {
      writing.script(how);
    } finally {
      // A commit that failed leaves its transaction open; the next one could not begin.
      if (writing.inTransaction) writing.script("ROLLBACK");
      release();
    }
  };
  let own: SqlDriverAdapter;
  try {
    own = await new OverConnection(writing, usable).connect();
    writing.script("BEGIN IMMEDIATE");
  } catch (error) {
    release();
    throw busy(error);
  }
  return {
    provider: "sqlite",
    adapterName: "tuan-sqlite",
    options: { usePhantomQuery: true },
    queryRaw: (query: SqlQuery) => own.queryRaw(query),
    executeRaw: (query: SqlQuery) => own.executeRaw(query),
    commit: () => end("COMMIT"),
    rollback: () => end("ROLLBACK"),
  };
}

const closed = () => new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "the transaction has ended" });
const busy = (error: unknown) => new DriverAdapterError({ kind: "sqlite", extendedCode: 5, message: `cannot begin: ${error instanceof Error ? error.message : String(error)}` });
