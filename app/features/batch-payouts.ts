import type { BatchId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { type FileMethod, MOST_IN_BATCH, type PayoutLine } from "../domain/payout-batch";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { notePaid } from "./pay-out";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * Makes a batch of the approved payouts of one method and currency that are in none. Who presses second, or at the same
 * moment, gets what is left: each payout is taken on the condition that nobody has taken it.
 * `batch.empty`: nothing waits.
 */
export const makeBatch =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, method: FileMethod, currency: string): Reply<{ id: BatchId }, "batch.empty"> =>
    uow.run(async (tx) => {
      const id = ids.next("bat");
      const taken: PayoutLine[] = [];
      for (const line of await tx.batches.waiting(shop, method, currency, MOST_IN_BATCH)) if (await tx.batches.take(shop, id, line)) taken.push(line);
      if (taken.length === 0) return refuse("batch.empty");
      await tx.batches.insert(shop, { id, method, currency, createdAt: clock.now(), count: taken.length, totalMinor: taken.reduce((sum, one) => sum + one.minor, 0) });
      return ok({ id });
    });

/** The merchant has paid by a batch's file: marks what is still approved of it as paid. Pressing twice changes nothing. */
export const payBatch =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, id: BatchId, { reference, paidAt }: { reference: string | null; paidAt?: Instant }): Reply<{ paid: number; declined: number }, "batch.unknown"> =>
    uow.run(async (tx) => {
      if (!(await tx.batches.find(shop, id))) return refuse("batch.unknown");
      const now = clock.now();
      let paid = 0;
      for (const payout of await tx.batches.payouts(shop, id)) if (await notePaid(tx, shop, payout.id, reference, now, paidAt)) paid += 1;
      // Counted afterwards: one may be declined while the others are being marked.
      const declined = (await tx.batches.payouts(shop, id)).filter(({ state }) => state === "declined").length;
      return ok({ paid, declined });
    });
