import { numeric, type ShopDomain } from "../domain/id";
import { DAY, MINUTE, SECOND, type Instant } from "../domain/instant";
import { CommerceUnavailable, type Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "ordersChanged">; clock: Clock; recordOrder(shop: ShopDomain, orderId: string): Promise<unknown> };

/** What came of one look: how many orders were read again; when Shopify said what had changed; whether it lets us look at all. */
export type Look = { read: number; at: Instant | null; access: boolean };

/** Shopify's search index lags behind: look back a little further than the newest change that was seen. */
const OVERLAP = 10 * MINUTE;
/** The first look of a shop, and the furthest: older orders need a scope of their own. */
const FIRST = DAY;
/** Shopify tells times in whole seconds, and clocks differ a little: a reading this soon after a change may lack another of that second. */
const SAME_SECOND = 5 * SECOND;

/**
 * Finds orders whose webhooks never came: everything that changed since the last look is compared with what is
 * stored, and what differs is read again. One that cannot be read keeps none of the others waiting: it goes to the inbox,
 * as if its webhook had come, which tries it again and shows the merchant what gave up.
 *
 * @returns how many orders were read again; by Shopify's own clock, up to when all that changed is known: null when Shopify did not
 *   say, or one order could not be read; and whether we still have access to the shop
 * @throws CommerceUnavailable when Shopify does not answer; nothing is skipped then, the next look starts from the same place
 */
export const reconcileOrders =
  ({ uow, commerce, clock, recordOrder }: Deps) =>
  async (shop: ShopDomain): Promise<Look> => {
    const record = await uow.read((tx) => tx.shops.find(shop));
    if (!record || record.uninstalledAt !== null) return { read: 0, at: null, access: false };
    const since = (record.reconciledTo ?? clock.now() - FIRST) - OVERLAP;
    // How far we have looked is told in Shopify's time alone: by a clock of ours that was set forward for a while,
    // everything that changed meanwhile would never be looked at.
    let newest: Instant | null = record.reconciledTo;
    let cursor: string | null = null;
    let read = 0;
    let at: Instant | null | undefined;
    let whole = true;
    do {
      const answer = await commerce.ordersChanged(shop, since, cursor);
      if (!answer.ok) return { read, at: null, access: answer.refusal.code !== "uninstalled" };
      // The first page's: what changes while the others are read may be on none of them.
      if (at === undefined) at = answer.value.at;
      for (const { id, updatedAt } of answer.value.orders) {
        newest = Math.max(newest ?? 0, updatedAt);
        const seen = await uow.read((tx) => tx.orders.seen(shop, id));
        if (seen && (seen.updatedAt > updatedAt || (seen.updatedAt === updatedAt && seen.readAt - updatedAt >= SAME_SECOND))) continue;
        try {
          await recordOrder(shop, id);
          read += 1;
        } catch (error) {
          if (error instanceof CommerceUnavailable) throw error;
          whole = false;
          const body = JSON.stringify({ id: numeric(id) });
          await uow.run((tx) => tx.inbox.add({ shop, id: `reconciled:${numeric(id)}:${updatedAt}`, topic: "orders/updated", body, receivedAt: clock.now() }));
        }
      }
      cursor = answer.value.cursor;
    } while (cursor !== null);
    const seen = newest;
    if (seen !== null && seen !== record.reconciledTo) await uow.run((tx) => tx.shops.setReconciled(shop, seen));
    return { read, at: whole ? at : null, access: true };
  };
