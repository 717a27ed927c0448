import { Prisma, type PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { LedgerEntry } from "../../domain/ledger";
import type { Payout } from "../../domain/payout";
import type { EntryRow, Listed } from "../../domain/views";
import type { EntryFilter } from "../../ports/admin-reads";
import type { Sealer } from "../../ports/system";
import { PAGE, listed, pageArgs } from "./admin-paging";
import { briefs, people } from "./admin-rewards";
import { entryFrom, grantFrom, payoutFrom } from "./rows/reward";
import { opening } from "./sealed";

/**
 * Which entries the filters leave. In SQL, since an entry knows no program: its person's is it, and where it is the shop's
 * side of a reward, the reward's. A list of all of them would be longer than a statement may be.
 */
async function conditions(db: PrismaClient, shop: ShopDomain, { of, program, kind, account, order, since, until }: EntryFilter): Promise<Prisma.Sql> {
  const all = [Prisma.sql`e."shop" = ${shop}`];
  if (of !== null) all.push(Prisma.sql`e."participantId" = ${of}`);
  if (kind !== "all") all.push(Prisma.sql`e."kind" = ${kind}`);
  if (account !== "all") all.push(Prisma.sql`e."account" = ${account}`);
  if (since !== null) all.push(Prisma.sql`e."at" >= ${new Date(since)}`);
  if (until !== null) all.push(Prisma.sql`e."at" < ${new Date(until)}`);
  if (program !== null)
    all.push(Prisma.sql`(EXISTS (SELECT 1 FROM "Participant" p WHERE p."shop" = e."shop" AND p."id" = e."participantId" AND p."programId" = ${program}) OR (e."participantId" IS NULL AND EXISTS (SELECT 1 FROM "Grant" g WHERE g."shop" = e."shop" AND g."id" = e."grantId" AND g."programId" = ${program})))`);
  if (order !== "") {
    const named = await db.order.findMany({ where: { shop, name: { in: [order, `#${order}`] } }, select: { id: true }, take: PAGE });
    all.push(named.length > 0 ? Prisma.sql`e."orderId" IN (${Prisma.join(named.map(({ id }) => id))})` : Prisma.sql`1 = 0`);
  }
  return Prisma.join(all, " AND ");
}

/** Which payout an entry is of: a declined one gives its sum back without settling anything, and is known by its booking. */
const payoutOf = ({ payoutId, kind, booking }: LedgerEntry): string | null => payoutId ?? (kind === "payout.returned" ? booking.split(":")[0]! : null);

/** The books, newest first, each entry with what it is of: person, program, rate, order, payout. */
export async function listEntries(db: PrismaClient, sealer: Sealer, shop: ShopDomain, filter: EntryFilter): Promise<Listed<EntryRow>> {
  const where = await conditions(db, shop, filter);
  const { skip, take } = pageArgs(filter.page);
  const keys = await db.$queryRaw<{ booking: string; line: number | bigint }[]>(Prisma.sql`SELECT e."booking" AS "booking", e."line" AS "line" FROM "LedgerEntry" e WHERE ${where} ORDER BY e."at" DESC, e."booking" DESC, e."line" ASC LIMIT ${take} OFFSET ${skip}`);
  const total = await db.$queryRaw<{ count: number | bigint }[]>(Prisma.sql`SELECT COUNT(*) AS "count" FROM "LedgerEntry" e WHERE ${where}`);
  const found = (await db.ledgerEntry.findMany({ where: { shop, booking: { in: keys.map(({ booking }) => booking) } } })).map(entryFrom);
  const entries = keys.flatMap(({ booking, line }) => found.find((one) => one.booking === booking && one.line === Number(line)) ?? []);
  const orders = await briefs(db, shop, entries.flatMap((one) => one.orderId ?? []));
  const grants = new Map((await db.grant.findMany({ where: { shop, id: { in: entries.flatMap((one) => one.grantId ?? []) } } })).map((row) => [row.id, grantFrom(row)]));
  const payouts = new Map((await db.payout.findMany({ where: { shop, id: { in: entries.flatMap((one) => payoutOf(one) ?? []) } } })).map((row): [string, Payout] => [row.id, payoutFrom(row, opening(sealer))]));
  const programs = new Map((await db.program.findMany({ where: { shop }, select: { id: true, title: true } })).map((row) => [row.id, row.title]));
  const known = await people(db, sealer, shop, entries.flatMap((one) => one.participantId ?? []));
  const rows = entries.map((entry): EntryRow => {
    const grant = entry.grantId === null ? undefined : grants.get(entry.grantId);
    const payout = payouts.get(payoutOf(entry) ?? "") ?? null;
    const program = grant?.programId ?? payout?.programId;
    return {
      entry,
      person: entry.participantId === null ? null : known(entry.participantId).person,
      program: program === undefined ? null : { id: program, title: programs.get(program) ?? "" },
      terms: grant?.terms ?? null,
      order: entry.orderId === null ? null : (orders.get(entry.orderId)?.name ?? null),
      payout: payout && { id: payout.id, method: payout.method, state: payout.state },
    };
  });
  return listed(rows, Number(total[0]?.count ?? 0), filter.page);
}
