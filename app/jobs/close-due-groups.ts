import { SETTLING } from "../domain/group";
import { MINUTE, type Instant } from "../domain/instant";
import type { CampaignId, GroupId, ShopDomain } from "../domain/id";
import type { UnitOfWork } from "../ports/unit-of-work";
import { shopifysClock } from "./shopifys-clock";
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
 * neither the queues nor anybody else's groups. While an answer is waited for, patience closes nothing: it may just be telling who paid.
 */
export function closeDueGroups(deps: CloseDeps, under: Under, each: Each): Timer["run"] {
  const clock = shopifysClock();
  // All by the time that has certainly passed: no jump of a clock counts as patience.
  /** Shops whose Shopify does not say, since when. */
  const silent = new Map<ShopDomain, number>();
  /**
   * When each was last asked, of those that have groups due; and what Shopify's clock said then, as far as we know. `acted`:
   * patience has closed what it could since. What it could not close is no reason to ask the shop no more.
   */
  const asked = new Map<ShopDomain, { steady: number; there: Instant; acted: boolean }>();
  /** Shops that give us no access, and when that was found: they may stay so for days, and are asked once a minute. */
  const shut = new Map<ShopDomain, number>();
  /** Shops whose answer is waited for, or acted upon. */
  const asking = new Set<ShopDomain>();
  /** Shops that were asked in vain, and whose groups are closed one after the other. */
  const closing = new Set<ShopDomain>();

  const told = (look: Look) => {
    if (look.access && look.at === null) deps.onTrouble(NAME, new Error("not all orders that changed are known"));
    return look;
  };
  const wasInVain = (shop: ShopDomain) => clock.steady() - (silent.get(shop) ?? clock.steady()) >= PATIENCE - SETTLING;
  /** What was due by then has been waited for long enough, and was asked for since. */
  const patient = (shop: ShopDomain) => Math.min(clock.there() - PATIENCE - 1, asked.get(shop)?.there ?? -Infinity);

  /** Closes all groups of a shop that were due by then. */
  const close = async (shop: ShopDomain, by: Instant, stopping: () => boolean): Promise<number> => {
    const tried = new Set<GroupId>();
    for (let closed = 0; ; ) {
      const due = (await deps.uow.read((tx) => tx.groups.due(shop, by, tried.size + MANY))).filter(({ groupId }) => !tried.has(groupId));
      if (due.length === 0 || stopping()) return closed;
      for (const { groupId } of due) tried.add(groupId);
      closed += await each(NAME, due, ({ campaignId, groupId }) => deps.closeGroup(shop, campaignId, groupId), stopping);
    }
  };

  // Payments of the last minutes may still be on their way as webhooks: ask Shopify before money goes back.
  const ask = async (shop: ShopDomain, stopping: () => boolean) => {
    const moment = clock.moment();
    asked.set(shop, { steady: moment.steady, there: clock.there(), acted: false });
    const { at, access } = await under(() => deps.reconcileOrders(shop).then(told, (error: unknown) => (deps.onTrouble(NAME, error), UNKNOWN)));
    if (!access) shut.set(shop, clock.steady());
    if (!access || at !== null) silent.delete(shop);
    if (!access) return 0;
    if (at !== null) {
      clock.told(moment, at);
      return close(shop, at - SETTLING, stopping);
    }
    if (!silent.has(shop)) silent.set(shop, moment.steady);
    return wasInVain(shop) ? close(shop, patient(shop), stopping) : 0;
  };

  return async (now, stopping, aside) => {
    clock.tick(now);
    for (const [shop, found] of shut) if (clock.steady() - found >= MINUTE) shut.delete(shop);
    const due = await deps.uow.read((tx) => tx.groups.dueShops(now - SETTLING));
    const there = new Set(due.map(({ shop }) => shop));
    for (const known of [silent, asked]) for (const shop of known.keys()) if (!there.has(shop)) known.delete(shop);
    const free = due.filter(({ shop }) => !asking.has(shop) && !closing.has(shop) && !shut.has(shop));

    const over = free.filter(({ shop, deadline }) => deadline <= patient(shop) && wasInVain(shop)).map(({ shop }) => shop);
    const first = new Set(closing.size > 0 ? [] : over.filter((shop) => !asked.get(shop)!.acted));

    // Those that answer come first, and half of the places are theirs alone; then those that were asked longest ago.
    const rank = (shop: ShopDomain) => Number(silent.has(shop));
    const wanting = free.filter(({ shop, deadline }) => !first.has(shop) && (deadline <= clock.there() - SETTLING || clock.doubtful())).map(({ shop }) => shop);
    for (const shop of wanting.sort((a, b) => rank(a) - rank(b) || (asked.get(a)?.steady ?? -1) - (asked.get(b)?.steady ?? -1))) {
      if (asking.size >= (silent.has(shop) ? SILENT_AT_ONCE : AT_ONCE)) break;
      asking.add(shop);
      aside(ask(shop, stopping).finally(() => asking.delete(shop)));
    }

    const patiently = closing.size > 0 ? [] : over.filter((shop) => !asking.has(shop));
    if (patiently.length > 0) {
      for (const shop of patiently) {
        closing.add(shop);
        asked.get(shop)!.acted = true;
      }
      let closed = 0;
      aside(each(NAME, patiently, async (shop) => void (closed += await close(shop, patient(shop), stopping).finally(() => closing.delete(shop))), stopping).then(() => closed));
    }
    return 0;
  };
}
