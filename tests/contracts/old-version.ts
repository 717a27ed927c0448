import Sqlite from "libsql";
import pg from "pg";
import type { Provider } from "../../app/adapters/prisma/client";

export type Row = Record<string, unknown>;
/** A column as the database itself describes it. `kind` is what kind of value it takes. */
export type Column = { table: string; name: string; kind: "text" | "number" | "bool" | "time" | "json"; nullable: boolean; refers: { table: string; column: string } | null };
/** A database by hand, at whatever version: its own catalogue is the schema of that version. */
export type Raw = { run(sql: string): Promise<void>; all(sql: string): Promise<Row[]>; insert(table: string, row: Row): Promise<void>; columns(): Promise<Column[]>; close(): Promise<void> };

const KINDS: [RegExp, Column["kind"]][] = [[/json/i, "json"], [/bool/i, "bool"], [/time/i, "time"], [/int/i, "number"]];
const kindOf = (type: string): Column["kind"] => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "text";

/** Opens a database below Prisma, which knows only the newest schema. */
export const openRaw = (provider: Provider, url: string): Promise<Raw> => (provider === "sqlite" ? Promise.resolve(rawSqlite(url)) : rawPostgres(url));

function rawSqlite(url: string): Raw {
  const db = new Sqlite(url.replace("file:", ""));
  db.exec("PRAGMA foreign_keys = ON");
  const all = (sql: string) => db.prepare(sql).all() as Row[];
  return {
    run: async (sql) => void db.exec(sql),
    all: async (sql) => all(sql),
    insert: async (table, row) => void db.prepare(`INSERT INTO "${table}" (${names(row)}) VALUES (${Object.keys(row).map(() => "?").join()})`).run(...Object.values(row)),
    async columns() {
      const columns = all(`SELECT t.name AS "table", c.name AS name, c.type AS type, c."notnull" AS needed, c.pk AS pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> '_prisma_migrations'`);
      const keys = all(`SELECT t.name AS "table", f."from" AS name, f."table" AS other, f."to" AS there FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'`);
      return described(columns, keys);
    },
    close: async () => void db.close(),
  };
}

async function rawPostgres(url: string): Promise<Raw> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET TIME ZONE 'UTC'");
  const all = async (sql: string) => (await client.query(sql)).rows as Row[];
  return {
    run: async (sql) => void (await client.query(sql)),
    all,
    insert: async (table, row) => void (await client.query(`INSERT INTO "${table}" (${names(row)}) VALUES (${Object.keys(row).map((_, i) => `$${i + 1}`).join()})`, Object.values(row).map((value) => (value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value)))),
    async columns() {
      const columns = await all(`SELECT table_name AS "table", column_name AS name, data_type AS type, (is_nullable = 'NO')::int AS needed, 0 AS pk FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY table_name, ordinal_position`);
      const keys = await all(`
        SELECT c.conrelid::regclass::text AS "table", a.attname AS name, c.confrelid::regclass::text AS other, b.attname AS there FROM pg_constraint c, unnest(c.conkey, c.confkey) AS k(mine, theirs)
        JOIN pg_attribute a ON true JOIN pg_attribute b ON true WHERE c.contype = 'f' AND a.attrelid = c.conrelid AND a.attnum = k.mine AND b.attrelid = c.confrelid AND b.attnum = k.theirs`);
      return described(columns, keys.map((k) => ({ ...k, table: String(k["table"]).replaceAll('"', ""), other: String(k["other"]).replaceAll('"', "") })));
    },
    close: () => client.end(),
  };
}

const names = (row: Row) => Object.keys(row).map((name) => `"${name}"`).join();

function described(columns: Row[], keys: Row[]): Column[] {
  return columns.map((c) => {
    const key = keys.find((k) => k["table"] === c["table"] && k["name"] === c["name"]);
    return { table: String(c["table"]), name: String(c["name"]), kind: kindOf(String(c["type"])), nullable: !Number(c["needed"]) && !Number(c["pk"]), refers: key ? { table: String(key["other"]), column: String(key["there"]) } : null };
  });
}

/** Tables in an order in which a row's parents are there before it. */
export function parentsFirst(columns: Column[]): string[] {
  const rest = new Set(columns.map((c) => c.table));
  const order: string[] = [];
  while (rest.size > 0) {
    const free = [...rest].filter((table) => !columns.some((c) => c.table === table && c.refers && c.refers.table !== table && rest.has(c.refers.table)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...rest].join(", ")}`);
    for (const table of free) rest.delete(table);
    order.push(...free);
  }
  return order;
}

/**
 * A value that fits a column. Columns of the same name get the same one, so that keys of several columns agree between
 * tables; the first row of three has everything, the second the extremes, the third nothing that may be missing.
 */
export function valueFor(provider: Provider, { table, name, kind, nullable, refers }: Column, n: number): unknown {
  if (nullable && n === 2) return null;
  const word = refers ? `${refers.table}.${refers.column}` : `${table}.${name}`;
  const at = new Date(Date.UTC(2026, n, 1, 12, 0, 0, 123));
  switch (kind) {
    case "number":
      return n === 1 && !refers ? 2_147_483_647 : n;
    case "bool":
      return provider === "sqlite" ? n % 2 : n % 2 === 1;
    case "time":
      return provider === "sqlite" ? at.toISOString() : at;
    case "json":
      return JSON.stringify({ of: word, n, text: "团购 \u{1F375} \"'" });
    case "text":
      // The shop comes first in every key: made-up rows belong to shops of their own.
      return name === "shop" ? `made-up-${n}.myshopify.com` : n === 1 ? `${word} ${n} 团购 \u{1F375} "';--` : `${word} ${n}`;
  }
}
