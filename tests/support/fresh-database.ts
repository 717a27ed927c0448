import { createHash, randomUUID } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "libsql";
import pg from "pg";
import type { Provider } from "../../app/adapters/prisma/client";
import { startPostgres } from "./postgres";
import { once, runFolder } from "./run-folder";

/** An empty, migrated database of its own. `drop` ends connections that are still open. */
export type FreshDatabase = { url: string; drop(): Promise<void> };

/** Copies a database that was migrated once per run. @throws when PostgreSQL is asked for and there is none */
export const freshDatabase = (provider: Provider): Promise<FreshDatabase> => (provider === "sqlite" ? freshSqlite() : freshPostgres());

const migrationsFolder = (provider: Provider) => fileURLToPath(new URL(`../../prisma/${provider}/migrations/`, import.meta.url));

/** @returns the names of all migrations of a provider, in order */
export const migrationNames = (provider: Provider): string[] => readdirSync(migrationsFolder(provider), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();

/** @returns the statements of all migrations of a provider, in order */
export const migrations = (provider: Provider): string => migrationNames(provider).map((name) => readFileSync(join(migrationsFolder(provider), name, "migration.sql"), "utf8")).join("\n");

/** An empty database without any table, for tests of the migrations themselves. */
export const emptyDatabase = (provider: Provider): Promise<FreshDatabase> => (provider === "sqlite" ? Promise.resolve(sqliteFile()) : postgresDatabase(""));

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = sharedFolder();
  const template = await once(folder, "sqlite-template", async () => {
    const file = join(folder, "template.db");
    const database = new Sqlite(file);
    database.exec(migrations("sqlite"));
    database.close();
    return file;
  });
  const fresh = sqliteFile();
  copyFileSync(template, fresh.file);
  return fresh;
}

function sqliteFile(): FreshDatabase & { file: string } {
  const file = join(sharedFolder(), `${randomUUID()}.db`);
  return { file, url: `file:${file}`, drop: async () => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true })) };
}

async function freshPostgres(): Promise<FreshDatabase> {
  const template = await once(sharedFolder(), "postgres-template", async () => postgresTemplate(await postgresServer()));
  return postgresDatabase(`TEMPLATE ${template}`);
}

async function postgresDatabase(from: string): Promise<FreshDatabase> {
  const server = await postgresServer();
  const name = `tuan_test_${randomUUID().replaceAll("-", "")}`;
  // Of its two ways to copy a small database PostgreSQL takes the slower one by itself (52 ms here, not 18).
  await keptOpen(server).query(`CREATE DATABASE ${name} ${from} STRATEGY FILE_COPY`);
  return { url: named(server, name), drop: async () => void (await keptOpen(server).query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

async function postgresServer(): Promise<string> {
  const folder = sharedFolder();
  return process.env.TEST_POSTGRES_URL ?? once(folder, "postgres-server", async () => (await startPostgres(folder)).url);
}

/**
 * A migrated database to copy, named after its migrations: on a server of the developer's it is kept for the next run.
 * It gets its name last, so that one with the name is whole.
 */
async function postgresTemplate(server: string): Promise<string> {
  const script = migrations("postgresql");
  const template = `tuan_template_${createHash("sha256").update(script).digest("hex").slice(0, 16)}`;
  const draft = `tuan_draft_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `CREATE DATABASE ${draft}`);
  await ask(named(server, draft), script);
  await ask(server, `ALTER DATABASE ${draft} RENAME TO ${template}`).catch(async (error: { code?: string }) => {
    await ask(server, `DROP DATABASE ${draft}`);
    const alreadyThere = "42P04";
    if (error.code !== alreadyThere) throw error;
  });
  return template;
}

const servers = new Map<string, pg.Pool>();

/** A connection for what each test asks of the server itself; it keeps no process from ending. */
function keptOpen(server: string): pg.Pool {
  let pool = servers.get(server);
  if (!pool) {
    pool = new pg.Pool({ connectionString: server, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
    // A server of the run's ends with the run, whoever is still connected.
    pool.on("error", () => {});
    servers.set(server, pool);
  }
  return pool;
}

/** Runs a script on a connection of its own. */
async function ask(url: string, script: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}

function named(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function sharedFolder(): string {
  const folder = runFolder();
  if (!folder) throw new Error("No test run was begun: register tests/support/global-setup.ts as the runner's globalSetup.");
  return folder;
}
