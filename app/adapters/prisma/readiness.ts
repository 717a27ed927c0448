import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Prisma, type PrismaClient } from "@prisma/client";
import { SECOND } from "../../domain/instant";
import type { Provider } from "./client";

/** "database": it does not answer. "schema": it answers, but is not (yet) as this build needs it. */
export type Readiness = "ready" | "database" | "schema";

/** A database that takes longer than this for its smallest question does not serve anybody. */
const PATIENCE = 2 * SECOND;

/**
 * Whether the database answers and has what this build needs. Judged by what is there: every column that the generated
 * client knows, and, where Prisma kept its record, every migration that came with this build. A database that is ahead
 * is fine, since a rolling restart migrates it under processes of the former build.
 *
 * A good schema is looked at once: nothing takes columns away from a running app.
 * @param patience milliseconds after which no answer counts as none
 */
export function readiness(prisma: PrismaClient, provider: Provider, patience = PATIENCE): () => Promise<Readiness> {
  let fits = false;
  let asking: Promise<Readiness> | null = null;

  const ask = async (): Promise<Readiness> => {
    if (!(await answers(prisma))) return "database";
    fits ||= (await hasColumns(prisma)) && (await hasMigrations(prisma, provider));
    if (fits) return "ready";
    return (await answers(prisma)) ? "schema" : "database";
  };

  return () => {
    // While a question hangs, everybody waits for that one: probes must not use up the connections.
    asking ??= ask().finally(() => (asking = null));
    return Promise.race([asking, after(patience)]);
  };
}

const succeeds = (query: Promise<unknown>) => query.then(() => true, () => false);
const answers = (prisma: PrismaClient) => succeeds(prisma.$queryRaw`SELECT 1`);
const after = (ms: number) => new Promise<Readiness>((resolve) => void setTimeout(resolve, ms, "database").unref());

async function hasColumns(prisma: PrismaClient): Promise<boolean> {
  for (const table of Object.keys(Prisma.ModelName)) {
    const columns = Object.keys((Prisma as unknown as Record<string, Record<string, string>>)[`${table}ScalarFieldEnum`]!);
    // With its table before it, SQLite cannot take an unknown column for a text.
    const asked = columns.map((column) => `"${table}"."${column}"`).join(", ");
    if (!(await succeeds(prisma.$queryRawUnsafe(`SELECT ${asked} FROM "${table}" LIMIT 0`)))) return false;
  }
  return true;
}

/** A database that was not made by Prisma has no record; then its columns must do. */
async function hasMigrations(prisma: PrismaClient, provider: Provider): Promise<boolean> {
  const record = await prisma.$queryRaw<{ name: string }[]>`SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`.catch(() => null);
  const done = record && new Set(record.map(({ name }) => name));
  return done === null || shipped(provider).every((name) => done.has(name));
}

/** The migrations that came with this build, from the folder that `npm start` applies. */
function shipped(provider: Provider): string[] {
  try {
    return readdirSync(join("prisma", provider, "migrations"), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  } catch {
    return [];
  }
}
