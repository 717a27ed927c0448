import { type Order as OrderRecord, type Payout as PayoutRecord, Prisma, type PrismaClient } from "@prisma/client";
import type { ParticipantId, ProgramId, ShopDomain } from "../../domain/id";
import type { Account } from "../../domain/ledger";
import type { FinancialStatus } from "../../domain/order";
import { type Standing, knownBy } from "../../domain/participant";
import { payoutOf } from "../../domain/payout";
import type { ProgramKind } from "../../domain/program";
import type { AttributionRow, Listed, Named, OrderBrief, ParticipantRow, ParticipantView, ProgramRow, Standings } from "../../domain/views";
import type { AttributionFilter, ParticipantFilter } from "../../ports/admin-reads";
import type { Sealer } from "../../ports/system";
import { tellNothing } from "./admin-nothing";
import { PAGE, listed, pageArgs } from "./admin-paging";
import { ledger } from "./repositories/ledger";
import { participantFrom } from "./rows/participant";
import { inParts } from "./parts";
import { attributionFrom, grantFrom, payoutFrom, programFrom } from "./rows/reward";
import { fromBig } from "./rows/values";
import { opening } from "./sealed";

const EMPTY = { accrued: 0, payable: 0, payout: 0, paid: 0 };

/** What stands on the accounts of participants, summed in the database. */
async function standingsOf(db: PrismaClient, shop: ShopDomain, ids: string[]): Promise<Map<string, Standings[]>> {
  const sums = await db.ledgerEntry.groupBy({ by: ["participantId", "account", "currency"], where: { shop, participantId: { in: ids } }, _sum: { minor: true }, orderBy: [{ currency: "asc" }] });
  const found = new Map<string, Standings[]>();
  for (const { participantId, account, currency, _sum } of sums) {
    const rows = found.get(participantId!) ?? [];
    let row = rows.find((one) => one.currency === currency);
    if (!row) rows.push((row = { currency, ...EMPTY }));
    row[account as Exclude<Account, "merchant">] = fromBig(_sum.minor ?? 0n);
    found.set(participantId!, rows);
  }
  return found;
}

const together = (all: Standings[]): Standings[] =>
  [...new Set(all.map((one) => one.currency))].sort().map((currency) => all.filter((one) => one.currency === currency).reduce((sum, one) => ({ currency, accrued: sum.accrued + one.accrued, payable: sum.payable + one.payable, payout: sum.payout + one.payout, paid: sum.paid + one.paid }), { currency, ...EMPTY }));

/** What links led to, beside orders. */
const COUNTED = { visits: true, begun: true, completed: true } as const;
type Counted = Record<keyof typeof COUNTED, number | null>;
const counts = (sums: Counted | undefined) => ({ visits: sums?.visits ?? 0, checkouts: { begun: sums?.begun ?? 0, completed: sums?.completed ?? 0 } });

/** Whoever is in a program, however many: named by it, not one by one. */
const inProgram = (shop: ShopDomain, program: string) => Prisma.sql`SELECT p."id" FROM "Participant" p WHERE p."shop" = ${shop} AND p."programId" = ${program}`;

async function countedOf(db: PrismaClient, shop: ShopDomain, program: string): Promise<Counted> {
  const [sums] = await db.$queryRaw<Record<keyof Counted, number | bigint | null>[]>(Prisma.sql`SELECT CAST(SUM(v."visits") AS BIGINT) AS "visits", CAST(SUM(v."begun") AS BIGINT) AS "begun", CAST(SUM(v."completed") AS BIGINT) AS "completed" FROM "VisitDay" v WHERE v."shop" = ${shop} AND v."participantId" IN (${inProgram(shop, program)})`);
  return { visits: Number(sums?.visits ?? 0), begun: Number(sums?.begun ?? 0), completed: Number(sums?.completed ?? 0) };
}

async function programStandings(db: PrismaClient, shop: ShopDomain, program: string): Promise<Standings[]> {
  const sums = await db.$queryRaw<{ account: string; currency: string; minor: number | bigint }[]>(Prisma.sql`SELECT e."account" AS "account", e."currency" AS "currency", CAST(SUM(e."minor") AS BIGINT) AS "minor" FROM "LedgerEntry" e WHERE e."shop" = ${shop} AND e."participantId" IN (${inProgram(shop, program)}) GROUP BY e."account", e."currency" ORDER BY e."currency" ASC`);
  return together(sums.map(({ account, currency, minor }) => ({ currency, ...EMPTY, [account]: fromBig(BigInt(minor)) })));
}

async function programRows(db: PrismaClient, shop: ShopDomain, where: Prisma.ProgramWhereInput): Promise<ProgramRow[]> {
  const programs = await db.program.findMany({ where: { ...where, shop }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return Promise.all(
    programs.map(async (record) => {
      const people = await db.participant.groupBy({ by: ["standing"], where: { shop, programId: record.id }, _count: { id: true } });
      const count = (standing: Standing) => people.find((one) => one.standing === standing)?._count.id ?? 0;
      return {
        program: programFrom(record),
        people: { applied: count("applied"), approved: count("approved"), suspended: count("suspended"), declined: count("declined"), banned: count("banned") },
        ...counts(await countedOf(db, shop, record.id)),
        orders: await db.attribution.count({ where: { shop, programId: record.id } }),
        byVisit: await db.attribution.count({ where: { shop, programId: record.id, via: "click" } }),
        standings: await programStandings(db, shop, record.id),
      };
    }),
  );
}

export const listPrograms = (db: PrismaClient, shop: ShopDomain) => programRows(db, shop, {});
export const readProgram = async (db: PrismaClient, shop: ShopDomain, id: ProgramId) => (await programRows(db, shop, { id }))[0] ?? null;

export const programNames = async (db: PrismaClient, shop: ShopDomain) => (await db.program.findMany({ where: { shop }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, title: true } })).map(({ id, title }) => ({ id: id as ProgramId, title }));

async function participantRows(db: PrismaClient, sealer: Sealer, shop: ShopDomain, where: Prisma.ParticipantWhereInput, args: Pick<Prisma.ParticipantFindManyArgs, "skip" | "take"> = {}): Promise<ParticipantRow[]> {
  const records = await db.participant.findMany({ where: { ...where, shop }, include: { program: { select: { title: true } } }, orderBy: [{ appliedAt: "desc" }, { id: "asc" }], ...args });
  const ids = records.map((one) => one.id);
  const visits = await db.visitDay.groupBy({ by: ["participantId"], where: { shop, participantId: { in: ids } }, _sum: COUNTED });
  const orders = await db.attribution.groupBy({ by: ["participantId"], where: { shop, participantId: { in: ids } }, _count: { orderId: true } });
  const byVisit = await db.attribution.groupBy({ by: ["participantId"], where: { shop, participantId: { in: ids }, via: "click" }, _count: { orderId: true } });
  const standings = await standingsOf(db, shop, ids);
  return records.map((record) => ({
    participant: participantFrom(record, sealer),
    program: record.program.title,
    ...counts(visits.find((one) => one.participantId === record.id)?._sum),
    orders: orders.find((one) => one.participantId === record.id)?._count.orderId ?? 0,
    byVisit: byVisit.find((one) => one.participantId === record.id)?._count.orderId ?? 0,
    standings: standings.get(record.id) ?? [],
  }));
}

/** Names are encrypted: a search finds people by their link's code. */
export async function listParticipants(db: PrismaClient, sealer: Sealer, shop: ShopDomain, filter: ParticipantFilter): Promise<Listed<ParticipantRow>> {
  const text = filter.search.trim().toUpperCase();
  const where: Prisma.ParticipantWhereInput = { shop, ...(filter.program && { programId: filter.program }), ...(filter.standing !== "all" && { standing: filter.standing }), ...(text && { code: { contains: text } }) };
  return listed(await participantRows(db, sealer, shop, where, pageArgs(filter.page)), await db.participant.count({ where }), filter.page);
}

export async function readParticipant(db: PrismaClient, sealer: Sealer, shop: ShopDomain, id: ParticipantId): Promise<ParticipantView | null> {
  const row = (await participantRows(db, sealer, shop, { id }))[0];
  const program = row && (await db.program.findUnique({ where: { shop_id: { shop, id: row.participant.programId } } }));
  if (!row || !program) return null;
  const ofTheirs = { shop, participantId: id };
  const payoutOfRow = (row: PayoutRecord) => payoutFrom(row, opening(sealer));
  const grants = (await db.grant.findMany({ where: ofTheirs, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: PAGE })).map(grantFrom);
  const bare = await unearnedOf(db, shop, id);
  const orderIds = [...grants.map((one) => one.orderId), ...bare.map((one) => one.orderId)];
  const orders = await briefs(db, shop, orderIds);
  const told = await tellNothing(db, shop, orderIds, grants);
  const order = (orderId: string) => orders.get(orderId) ?? null;
  const payouts = await db.payout.findMany({ where: ofTheirs, orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: PAGE });
  const settled = await ledger(db).payoutsOf(shop, id, grants.map((one) => one.id));
  const paying = (await db.payout.findMany({ where: { shop, id: { in: settled.flatMap(({ payoutId }) => payoutId ?? []) } } })).map(payoutOfRow);
  const days = await db.visitDay.findMany({ where: { ...ofTheirs, visits: { gt: 0 } }, orderBy: { day: "desc" }, take: PAGE });
  return { row, program: programFrom(program), rewards: grants.map((grant) => ({ grant, order: order(grant.orderId), nothing: told.nothing(grant), groups: told.groups(grant.orderId, grant.terms), payout: payoutOf(grant.id, settled, paying) })), unearned: bare.map(({ orderId, at }) => ({ orderId, at: at.getTime(), order: order(orderId), nothing: told.unearned(orderId) })), payouts: payouts.map(payoutOfRow), visitDays: days.map(({ day, visits }) => ({ day, visits })) };
}

/** Of somebody's latest orders, those that made no reward. */
async function unearnedOf(db: PrismaClient, shop: ShopDomain, participantId: ParticipantId) {
  const theirs = await db.attribution.findMany({ where: { shop, participantId }, orderBy: [{ at: "desc" }, { orderId: "desc" }], take: PAGE, select: { orderId: true, at: true } });
  const earning = await db.grant.findMany({ where: { shop, orderId: { in: theirs.map((one) => one.orderId) } }, select: { orderId: true } });
  return theirs.filter(({ orderId }) => !earning.some((grant) => grant.orderId === orderId));
}

/** Orders as rows speak of them, by id. */
export async function briefs(db: PrismaClient, shop: ShopDomain, ids: string[]): Promise<Map<string, OrderBrief>> {
  const orders = await inParts(ids, (part) => db.order.findMany({ where: { shop, id: { in: part } } }));
  return new Map(orders.map((one) => [one.id, brief(one)]));
}
const brief = (one: OrderRecord): OrderBrief => ({ id: one.id, name: one.name, placedAt: one.placedAt.getTime(), totalMinor: fromBig(one.totalMinor), currency: one.currency, financialStatus: one.financialStatus as FinancialStatus, test: one.test });

type Known = { person: Named; program: string };

/** People as rows speak of them, by id. */
async function named(db: PrismaClient, sealer: Sealer, shop: ShopDomain, ids: string[]): Promise<Map<string, Known>> {
  const open = opening(sealer);
  const people = await db.participant.findMany({ where: { shop, id: { in: ids } }, include: { program: { select: { title: true, kind: true } } } });
  return new Map(people.map((one) => [one.id, { person: { id: one.id as ParticipantId, name: open(one.name), email: open(one.email), code: one.code, by: knownBy(one), kind: one.program.kind as ProgramKind }, program: one.program.title }]));
}

/** @returns a finder of people by id; of one who is not there, no more than the id */
export async function people(db: PrismaClient, sealer: Sealer, shop: ShopDomain, ids: string[]): Promise<(id: ParticipantId) => Known> {
  const found = await named(db, sealer, shop, ids);
  return (id) => found.get(id) ?? { person: { id, name: null, email: null, code: "", by: null, kind: "affiliate" }, program: "" };
}

export async function listAttributions(db: PrismaClient, sealer: Sealer, shop: ShopDomain, filter: AttributionFilter): Promise<Listed<AttributionRow>> {
  const where: Prisma.AttributionWhereInput = { shop, ...(filter.verdict === "won" && { participantId: { not: null } }), ...(filter.verdict === "none" && { participantId: null }), ...(filter.of && { participantId: filter.of }), ...(filter.program && { programId: filter.program }) };
  const records = (await db.attribution.findMany({ where, orderBy: [{ at: "desc" }, { orderId: "desc" }], ...pageArgs(filter.page) })).map(attributionFrom);
  const ids = records.map((one) => one.orderId);
  const orders = await briefs(db, shop, ids);
  const known = await named(db, sealer, shop, records.flatMap((one) => one.claims.map((claim) => claim.participantId)));
  const grants = (await db.grant.findMany({ where: { shop, orderId: { in: ids } }, orderBy: { id: "asc" } })).map(grantFrom);
  const told = await tellNothing(db, shop, ids, grants);
  const rows = records.map((attribution) => {
    const { orderId, claims, participantId } = attribution;
    const rewards = grants.filter((grant) => grant.orderId === orderId).map((grant) => ({ grant, nothing: told.nothing(grant) }));
    return { attribution, order: orders.get(orderId) ?? null, people: [...new Set(claims.map((claim) => claim.participantId))].flatMap((id) => known.get(id)?.person ?? []), rewards, unearned: participantId !== null && rewards.length === 0 ? told.unearned(orderId) : null, groups: told.groups(orderId, rewards[0]?.grant.terms) };
  });
  return listed(rows, await db.attribution.count({ where }), filter.page);
}
