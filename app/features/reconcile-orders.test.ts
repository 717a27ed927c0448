import { describe, expect, it } from "vitest";
import type { ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, type Instant } from "../domain/instant";
import { ok } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { reconcileOrders } from "./reconcile-orders";

const SHOP = "reconciled.myshopify.com" as ShopDomain;
const T0 = Date.UTC(2026, 10, 25, 12);

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
  const inbox: { id: string; topic: string; body: string }[] = [];
  /** Orders that cannot be read, and why. */
  const poison = new Map<string, Error>();
  const tx = { inbox: { add: async (message: { id: string; topic: string; body: string }) => void inbox.push(message) }, shops: { find: async () => record, setReconciled: async (_shop: ShopDomain, to: Instant) => void (record.reconciledTo = to) }, orders: { seen: async (_shop: ShopDomain, id: string) => seen.get(id) ?? null } } as unknown as Tx;
  const uow: UnitOfWork = { run: (work) => work(tx), read: (work) => work(tx) };
  const commerce = { ordersChanged: async (_shop: ShopDomain, since: Instant) => { asked.push(since); return shopifys.refuses ? { ok: false as const, refusal: { code: "refused" as const, message: "no" } } : ok({ orders: changes.filter((at) => at >= since).map((at) => ({ id: `order ${at - T0}`, updatedAt: at })), cursor: null, at: shopifys.at }); } };
  const look = () => reconcileOrders({ uow, commerce, clock, recordOrder: async (_shop, id) => { if (poison.has(id)) throw poison.get(id)!; read.push(id); } })(SHOP);
  return { clock, record, asked, read, seen, inbox, poison, look, changes, shopifys };
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
    expect(s.read).toContain(`order ${MINUTE}`);
  });

  it("reads again what was read within the second of its last change, and nothing that was read later", async () => {
    const s = stage(T0);
    const look = async (updatedAt: Instant, readAt: Instant) => {
      s.read.length = 0;
      s.seen.set("order 0", { updatedAt, readAt });
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
    s.poison.set("order 0", new Error("Shopify would not show it"));
    expect(await s.look()).toEqual({ read: 1, at: null, access: true });
    expect(s.read).toEqual([`order ${MINUTE}`]);
    expect(s.record.reconciledTo).toBe(T0 + MINUTE);
    expect(s.inbox).toMatchObject([{ topic: "orders/updated", id: `reconciled:order 0:${T0}`, body: JSON.stringify({ id: "order 0" }) }]);
  });

  it("stops where Shopify does not answer, and starts there at its next look", async () => {
    const s = stage(T0, T0 + MINUTE);
    s.poison.set("order 0", new CommerceUnavailable("busy"));
    await expect(s.look()).rejects.toThrow("busy");
    expect({ read: s.read, to: s.record.reconciledTo, inbox: s.inbox }).toEqual({ read: [], to: null, inbox: [] });
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
