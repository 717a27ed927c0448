import { describe, expect, it } from "vitest";
import type { CampaignId, GroupId, ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../domain/instant";
import { SETTLING } from "../domain/group";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import type { CloseDeps } from "./close-due-groups";
import { timers, type TimerDeps } from "./timers";

const T0 = Date.UTC(2026, 10, 22, 12);
const SHOP = "tea-house.myshopify.com" as ShopDomain;
const OTHER = "other-shop.myshopify.com" as ShopDomain;
const AWAY = () => Promise.reject(new Error("Shopify is away"));

type Due = { shop: ShopDomain; campaignId: CampaignId; groupId: GroupId; deadline: Instant };
const due = (name: string, shop = SHOP, deadline = T0): Due => ({ shop, campaignId: "cmp_1" as CampaignId, groupId: `grp_${name}` as GroupId, deadline });

/** A moment at which groups whose deadline was T0 may close. */
const OVER = T0 + SETTLING;

/** The timer over a list in place of a database, with a clock that is `fast`; Shopify's own is right. */
function bench(groups: Due[], change: Partial<CloseDeps> = {}) {
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

describe("a group whose time is up", () => {
  it("is closed once Shopify was asked for late payments, each shop once; one that fails keeps no other open", async () => {
    const groups = [due("1"), due("2"), due("3"), due("4", OTHER)];
    const seen: string[] = [];
    const { at, trouble } = bench(groups, { reconcileOrders: async (shop) => { seen.push(shop); return { at: OVER, access: true }; }, closeGroup: async (_shop, _campaign, group) => { if (group === "grp_2") throw new Error("a bug"); seen.push(group); } });
    expect(await at(OVER)).toBe(3);
    expect(seen.slice(0, 2)).toEqual([SHOP, OTHER]);
    expect(seen.slice(2).sort()).toEqual(["grp_1", "grp_3", "grp_4"]);
    expect(trouble).toEqual(["close-due-groups: Error: a bug"]);
  });

  it("is not closed before its grace is over: news of money that came in time may still arrive", async () => {
    const { did, at } = bench([due("1")]);
    for (const now of [T0, T0 + SECOND, OVER - 1]) expect(await at(now)).toBe(0);
    expect(did).toEqual([]);
    await at(OVER);
    expect(did).toEqual([`ask ${SHOP}`, "close grp_1"]);
  });

  it("is closed with all others of its shop upon one answer, more than one look at the database takes", async () => {
    const { did, at } = bench(Array.from({ length: 250 }, (_, i) => due(String(i))));
    expect(await at(OVER)).toBe(250);
    expect(did.filter((what) => what.startsWith("ask"))).toHaveLength(1);
  });

  it("waits for its shop alone, however much another shop has due and whether that can be asked", async () => {
    const { did, at } = bench([...Array.from({ length: 250 }, (_, i) => due(String(i))), due("mine", OTHER), due("another", OTHER)], { reconcileOrders: async (shop) => (shop === SHOP ? AWAY() : { at: OVER, access: true }) });
    expect(await at(OVER)).toBe(2);
    expect(did).toEqual(["close grp_mine", "close grp_another"]);
  });

  it("is closed however many shops have groups due at the same moment", async () => {
    const one = bench(Array.from({ length: 1_500 }, (_, i) => due(String(i), `shop-${i}.myshopify.com` as ShopDomain)));
    let most = 0;
    for (let step = 0; step < 200; step++) most = Math.max(most, await one.at(OVER + step * SECOND));
    expect(one.did.filter((what) => what.startsWith("close"))).toHaveLength(1_500);
    expect(most).toBe(8);
  });

  it("is left for the next turn when the process is to stop, also upon an answer that comes then", async () => {
    let stopping = false;
    const { did, at } = bench([due("1")], { reconcileOrders: async () => { stopping = true; return { at: OVER, access: true }; } });
    expect(await at(OVER, () => stopping)).toBe(0);
    expect(did).toEqual([]);
  });
});

describe("while Shopify does not answer", () => {
  it("a group stays open until ten minutes have passed; other shops' groups do not wait", async () => {
    const { at, until, did, trouble, clock } = bench([due("waits"), due("older", SHOP, T0 - MINUTE), due("other", OTHER)], { reconcileOrders: async (shop) => (shop === SHOP ? AWAY() : { at: clock.real, access: true }) });
    await at(OVER - MINUTE);
    expect(did).toEqual([]);
    await at(OVER);
    expect(did).toEqual(["close grp_other"]);
    expect(trouble).toEqual(["close-due-groups: Error: Shopify is away", "close-due-groups: Error: Shopify is away"]);
    await until(T0 + 9 * MINUTE);
    expect(did).toEqual(["close grp_other"]);
    await at(T0 + 9 * MINUTE + 1);
    expect(did).toEqual(["close grp_other", "close grp_older"]);
    await until(T0 + 10 * MINUTE);
    expect(did).not.toContain("close grp_waits");
    await at(T0 + 10 * MINUTE + 1);
    expect(did).toContain("close grp_waits");
  });

  it("a refusal of Shopify's is no answer: it is waited as long", async () => {
    const { did, at, until } = bench([due("1")], { reconcileOrders: async () => ({ at: null, access: true }) });
    await until(T0 + 10 * MINUTE);
    expect(did).toEqual([]);
    expect(await at(T0 + 10 * MINUTE + 1)).toBe(1);
  });

  it("patience closes nothing while Shopify, which is back, is just telling who paid", async () => {
    let answer: ((look: { at: Instant; access: boolean }) => void) | null = null;
    let away = true;
    const { did, look, until, rest, clock } = bench([due("1")], { reconcileOrders: () => (away ? AWAY() : new Promise((resolve) => (answer = resolve))) });
    await until(T0 + 9 * MINUTE + 55 * SECOND);
    away = false;
    for (; clock.real <= T0 + 12 * MINUTE; clock.real += SECOND) await look();
    expect(did).toEqual([]);
    answer!({ at: clock.real, access: true });
    await rest();
    expect(did).toEqual(["close grp_1"]);
  });

  it("patience closes nothing that Shopify was never asked about since its time was up, however long it has been silent", async () => {
    const others = [1, 2, 3, 4].map((n) => `hangs-${n}.myshopify.com` as ShopDomain);
    const one = bench([due("older", SHOP, T0 - 20 * MINUTE), due("mine"), ...others.map((shop) => due(shop, shop, T0 - 5 * MINUTE))], {
      reconcileOrders: (shop) => (shop === SHOP ? AWAY() : new Promise(() => {})),
      // What cannot be closed keeps its shop among the silent.
      closeGroup: async (_shop, _campaign, group) => { if (group === "grp_older") throw new Error("a bug"); one.did.push(`close ${group}`); },
    });
    one.clock.real = T0 - 18 * MINUTE;
    await one.until(T0 - 4 * MINUTE);
    // From here on others take all the places of those that do not answer.
    for (; one.clock.real <= T0 + 12 * MINUTE; one.clock.real += 30 * SECOND) {
      await one.look();
      for (let n = 0; n < 20; n++) await Promise.resolve();
    }
    expect(one.did).toEqual([]);
  });

  it("one that cannot be closed keeps no later group of its shop open, once Shopify, silent for a while, is back", async () => {
    const groups = [due("stuck", SHOP, T0 - 20 * MINUTE), due("1")];
    const closed: GroupId[] = [];
    let away = true;
    const { until } = bench(groups, {
      closeGroup: async (_shop, _campaign, group) => {
        if (group === "grp_stuck") throw new Error("a bug");
        closed.push(group);
        groups.pop();
      },
      reconcileOrders: async () => (away ? AWAY() : { at: T0 + HOUR, access: true }),
    });
    await until(T0 + 8 * MINUTE);
    away = false;
    await until(T0 + 9 * MINUTE);
    expect(closed).toEqual(["grp_1"]);
  });

  it("each group of a shop closes when its own patience is over, though others take all the places and nobody asks any more", async () => {
    const others = Array.from({ length: 8 }, (_, n) => `hangs-${n}.myshopify.com` as ShopDomain);
    let hangs = false;
    const one = bench([due("1"), due("2", SHOP, T0 + 3 * MINUTE), ...others.map((shop) => due(shop, shop))], { reconcileOrders: (shop) => (shop !== SHOP && hangs ? new Promise(() => {}) : AWAY()) });
    await one.until(T0 + 9 * MINUTE);
    hangs = true;
    const closedAt = new Map<string, number>();
    for (; one.clock.real <= T0 + 14 * MINUTE; one.clock.real += 30 * SECOND) {
      await one.look();
      for (let n = 0; n < 99; n++) await Promise.resolve();
      for (const what of one.did) if (!closedAt.has(what)) closedAt.set(what, one.clock.real - T0);
    }
    expect(closedAt.get("close grp_1")).toBe(10 * MINUTE + 30 * SECOND);
    expect(closedAt.get("close grp_2")).toBe(13 * MINUTE + 30 * SECOND);
  });

  it("a group closes when the last time-out is over, if patience has ended meanwhile", async () => {
    let giveUp = () => {};
    let hangs = false;
    const { did, look, until, rest, clock } = bench([due("1")], { reconcileOrders: () => (hangs ? new Promise((_, reject) => (giveUp = () => reject(new Error("Shopify did not answer")))) : AWAY()) });
    await until(T0 + 9 * MINUTE + 55 * SECOND);
    hangs = true;
    for (; clock.real <= T0 + 10 * MINUTE + 10 * SECOND; clock.real += SECOND) await look();
    expect(did).toEqual([]);
    giveUp();
    await rest();
    expect(did).toEqual(["close grp_1"]);
  });

  it("a shop to which we have no access keeps its groups open, however long; once it is back, it is asked first", async () => {
    const shops = { access: false, asked: 0 };
    const { did, at, until } = bench([due("1"), due("other", OTHER)], { reconcileOrders: async (shop) => { if (shop === SHOP) shops.asked += 1; return shop === OTHER || shops.access ? { at: OVER + DAY, access: true } : { at: null, access: false }; } });
    await until(OVER + HOUR);
    expect(did).toEqual(["close grp_other"]);
    // It is asked once a minute, and not each second for days.
    expect(shops.asked).toBeLessThanOrEqual(61);
    shops.access = true;
    await at(OVER + HOUR + SECOND);
    await at(OVER + HOUR + MINUTE);
    expect(did).toEqual(["close grp_other", "close grp_1"]);
  });

  describe("for ten shops, for which it hangs", () => {
    const hanging = Array.from({ length: 10 }, (_, i) => `hangs-${i}.myshopify.com` as ShopDomain);
    const stage = () => {
      const waiting = new Map<ShopDomain, () => void>();
      const asked: ShopDomain[] = [];
      const one = bench([...hanging.map((shop, i) => due(`h${i}`, shop)), due("mine", OTHER)], {
        reconcileOrders: (shop) => {
          asked.push(shop);
          return shop === OTHER ? Promise.resolve({ at: one.clock.real, access: true }) : new Promise((_, reject) => waiting.set(shop, () => reject(new Error("Shopify did not answer"))));
        },
      });
      return {
        ...one, asked,
        look: async (now: Instant) => { asked.length = 0; one.clock.real = now; await one.look(); },
        giveUp: async () => { for (const over of waiting.values()) over(); waiting.clear(); await one.rest(); },
      };
    };

    it("none is waited for, only so many are asked at once and none twice, and places are left for shops that answer", async () => {
      const { look, giveUp, asked, did } = stage();
      await look(OVER);
      expect(asked).toEqual(hanging.slice(0, 8));
      await look(OVER + SECOND);
      expect(asked).toEqual([]);
      await giveUp();
      await look(OVER + 20 * SECOND);
      expect(asked).toEqual([...hanging.slice(8), OTHER, hanging[0]]);
      const next: ShopDomain[] = [];
      for (const step of [21, 22, 23]) {
        await look(OVER + step * SECOND);
        next.push(...asked);
      }
      expect(next).toEqual([hanging[1]]);
      expect(did).toEqual(["close grp_mine"]);
      await giveUp();
    });

    it("those that are not asked just then are closed after ten minutes all the same, and not a moment before", async () => {
      const { look, giveUp, did } = stage();
      for (let now = OVER; now <= T0 + 10 * MINUTE; now += 30 * SECOND) {
        await look(now);
        await giveUp();
      }
      expect(did).toEqual(["close grp_mine"]);
      await look(T0 + 10 * MINUTE + 1);
      await giveUp();
      expect(did).toHaveLength(9);
      // What was first asked half a minute later has been asked in vain for half a minute less.
      for (const shop of [8, 9]) expect(did).not.toContain(`close grp_h${shop}`);
      await look(T0 + 10 * MINUTE + 30 * SECOND + 1);
      await giveUp();
      expect(did).toHaveLength(11);
    });
  });
});

describe("a clock of ours", () => {
  it("closes nothing early because it is fast, and does not make us ask each second for nothing", async () => {
    const { did, at, until, clock } = bench([due("1")]);
    clock.fast = 20 * MINUTE;
    await at(T0 - MINUTE);
    for (let step = 1; step < 60; step++) await at(T0 - MINUTE + step * SECOND);
    expect(did).toEqual([`ask ${SHOP}`]);
    await until(OVER - 1);
    expect(did).not.toContain("close grp_1");
    expect(await at(OVER)).toBe(1);
  });

  it("that jumps is no patience while Shopify does not answer", async () => {
    const { did, at, clock } = bench([due("1")], { reconcileOrders: AWAY });
    await at(OVER);
    clock.fast = HOUR;
    for (let step = 1; step < 60; step++) await at(OVER + step * SECOND);
    expect(did).toEqual([]);
  });

  it("that jumps closes nothing early of a shop that was silent before, though another shop's answer would tell the time", async () => {
    const one = bench([due("due", SHOP, T0 - SETTLING - 15 * MINUTE), due("later", SHOP, T0 + 30 * MINUTE), due("other", OTHER, T0 + 20 * MINUTE)], { reconcileOrders: async (shop) => (shop === SHOP ? AWAY() : { at: one.clock.real, access: true }) });
    await one.until(T0 + 5 * MINUTE);
    one.clock.fast = HOUR;
    await one.until(T0 + 12 * MINUTE);
    expect(one.did).toEqual(["close grp_due"]);
  });

  it("that was a month ahead for a minute, and is right again, keeps no group waiting", async () => {
    const { did, until, clock } = bench([due("first", SHOP, T0 - HOUR), due("mine", SHOP, T0 + 10 * MINUTE)]);
    clock.fast = 30 * DAY;
    await until(T0 + MINUTE);
    clock.fast = 0;
    await until(T0 + 10 * MINUTE + SETTLING);
    expect(did).toContain("close grp_mine");
  });

  it("is believed again once Shopify has told the time, where it was this process that stood still", async () => {
    const { did, at, clock } = bench([due("mine", SHOP, T0 + 2 * HOUR)]);
    await at(T0);
    await at(T0 + 3 * HOUR);
    await at(clock.real + SECOND);
    expect(did).toContain("close grp_mine");
  });
});
