import type { Prisma, PrismaClient } from "@prisma/client";
import { EFFECT_DEAD } from "../../domain/behind-problem";
import type { ShopDomain } from "../../domain/id";
import { type Payout, isAutomatic } from "../../domain/payout";
import type { Listed, PayoutRow } from "../../domain/views";
import type { PayoutFilter } from "../../ports/admin-reads";
import type { Sealer } from "../../ports/system";
import { listed, pageArgs } from "./admin-paging";
import { people } from "./admin-rewards";
import { doubtfulOrders } from "./doubtful-orders";
import { lineFrom } from "./repositories/batches";
import { batchFrom, payoutFrom } from "./rows/reward";
import { fromBig } from "./rows/values";
import { opening } from "./sealed";

const problemOf = (payout: Payout) => `${EFFECT_DEAD}payout.send:${payout.id}`;
const leavesByItself = (payout: Payout) => payout.state === "approved" && isAutomatic(payout.method);

/** Payouts with how to pay them, the latest first. One whose sending gave up is the merchant's again, as decidePayout has it. */
export async function listPayouts(db: PrismaClient, sealer: Sealer, shop: ShopDomain, filter: PayoutFilter): Promise<Listed<PayoutRow>> {
  const where: Prisma.PayoutWhereInput = { shop, ...(filter.state !== "all" && { state: filter.state }), ...(filter.of && { participantId: filter.of }), ...(filter.program && { programId: filter.program }), ...(filter.method !== "all" && { method: filter.method }), ...(filter.currency && { currency: filter.currency }) };
  const records = await db.payout.findMany({ where, orderBy: [{ requestedAt: "desc" }, { id: "desc" }], ...pageArgs(filter.page) });
  const open = opening(sealer);
  // What a file says of it stays so; what none holds yet goes where its owner had it when they asked.
  const payouts = records.map((row) => ({ ...payoutFrom(row, open), payTo: lineFrom(open, row)?.account ?? open(row.payTo) }));
  const known = await people(db, sealer, shop, payouts.map((one) => one.participantId));
  const gaveUp = await db.problem.findMany({ where: { shop, key: { in: payouts.filter(leavesByItself).map(problemOf) }, OR: [{ status: "open" }, { resolution: "settled" }] }, select: { key: true } });
  const batches = (await db.payoutBatch.findMany({ where: { shop, id: { in: records.flatMap((one) => one.batchId ?? []) } } })).map(batchFrom);
  const batchOf = new Map(records.flatMap(({ id, batchId }) => batches.filter((one) => one.id === batchId).map((one) => [id, { id: one.id, createdAt: one.createdAt }] as const)));
  const payable = await db.ledgerEntry.groupBy({ by: ["participantId", "currency"], where: { shop, account: "payable", participantId: { in: payouts.map((one) => one.participantId) } }, _sum: { minor: true } });
  // Asking takes all that is payable: what stands below zero was taken back later.
  const takenBack = ({ participantId, currency }: Payout) => Math.min(0, fromBig(payable.find((one) => one.participantId === participantId && one.currency === currency)?._sum.minor ?? 0n));
  const doubts = await doubtfulOrders(db, shop, payouts.flatMap(({ id, state }) => (state === "requested" || state === "approved" ? [id] : [])));
  const rows = payouts.map((payout) => ({ payout, doubtful: doubts.get(payout.id) ?? [], takenBackMinor: takenBack(payout), batch: batchOf.get(payout.id) ?? null, ...known(payout.participantId), sending: leavesByItself(payout) && !gaveUp.some(({ key }) => key === problemOf(payout)) }));
  return listed(rows, await db.payout.count({ where }), filter.page);
}

/** Currencies of all that was ever asked for. */
export async function payoutCurrencies(db: PrismaClient, shop: ShopDomain): Promise<string[]> {
  const rows = await db.payout.groupBy({ by: ["currency"], where: { shop }, orderBy: { currency: "asc" } });
  return rows.map(({ currency }) => currency);
}
