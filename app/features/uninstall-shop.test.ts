import { describe, expect, it } from "vitest";
import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { ok, refuse } from "../domain/result";
import { CommerceUnavailable, type ShopFacts } from "../ports/commerce";
import type { ShopRecord, Tx, UnitOfWork } from "../ports/unit-of-work";
import { installShop } from "./install-shop";
import { eraseShop, uninstallShop } from "./uninstall-shop";

const SHOP = "back.myshopify.com" as ShopDomain;
const FACTS: ShopFacts = { name: "Back", email: null, url: "https://back.example", currency: "USD", currencies: ["USD"], timezone: "UTC", locale: "en", capture: "automatic" };

/** One shop, Shopify's answer about it, and what became of it here. `whileAsking` happens once, while Shopify is asked. */
function stage() {
  const s = { access: true, clock: 1_000 as Instant, record: null as ShopRecord | null, forgotten: 0, erased: 0, swept: 0, whileAsking: null as (() => Promise<void>) | null };
  const shops: Partial<Tx["shops"]> = {
    lock: async () => s.record,
    find: async () => s.record,
    save: async (record) => void (s.record = record),
    setUninstalled: async (_shop, at, installedAt) => {
      if (s.record?.installedAt !== installedAt) return false;
      s.record = { ...s.record, uninstalledAt: at };
      return true;
    },
    erase: async () => void (s.erased += 1),
  };
  const uow: UnitOfWork = { run: (work) => work({ shops } as Tx), read: (work) => work({ shops } as Tx) };
  const commerce = {
    shop: async () => {
      const { access, whileAsking } = s;
      s.whileAsking = null;
      await whileAsking?.();
      return access ? ok(FACTS) : refuse("uninstalled" as const);
    },
  };
  const clock = { now: () => s.clock };
  return Object.assign(s, {
    commerce,
    open: () => installShop({ uow, commerce, clock })(SHOP),
    uninstalled: () => uninstallShop({ uow, commerce, clock, forget: async () => void (s.forgotten += 1) })(SHOP),
    redact: () => eraseShop({ uow, commerce, sweep: async () => void (s.swept += 1) })(SHOP),
  });
}

describe("app/uninstalled", () => {
  it("ends access when Shopify refuses our token", async () => {
    const s = stage();
    await s.open();
    s.access = false;
    await s.uninstalled();
    expect(s.record?.uninstalledAt).toBe(1_000);
    expect(s.forgotten).toBe(1);
  });

  it("locks nobody out when it comes late, whatever our clock says", async () => {
    const s = stage();
    await s.open();
    s.clock -= 3_600_000;
    await s.open();
    await s.uninstalled();
    expect(s.record?.uninstalledAt).toBe(null);
    expect(s.forgotten).toBe(0);
  });

  it("asks again when the shop is opened while it asks", async () => {
    const s = stage();
    await s.open();
    s.access = false;
    s.whileAsking = async () => {
      s.access = true;
      await s.open();
    };
    await s.uninstalled();
    expect(s.record?.uninstalledAt).toBe(null);
    expect(s.forgotten).toBe(0);
  });

  it("believes nothing while Shopify does not answer", async () => {
    const s = stage();
    await s.open();
    s.whileAsking = async () => {
      throw new CommerceUnavailable("busy");
    };
    await expect(s.uninstalled()).rejects.toThrow(CommerceUnavailable);
    expect(s.record?.uninstalledAt).toBe(null);
  });

  it("has nothing to do for a shop that is not known", async () => {
    const s = stage();
    s.access = false;
    await s.uninstalled();
    expect(s.forgotten).toBe(0);
  });
});

describe("shop/redact", () => {
  it("erases the shop that has gone, down to the disk", async () => {
    const s = stage();
    s.access = false;
    await s.redact();
    expect(s).toMatchObject({ erased: 1, swept: 1 });
  });

  it("erases nothing of a shop that has come back meanwhile", async () => {
    const s = stage();
    await s.redact();
    expect(s).toMatchObject({ erased: 0, swept: 0 });
  });

  it("erases nothing of a shop that installs again while Shopify is asked", async () => {
    const s = stage();
    await s.open();
    s.access = false;
    await s.uninstalled();
    s.whileAsking = async () => {
      s.access = true;
      await s.open();
    };
    await s.redact();
    expect(s).toMatchObject({ erased: 0, swept: 0 });
  });
});
