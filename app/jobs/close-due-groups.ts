import { SETTLING } from "../domain/group";
import { MINUTE, type Instant } from "../domain/instant";
import type { CampaignId, GroupId, ShopDomain } from "../domain/id";
import type { UnitOfWork } from "../ports/unit-of-work";
import type { Timer } from "./workers";

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
type Due = { shop: ShopDomain; campaignId: CampaignId; groupId: GroupId; deadline: Instant };

const MANY = 100;
const NAME = "close-due-groups";
const UNKNOWN: Look = { at: null, access: true };
/** A group waits this long beyond its deadline for Shopify to say what was paid before it; then it closes regardless. */
const PATIENCE = 10 * MINUTE;
/** Shops that are asked at once. */
const AT_ONCE = 8;
/** One that did not answer last time is asked only while fewer than this are: it may take its twenty seconds again. */
const SILENT_AT_ONCE = 4;

/**
 * Closes groups whose time is up, once it is known what was paid in time: Shopify was asked when the deadline was
 * `SETTLING` ago, by Shopify's own clock (docs/decisions/0020). A clock of ours that is fast closes nothing early. Groups of
 * a shop to which we have no access stay open: nothing could be given back now, and who paid is known when it lets us in again.
 *
 * Asking is done aside, each shop by itself, and its groups are closed upon its answer: a Shopify that hangs holds up
 * neither the queues nor anybody else's groups.
 */
export function closeDueGroups(deps: CloseDeps, under: Under, each: Each): Timer["run"] {
  /** How far our clock was ahead of Shopify's when that last told the time. */
  let ahead = 0;
  /** Shops whose Shopify does not say: since when, by its clock, and when it was last asked, by ours. */
  const silent = new Map<ShopDomain, { since: Instant; asked: Instant }>();
  /** Shops that give us no access, and when that was found: they may stay so for days, and are asked once a minute. */
  const shut = new Map<ShopDomain, Instant>();
  /** Shops whose answer is waited for, or acted upon. */
  const asking = new Set<ShopDomain>();
  const told = (look: Look) => {
    if (look.access && look.at === null) deps.onTrouble(NAME, new Error("not all orders that changed are known"));
    return look;
  };

  /** @param at up to when it is known what was paid; null: Shopify does not say */
  const isOver = ({ shop, deadline }: Due, now: Instant, at: Instant | null) => {
    if (shut.has(shop)) return false;
    if (at !== null) return at >= deadline + SETTLING;
    // Nor may one jump of our clock count as patience: it was asked in vain all that time.
    return now - ahead - deadline > PATIENCE && now - ahead - (silent.get(shop)?.since ?? now) >= PATIENCE - SETTLING;
  };
  const close = (over: Due[], stopping: () => boolean) => each(NAME, over, (g) => deps.closeGroup(g.shop, g.campaignId, g.groupId), stopping);

  // Payments of the last minutes may still be on their way as webhooks: ask Shopify before money goes back.
  const ask = async (shop: ShopDomain, groups: Due[], now: Instant, stopping: () => boolean) => {
    const { at, access } = await under(() => deps.reconcileOrders(shop).then(told, (error: unknown) => (deps.onTrouble(NAME, error), UNKNOWN)));
    if (access && at === null) silent.set(shop, { since: silent.get(shop)?.since ?? now - ahead, asked: now });
    else silent.delete(shop);
    if (!access) shut.set(shop, now);
    if (at !== null) ahead = Math.max(0, now - at);
    return close(groups.filter((group) => isOver(group, now, at)), stopping);
  };

  return async (now, stopping, aside) => {
    for (const [shop, found] of shut) if (now < found || now - found >= MINUTE) shut.delete(shop);
    const due = new Map<ShopDomain, Due[]>();
    for (let more = true; more && !stopping(); ) {
      // Each look leaves out the shops of those before it, so that nobody's many groups hide another's.
      const found = await deps.uow.read((tx) => tx.groups.due(now - ahead - SETTLING, MANY, [...due.keys(), ...shut.keys()]));
      for (const group of found) due.set(group.shop, [...(due.get(group.shop) ?? []), group]);
      more = found.length === MANY;
    }
    for (const shop of silent.keys()) if (!due.has(shop)) silent.delete(shop);

    // Those that answer come first, and half of the places are theirs alone; then those that have waited longest.
    const wanting = [...due.keys()].filter((shop) => !asking.has(shop)).sort((a, b) => (silent.get(a)?.asked ?? 0) - (silent.get(b)?.asked ?? 0));
    const begun = new Set<ShopDomain>();
    for (const shop of wanting) {
      if (asking.size >= (silent.has(shop) ? SILENT_AT_ONCE : AT_ONCE)) break;
      begun.add(shop);
      asking.add(shop);
      aside(ask(shop, due.get(shop)!, now, stopping).finally(() => asking.delete(shop)));
    }
    return close([...due.values()].flat().filter((group) => !begun.has(group.shop) && isOver(group, now, null)), stopping);
  };
}
