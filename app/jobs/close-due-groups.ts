import { SETTLING } from "../domain/group";
import { MINUTE, type Instant } from "../domain/instant";
import type { CampaignId, GroupId, ShopDomain } from "../domain/id";
import type { UnitOfWork } from "../ports/unit-of-work";

type Look = { at: Instant | null; access: boolean };
export type CloseDeps = {
  uow: UnitOfWork;
  closeGroup(shop: ShopDomain, campaign: CampaignId, group: GroupId): Promise<unknown>;
  /** @returns by Shopify's clock, up to when it is known what had changed: null when it is not; and whether Shopify lets us ask */
  reconcileOrders(shop: ShopDomain): Promise<Look>;
  /** Told of one item's trouble; the rest go on. */
  onTrouble(what: string, error: unknown): void;
};

type Under = <T>(work: () => Promise<T>) => Promise<T>;
type Each = <T>(what: string, items: T[], work: (item: T) => Promise<unknown>, stopping?: () => boolean) => Promise<number>;

const MANY = 100;
const NAME = "close-due-groups";
const UNKNOWN: Look = { at: null, access: true };
/** A group waits this long beyond its deadline for Shopify to say what was paid before it; then it closes regardless. */
const PATIENCE = 10 * MINUTE;

/**
 * Closes groups whose time is up, once it is known what was paid in time: Shopify was asked when the deadline was
 * `SETTLING` ago, by Shopify's own clock (docs/decisions/0020). A clock of ours that is fast closes nothing early. Groups of
 * a shop to which we have no access stay open: nothing could be given back now, and who paid is known when it lets us in again.
 */
export function closeDueGroups(deps: CloseDeps, under: Under, each: Each): (now: Instant, stopping: () => boolean) => Promise<number> {
  /** How far our clock was ahead of Shopify's when that last told the time. */
  let ahead = 0;
  /** Shops whose Shopify does not say, and since when. */
  let silent = new Map<ShopDomain, Instant>();
  /** Shops that give us no access, and when that was found: they may stay so for days, and are asked once a minute. */
  const shut = new Map<ShopDomain, Instant>();
  const told = (look: Look) => {
    if (look.access && look.at === null) deps.onTrouble(NAME, new Error("not all orders that changed are known"));
    return look;
  };
  return async (now, stopping) => {
    const before = silent;
    silent = new Map();
    for (const [shop, asked] of shut) if (now < asked || now - asked >= MINUTE) shut.delete(shop);
    let closed = 0;
    for (;;) {
      // Shops whose Shopify does not answer are left out of the next look, so that they keep nobody else waiting.
      const due = await deps.uow.read((tx) => tx.groups.due(now - ahead - SETTLING, MANY, [...silent.keys(), ...shut.keys()]));
      const known = silent.size + shut.size;
      const asked = new Map<ShopDomain, Instant>();
      // Payments of the last minutes may still be on their way as webhooks: ask Shopify before money goes back.
      for (const shop of new Set(due.map((g) => g.shop)))
        await under(async () => {
          const { at, access } = await deps.reconcileOrders(shop).then(told, (error: unknown) => (deps.onTrouble(NAME, error), UNKNOWN));
          if (!access) shut.set(shop, now);
          else if (at === null) silent.set(shop, before.get(shop) ?? now - ahead);
          else {
            asked.set(shop, at);
            ahead = Math.max(0, now - at);
          }
        });
      const isOver = ({ shop, deadline }: (typeof due)[number]) => {
        const at = asked.get(shop);
        if (shut.has(shop)) return false;
        if (at !== undefined) return at >= deadline + SETTLING;
        // Nor may one jump of our clock count as patience: it was asked in vain all that time.
        return now - ahead - deadline > PATIENCE && now - ahead - (silent.get(shop) ?? now) >= PATIENCE - SETTLING;
      };
      closed += await each(NAME, due.filter(isOver), (g) => deps.closeGroup(g.shop, g.campaignId, g.groupId), stopping);
      if (stopping() || due.length < MANY || silent.size + shut.size === known) return closed;
    }
  };
}
