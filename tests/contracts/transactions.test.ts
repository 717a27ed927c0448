import { expect, it } from "vitest";
import { clientFor } from "../../app/adapters/prisma/client";
import { SqliteAdapter } from "../../app/adapters/prisma/sqlite/adapter";
import { Mutex } from "../../app/adapters/prisma/sqlite/mutex";
import { eachDatabase } from "../support/databases";
import { campaign, CAMPAIGN, delivery, SHOP, shopRecord } from "./samples";

it("lets one holder of a mutex through at a time, in order, also after a failure", async () => {
  const mutex = new Mutex();
  const seen: string[] = [];
  const step = (name: string, fails = false) =>
    mutex.alone(async () => {
      seen.push(`${name} in`);
      await Promise.resolve();
      seen.push(`${name} out`);
      if (fails) throw new Error(name);
    });
  await Promise.allSettled([step("a"), step("b", true), step("c")]);
  expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

eachDatabase((open, provider) => {
  it("writes nothing more of a transaction that took too long", async () => {
    const db = await open();
    const slow = db.prisma.$transaction(
      async (tx) => {
        await tx.session.create({ data: { id: "first", shop: SHOP, state: "", accessToken: "" } });
        // On SQLite the other one begins only when this one has been rolled back; on PostgreSQL it is through at once.
        await db.uow.run((other) => other.campaigns.insert(campaign(), []));
        for (let number = 0; ; number++) await tx.session.create({ data: { id: `more-${number}`, shop: SHOP, state: "", accessToken: "" } });
      },
      { timeout: 200 },
    );
    await expect(slow).rejects.toMatchObject({ code: "P2028" });
    expect(await db.prisma.session.count()).toBe(0);
    expect(await db.uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN))).not.toBeNull();
    expect(await db.inboxStore.add(delivery("after"))).toBe(true);
  });

  it("closes while transactions begin and are open", async () => {
    const db = await open();
    const begun = [1, 2, 3].map((number) => db.prisma.$transaction(async (tx) => tx.session.create({ data: { id: `${number}`, shop: SHOP, state: "", accessToken: "" } })));
    const ended = Promise.allSettled(begun);
    await db.close();
    await ended;
  });

  it("starts work again that lost a deadlock, and shows it once", async () => {
    const db = await open();
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(campaign(), []);
    });
    let started = 0;
    let release!: () => void;
    const bothHold = new Promise<void>((resolve) => (release = resolve));
    const crossing = (shopFirst: boolean) =>
      db.uow.run(async (tx) => {
        const first = () => tx.shops.setProxyPrefix(SHOP, `/apps/${shopFirst}`);
        const second = () => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, 1);
        await (shopFirst ? first() : second());
        // SQLite has one writer, so its second transaction never gets here while the first waits.
        if (++started === 2 || provider === "sqlite") release();
        await bothHold;
        await (shopFirst ? second() : first());
      });
    await Promise.all([crossing(true), crossing(false)]);
    expect((await db.uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN)))?.quotaTaken).toBe(2);
    if (provider === "postgresql") expect(started).toBeGreaterThan(2);
    else expect(started).toBe(2);
  });

  it("keeps milliseconds and the sign of far times", async () => {
    const db = await open();
    for (const at of [Date.UTC(1970, 0, 1, 0, 0, 0, 1), Date.UTC(2024, 2, 31, 1, 30, 0, 999), Date.UTC(2100, 11, 31, 23, 59, 59, 5)]) {
      await db.uow.run((tx) => tx.shops.save(shopRecord({ installedAt: at })));
      expect((await db.uow.read((tx) => tx.shops.find(SHOP)))?.installedAt).toBe(at);
    }
  });

  it("survives quotes, emoji and very long texts", async () => {
    const db = await open();
    const name = `'"; DROP TABLE "Shop"; -- 🫖 ${"陈".repeat(10_000)}\\`;
    await db.uow.run((tx) => tx.shops.save(shopRecord({ name, settings: { invite: { "zh-CN": name } } })));
    expect(await db.uow.read((tx) => tx.shops.find(SHOP))).toEqual(shopRecord({ name, settings: { invite: { "zh-CN": name } } }));
  });

  it("opens SQLite so that an answered commit survives a power cut", async () => {
    const db = await open();
    if (provider === "postgresql") {
      expect(await db.prisma.$queryRawUnsafe("SHOW timezone")).toEqual([{ TimeZone: "UTC" }]);
      return;
    }
    const PrismaClient = clientFor("sqlite");
    const client = new PrismaClient({ adapter: new SqliteAdapter(db.url.replace("file:", "")) });
    const pragma = async (name: string) => Object.values((await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String)[0];
    expect([await pragma("journal_mode"), await pragma("synchronous"), await pragma("foreign_keys")]).toEqual(["wal", "2", "1"]);
    await client.$disconnect();
  });
});
