import pg from "pg";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import { entryFrom } from "../../app/adapters/prisma/rows/reward";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { Tx, UnitOfWork } from "../../app/ports/unit-of-work";
import { freshDatabase } from "../support/fresh-database";
import { LOCKING, type Site, siteOf } from "./sites";
import { type Actor, type Policy, Turns, currentActor } from "./turns";

/** Two who work at the same time, and what is to be seen afterwards. Played often, each time on the rows as they were prepared: what else they leave behind must not matter. */
export type Race = {
  works: readonly (() => Promise<unknown>)[];
  /** What stands in the end, without anything that differs by chance. */
  seen(): Promise<unknown>;
  /** Both do the same: it is all one who comes first. */
  alike?: true;
  /** Who committed last must have come last: what others see in between matters, too. */
  inOrder?: true;
};
/** Prepares a race, on an empty database. */
export type Scenario = (stage: InterleavingStage) => Promise<Race>;

/** @param actors as they stood in the end @param sites where locks were taken */
export type Played = { outcome: string; actors: Actor[]; sites: Set<Site> };
/** A race on rows that are put back before each time. `without`: the lock that is left out. */
export type Prepared = { play(policy: Policy, without?: Site | null): Promise<Played>; alike: boolean };

export type InterleavingStage = Awaited<ReturnType<typeof interleavingStage>>;

/** A PostgreSQL whose transactions take turns, with the locks they take watched, and left out where told. */
export async function interleavingStage() {
  const { url, drop } = await freshDatabase("postgresql");
  const turns = await Turns.on(url);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const impatient = new URL(url);
  // Who waits for each other finds out soon.
  impatient.searchParams.set("options", "-c deadlock_timeout=10ms");
  const database = await openDatabase(impatient.href, { sealer: systemSealer("a secret of the tests"), leaseTime: "caller", random: () => 0.5, through: turns.through });
  const tables = (await admin.query<{ name: string }>("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'")).rows.map(({ name }) => name);
  // Rows are put back whole: what hangs on what is right already.
  const all = (statement: (table: string) => string) => admin.query(["SET session_replication_role = replica", ...tables.map(statement)].join(";\n"));
  await all((table) => `CREATE UNLOGGED TABLE prepared_${table.replaceAll('"', "")} (LIKE public.${table})`);
  const prepared = (table: string) => `prepared_${table.replaceAll('"', "")}`;
  let reached = new Set<Site>();
  let leftOut: Site | null = null;

  /** The same transaction, whose locks are noted by who takes them. */
  function watched(tx: Tx): Tx {
    const actor = currentActor();
    if (!actor) return tx;
    const changed: Record<string, object> = { ...tx };
    for (const [repository, method] of LOCKING) {
      const own = changed[repository] as Record<string, (...args: unknown[]) => Promise<unknown>>;
      const inner = own[method]!;
      const locking = async (...args: unknown[]) => {
        const site = siteOf(new Error());
        if (site) reached.add(site);
        actor.leaveOut = site !== null && site === leftOut;
        try {
          return await inner(...args);
        } finally {
          actor.leaveOut = false;
        }
      };
      changed[repository] = { ...own, [method]: locking };
    }
    return changed as unknown as Tx;
  }
  const uow: UnitOfWork = { run: (work) => database.uow.run((tx) => work(watched(tx))), read: (work) => database.uow.read(work) };

  const stage = {
    ...database,
    uow,
    url,
    ledger: async () => (await database.prisma.ledgerEntry.findMany()).map(entryFrom),

    async prepare(scenario: Scenario): Promise<Prepared> {
      await all((table) => `DELETE FROM ${table}`);
      const { works, seen, inOrder, alike = false } = await scenario(stage);
      await all((table) => `DELETE FROM ${prepared(table)}; INSERT INTO ${prepared(table)} TABLE ${table}`);
      const play = async (policy: Policy, without: Site | null = null): Promise<Played> => {
        await all((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE ${prepared(table)}`);
        reached = new Set();
        leftOut = without;
        const { ends, actors, order } = await turns.play(works, policy);
        const answers = ends.map((end) => (end.status === "fulfilled" ? end.value : `threw ${String((end.reason as Error).message).trim().split("\n").at(-1)}`));
        const conflicts = actors.reduce((sum, { conflicts }) => sum + conflicts, 0);
        const whole = { answers, seen: await seen(), ...(inOrder && { order }), ...(conflicts > 0 && { conflicts }) };
        return { outcome: JSON.stringify(whole, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value)), actors, sites: reached };
      };
      return { play, alike };
    },

    close: async () => {
      await database.close();
      await turns.close();
      await admin.end();
      await drop();
    },
  };
  return stage;
}
