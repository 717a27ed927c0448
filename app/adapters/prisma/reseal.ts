import { Prisma, type PrismaClient } from "@prisma/client";
import { isSealed } from "./sealed";
import { isForgotten, orderFrom, snapshotOf } from "./rows/order";

/** What a step over the whole database came to, in values. */
export type Resealed = { current: number; resealed: number; unreadable: number; cleared: number };

/** How one kind of sealed column is brought to the secret of today. `null`: no secret opens it; `undefined`: nothing to do. */
type Renew = (stored: string, row: Record<string, string>) => string | null | undefined;

export type ResealDeps = {
  sealer: { seal(text: string): string; open(sealed: string): string; isCurrent(sealed: string): boolean };
  tokens: { seal(token: string, place: string): string; open(sealed: string, place: string): string | null; isCurrent(sealed: string, place: string): boolean };
  /** What of a webhook's body is kept today. */
  body(topic: string, body: string): string;
};

/** Rows read, and written in one transaction. */
const PAGE = 200;

/**
 * Brings every row to the protection of today: what a former secret sealed, or what was stored before its column was
 * sealed, is sealed with the secret; what is not kept any more is cleared. May run beside the app and be broken off and
 * run again: a value that somebody else has changed meanwhile is left as it is.
 */
export async function reseal(prisma: PrismaClient, { sealer, tokens, body }: ResealDeps): Promise<Resealed> {
  const count: Resealed = { current: 0, resealed: 0, unreadable: 0, cleared: 0 };
  const personal: Renew = (stored) => {
    if (stored === "") return undefined;
    if (!isSealed(stored)) return sealer.seal(stored);
    if (sealer.isCurrent(stored)) return undefined;
    try {
      return sealer.seal(sealer.open(stored));
    } catch {
      return null;
    }
  };
  const token =
    (column: string): Renew =>
    (stored, row) => {
      const place = `${row.id} ${column}`;
      if (tokens.isCurrent(stored, place)) return undefined;
      const opened = tokens.open(stored, place);
      return opened === null ? null : tokens.seal(opened, place);
    };

  const renew = async (table: string, keys: string[], columns: Record<string, Renew>) => {
    for await (const page of pages(prisma, table, keys, Object.keys(columns))) {
      const writes = [];
      for (const row of page)
        for (const [column, change] of Object.entries(columns)) {
          const stored = row[column];
          if (stored === null || stored === undefined) continue;
          const fresh = change(stored, row as Record<string, string>);
          if (fresh === undefined) count.current += 1;
          else if (fresh === null) count.unreadable += 1;
          else writes.push(replace(prisma, table, keys, row, column, fresh));
        }
      for (const written of await prisma.$transaction(writes)) count.resealed += written;
    }
  };
  await renew("Shop", ["shop"], { email: personal });
  await renew("Seat", ["shop", "id"], { name: personal, email: personal });
  await renew("Mail", ["shop", "key"], { recipient: personal, subject: personal, text: personal, html: personal });
  await renew("Participant", ["shop", "id"], { name: personal, email: personal, answers: personal, payTo: personal });
  await renew("Payout", ["shop", "id"], { payTo: personal, batchLine: personal });
  await renew("Invitation", ["shop", "id"], { email: personal, note: personal });
  await renew("Session", ["id"], { accessToken: token("access"), refreshToken: token("refresh") });

  for await (const page of pages(prisma, "InboxMessage", ["shop", "id"], ["topic", "body"]))
    for (const row of page) {
      const kept = row.body ? body(row.topic!, row.body) : row.body;
      if (kept && kept !== row.body) count.cleared += await replace(prisma, "InboxMessage", ["shop", "id"], row, "body", kept);
    }
  for await (const page of pages(prisma, "Order", ["shop", "id"], []))
    for (const order of await prisma.order.findMany({ where: { OR: page.map(({ shop, id }) => ({ shop: shop!, id: id! })) } })) {
      if (!orderFrom(order).lines.some((line) => Object.keys(line.properties).length > 0)) continue;
      const data = { snapshot: snapshotOf(orderFrom(order), isForgotten(order)) };
      count.cleared += (await prisma.order.updateMany({ where: { shop: order.shop, id: order.id, recordedAt: order.recordedAt }, data })).count;
    }
  return count;
}

type Row = Record<string, string | null>;

/** Walks a table in the order of its key, a page at a time. */
async function* pages(prisma: PrismaClient, table: string, keys: string[], columns: string[]): AsyncGenerator<Row[]> {
  let last: Row | null = null;
  for (;;) {
    const after: Prisma.Sql = last === null ? Prisma.empty : Prisma.sql`WHERE (${names(keys)}) > (${Prisma.join(keys.map((key) => last![key]))})`;
    const page: Row[] = await prisma.$queryRaw<Row[]>(Prisma.sql`SELECT ${names([...keys, ...columns])} FROM ${names([table])} ${after} ORDER BY ${names(keys)} LIMIT ${PAGE}`);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)!;
  }
}

/** Writes a value in place of the one that was read, and of no other. @returns how many rows */
const replace = (prisma: PrismaClient, table: string, keys: string[], row: Row, column: string, fresh: string) =>
  prisma.$executeRaw(Prisma.sql`UPDATE ${names([table])} SET ${names([column])} = ${fresh} WHERE ${Prisma.join([...keys, column].map((name) => Prisma.sql`${names([name])} = ${row[name]}`), " AND ")}`);

const names = (list: string[]): Prisma.Sql => Prisma.raw(list.map((name) => `"${name}"`).join(", "));
