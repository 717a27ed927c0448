import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Provider } from "../../app/adapters/prisma/client";
import { openDatabase, type Database, type DatabaseOptions } from "../../app/adapters/prisma/open-database";
import { entryFrom } from "../../app/adapters/prisma/rows/reward";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { LedgerEntry } from "../../app/domain/ledger";
import { freshDatabase } from "./fresh-database";
import beginRun from "./global-setup";
import { runFolder } from "./run-folder";

export type TestDatabase = Database & { url: string; /** All shops' books. */ ledger(): Promise<LedgerEntry[]> };
/** Opens an empty database of its own; it is closed and dropped after the test. */
export type Open = (options?: Partial<DatabaseOptions>) => Promise<TestDatabase>;

/** Runs the same battery on SQLite and on PostgreSQL, each test on databases of its own. */
export function eachDatabase(battery: (open: Open, provider: Provider) => void): void {
  describe.each<[string, Provider]>([["SQLite", "sqlite"], ["PostgreSQL", "postgresql"]])("on %s", (_name, provider) => {
    const cleanUp: (() => Promise<void>)[] = [];
    // Under a runner without the global set-up, each file is a run of its own: slower, but nothing is left behind.
    let endRun: (() => void) | undefined;
    beforeAll(() => {
      if (!runFolder()) endRun = beginRun();
    });
    afterAll(() => endRun?.());
    afterEach(async () => {
      for (const step of cleanUp.splice(0).reverse()) await step();
    });
    battery(async (options) => {
      const { url, drop } = await freshDatabase(provider);
      cleanUp.push(drop);
      const database = await openDatabase(url, { sealer: systemSealer("a secret of the tests"), leaseTime: "caller", ...options });
      cleanUp.push(() => database.close());
      return { ...database, url, ledger: async () => (await database.prisma.ledgerEntry.findMany()).map(entryFrom) };
    }, provider);
  });
}
