import { describe, expect, it } from "vitest";
import { AWAY, bench, due, OTHER, OVER, SHOP, T0 } from "../../tests/support/due-groups";
import type { GroupId, ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../domain/instant";

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
