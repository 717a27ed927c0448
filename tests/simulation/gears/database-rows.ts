import type { PrismaClient } from "@prisma/client";
import { couponFrom } from "../../../app/adapters/prisma/repositories/coupons";
import { stockFrom } from "../../../app/adapters/prisma/repositories/stocks";
import { mailFrom } from "../../../app/adapters/prisma/repositories/mails";
import { campaignFrom, offerFrom } from "../../../app/adapters/prisma/rows/campaign";
import { groupFrom } from "../../../app/adapters/prisma/rows/group";
import { invitationFrom } from "../../../app/adapters/prisma/rows/invitation";
import { orderFrom } from "../../../app/adapters/prisma/rows/order";
import { participantFrom } from "../../../app/adapters/prisma/rows/participant";
import { attributionFrom, batchFrom, entryFrom, grantFrom, payoutFrom, programFrom } from "../../../app/adapters/prisma/rows/reward";
import { opening } from "../../../app/adapters/prisma/sealed";
import { seatFrom } from "../../../app/adapters/prisma/rows/seat";
import type { Fact } from "../../../app/domain/fact";
import type { ParticipantId, ProgramId, ShopDomain } from "../../../app/domain/id";
import { SETTLING } from "../../../app/domain/group";
import { MINUTE, type Instant } from "../../../app/domain/instant";
import type { Problem } from "../../../app/domain/problem";
import type { Sealer } from "../../../app/ports/system";
import { type CodeRow, type InboxRow, type OutboxRow, ShopTables } from "../memory/tables";

const TABLES = ["Coupon", "ProgramStock", "LedgerEntry", "Payout", "PayoutBatch", "Grant", "Attribution", "Binding", "VisitDay", "CheckoutSeen", "Invitation", "Participant", "Program", "Mail", "OutboxMessage", "InboxMessage", "Problem", "Fact", "Order", "Code", "Seat", "Group", "Offer", "Campaign", "Shop"];

/** Empties every table. */
export async function clear(prisma: PrismaClient): Promise<void> {
  for (const table of TABLES) await prisma.$executeRawUnsafe(`DELETE FROM "${table}"`);
}

const at = (date: Date | null): Instant | null => (date === null ? null : date.getTime());
const times = <R extends { runAt: Date; lockedUntil: Date | null; doneAt: Date | null }>(row: R) => ({ ...row, runAt: row.runAt.getTime(), lockedUntil: at(row.lockedUntil), doneAt: at(row.doneAt) });

/** Every row of the shops as the domain knows it. */
export async function rowsOf(prisma: PrismaClient, sealer: Sealer, shops: readonly string[]): Promise<Map<string, ShopTables>> {
  const all = new Map(shops.map((shop) => [shop, new ShopTables()]));
  const where = { shop: { in: [...shops] } };
  const of = (row: { shop: string }) => all.get(row.shop)!;
  for (const row of await prisma.campaign.findMany({ where })) of(row).campaigns.set(row.id, campaignFrom(row));
  for (const row of await prisma.offer.findMany({ where })) of(row).offers.set(row.id, offerFrom(row));
  for (const row of await prisma.group.findMany({ where })) {
    const { seats: _none, ...group } = groupFrom(row, []);
    of(row).groups.set(row.id, { ...group, taken: row.taken, counted: row.counted });
  }
  for (const row of await prisma.seat.findMany({ where })) of(row).seats.set(row.id, seatFrom(row, sealer));
  for (const row of await prisma.code.findMany({ where })) of(row).codes.set(row.code, row as CodeRow);
  for (const row of await prisma.order.findMany({ where })) of(row).orders.set(row.id, orderFrom(row));
  for (const row of await prisma.fact.findMany({ where })) of(row).facts.set(row.key, { ...row, at: row.at.getTime() } as unknown as Fact);
  for (const row of await prisma.problem.findMany({ where })) of(row).problems.set(row.key, { ...row, raisedAt: row.raisedAt.getTime(), resolvedAt: at(row.resolvedAt) } as unknown as Problem);
  for (const row of await prisma.inboxMessage.findMany({ where })) of(row).inbox.set(row.id, { ...times(row), shop: row.shop as ShopDomain, receivedAt: row.receivedAt.getTime() } as InboxRow);
  for (const row of await prisma.outboxMessage.findMany({ where })) of(row).outbox.set(row.key, { ...times(row), createdAt: row.createdAt.getTime() } as unknown as OutboxRow);
  for (const row of await prisma.mail.findMany({ where })) of(row).mails.set(row.key, mailFrom(row, sealer));
  for (const row of await prisma.program.findMany({ where })) of(row).programs.set(row.id, programFrom(row));
  for (const row of await prisma.participant.findMany({ where })) of(row).participants.set(row.id, participantFrom(row, sealer));
  for (const row of await prisma.attribution.findMany({ where })) of(row).attributions.set(row.orderId, attributionFrom(row));
  for (const row of await prisma.binding.findMany({ where })) of(row).bindings.set(`${row.programId} ${row.customerId}`, { ...row, programId: row.programId as ProgramId, participantId: row.participantId as ParticipantId, at: row.at.getTime() });
  for (const row of await prisma.grant.findMany({ where })) of(row).grants.set(row.id, grantFrom(row));
  for (const row of await prisma.ledgerEntry.findMany({ where })) of(row).ledger.set(`${row.booking} ${row.line}`, entryFrom(row));
  for (const row of await prisma.programStock.findMany({ where })) of(row).stocks.set(row.programId, stockFrom(row));
  for (const row of await prisma.coupon.findMany({ where }))
    if (row.side === "affiliate") of(row).ownCodes.set(row.code, row.programId);
    else of(row).coupons.set(row.code, { ...couponFrom(row), batch: row.batch });
  for (const row of await prisma.payout.findMany({ where })) {
    of(row).payouts.set(row.id, payoutFrom(row, opening(sealer)));
    if (row.batchId !== null) of(row).batchOf.set(row.id, row.batchId);
  }
  for (const row of await prisma.payoutBatch.findMany({ where })) of(row).batches.set(row.id, batchFrom(row));
  for (const row of await prisma.invitation.findMany({ where })) of(row).invitations.set(row.id, invitationFrom(row, sealer));
  for (const row of await prisma.checkoutSeen.findMany({ where })) of(row).checkouts.set(row.key, { participantId: row.participantId, completed: row.completed });
  for (const row of await prisma.visitDay.findMany({ where })) {
    const day = `${row.participantId} ${row.day}`;
    of(row).visits.set(day, row.visits);
    of(row).begun.set(day, row.begun);
    of(row).completed.set(day, row.completed);
  }
  return all;
}

const NEXT = `
  SELECT MIN("runAt") AS "at" FROM "InboxMessage" WHERE "state" = 'waiting' UNION ALL
  SELECT MIN("lockedUntil") FROM "InboxMessage" WHERE "state" = 'running' UNION ALL
  SELECT MIN("runAt") FROM "OutboxMessage" WHERE "state" = 'waiting' UNION ALL
  SELECT MIN("lockedUntil") FROM "OutboxMessage" WHERE "state" = 'running' UNION ALL
  SELECT MIN("holdUntil") FROM "Seat" WHERE "state" = 'held' UNION ALL
  SELECT MIN("startsAt") FROM "Campaign" WHERE "status" = 'scheduled' UNION ALL
  SELECT MIN("endsAt") FROM "Campaign" WHERE "status" NOT IN ('draft', 'ended')`;

const CLOSES = `
  SELECT MIN("deadline") AS "at" FROM "Group" WHERE "status" = 'forming' UNION ALL
  SELECT MIN("c"."endsAt") FROM "Group" AS "g" JOIN "Campaign" AS "c" ON "c"."shop" = "g"."shop" AND "c"."id" = "g"."campaignId" WHERE "g"."status" = 'draft'`;
const LOOKS = `SELECT MIN("looksAt") AS "at" FROM "Grant" WHERE "state" IN ('accrued', 'ready') AND "hold" IS NULL AND "maturesAt" IS NOT NULL`;
const EXPIRES = `SELECT MIN("expiresAt") AS "at" FROM "Coupon" WHERE "state" = 'given'`;

/**
 * Looks, again and again and therefore past Prisma, for the earliest moment at which something is to be done.
 * @param ask runs a statement and gives its rows' first column
 */
export async function nextThing(ask: (sql: string) => Promise<(Date | string | null)[]>): Promise<Instant | null> {
  // A reward is looked for once a minute, a code that has run out every ten. No life waits sixty days for an order that never ships to be read no more.
  const after = async (sql: string, ms: number) => (await ask(sql)).flatMap((at) => (at === null ? [] : [new Date(at).getTime() + ms]));
  const known = [...(await after(NEXT, 0)), ...(await after(CLOSES, SETTLING)), ...(await after(LOOKS, MINUTE)), ...(await after(EXPIRES, 10 * MINUTE))];
  return known.length === 0 ? null : Math.min(...known);
}
