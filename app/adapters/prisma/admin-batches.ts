import type { PrismaClient } from "@prisma/client";
import type { BatchId, ShopDomain } from "../../domain/id";
import type { BatchRow, BatchView } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { lineFrom } from "./repositories/batches";
import { batchFrom } from "./rows/reward";
import { opening } from "./sealed";

/** Batches of which something is still approved, newest first, with what became of their payouts. */
export async function listOpenBatches(db: PrismaClient, shop: ShopDomain): Promise<BatchRow[]> {
  const open = await db.payout.groupBy({ by: ["batchId"], where: { shop, state: "approved", batchId: { not: null } } });
  const ids = open.map((one) => one.batchId!);
  const batches = await db.payoutBatch.findMany({ where: { shop, id: { in: ids } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const counts = await db.payout.groupBy({ by: ["batchId", "state"], where: { shop, batchId: { in: ids } }, _count: { id: true } });
  const count = (id: string, state: string) => counts.find((one) => one.batchId === id && one.state === state)?._count.id ?? 0;
  return batches.map((row) => ({ batch: batchFrom(row), counts: { approved: count(row.id, "approved"), paid: count(row.id, "paid"), declined: count(row.id, "declined") } }));
}

/** One batch with the lines of its file, in the order in which it was made. */
export async function readBatch(db: PrismaClient, sealer: Sealer, shop: ShopDomain, id: BatchId): Promise<BatchView | null> {
  const row = await db.payoutBatch.findUnique({ where: { shop_id: { shop, id } } });
  if (!row) return null;
  const payouts = await db.payout.findMany({ where: { shop, batchId: id }, orderBy: { id: "asc" } });
  return { batch: batchFrom(row), lines: payouts.flatMap((one) => lineFrom(opening(sealer), one) ?? []) };
}
