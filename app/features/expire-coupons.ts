import type { ShopDomain } from "../domain/id";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { askToRemove } from "./program-effects";

/** Takes a code away that nobody has used in its time. */
export const expireCoupon =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, code: string): Promise<void> =>
    uow.run(async (tx) => {
      const now = clock.now();
      for (const coupon of await tx.coupons.byCodes(shop, [code])) {
        if (coupon.state !== "given" || coupon.expiresAt === null || coupon.expiresAt > now) continue;
        await askToRemove(tx, shop, coupon.programId, coupon.side, [code], `expired:${code}`, now);
      }
    });
