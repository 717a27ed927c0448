import type { ShopDomain } from "../domain/id";
import { paidOf } from "../domain/payout";
import type { Grant } from "../domain/reward";
import { keepUnread } from "../domain/unread-order";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import type { Reading } from "./record-order";

type Deps = { uow: UnitOfWork; clock: Clock; recordOrder(shop: ShopDomain, orderId: string): Promise<Reading> };

/**
 * There is news of an order: it is read again. Where it can be read no more, something has happened to it that nobody tells
 * us, and what it has earned waits for the merchant, once, however often there is news. What was paid out is final.
 * @throws CommerceUnavailable when Shopify does not answer
 */
export const hearOfOrder =
  ({ uow, clock, recordOrder }: Deps) =>
  async (shop: ShopDomain, orderId: string): Promise<void> => {
    if ((await recordOrder(shop, orderId)) !== "gone") return;
    await uow.run(async (tx) => {
      if (!(await tx.attributions.lock(shop, orderId))) return;
      for (const found of await tx.grants.ofOrder(shop, orderId)) {
        const { grant, entries } = keepUnread(found, clock.now());
        if (grant === found || (await wasPaid(tx, shop, found))) continue;
        await tx.ledger.book(shop, entries);
        await tx.grants.update(shop, grant);
      }
    });
  };

/** Whether any of it has left, whatever was earned or taken back since. */
async function wasPaid(tx: Tx, shop: ShopDomain, grant: Grant): Promise<boolean> {
  const settled = await tx.ledger.payoutsOf(shop, grant.participantId, [grant.id]);
  const payouts = await Promise.all(settled.flatMap(({ payoutId }) => (payoutId === null ? [] : [tx.payouts.find(shop, payoutId)])));
  return paidOf(settled, payouts.filter((one) => one !== null)) > 0;
}
