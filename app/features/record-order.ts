import type { ShopDomain } from "../domain/id";
import type { Mechanism } from "../domain/mechanism";
import type { Order } from "../domain/order";
import type { Commerce } from "../ports/commerce";
import type { Clock, DisposableMail, Ids, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { readAround } from "./read-around";
import { settleRewards } from "./settle-rewards";
import { householdKeys } from "./suspect-order";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "order" | "unitCosts" | "collected">; clock: Clock; ids: Ids; secrets: Secrets; disposable: DisposableMail; mechanisms: readonly Mechanism<Tx>[] };

export type Reading = "recorded" | "gone" | "uninstalled";

/** Readings of an order that changes again within the second; more than this is left to the next try. */
const MOST_READINGS = 5;

/**
 * Reads an order again from Shopify and lets every mechanism see it; then its rewards are settled. What a webhook says is only a hint: what is
 * stored and decided is what Shopify says now. Repeats change nothing; an older reading than the stored one is dropped.
 * One that may be older, since both are of the same second, is made once more: what is read after the other was stored is the newer.
 *
 * @returns "gone" when the order can be read no more: it was deleted, or is older than Shopify shows us. "uninstalled" when
 *   the shop is not there for us
 * @throws CommerceUnavailable when Shopify does not answer; the caller tries again
 */
export const recordOrder =
  ({ uow, commerce, clock, ids, secrets, disposable, mechanisms }: Deps) => {
  const rewards = settleRewards({ ids, secrets, disposable });
  return async (shop: ShopDomain, orderId: string): Promise<Reading> => {
    let known: Order | undefined;
    for (let readings = 0; readings < MOST_READINGS; readings++) {
      const readAt = clock.now();
      const answer = await commerce.order(shop, orderId);
      if (!answer.ok) {
        if (answer.refusal.code === "refused") throw new Error(`Shopify would not show ${orderId}: ${answer.refusal.message}`);
        return answer.refusal.code;
      }
      const order = { ...answer.value, household: householdKeys(secrets, answer.value) };
      const around = await readAround({ uow, commerce }, shop, order);
      const recorded = await uow.run(async (tx) => {
        const now = clock.now();
        const { before, current, doubtful } = await tx.orders.record(shop, order, readAt, known);
        if (doubtful && before) return { instead: before };
        if (!current) return { instead: null };
        for (const mechanism of mechanisms) await mechanism.observeOrder(tx, shop, order, before, now);
        await rewards(tx, shop, order, around, now);
        return { instead: null };
      });
      if (!recorded.instead) return "recorded";
      known = recorded.instead;
    }
    throw new Error(`${orderId} changed with each of ${MOST_READINGS} readings`);
  };
};
