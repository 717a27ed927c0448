import { describe, expect, it } from "vitest";
import { gid, type ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, type Instant } from "../domain/instant";
import { ok } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { reconcileOrders } from "./reconcile-orders";

const SHOP = "reconciled.myshopify.com" as ShopDomain;
const T0 = Date.UTC(2026, 10, 25, 12);

/** The order that changed so long after T0. */
const order = (after: number) => gid("Order", 1_000_000_000 + after);
const deliveryOf = (after: number) => `reconciled:${1_000_000_000 + after}:${T0 + after}`;

/** A shop whose orders changed at these moments of Shopify's clock; ours may go wrong. */
function stage(...changes: Instant[]) {
  const clock = { at: T0, now: () => clock.at };
  const record = { uninstalledAt: null as Instant | null, reconciledTo: null as Instant | null };
  /** What time it is at Shopify, and whether it will say. */
  const shopifys = { at: T0, refuses: false };
  const asked: Instant[] = [];
  const read: string[] = [];
  /** What is stored already. */
  const seen = new Map<string, { updatedAt: Instant; readAt: Instant }>();
  const inbox: { id: string; topic: string; body: string; state: string }[] = [];
  /** Orders that cannot be read, and why. */
  const poison = new Map<string, Error>();
  const tx = { inbox: { add: async (message: { id: string; topic: string; body: string }) => void (inbox.some(({ id }) => id === message.id) || inbox.push({ ...message, state: "waiting" })), unfinished: async (_shop: ShopDomain, prefix: string) => inbox.filter(({ id, state }) => id.startsWith(prefix) && state !== "done") }, shops: { find: async () => record, setReconciled: async (_shop: ShopDomain, to: Instant) => void (record.reconciledTo = to) }, orders: { seen: async (_shop: ShopDomain, id: string) => seen.get(id) ?? null } } as unknown as Tx;
  const uow: UnitOfWork = { run: (work) => work(tx), read: (work) => work(tx) };
  const commerce = { ordersChanged: async (_shop: ShopDomain, since: Instant) => { asked.push(since); return shopifys.refuses ? { ok: false as const, refusal: { code: "refused" as const, message: "no" } } : ok({ orders: changes.filter((at) => at >= since).map((at) => ({ id: order(at - T0), updatedAt: at })), cursor: null, at: shopifys.at }); } };
  /** Orders that were asked for. */
  const tried: string[] = [];
  const look = () => reconcileOrders({ uow, commerce, clock, recordOrder: async (_shop, id) => { tried.push(id); if (poison.has(id)) throw poison.get(id)!; read.push(id); seen.set(id, { updatedAt: T0 + HOUR, readAt: T0 + HOUR }); } })(SHOP);
  /** Looks so often. @returns what each came to, or that it was given up */
  const looks = async (times: number) => {
    const came: unknown[] = [];
    for (let i = 0; i < times; i++) came.push(await look().catch((error: Error) => error.message));
    return came;
  };
  const away = new CommerceUnavailable("busy");
  return { tried, looks, away, clock, record, asked, read, seen, inbox, poison, look, changes, shopifys };
}

describe("looking for orders whose webhooks never came", () => {
  it("looks a day back at first, and then from the newest change on, with an overlap", async () => {
    const s = stage(T0 - HOUR);
    await s.look();
    await s.look();
    expect(s.asked).toEqual([T0 - DAY - 10 * MINUTE, T0 - HOUR - 10 * MINUTE]);
  });

  it("misses nothing though our clock was set forward for a while", async () => {
    const s = stage(T0 - HOUR);
    s.clock.at = T0 + 2 * HOUR;
    await s.look();
    s.clock.at = T0;
    s.changes.push(T0 + MINUTE);
    await s.look();
    expect(s.read).toContain(order(MINUTE));
  });

  it("reads again what was read within the second of its last change, and nothing that was read later", async () => {
    const s = stage(T0);
    const look = async (updatedAt: Instant, readAt: Instant) => {
      s.read.length = 0;
      s.seen.set(order(0), { updatedAt, readAt });
      await s.look();
      return s.read.length;
    };
    expect(await look(T0, T0 + 900)).toBe(1);
    expect(await look(T0, T0 + MINUTE)).toBe(0);
    expect(await look(T0 - 1_000, T0 + MINUTE)).toBe(1);
    expect(await look(T0 + 1_000, T0 + 1_000)).toBe(0);
  });

  it("goes on past an order that cannot be read, and leaves it to the inbox", async () => {
    const s = stage(T0, T0 + MINUTE);
    s.poison.set(order(0), new Error("Shopify would not show it"));
    expect(await s.look()).toEqual({ read: 1, at: null, access: true });
    expect(s.read).toEqual([order(MINUTE)]);
    expect(s.record.reconciledTo).toBe(T0 + MINUTE);
    expect(s.inbox).toMatchObject([{ topic: "orders/updated", id: deliveryOf(0), body: JSON.stringify({ id: "1000000000" }) }]);
  });

  it("gives up where Shopify does not answer for two in a row, and starts there at its next look", async () => {
    const s = stage(T0, T0 + MINUTE, T0 + 2 * MINUTE);
    for (const one of [order(0), order(MINUTE)]) s.poison.set(one, s.away);
    await expect(s.look()).rejects.toThrow("busy");
    expect({ read: s.read, to: s.record.reconciledTo }).toEqual({ read: [], to: null });
    s.poison.clear();
    await s.look();
    expect([...s.read].sort()).toEqual([order(0), order(MINUTE), order(2 * MINUTE)]);
    expect(s.record.reconciledTo).toBe(T0 + 2 * MINUTE);
  });

  it("gives up at once, and leaves nothing to the inbox, where Shopify says itself when to come back", async () => {
    const s = stage(T0, T0 + MINUTE);
    s.poison.set(order(0), new CommerceUnavailable("throttled", T0 + HOUR));
    await expect(s.look()).rejects.toThrow("throttled");
    expect({ tried: s.tried, to: s.record.reconciledTo, inbox: s.inbox }).toEqual({ tried: [order(0)], to: null, inbox: [] });
  });

  it.each([["the first of some", 0], ["the last", 2 * MINUTE], ["alone", null]])("leaves one order that is never answered for to the inbox: %s", async (_where, at) => {
    const s = at === null ? stage(T0) : stage(T0, T0 + MINUTE, T0 + 2 * MINUTE);
    s.poison.set(order(at ?? 0), s.away);
    expect(await s.look()).toMatchObject({ read: at === null ? 0 : 2, at: null });
    expect(s.inbox).toMatchObject([{ id: deliveryOf(at ?? 0) }]);
    expect(s.record.reconciledTo).toBe(Math.max(...s.changes));
  });

  it("comes past any number of orders side by side that are never answered for, two time-outs a look, and they end none of the looks after it", async () => {
    const s = stage(...Array.from({ length: 6 }, (_, i) => T0 + i * MINUTE));
    for (let i = 0; i < 5; i++) s.poison.set(order(i * MINUTE), s.away);
    for (let looks = 0; s.read.length === 0; looks++) {
      expect(looks).toBeLessThan(6);
      const before = s.tried.length;
      await s.look().catch(() => undefined);
      expect(s.tried.length - before).toBeLessThanOrEqual(4);
      // The inbox gives up in a quarter of an hour.
      for (const one of s.inbox) one.state = "dead";
    }
    expect(s.inbox).toHaveLength(5);
    s.changes.push(T0 + 30 * MINUTE);
    expect(await s.look()).toEqual({ read: 1, at: null, access: true });
    expect(s.record.reconciledTo).toBe(T0 + 30 * MINUTE);
  });

  it("leaves the rest to another look when five were not answered for in one, and comes to all that are", async () => {
    const s = stage(...Array.from({ length: 40 }, (_, i) => T0 + i * MINUTE));
    for (let i = 0; i < 40; i += 2) s.poison.set(order(i * MINUTE), s.away);
    await expect(s.look()).rejects.toThrow();
    expect(s.tried).toHaveLength(11);
    for (let looks = 0; looks < 10 && s.read.length < 20; looks++) await s.look().catch(() => undefined);
    expect(new Set(s.read).size).toBe(20);
  });

  it("knows not all that changed before the inbox has done what an earlier look left it, however long ago that changed", async () => {
    const s = stage(T0, T0 + HOUR);
    s.poison.set(order(0), s.away);
    expect(await s.look()).toMatchObject({ read: 1, at: null });
    s.tried.length = 0;
    expect(await s.look()).toMatchObject({ at: null });
    expect(s.tried).not.toContain(order(0));
    s.seen.set(order(0), { updatedAt: T0, readAt: T0 + MINUTE });
    expect(await s.look()).toMatchObject({ at: T0 });
    s.seen.delete(order(0));
    s.inbox[0]!.state = "dead";
    expect(await s.look()).toMatchObject({ at: T0 });
  });

  it("floods no inbox while Shopify lists what has changed, and answers for none of it; what was left is read as soon as it does", async () => {
    const s = stage(...Array.from({ length: 50 }, (_, i) => T0 + i * MINUTE));
    for (let i = 0; i < 50; i++) s.poison.set(order(i * MINUTE), s.away);
    expect(await s.looks(100)).toEqual(Array.from({ length: 100 }, () => "busy"));
    expect(s.tried).toHaveLength(200);
    expect(s.inbox).toHaveLength(3);
    for (const one of s.inbox) one.state = "dead";
    s.poison.clear();
    expect(await s.look()).toEqual({ read: 50, at: T0, access: true });
  });

  it("tells when it was asked by Shopify's own clock, and not that it was when Shopify refuses", async () => {
    const s = stage(T0 - HOUR);
    s.clock.at = T0 + 20 * MINUTE;
    expect(await s.look()).toEqual({ read: 1, at: T0, access: true });
    s.shopifys.refuses = true;
    expect(await s.look()).toEqual({ read: 0, at: null, access: true });
  });

  it("does not look at a shop that has uninstalled", async () => {
    const s = stage(T0);
    s.record.uninstalledAt = T0;
    expect(await s.look()).toEqual({ read: 0, at: null, access: false });
    expect(s.asked).toEqual([]);
  });
});
