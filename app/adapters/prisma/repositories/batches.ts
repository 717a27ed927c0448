import type { PayoutId } from "../../../domain/id";
import type { PayoutLine } from "../../../domain/payout-batch";
import type { PayoutBatches } from "../../../ports/rewards";
import type { Sealer } from "../../../ports/system";
import type { Queries } from "../client";
import { batchFrom, payoutFrom } from "../rows/reward";
import { fromBig, toDate } from "../rows/values";
import { type Open, opening } from "../sealed";

/** What of a line is about a person, and is kept sealed on the payout. */
type Kept = Pick<PayoutLine, "name" | "account" | "note">;

/** @returns a payout as its batch's file says it; null when that was forgotten, or no secret opens it */
export function lineFrom(open: Open, row: { id: string; minor: bigint; batchLine: string | null }): PayoutLine | null {
  const kept = open(row.batchLine);
  return kept === null ? null : { id: row.id as PayoutId, minor: fromBig(row.minor), ...(JSON.parse(kept) as Kept) };
}

/** Batches in the table PayoutBatch; what they hold is marked in Payout. */
export const batches = (queries: Queries, sealer: Sealer): PayoutBatches => ({
  async find(shop, id) {
    const row = await queries.payoutBatch.findUnique({ where: { shop_id: { shop, id } } });
    return row && batchFrom(row);
  },

  async insert(shop, { id, method, currency, createdAt, count, totalMinor }) {
    await queries.payoutBatch.createMany({ data: [{ shop, id, method, currency, createdAt: toDate(createdAt), n: count, totalMinor: BigInt(totalMinor) }] });
  },

  async waiting(shop, method, currency, limit) {
    const open = opening(sealer);
    const rows = await queries.payout.findMany({ where: { shop, method, currency, state: "approved", batchId: null }, orderBy: { id: "asc" }, take: limit });
    const people = await queries.participant.findMany({ where: { shop, id: { in: rows.map((one) => one.participantId) } }, select: { id: true, name: true, program: { select: { title: true } } } });
    const known = new Map(people.map((one) => [one.id, one]));
    return rows.flatMap((row) => {
      const person = known.get(row.participantId);
      const account = open(row.payTo);
      return person && account !== null ? [{ id: row.id as PayoutId, minor: fromBig(row.minor), name: open(person.name) ?? "", account, note: person.program.title }] : [];
    });
  },

  async take(shop, batchId, { id, name, account, note }) {
    const kept: Kept = { name, account, note };
    const { count } = await queries.payout.updateMany({ where: { shop, id, state: "approved", batchId: null }, data: { batchId, batchLine: sealer.seal(JSON.stringify(kept)) } });
    return count === 1;
  },

  async payouts(shop, id) {
    const rows = await queries.payout.findMany({ where: { shop, batchId: id }, orderBy: { id: "asc" } });
    return rows.map((row) => payoutFrom(row, opening(sealer)));
  },
});
