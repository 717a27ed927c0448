import type { PrismaClient } from "@prisma/client";
import type { PayoutId, ShopDomain } from "../../domain/id";
import { hasStatement, statementLines } from "../../domain/statement";
import type { StatementView } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { briefs, people } from "./admin-rewards";
import { entryFrom, grantFrom, payoutFrom } from "./rows/reward";
import { inParts } from "./parts";
import { opening } from "./sealed";

/** What a payout pays for, oldest first; null before it is approved, and when it is declined. */
export async function readStatement(db: PrismaClient, sealer: Sealer, shop: ShopDomain, id: PayoutId): Promise<StatementView | null> {
  const row = await db.payout.findUnique({ where: { shop_id: { shop, id } } });
  const payout = row && payoutFrom(row, opening(sealer));
  if (!payout || !hasStatement(payout)) return null;
  const entries = (await db.ledgerEntry.findMany({ where: { shop, payoutId: id }, orderBy: [{ at: "asc" }, { booking: "asc" }, { line: "asc" }] })).map(entryFrom);
  const grants = (await inParts(entries.flatMap((one) => one.grantId ?? []), (ids) => db.grant.findMany({ where: { shop, id: { in: ids } } }))).map(grantFrom);
  const orders = await briefs(db, shop, entries.flatMap((one) => one.orderId ?? []));
  const { person, program } = (await people(db, sealer, shop, [payout.participantId]))(payout.participantId);
  return { payout, person, program, lines: statementLines(entries, new Map(grants.map((one) => [one.id, one])), new Map([...orders].map(([order, { name }]) => [order, name]))) };
}
