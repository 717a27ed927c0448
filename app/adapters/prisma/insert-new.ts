import { Prisma } from "@prisma/client";
import { quoted, type Value } from "./by-hand";
import type { Queries } from "./client";

/** Most rows in one statement: well below SQLite's 32,766 parameters and PostgreSQL's 65,535. */
const AT_ONCE = 500;

/**
 * Inserts the rows that are not there yet. A row whose unique key exists is left as it is; a plain insert would fail,
 * and on PostgreSQL take the whole transaction with it. Atomic, also against other connections.
 * @param table a table of the schema; never text from outside
 * @param key the column that, after the shop, makes a row unique
 * @param rows all with the same columns; JSON already written as text
 * @returns the shop and key of each row that was new
 */
export async function insertNew<Row extends { shop: string } & Record<string, Value>>(queries: Queries, table: string, key: keyof Row & string, rows: readonly Row[]): Promise<{ shop: string; key: string }[]> {
  const inserted: { shop: string; key: string }[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const part = rows.slice(start, start + AT_ONCE);
    const names = Object.keys(part[0] as Row);
    const columns = Prisma.raw(names.map(quoted).join(", "));
    const values = Prisma.join(part.map((row) => Prisma.sql`(${Prisma.join(names.map((name) => row[name] as Value))})`));
    const written = await queries.$queryRaw<{ shop: string; key: string }[]>(Prisma.sql`INSERT INTO ${Prisma.raw(quoted(table))} (${columns}) VALUES ${values} ON CONFLICT DO NOTHING RETURNING "shop", ${Prisma.raw(quoted(key))} AS "key"`);
    inserted.push(...written);
  }
  return inserted;
}
