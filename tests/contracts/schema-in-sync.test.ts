import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Sqlite from "libsql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { derive, target } from "../../scripts/derive-schema.mjs";
import { emptyDatabase } from "../support/fresh-database";
import beginRun from "../support/global-setup";
import { runFolder } from "../support/run-folder";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The command line as the set-up runs it: against one database, named by DATABASE_URL. */
const prisma = (url: string, ...args: string[]) => promisify(execFile)("node_modules/.bin/prisma", args, { cwd: root, env: { ...process.env, DATABASE_URL: url } });

/** Columns, indexes and foreign keys of a SQLite schema, whatever order a migration has put them in. */
function sqliteCatalogue(url: string, script?: string): unknown {
  const database = new Sqlite(url.replace("file:", ""));
  if (script) database.exec(script);
  const rows = database
    .prepare(
      `SELECT t.name || '.' || c.name AS name, concat_ws(' ', c.type, c."notnull", c.dflt_value, c.pk) AS what FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name <> '_prisma_migrations'
       UNION ALL SELECT i.name, concat_ws(' ', t.name, i."unique", i.origin, i.partial, (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno))) FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name <> '_prisma_migrations'
       UNION ALL SELECT t.name || '>' || f."table" || '.' || f."from", concat_ws(' ', f."to", f.on_update, f.on_delete) FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND t.name <> '_prisma_migrations'
       ORDER BY 1, 2`,
    )
    .all();
  database.close();
  return rows;
}

/** Columns, indexes and constraints of a PostgreSQL schema. */
async function postgresCatalogue(url: string, script?: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (script) await client.query(script);
    const { rows } = await client.query(`
      SELECT table_name || '.' || column_name AS name, concat_ws(' ', data_type, datetime_precision, is_nullable, column_default) AS what FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'
      ORDER BY 1, 2`);
    return rows;
  } finally {
    await client.end();
  }
}

describe("the two schemas", () => {
  let endRun: (() => void) | undefined;
  beforeAll(() => {
    if (!runFolder()) endRun = beginRun();
  });
  afterAll(() => endRun?.());

  it("keeps the committed PostgreSQL schema equal to what is derived from the hand-written one", () => {
    expect(readFileSync(target, "utf8")).toBe(derive());
  });

  it.each([
    ["sqlite", "prisma/schema.prisma", sqliteCatalogue],
    ["postgresql", "prisma/postgresql/schema.prisma", postgresCatalogue],
  ] as const)("makes exactly the schema by deploying the migrations on %s", async (provider, schema, catalogue) => {
    const [deployed, direct] = [await emptyDatabase(provider), await emptyDatabase(provider)];
    await prisma(deployed.url, "migrate", "deploy");
    const { stdout: script } = await prisma(direct.url, "migrate", "diff", "--from-empty", "--to-schema-datamodel", schema, "--script");
    const expected = await catalogue(direct.url, script);
    expect((expected as unknown[]).length).toBeGreaterThan(20);
    expect(await catalogue(deployed.url)).toEqual(expected);
    await deployed.drop();
    await direct.drop();
  }, 120_000);
});
