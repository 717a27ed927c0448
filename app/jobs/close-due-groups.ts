import { SETTLING } from "../domain/group";
import { MINUTE, type Instant } from "../domain/instant";
import type { CampaignId, GroupId, ShopDomain } from "../domain/id";
import type { UnitOfWork } from "../ports/unit-of-work";

export type CloseDeps = {
  uow: UnitOfWork;
  closeGroup(shop: ShopDomain, campaign: CampaignId, group: GroupId): Promise<unknown>;
  /** @returns when Shopify said what had changed, by its own clock; null when it would not */
  reconcileOrders(shop: ShopDomain): Promise<{ at: Instant | null }>;
  /** Told of one item's trouble; the rest go on. */
  onTrouble(what: string, error: unknown): void;
};

type Under = <T>(work: () => Promise<T>) => Promise<T>;
type Each = <T>(what: string, items: T[], work: (item: T) => Promise<unknown>, stopping?: () => boolean) => Promise<number>;

const MANY = 100;
const NAME = "close-due-groups";
/** A group waits this long beyond its deadline for Shopify to say what was paid before it; then it closes regardless. */
const PATIENCE = 10 * MINUTE;

/**
 * Closes groups whose time is up, once it is known what was paid in time: Shopify was asked when the deadline was
 * `SETTLING` ago, by Shopify's own clock (docs/decisions/0020). A clock of ours that is fast closes nothing early.
 */
export function closeDueGroups(deps: CloseDeps, under: Under, each: Each): (now: Instant, stopping: () => boolean) => Promise<number> {
  /** How far our clock was ahead of Shopify's when that last told the time. */
  let ahead = 0;
  /** Shops whose Shopify does not say, and since when. */
  let silent = new Map<ShopDomain, Instant>();
  return async (now, stopping) => {
    const before = silent;
    silent = new Map();
    let closed = 0;
    for (;;) {
      // Shops whose Shopify does not answer are left out of the next look, so that they keep nobody else waiting.
      const due = await deps.uow.read((tx) => tx.groups.due(now - ahead - SETTLING, MANY, [...silent.keys()]));
      const known = silent.size;
      const asked = new Map<ShopDomain, Instant>();
      // Payments of the last minutes may still be on their way as webhooks: ask Shopify before money goes back.
      for (const shop of new Set(due.map((g) => g.shop)))
        await under(async () => {
          const at = await deps.reconcileOrders(shop).then((look) => look.at, (error: unknown) => (deps.onTrouble(NAME, error), null));
          if (at === null) silent.set(shop, before.get(shop) ?? now - ahead);
          else {
            asked.set(shop, at);
            ahead = Math.max(0, now - at);
          }
        });
      const isOver = ({ shop, deadline }: (typeof due)[number]) => {
        const at = asked.get(shop);
        if (at !== undefined) return at >= deadline + SETTLING;
        // Nor may one jump of our clock count as patience: it was asked in vain all that time.
        return now - ahead - deadline > PATIENCE && now - ahead - (silent.get(shop) ?? now) >= PATIENCE - SETTLING;
      };
      closed += await each(NAME, due.filter(isOver), (g) => deps.closeGroup(g.shop, g.campaignId, g.groupId), stopping);
      if (stopping() || due.length < MANY || silent.size === known) return closed;
    }
  };
}
