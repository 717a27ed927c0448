import type { PayoutBatch } from "../../../app/domain/payout-batch";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** A batch holds what it said when it was made, each payout once; marked as paid, it marks what it holds and nothing else; what was decided for good stays. */
export function checkBatches(town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  for (const [payout, batch] of rows.batchOf) if (!rows.payouts.has(payout) || !rows.batches.has(batch)) about(`the payout ${payout} is in the batch ${batch}, and one of them is not here`);
  for (const batch of rows.batches.values()) checkBatch(rows, batch, (what) => about(`the batch ${batch.id} ${what}`));
  for (const [id, word] of town.told) if (rows.payouts.get(id)?.state !== word) about(`the payout ${id} was said to be ${word} for good, and is ${rows.payouts.get(id)?.state}`);
  checkFiles(town, rows, about);
}

const heldBy = (rows: ShopRows, batch: string) => [...rows.payouts.values()].filter((one) => rows.batchOf.get(one.id) === batch);

/** The books say what it came to when it was made: what its payouts were asked for with. */
function checkBatch(rows: ShopRows, { id, count, totalMinor, currency, method }: PayoutBatch, about: Tell) {
  const held = heldBy(rows, id);
  const booked = [...rows.ledger.values()].filter((entry) => entry.account === "payout" && entry.currency === currency && held.some((one) => entry.booking === `${one.id}:requested`)).reduce((sum, entry) => sum + entry.minor, 0);
  if (held.length !== count || booked !== totalMinor) about(`was made of ${count} payouts of ${totalMinor} ${currency}, and holds ${held.length} of ${booked}`);
  for (const one of held) {
    if (one.currency !== currency || one.method !== method) about(`leaves by ${method} in ${currency}, and holds ${one.id} by ${one.method} in ${one.currency}`);
    if (one.state === "requested") about(`holds ${one.id}, which nobody has approved`);
  }
}

/** Each press of the button has a reference of its own: what carries it was marked by that press. */
function checkFiles({ files }: Town, rows: ShopRows, about: Tell) {
  for (const { batch, reference, marked } of files) {
    const under = [...rows.payouts.values()].filter((one) => one.reference === reference);
    for (const one of under) if (one.state !== "paid" || rows.batchOf.get(one.id) !== batch) about(`the payout ${one.id} is ${one.state} under ${reference}, and in the batch ${rows.batchOf.get(one.id)} instead of ${batch}`);
    if (marked === null) continue;
    if (under.length !== marked) about(`the batch ${batch} was said to mark ${marked} payouts under ${reference}, and ${under.length} carry it`);
    for (const one of heldBy(rows, batch)) if (one.state === "approved") about(`the batch ${batch} was marked as paid, and its payout ${one.id} still waits`);
  }
}
