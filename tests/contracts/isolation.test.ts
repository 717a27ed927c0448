import { expect, it } from "vitest";
import { eachDatabase } from "../support/databases";
import { campaign, CAMPAIGN, delivery, effect, group, GROUP, NOW, offer, OFFER, seat, SHOP, shopRecord } from "./samples";

eachDatabase((open) => {
  it("keeps a plain write made during another's transaction that rolls back", async () => {
    const db = await open();
    let written: Promise<unknown> = Promise.resolve();
    const failing = db.uow.run(async (tx) => {
      await tx.outbox.add(SHOP, effect("inside"));
      written = db.inboxStore.add(delivery("outside"));
      expect(await db.prisma.outboxMessage.count()).toBe(0);
      throw new Error("rolled back on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await written).toBe(true);
    expect(await db.prisma.inboxMessage.count()).toBe(1);
    expect(await db.prisma.outboxMessage.count()).toBe(0);
  });

  it("lets readers see the last commit while a transaction is open", async () => {
    const db = await open();
    await db.uow.run((tx) => tx.shops.save(shopRecord()));
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord({ name: "Renamed" }));
      expect((await db.uow.read((other) => other.shops.find(SHOP)))?.name).toBe("Tea House");
    });
    expect((await db.uow.read((tx) => tx.shops.find(SHOP)))?.name).toBe("Renamed");
  });

  it("stays usable after a transaction that fails in the database", async () => {
    const db = await open();
    const twice = db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), []);
      await tx.campaigns.insert(campaign(), []);
    });
    await expect(twice).rejects.toMatchObject({ code: "P2002" });
    await db.uow.run((tx) => tx.campaigns.insert(campaign(), []));
    expect(await db.prisma.campaign.count()).toBe(1);
  });

  it("gives the last ten seats to exactly ten of two hundred", async () => {
    const db = await open();
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.groups.insert(SHOP, group({ size: 10, seats: [] }));
    });
    const claim = (number: number) =>
      db.uow.run(async (tx) => {
        await tx.campaigns.lock(SHOP, CAMPAIGN);
        const before = await tx.groups.load(SHOP, GROUP);
        if (!before || before.seats.length >= before.size) return false;
        await tx.groups.save(SHOP, before, { ...before, seats: [...before.seats, seat(number)] });
        return true;
      });
    const won = await Promise.all(Array.from({ length: 200 }, (_, index) => claim(index + 1)));
    expect(won.filter(Boolean)).toHaveLength(10);
    expect(await db.prisma.seat.count()).toBe(10);
    expect(await db.prisma.group.findFirstOrThrow()).toMatchObject({ taken: 10, counted: 0 });
  });

  it("hands each pooled code to one seat, and none when the pool is empty", async () => {
    const db = await open();
    const codes = Array.from({ length: 30 }, (_, index) => `POOL-${index}`);
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.codes.add(SHOP, OFFER, "batch-1", codes);
      await tx.codes.pool(SHOP, "batch-1", []);
    });
    const shown = await Promise.all(Array.from({ length: 40 }, (_, index) => db.uow.run((tx) => tx.codes.show(SHOP, OFFER, seat(index).id, NOW))));
    expect(shown.filter((code) => code !== null).sort()).toEqual(codes.sort());
    expect(shown.filter((code) => code === null)).toHaveLength(10);
  });
});
