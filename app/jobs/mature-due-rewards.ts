import type { ShopDomain } from "../domain/id";
import { CommerceUnavailable } from "../ports/commerce";
import type { UnitOfWork } from "../ports/unit-of-work";
import type { Timer } from "./workers";

export type MatureDeps = {
  uow: UnitOfWork;
  /** Puts off what it cannot look at, so that it is not found again at once. */
  matureRewards(shop: ShopDomain, orderId: string): Promise<void>;
  /** Told of one item's trouble; the rest go on. */
  onTrouble(what: string, error: unknown): void;
};

type Under = <T>(work: () => Promise<T>) => Promise<T>;

const NAME = "mature-rewards";
const MANY = 100;
/** Orders of a shop, in one turn, that Shopify may leave unanswered: each may take its twenty seconds. */
const MOST_UNANSWERED = 5;

/**
 * Lets rewards that are due become payable, everything that is due in one turn: some of each shop, then some more of those
 * that have more.
 *
 * Where Shopify does not answer for an order, that may be the order's own trouble, and the next of its shop is asked for. When
 * that is not answered for either, the shop is away, and the rest of it waits for the next turn, as it does when too many are
 * not answered for between others that are. At that turn one order is enough to tell that it still is. What was not answered for
 * has gone behind the others by then, so that each turn asks for another, and however many of a shop are never answered for, the
 * others come to theirs.
 */
export function matureDueRewards(deps: MatureDeps, under: Under): Timer["run"] {
  /** Shops that were away at the last turn. */
  let silent: ReadonlySet<ShopDomain> = new Set();

  return async (now, stopping) => {
    const away = new Set<ShopDomain>();
    /** Shops that did not answer for the last order they were asked for. */
    const doubted = new Set(silent);
    const unanswered = new Map<ShopDomain, number>();
    const asked = new Set<string>();
    let matured = 0;

    const look = async (shop: ShopDomain, orderId: string): Promise<void> => {
      try {
        await deps.matureRewards(shop, orderId);
        matured += 1;
        doubted.delete(shop);
      } catch (error) {
        deps.onTrouble(NAME, error);
        if (!(error instanceof CommerceUnavailable)) return void doubted.delete(shop);
        unanswered.set(shop, (unanswered.get(shop) ?? 0) + 1);
        // When it says itself when to come back, its other rewards would be told the same.
        if (doubted.has(shop) || error.retryAt !== null || unanswered.get(shop) === MOST_UNANSWERED) away.add(shop);
        else doubted.add(shop);
      }
    };

    /** @returns whether the shop may have more */
    const some = async (shop: ShopDomain): Promise<boolean> => {
      const due = await deps.uow.read((tx) => tx.grants.due(shop, now, MANY));
      const before = asked.size;
      for (const orderId of due) {
        if (stopping() || away.has(shop)) return false;
        // Each order once: what has two rewards, or could not even be put off.
        if (asked.has(`${shop} ${orderId}`)) continue;
        asked.add(`${shop} ${orderId}`);
        await under(() => look(shop, orderId));
      }
      return due.length === MANY && asked.size > before;
    };

    let shops = await deps.uow.read((tx) => tx.grants.dueShops(now));
    while (shops.length > 0) {
      const more: ShopDomain[] = [];
      for (const shop of shops) if (!stopping() && (await some(shop))) more.push(shop);
      shops = more;
    }
    silent = away;
    return matured;
  };
}
