import { SIDES } from "../domain/friends";
import type { ProgramId, ShopDomain } from "../domain/id";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { BATCH, askToRemove } from "./program-effects";

/**
 * Has the codes of a program taken away that nobody has used in their time, in batches: for each removal Shopify is asked
 * for all codes of the discount. Each code is asked for once; a removal that gives up is a problem, as any effect that does.
 */
export const expireCoupons =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  async (shop: ShopDomain, programId: ProgramId): Promise<void> => {
    const now = clock.now();
    const batch = () =>
      uow.run(async (tx) => {
        if (!(await tx.stocks.lock(shop, programId))) return 0;
        const taken = await tx.coupons.takeExpired(shop, programId, now, BATCH);
        for (const side of SIDES) {
          const codes = taken.filter((one) => one.side === side).map((one) => one.code);
          if (codes.length > 0) await askToRemove(tx, shop, programId, side, codes, `expired:${programId}:${codes[0]}`, now);
        }
        return taken.length;
      });
    while ((await batch()) === BATCH);
  };
