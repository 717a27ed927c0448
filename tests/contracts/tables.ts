import type { PrismaClient } from "@prisma/client";
import type { Provider } from "../../app/adapters/prisma/client";

/** @returns the names of all tables of ours, as the database itself lists them */
export async function tables(prisma: PrismaClient, provider: Provider): Promise<string[]> {
  const catalogue = provider === "sqlite" ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'` : `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await prisma.$queryRawUnsafe<{ name: string }[]>(catalogue);
  return rows.map((row) => row.name).sort();
}

/** @returns every row of every table, by table */
export async function everything(prisma: PrismaClient, provider: Provider): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const table of await tables(prisma, provider)) all[table] = await prisma.$queryRawUnsafe(`SELECT * FROM "${table}"`);
  return all;
}

/** Text in which a search finds whatever is stored. */
export const asText = (value: unknown) => JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one));
