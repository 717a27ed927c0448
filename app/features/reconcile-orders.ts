import { gid, numeric, type ShopDomain } from "../domain/id";
import { DAY, MINUTE, SECOND, type Instant } from "../domain/instant";
import { CommerceUnavailable, type Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "ordersChanged">; clock: Clock; recordOrder(shop: ShopDomain, orderId: string): Promise<unknown> };

/** What came of one look: how many orders were read again; when Shopify said what had changed; whether it lets us look at all. */
export type Look = { read: number; at: Instant | null; access: boolean };

type Changed = { id: string; updatedAt: Instant };

/** Shopify's search index lags behind: look back a little further than the newest change that was seen. */
const OVERLAP = 10 * MINUTE;
/** The first look of a shop, and the furthest: older orders need a scope of their own. */
const FIRST = DAY;
/** Shopify tells times in whole seconds, and clocks differ a little: a reading this soon after a change may lack another of that second. */
const SAME_SECOND = 5 * SECOND;
/** Each costs a time-out: after so many that were not answered for, the rest is for another look. */
const MOST_UNANSWERED = 5;
/** While so many that were left to the inbox wait there, looks that are given up leave it no more. */
const MOST_LEFT = 3;

/**
 * Finds orders whose webhooks never came: everything that changed since the last look is compared with what is
 * stored, and what differs is read again. One that cannot be read keeps none of the others waiting: it goes to the inbox,
 * as if its webhook had come, which tries it again and shows the merchant what gave up.
 *
 * Where Shopify does not answer for an order, the next one tells whose fault it is: when that is answered for, the order is left to
 * the inbox as others that cannot be read; when neither is, the shop is away, and the look is given up. Such a look leaves the
 * first of the two to the inbox, and the next begins behind it: else some that are never answered for, side by side, were the end of
 * every look. What the inbox has is asked for last.
 *
 * @returns how many orders were read again; by Shopify's own clock, up to when all that changed is known: null when Shopify did not
 *   say, or one order could not be read and the inbox has not done it yet; and whether we still have access to the shop
 * @throws CommerceUnavailable when Shopify does not answer; nothing is skipped then, the next look starts from the same place
 */
export const reconcileOrders =
  ({ uow, commerce, clock, recordOrder }: Deps) =>
  async (shop: ShopDomain): Promise<Look> => {
    const { record, inbox } = await uow.read(async (tx) => ({ record: await tx.shops.find(shop), inbox: await tx.inbox.unfinished(shop, OURS) }));
    if (!record || record.uninstalledAt !== null) return { read: 0, at: null, access: false };
    const since = (record.reconciledTo ?? clock.now() - FIRST) - OVERLAP;
    // How far we have looked is told in Shopify's time alone: by a clock of ours that was set forward for a while,
    // everything that changed meanwhile would never be looked at.
    let newest: Instant | null = record.reconciledTo;
    let cursor: string | null = null;
    let read = 0;
    let at: Instant | null | undefined;
    let whole = true;
    /** What looks have left to the inbox, and it still works on; what of all it has is among what has changed. */
    const waiting = inbox.filter(({ state }) => state !== "dead").map(({ id }) => changeOf(id));
    const left: Changed[] = [];
    /** The last one, when Shopify did not answer for it. */
    let doubted: Changed | null = null;
    let unanswered = 0;

    const leave = async ({ id, updatedAt }: Changed): Promise<void> => {
      whole = false;
      const body = JSON.stringify({ id: numeric(id) });
      await uow.run((tx) => tx.inbox.add({ shop, id: deliveryOf({ id, updatedAt }), topic: "orders/updated", body, receivedAt: clock.now() }));
    };
    /** Reads one again. @returns whether there is any use in going on */
    const ask = async (order: Changed): Promise<boolean> => {
      try {
        await recordOrder(shop, order.id);
        read += 1;
      } catch (error) {
        if (!(error instanceof CommerceUnavailable)) await leave(order);
        // When it says itself when to come back, no order is to blame.
        else if (error.retryAt !== null || ++unanswered > MOST_UNANSWERED) throw error;
        else if (!doubted) {
          doubted = order;
          return true;
        } else if (left.includes(doubted)) return false;
        else {
          if (waiting.length < MOST_LEFT) await leave(doubted);
          throw error;
        }
      }
      if (doubted) await leave(doubted);
      doubted = null;
      return true;
    };

    do {
      const answer = await commerce.ordersChanged(shop, since, cursor);
      if (!answer.ok) return { read, at: null, access: answer.refusal.code !== "uninstalled" };
      // The first page's: what changes while the others are read may be on none of them.
      if (at === undefined) at = answer.value.at;
      for (const order of answer.value.orders) {
        newest = Math.max(newest ?? 0, order.updatedAt);
        if (!(await mayLack(uow, shop, order))) continue;
        if (inbox.some(({ id }) => id === deliveryOf(order))) left.push(order);
        else await ask(order);
      }
      cursor = answer.value.cursor;
    } while (cursor !== null);
    // Nothing is lost of those that the inbox has: where two of them in a row are not answered for, the rest is for another look.
    for (const order of left) if (!(await ask(order))) break;
    if (doubted) await leave(doubted);
    const seen = newest;
    if (seen !== null && seen !== record.reconciledTo) await uow.run((tx) => tx.shops.setReconciled(shop, seen));
    // What an earlier look has left may be on no page any more.
    let owed = false;
    for (const order of waiting) owed ||= await mayLack(uow, shop, order);
    return { read, at: whole && !owed ? at : null, access: true };
  };

/** A change of an order as a delivery of the inbox, and back. */
const OURS = "reconciled:";
const deliveryOf = ({ id, updatedAt }: Changed) => `${OURS}${numeric(id)}:${updatedAt}`;
const changeOf = (delivery: string): Changed => {
  const [number, updatedAt] = delivery.slice(OURS.length).split(":");
  return { id: gid("Order", number!), updatedAt: Number(updatedAt) };
};

/** @returns whether the stored reading of the order may lack the change */
async function mayLack(uow: UnitOfWork, shop: ShopDomain, { id, updatedAt }: Changed): Promise<boolean> {
  const seen = await uow.read((tx) => tx.orders.seen(shop, id));
  return !seen || seen.updatedAt < updatedAt || (seen.updatedAt === updatedAt && seen.readAt - updatedAt < SAME_SECOND);
}
