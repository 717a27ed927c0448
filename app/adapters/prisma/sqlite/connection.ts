import Database from "libsql";
import type { PrismaLibSQL } from "@prisma/adapter-libsql";

/** The client that Prisma's libsql adapter works with. */
export type Client = ReturnType<PrismaLibSQL["createClient"]>;

type Result = { columns: string[]; columnTypes: string[]; rows: unknown[][]; rowsAffected: number };

/** Statements kept prepared per connection; Prisma's own SQL has far fewer shapes. */
const KEPT = 300;

type Prepared = { statement: Database.Statement<unknown[]>; reader: boolean; columns: string[]; columnTypes: string[] };

/** One open SQLite connection. Its calls are synchronous: nothing runs between a check and the statement after it. */
export class Connection {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Prepared>();

  /** @param path of the database file; it is created when missing */
  constructor(path: string) {
    this.#database = new Database(path);
    // WAL lets readers see the last commit while a writer works; FULL makes an answered commit survive a power cut;
    // secure_delete overwrites what is deleted, so that a forgotten person is not left in the file's free space.
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;");
  }

  get inTransaction() {
    return this.#database.inTransaction;
  }

  /** Runs statements without parameters. */
  script(sql: string) {
    this.#database.exec(sql);
  }

  /** Runs one statement with its parameters. */
  execute(sql: string, args: readonly unknown[]): Result {
    const { statement, reader, columns, columnTypes } = this.#prepare(sql);
    const bound = args.map((value) => (typeof value === "boolean" ? Number(value) : value));
    try {
      if (!reader) return { columns, columnTypes, rows: [], rowsAffected: statement.run(bound).changes };
      const rows = (statement.all(bound) as unknown[][]).map((row) => row.map(asNumber));
      return { columns, columnTypes, rows, rowsAffected: 0 };
    } catch (error) {
      // A statement that failed half-way is not used again: it may still hold its lock.
      this.#prepared.delete(sql);
      throw error;
    }
  }

  close() {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, kept);
      return kept;
    }
    const statement = this.#database.prepare(sql) as unknown as Database.Statement<unknown[]>;
    const reader = statement.reader;
    const columns = reader ? statement.columns() : [];
    // Safe integers: values beyond 2^53 arrive as bigint instead of being rounded.
    if (reader) statement.raw(true).safeIntegers(true);
    const prepared = { statement, reader, columns: columns.map((c) => c.name), columnTypes: columns.map((c) => c.type ?? "") };
    this.#prepared.set(sql, prepared);
    if (this.#prepared.size > KEPT) this.#prepared.delete(this.#prepared.keys().next().value as string);
    return prepared;
  }
}

const asNumber = (value: unknown) => (typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value);

/** What Prisma's libsql adapter asks of its client, over a connection of ours. `usable` throws when it must not run. */
export const clientOver = (connection: Connection, usable: () => void): Client =>
  ({
    async execute({ sql, args }: { sql: string; args: unknown[] }) {
      usable();
      return connection.execute(sql, args);
    },
    async executeMultiple(sql: string) {
      usable();
      connection.script(sql);
    },
    close() {},
  }) as unknown as Client;
