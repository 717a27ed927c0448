import { isGift } from "../domain/gift";
import type { ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE } from "../domain/instant";
import { isDue, mature } from "../domain/reward";
import { keepUnread } from "../domain/unread-order";
import { CommerceUnavailable } from "../ports/commerce";
import type { Clock, Ids } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import type { Reading } from "./record-order";
import { thankSharer } from "./thank-sharer";

type Deps = { ids: Ids; uow: UnitOfWork; clock: Clock; recordOrder(shop: ShopDomain, orderId: string): Promise<Reading> };

/**
 * Lets an order's rewards become payable, if it is still as safe as it looked: the order is read again first, so that
 * a return, a refund or a dispute whose news never came keeps its reward back. One whose order can be read no more is kept
 * for the merchant; released, it goes on by what was read last. A shop that has left is asked again another day, and an order
 * that Shopify refuses to show, or that we cannot make out, in an hour: the others that are due do not wait behind it. One that
 * Shopify does not answer for goes behind them, too, but not for long: the shop may only be away. When Shopify says itself when to
 * come back, it is no matter of the order's, which stays where it is.
 * @throws CommerceUnavailable when Shopify does not answer: money is not released unasked; and whatever kept it from looking
 */
export const matureRewards = (deps: Deps) => {
  const act = actOn(deps);
  return async (shop: ShopDomain, orderId: string): Promise<void> => {
    try {
      await act(shop, orderId, await deps.recordOrder(shop, orderId));
    } catch (error) {
      if (!(error instanceof CommerceUnavailable)) await act(shop, orderId, "unknown");
      else if (error.retryAt === null) await act(shop, orderId, "unanswered");
      throw error;
    }
  };
};

/** What was read of an order; or when it is looked at again, where nothing was. */
const AGAIN = { uninstalled: DAY, unknown: HOUR, unanswered: 10 * MINUTE };

const actOn =
  ({ uow, clock, ids }: Deps) =>
  async (shop: ShopDomain, orderId: string, reading: Reading | keyof typeof AGAIN): Promise<void> => {
    const gone = reading === "gone";
    await uow.run(async (tx) => {
      if (!(await tx.attributions.lock(shop, orderId))) return;
      const now = clock.now();
      for (const found of await tx.grants.ofOrder(shop, orderId)) {
        // A packet that nobody has opened in time ends by its own clock, whatever its order would say.
        if (reading === "uninstalled" || (reading in AGAIN && found.state !== "ready")) {
          if (isDue(found, now)) await tx.grants.update(shop, { ...found, looksAt: now + AGAIN[reading as keyof typeof AGAIN] });
          continue;
        }
        const kept = gone && found.state === "accrued" && !found.terms.looked ? keepUnread(found, now).grant : found;
        // Nobody tells of its parcel any more: there is nothing to look at before its day.
        const grant = gone && kept.state === "accrued" ? { ...kept, looksAt: kept.maturesAt } : kept;
        if (grant !== found) await tx.grants.update(shop, grant);
        if (isGift(grant)) {
          const program = await tx.programs.find(shop, grant.programId);
          if (program) await thankSharer(tx, shop, grant, program, { ids, gone }, now);
          continue;
        }
        const matured = mature(grant, now);
        if (matured.grant === grant) continue;
        await tx.ledger.book(shop, matured.entries);
        await tx.grants.update(shop, matured.grant);
      }
    });
  };
