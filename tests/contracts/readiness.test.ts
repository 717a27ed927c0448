import { expect, it } from "vitest";
import { readiness } from "../../app/adapters/prisma/readiness";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import { eachDatabase } from "../support/databases";
import { emptyDatabase, migrationNames } from "../support/fresh-database";

const sealer = systemSealer("a secret of the tests");
/** What Prisma keeps of the migrations it has run, as far as it matters here. */
const RECORD = `CREATE TABLE "_prisma_migrations" ("migration_name" TEXT NOT NULL, "finished_at" TIMESTAMP, "rolled_back_at" TIMESTAMP)`;

eachDatabase((open, provider) => {
  it("is ready with every column there, also without Prisma's record, and with columns a newer build has added", async () => {
    const db = await open();
    expect(await db.ready()).toBe("ready");
    await db.prisma.$executeRawUnsafe(`ALTER TABLE "Shop" ADD COLUMN "ofTomorrow" TEXT`);
    expect(await readiness(db.prisma, provider)()).toBe("ready");
  });

  it("is not ready for a schema that lacks one column, and is once that has come", async () => {
    const db = await open();
    await db.prisma.$executeRawUnsafe(`ALTER TABLE "Mail" RENAME COLUMN "reason" TO "former"`);
    expect(await db.ready()).toBe("schema");
    await db.prisma.$executeRawUnsafe(`ALTER TABLE "Mail" RENAME COLUMN "former" TO "reason"`);
    expect(await db.ready()).toBe("ready");
  });

  it("is not ready while a migration of this build has not ended, where Prisma's record tells", async () => {
    const db = await open();
    await db.prisma.$executeRawUnsafe(RECORD);
    expect(await db.ready()).toBe("schema");
    await db.prisma.$executeRawUnsafe(`INSERT INTO "_prisma_migrations" VALUES ('20261122000000_first', NULL, NULL)`);
    expect(await db.ready()).toBe("schema");
    await db.prisma.$executeRawUnsafe(`DELETE FROM "_prisma_migrations"`);
    for (const name of migrationNames(provider)) await db.prisma.$executeRawUnsafe(`INSERT INTO "_prisma_migrations" VALUES ('${name}', CURRENT_TIMESTAMP, NULL)`);
    expect(await db.ready()).toBe("ready");
  });

  it("is not ready without any table", async () => {
    const fresh = await emptyDatabase(provider);
    const db = await openDatabase(fresh.url, { sealer });
    expect(await db.ready()).toBe("schema");
    await db.close();
    await fresh.drop();
  });

  it("says that the database does not answer when it is gone, and when it stays silent", async () => {
    const db = await open();
    expect(await readiness({ $queryRaw: () => Promise.reject(new Error("gone")) } as never, provider)()).toBe("database");
    expect(await readiness({ $queryRaw: () => new Promise(() => {}) } as never, provider, 1)()).toBe("database");
    expect(await db.ready()).toBe("ready");
  });

  it("asks once however many probes wait", async () => {
    let asked = 0;
    const answer = readiness({ $queryRaw: async () => ((asked += 1), []), $queryRawUnsafe: async () => [] } as never, provider);
    expect(await Promise.all([answer(), answer(), answer()])).toHaveLength(3);
    expect(asked).toBe(3);
  });
});
