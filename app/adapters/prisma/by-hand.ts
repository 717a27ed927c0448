import { Prisma } from "@prisma/client";
import type { Queries } from "./client";

type Table = Prisma.ModelName;
/** A row with all its columns, as Prisma gives it. */
type RowOf<T extends Table> = Prisma.TypeMap["model"][T]["payload"]["scalars"];
export type Value = string | number | bigint | boolean | Date | null;

export const { sql, empty } = Prisma;

// Prisma compiles each of its queries anew, which takes five times as long as the whole of a statement written by hand
// (docs/decisions/0019). What every order, shopper and worker needs is therefore written by hand, on top of this; the rest is
// Prisma's.

/** A name of the schema as SQL writes it; never text from outside. */
export const quoted = (name: string) => `"${name}"`;
const columnsOf = new Map<Table, Prisma.Sql>();

/** Named one by one: a newer schema's further columns are none of a running process's business. */
function columns(table: Table): Prisma.Sql {
  const known = columnsOf.get(table) ?? Prisma.raw(Object.keys((Prisma as unknown as Record<string, object>)[`${table}ScalarFieldEnum`]!).map(quoted).join(", "));
  columnsOf.set(table, known);
  return known;
}

const nameOf = (table: Table) => Prisma.raw(quoted(table));

/** @param rest the condition, and what follows it: an order, a limit. @returns whole rows */
export const select = <T extends Table>(queries: Queries, table: T, rest: Prisma.Sql): Promise<RowOf<T>[]> => queries.$queryRaw<RowOf<T>[]>(sql`SELECT ${columns(table)} FROM ${nameOf(table)} WHERE ${rest}`);

/** Takes a row's lock until the transaction ends, by writing to it: `touch` says what, where the table has no column for it. @returns the row, which is nobody else's to change now; null where there is none */
export const lockRow = async <T extends Table>(queries: Queries, table: T, where: Prisma.Sql, touch: Prisma.Sql = sql`"lock" = "lock" + 1`): Promise<RowOf<T> | null> => (await lockRows(queries, table, where, touch))[0] ?? null;

/** The same of all such rows. */
export const lockRows = <T extends Table>(queries: Queries, table: T, where: Prisma.Sql, touch: Prisma.Sql): Promise<RowOf<T>[]> => queries.$queryRaw<RowOf<T>[]>(sql`UPDATE ${nameOf(table)} SET ${touch} WHERE ${where} RETURNING ${columns(table)}`);

/** @param data by column. @returns how many rows were changed */
export const update = (queries: Queries, table: Table, data: Readonly<Record<string, Value | Prisma.InputJsonValue>>, where: Prisma.Sql): Promise<number> =>
  queries.$executeRaw(sql`UPDATE ${nameOf(table)} SET ${Prisma.join(Object.entries(data).map(([name, value]) => sql`${Prisma.raw(quoted(name))} = ${written(value)}`))} WHERE ${where}`);

const written = (value: Value | Prisma.InputJsonValue): Value => (value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : (value as Value));

/** @returns a condition that the column is one of the list; of an empty list, never */
export const among = (column: string, list: readonly Value[]): Prisma.Sql => (list.length === 0 ? sql`1 = 0` : sql`${Prisma.raw(quoted(column))} IN (${Prisma.join([...list])})`);
