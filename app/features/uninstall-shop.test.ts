import { describe, expect, it } from "vitest";
import { campaign, NOW, SHOP as SAMPLE, shopRecord } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { ok, refuse } from "../domain/result";
import { CommerceUnavailable, type ShopFacts } from "../ports/commerce";
import type { ShopRecord, ShopToken, Tx, UnitOfWork } from "../ports/unit-of-work";
import { installShop } from "./install-shop";
import { eraseShop, uninstallShop } from "./uninstall-shop";

const SHOP = "back.myshopify.com" as ShopDomain;
const FACTS: ShopFacts = { name: "Back", email: null, url: "https://back.example", currency: "USD", currencies: ["USD"], timezone: "UTC", locale: "en", capture: "automatic" };

/** One shop, Shopify's answer about it, and what became of it here. `whileAsking` happens once, while Shopify is asked. */
function stage() {
  const s = { access: true, clock: 1_000 as Instant, record: null as ShopRecord | null, tokens: [] as ShopToken[], erased: 0, swept: 0, whileAsking: null as (() => Promise<void>) | null };
  const shops: Partial<Tx["shops"]> = {
    lock: async () => s.record,
    find: async () => s.record,
    save: async (record) => void (s.record = record),
    setUninstalled: async (_shop, at, installedAt) => {
      if (s.record?.installedAt !== installedAt) return false;
      s.record = { ...s.record, uninstalledAt: at };
      return true;
    },
    tokens: async () => s.tokens,
    lockTokens: async () => s.tokens,
    dropTokens: async (_shop, tokens) => void (s.tokens = s.tokens.filter((one) => !tokens.some(({ id }) => id === one.id))),
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
  let marks = 0;
  return Object.assign(s, {
    commerce,
    /** The merchant opens the app: the library stores a token, and the shop is noted as installed. */
    open: async () => {
      s.tokens = [{ id: "offline", mark: `${++marks}` }];
      await installShop({ uow, commerce, clock })(SHOP);
    },
    uninstalled: () => uninstallShop({ uow, commerce, clock })(SHOP),
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
    expect(s.tokens).toEqual([]);
  });

  it("locks nobody out when it comes late, whatever our clock says", async () => {
    const s = stage();
    await s.open();
    s.clock -= 3_600_000;
    await s.open();
    await s.uninstalled();
    expect(s.record?.uninstalledAt).toBe(null);
    expect(s.tokens).toHaveLength(1);
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
    expect(s.tokens).toHaveLength(1);
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
    expect(s.record).toBeNull();
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

eachDatabase((open) => {
  /** A shop that has gone. Between Shopify's refusal and what is done about it the library stores a new token; that the shop has installed is noted later, by `note`. */
  const back = async (record: Partial<ShopRecord>) => {
    const { uow, prisma } = await open();
    const session = { id: `offline_${SAMPLE}`, shop: SAMPLE, state: "", accessToken: "old" };
    await uow.run(async (tx) => {
      await tx.shops.save(shopRecord(record));
      await tx.campaigns.insert(campaign(), []);
    });
    await prisma.session.create({ data: session });
    let asked = 0;
    const shop = async () => {
      const answer = (await prisma.session.findFirst())?.accessToken === "new" ? ok(FACTS) : refuse("uninstalled" as const);
      if (asked++ === 0) await prisma.session.upsert({ where: { id: session.id }, create: { ...session, accessToken: "new" }, update: { accessToken: "new" } });
      return answer;
    };
    const deps = { uow, clock: { now: () => NOW + 1 }, commerce: { shop }, sweep: async () => undefined };
    const left = async () => ({ asked, tokens: (await prisma.session.findMany()).map(({ accessToken }) => accessToken), campaigns: await prisma.campaign.count(), uninstalledAt: (await uow.read((tx) => tx.shops.find(SAMPLE)))?.uninstalledAt });
    return { deps, left, prisma, note: () => installShop(deps)(SAMPLE) };
  };

  it.each([["stays", { uninstalledAt: null }], ["has gone before", { uninstalledAt: NOW }]])("erases nothing of a shop that %s, and whose new token came while Shopify was asked, though it is not noted yet that it has installed", async (_what, record) => {
    const s = await back(record);
    await eraseShop(s.deps)(SAMPLE);
    await s.note();
    expect(await s.left()).toMatchObject({ tokens: ["new"], campaigns: 1, uninstalledAt: null });
  });

  it("does the same where the old token had long been dropped", async () => {
    const s = await back({ uninstalledAt: NOW });
    await s.prisma.session.deleteMany();
    await eraseShop(s.deps)(SAMPLE);
    expect(await s.left()).toMatchObject({ asked: 2, tokens: ["new"], campaigns: 1 });
  });

  it("takes no token away that came while Shopify was asked, nor notes that the shop has gone", async () => {
    const s = await back({ uninstalledAt: null });
    await uninstallShop(s.deps)(SAMPLE);
    expect(await s.left()).toEqual({ asked: 2, tokens: ["new"], campaigns: 1, uninstalledAt: null });
  });

  it("takes the tokens of a shop that has gone", async () => {
    const s = await back({ uninstalledAt: null });
    await uninstallShop({ ...s.deps, commerce: { shop: async () => refuse("uninstalled") } })(SAMPLE);
    expect(await s.left()).toMatchObject({ tokens: [], campaigns: 1, uninstalledAt: NOW + 1 });
  });
});
