import { expect, it } from "vitest";
import { NOW, SHOP, campaign, offer, shopRecord, id } from "../../tests/contracts/samples";
import { eachDatabase, type TestDatabase } from "../../tests/support/databases";
import { defaultRules } from "../domain/group-rules";
import { DAY } from "../domain/instant";
import { ok } from "../domain/result";
import type { UnitOfWork } from "../ports/unit-of-work";
import { installShop } from "./install-shop";
import { saveCampaign } from "./save-campaign";
import { saveSettings } from "./save-settings";
import { publishCampaign } from "./steer-campaign";

const clock = { now: () => NOW };
const marginFloor = { percent: 20 } as never;
const facts = { name: "Renamed", email: "new@example.com", url: `https://${SHOP}`, currency: "EUR", currencies: ["EUR"], timezone: "Asia/Shanghai", locale: "en", capture: "automatic" as const };
const product = { id: "gid://shopify/Product/1", handle: "oolong", title: "Oolong", image: null, status: "active" as const, variants: [{ id: "gid://shopify/ProductVariant/1", title: "", minor: 1_000, available: true, image: null }] };
const commerce = { shop: async () => ok(facts), product: async () => ok(product) } as never;

eachDatabase((open, provider) => {
  /** Waits until what was begun is over, or is seen to wait for a lock of somebody else's. On SQLite one writes at a time, so that it waits anyway. */
  async function overOrWaiting(db: TestDatabase, begun: Promise<unknown>): Promise<void> {
    let over = false;
    void begun.finally(() => (over = true));
    while (provider === "postgresql" && !over) {
      const [row] = await db.prisma.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      if (Number(row!.n) > 0) return;
    }
  }

  /** Whoever has read what `at` names stands still until the other one has gone as far as it can. */
  function halfway(db: TestDatabase, at: "shops" | "campaigns", names: string[], other: () => Promise<unknown>): { uow: UnitOfWork; done: () => Promise<unknown> } {
    let begun: Promise<unknown> | null = null;
    const pausing = (tx: never) => Object.fromEntries(names.map((name) => [name, async (...args: unknown[]) => {
      const found = await (tx as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>)[at]![name]!(...args);
      begun ??= other();
      await overOrWaiting(db, begun);
      return found;
    }]));
    return { uow: { ...db.uow, run: (work) => db.uow.run((tx) => work({ ...tx, [at]: { ...tx[at], ...pausing(tx as never) } })) }, done: () => begun! };
  }

  it("keeps settings that are saved while news of the shop is worked on, and the news", async () => {
    const db = await open();
    await db.uow.run((tx) => tx.shops.save(shopRecord()));
    const { uow, done } = halfway(db, "shops", ["find", "lock"], () => saveSettings({ uow: db.uow, clock })(SHOP, { marginFloor }));
    await installShop({ uow, clock, commerce })(SHOP);
    await done();
    expect(await db.uow.read((tx) => tx.shops.find(SHOP))).toMatchObject({ name: "Renamed", settings: { marginFloor } });
  });

  it("makes one of two campaigns public that are published at once for the same product and time", async () => {
    const db = await open();
    const [one, two] = [id("cmp", 1), id("cmp", 2)];
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      for (const [n, its] of [one, two].entries()) await tx.campaigns.insert(campaign({ id: its, status: "draft", rules: { ...defaultRules } as never }), [offer({ id: id("ofr", n + 1), campaignId: its })]);
    });
    const other = publishCampaign({ uow: db.uow, clock, commerce });
    const { uow, done } = halfway(db, "campaigns", ["onProduct"], () => other(SHOP, two));
    const first = await publishCampaign({ uow, clock, commerce })(SHOP, one);
    expect([first, await done()]).toEqual([ok(null), expect.objectContaining({ refusal: expect.objectContaining({ code: "campaign.clash" }) })]);
  });

  it("moves no public campaign into another one's time", async () => {
    const db = await open();
    const rules = { ...defaultRules };
    const first = campaign({ status: "live", rules: rules as never, endsAt: NOW + 2 * DAY });
    const second = campaign({ id: id("cmp", 2), status: "scheduled", rules: rules as never, startsAt: NOW + 3 * DAY, endsAt: NOW + 5 * DAY });
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(first, [offer()]);
      await tx.campaigns.insert(second, [offer({ id: id("ofr", 2), campaignId: second.id })]);
    });
    const save = saveCampaign({ uow: db.uow, clock, ids: {} as never, commerce });
    const draft = (change: object) => ({ id: first.id, revision: 0, title: first.title, product: first.product, rules, startsAt: first.startsAt, endsAt: first.endsAt, timezone: first.timezone, quota: null, rewarded: true, ...change }) as never;
    expect(await save(SHOP, draft({ endsAt: NOW + 4 * DAY }))).toMatchObject({ ok: false, refusal: { code: "campaign.clash" } });
    expect(await save(SHOP, draft({ endsAt: NOW + 3 * DAY }))).toMatchObject({ ok: true });
  });
});
