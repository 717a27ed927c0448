import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** One of those who work at the same time. */
export type Actor = {
  /** Its place in every list: 0 is the first. */
  index: number;
  /** `busy`: between two statements. `ready`: before one, and waits to be let go. `asking`: the database has it in hand. */
  state: "busy" | "ready" | "asking" | "done";
  /** Statements that it was let go for. */
  steps: number;
  /** Them, as they were sent. */
  trail: string[];
  /** The backend that its statement runs on; null outside of a transaction. */
  backend: number | null;
  /** Whether it is in a transaction, and so may hold what others wait for. */
  holding: boolean;
  /** Counts its statements' beginnings and ends, to tell whether anything moved while one looked. */
  moves: number;
  go(): void;
  /** After which of its steps nothing of its was left uncommitted. */
  commits: number[];
  /** How often PostgreSQL ended its transaction for another's sake. */
  conflicts: number;
  /** While a lock is left out: what its statement becomes. */
  leaveOut: boolean;
};

/** Picks who goes next among those who can. */
export type Policy = (ready: readonly Actor[], all: readonly Actor[]) => Actor;

const actors = new AsyncLocalStorage<Actor>();
export const currentActor = (): Actor | undefined => actors.getStore();

/** What takes a row's lock by writing what is there already, and changes nothing else. */
const LOCKING_UPDATE = /SET "lock" = |SET "round" = \(|UPDATE "public"\."Shop" SET "shop" = /;

/** The statement as it were without the lock it takes; null for one that would do nothing at all then. */
function withoutLock(query: SqlQuery): SqlQuery | null {
  const reading = /^UPDATE ("\w+") SET (?:"lock" = "lock" \+ 1|"shop" = "shop") WHERE (.*) RETURNING (.*)$/s.exec(query.sql);
  if (reading) return { ...query, sql: `SELECT ${reading[3]} FROM ${reading[1]} WHERE ${reading[2]}` };
  if (LOCKING_UPDATE.test(query.sql)) return null;
  return { ...query, sql: query.sql.replace(/ FOR UPDATE( SKIP LOCKED)?/, "") };
}

/**
 * Lets people's transactions on PostgreSQL take turns, statement by statement, in the order a policy says. Whoever is not
 * let go waits before the statement; whoever waits for another's lock is seen to, by asking PostgreSQL, and the others go
 * on. Nothing depends on time: each look waits until everybody stands.
 */
export class Turns {
  private all: Actor[] = [];
  private wake: () => void = () => {};
  private looking: Promise<unknown> = Promise.resolve();
  private order: number[] = [];
  private constructor(private readonly monitor: pg.Client) {}

  static async on(url: string): Promise<Turns> {
    const monitor = new pg.Client({ connectionString: url });
    await monitor.connect();
    return new Turns(monitor);
  }

  close = () => this.monitor.end();

  /** Stands between Prisma and the driver. */
  through = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => this.over((await factory.connect()) as SqlDriverAdapter),
  });

  /** Runs them at the same time, each on statements that `policy` lets go one by one. @returns what each came to, who they were, and who committed after whom */
  async play<T>(works: readonly (() => Promise<T>)[], policy: Policy): Promise<{ ends: PromiseSettledResult<T>[]; actors: Actor[]; order: number[] }> {
    this.order = [];
    this.all = works.map((_, index) => ({ index, state: "busy", steps: 0, trail: [], backend: null, holding: false, moves: 0, go: () => {}, commits: [], conflicts: 0, leaveOut: false }));
    const ends: Promise<PromiseSettledResult<T>>[] = [];
    for (const [index, work] of works.entries()) {
      const actor = this.all[index]!;
      ends.push(Promise.allSettled([actors.run(actor, work).finally(() => this.become(actor, "done"))]).then(([end]) => end));
      // Each comes to its first statement alone: Prisma makes one of two that are asked for in the same moment.
      while (actor.state === "busy") await this.change();
    }
    for (;;) {
      await this.standing();
      const ready = this.all.filter(({ state }) => state === "ready");
      if (ready.length > 0) {
        const next = policy(ready, this.all);
        next.steps += 1;
        this.become(next, "asking");
        next.go();
      } else if (this.all.every(({ state }) => state === "done")) return { ends: await Promise.all(ends), actors: this.all, order: this.order };
      // Each waits for another: PostgreSQL ends one of them in a moment.
      else await this.change();
    }
  }

  private become(actor: Actor, state: Actor["state"]): void {
    actor.state = state;
    actor.moves += 1;
    this.wake();
  }

  private change = () => new Promise<void>((resolve) => (this.wake = resolve));

  /** Resolved once everybody has ended, waits to be let go, or waits for somebody else's lock. */
  private async standing(): Promise<void> {
    for (;;) {
      const moving = this.all.filter(({ state }) => state === "busy" || state === "asking");
      if (moving.length === 0) return;
      const changed = this.change();
      // Nobody waits but for what another holds.
      if (moving.some((actor) => actor.state === "busy" || !this.all.some((other) => other !== actor && other.holding))) {
        await changed;
        continue;
      }
      const before = moving.map(({ moves }) => moves);
      const waiting = await Promise.race([changed.then(() => null), this.waiting(moving)]);
      if (waiting && moving.every((actor, i) => actor.moves === before[i] && actor.backend !== null && waiting.has(actor.backend))) return;
    }
  }

  /** @returns the backends that wait for one that another actor uses */
  private async waiting(asking: readonly Actor[]): Promise<Set<number>> {
    const used = this.all.flatMap(({ backend }) => backend ?? []);
    // One look at a time.
    const look = this.looking.then(() => this.monitor.query<{ pid: number }>("SELECT pid FROM unnest($1::int[]) pid WHERE pg_blocking_pids(pid) && $2::int[]", [asking.flatMap(({ backend }) => backend ?? []), used]));
    this.looking = look.catch(() => null);
    const { rows } = await look;
    return new Set(rows.map(({ pid }) => pid));
  }

  /** Waits for the actor's turn, and sends the statement. */
  private async inTurn<T>(actor: Actor, backend: number | null, statement: string, send: () => Promise<T>): Promise<T> {
    const ends = backend === null || statement === "COMMIT";
    const turn = new Promise<void>((resolve) => (actor.go = resolve));
    actor.backend = backend;
    this.become(actor, "ready");
    await turn;
    actor.trail.push(statement);
    if (ends) actor.commits.push(actor.steps);
    try {
      const answer = await send();
      if (ends && backend !== null) this.order.push(actor.index);
      return answer;
    } catch (error) {
      if (JSON.stringify(error).includes("40P01")) actor.conflicts += 1;
      throw error;
    } finally {
      this.become(actor, "busy");
    }
  }

  private over(inner: SqlDriverAdapter): SqlDriverAdapter {
    const single = <T>(statement: string, send: () => Promise<T>): Promise<T> => {
      const actor = currentActor();
      return actor ? this.inTurn(actor, null, statement, send) : send();
    };
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      queryRaw: (query) => single(query.sql, () => inner.queryRaw(query)),
      executeRaw: (query) => single(query.sql, () => inner.executeRaw(query)),
      executeScript: (script) => inner.executeScript(script),
      startTransaction: async (level) => {
        const transaction = await inner.startTransaction(level);
        const actor = currentActor();
        return actor ? this.transaction(actor, transaction) : transaction;
      },
      dispose: () => inner.dispose(),
      ...(inner.getConnectionInfo ? { getConnectionInfo: () => inner.getConnectionInfo!() } : {}),
    };
  }

  private async transaction(actor: Actor, inner: Transaction): Promise<Transaction> {
    const { rows } = await inner.queryRaw({ sql: "SELECT pg_backend_pid()", args: [], argTypes: [] });
    const backend = Number(rows[0]![0]);
    actor.holding = true;
    const over = (end: Promise<void>) => end.finally(() => (actor.holding = false));
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      options: inner.options,
      queryRaw: (query) => {
        const sent = actor.leaveOut ? (withoutLock(query) ?? query) : query;
        return this.inTurn(actor, backend, sent.sql, () => inner.queryRaw(sent));
      },
      // The end of a transaction is a statement like any other: until then its locks are held.
      executeRaw: (query) => {
        const sent = actor.leaveOut ? withoutLock(query) : query;
        return sent ? this.inTurn(actor, backend, sent.sql, () => inner.executeRaw(sent)) : Promise.resolve(1);
      },
      commit: () => over(inner.commit()),
      rollback: () => over(inner.rollback()),
    };
  }
}

/**
 * `first` goes on for so many statements, then the other as far as it can, then whoever can.
 * @param held told when the other waits for what `first` holds
 */
export const overtakenAfter =
  (first: number, steps: number, held: () => void = () => {}): Policy =>
  (ready, all) => {
    const own = ready.find(({ index }) => index === first);
    const other = ready.find(({ index }) => index !== first);
    if (!own || !other) {
      if (own && all.some(({ index, state }) => index !== first && state === "asking")) held();
      return (own ?? other)!;
    }
    return own.steps < steps ? own : other;
  };

/** By lot. @param dice in [0, 1) */
export const byLot =
  (dice: () => number): Policy =>
  (ready) =>
    ready[Math.floor(dice() * ready.length)]!;
