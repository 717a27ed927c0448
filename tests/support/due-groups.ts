import type { CampaignId, GroupId, ShopDomain } from "../../app/domain/id";
import { SECOND, type Instant } from "../../app/domain/instant";
import { SETTLING } from "../../app/domain/group";
import type { Tx, UnitOfWork } from "../../app/ports/unit-of-work";
import type { CloseDeps } from "../../app/jobs/close-due-groups";
import { timers, type TimerDeps } from "../../app/jobs/timers";

export const T0 = Date.UTC(2026, 10, 22, 12);
export const SHOP = "tea-house.myshopify.com" as ShopDomain;
export const OTHER = "other-shop.myshopify.com" as ShopDomain;
export const AWAY = () => Promise.reject(new Error("Shopify is away"));

type Due = { shop: ShopDomain; campaignId: CampaignId; groupId: GroupId; deadline: Instant };
export const due = (name: string, shop = SHOP, deadline = T0): Due => ({ shop, campaignId: "cmp_1" as CampaignId, groupId: `grp_${name}` as GroupId, deadline });

/** A moment at which groups whose deadline was T0 may close. */
export const OVER = T0 + SETTLING;

/** The timer over a list in place of a database, with a clock that is `fast`; Shopify's own is right. */
export function bench(groups: Due[], change: Partial<CloseDeps> = {}) {
  const did: string[] = [];
  const trouble: string[] = [];
  const clock = { real: T0, fast: 0 };
  const tx = {
    groups: {
      dueShops: async (now: Instant) => [...new Set(groups.map(({ shop }) => shop))].flatMap((shop) => { const own = groups.filter((g) => g.shop === shop && g.deadline <= now); return own.length > 0 ? [{ shop, deadline: Math.min(...own.map((g) => g.deadline)) }] : []; }),
      due: async (shop: ShopDomain, now: Instant, limit: number) => groups.filter((g) => g.shop === shop && g.deadline <= now).slice(0, limit),
    },
  } as unknown as Tx;
  const uow: UnitOfWork = { run: (work) => work(tx), read: (work) => work(tx) };
  const deps = {
    uow,
    closeGroup: async (_shop: ShopDomain, _campaign: CampaignId, group: GroupId) => {
      did.push(`close ${group}`);
      groups.splice(groups.findIndex(({ groupId }) => groupId === group), 1);
    },
    reconcileOrders: async (shop: ShopDomain) => { did.push(`ask ${shop}`); return { at: clock.real, access: true }; },
    onTrouble: (what: string, error: unknown) => void trouble.push(`${what}: ${String(error)}`),
    ...change,
  } as unknown as TimerDeps;
  const timer = timers(deps).find(({ name }) => name === "close-due-groups")!;
  const asides = new Set<Promise<number>>();
  let closed = 0;
  /** One look, which waits for no answer. */
  const look = async (stopping = () => false) => {
    closed += await timer.run(clock.real + clock.fast, stopping, (work) => { const done = work.then((more) => (closed += more)).finally(() => asides.delete(done)); asides.add(done); });
  };
  /** Waits for what was begun. */
  const rest = async () => { while (asides.size > 0) await Promise.all(asides); };
  /** One look at this moment, and what follows from it. @returns how many groups were closed */
  const at = async (now: Instant, stopping = () => false) => {
    clock.real = now;
    closed = 0;
    await look(stopping);
    await rest();
    return closed;
  };
  /** Looks every half minute until then. */
  const until = async (end: Instant) => { while (clock.real < end) await at(Math.min(clock.real + 30 * SECOND, end)); };
  return { did, trouble, clock, look, rest, at, until };
}
