import { expect, it } from "vitest";
import { delivery, NOW, OTHER, SHOP, shopRecord } from "../../../../tests/contracts/samples";
import { eachDatabase, type Open } from "../../../../tests/support/databases";
import { HOUR, MINUTE } from "../../../domain/instant";
import { inboxBatcher } from "./inbox-batcher";

const stage = async (open: Open) => {
  const db = await open();
  const troubles: unknown[] = [];
  const inbox = inboxBatcher(db.prisma, () => null, (error) => void troubles.push(error));
  for (const shop of [SHOP, OTHER]) await db.uow.run((tx) => tx.shops.save(shopRecord({ shop, lastWebhookAt: null })));
  return {
    ...db, inbox, troubles,
    heard: async (shop = SHOP) => (await db.uow.read((tx) => tx.shops.find(shop)))?.lastWebhookAt,
    async arrive(name: string, receivedAt: number) {
      await inbox.add(delivery(name, { receivedAt }));
      await inbox.idle();
    },
  };
};

eachDatabase((open, provider) => {
  it("notes when a shop was last heard of: at most once a minute, and of that shop only", async () => {
    const { arrive, heard, troubles } = await stage(open);
    await arrive("first", NOW);
    expect(await heard()).toBe(NOW);
    await arrive("soon after", NOW + MINUTE - 1);
    expect(await heard()).toBe(NOW);
    await arrive("a minute later", NOW + MINUTE);
    expect(await heard()).toBe(NOW + MINUTE);
    await arrive("by a clock that was set back", NOW - HOUR);
    expect(await heard()).toBe(NOW - HOUR);
    expect(await heard(OTHER)).toBeNull();
    expect(troubles).toEqual([]);
  });

  it("does not go back to what it knew before another process knew better", async () => {
    const { arrive, heard, uow } = await stage(open);
    await uow.run((tx) => tx.shops.save(shopRecord({ lastWebhookAt: NOW + 1 })));
    await arrive("first", NOW);
    expect(await heard()).toBe(NOW + 1);
  });

  it("tells what it could not write, stores the delivery all the same, and tries again with the next", async () => {
    const { arrive, heard, troubles, prisma } = await stage(open);
    await prisma.$executeRaw`ALTER TABLE "Shop" RENAME TO "Away"`;
    await arrive("first", NOW);
    expect([await prisma.inboxMessage.count(), troubles.length]).toEqual([1, 1]);
    await prisma.$executeRaw`ALTER TABLE "Away" RENAME TO "Shop"`;
    await arrive("second", NOW + 1);
    expect([await heard(), troubles.length]).toEqual([NOW + 1, 1]);
  });

  // SQLite has no locks of rows: it lets one write at a time.
  if (provider === "postgresql")
    it("keeps no delivery waiting for a shop's row that somebody holds, and has noted all once it is idle", async () => {
      const { inbox, heard, uow } = await stage(open);
      let letGo!: () => void;
      const free = new Promise<void>((resolve) => (letGo = resolve));
      let holder!: Promise<void>;
      await new Promise<void>((held) => {
        holder = uow.run(async (tx) => {
          await tx.shops.lock(SHOP);
          held();
          await free;
        });
      });
      for (const [name, shop] of [["a", SHOP], ["b", OTHER], ["c", SHOP]] as const) expect(await inbox.add(delivery(name, { shop }))).toBe(true);
      letGo();
      await holder;
      await inbox.idle();
      expect([await heard(), await heard(OTHER)]).toEqual([NOW, NOW]);
    });
});
