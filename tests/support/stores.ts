import { describe } from "vitest";
import type { Queue } from "../../app/ports/outbox";
import type { Tx, UnitOfWork } from "../../app/ports/unit-of-work";
import { memoryInbox, memoryOutbox } from "../simulation/memory/queues";
import { repositories } from "../simulation/memory/repositories";
import { Tables } from "../simulation/memory/tables";
import { eachDatabase, type TestDatabase } from "./databases";

/** Whatever keeps the app's rows, empty at first. */
export type Store = Pick<TestDatabase, "uow" | "inboxQueue" | "outboxQueue" | "ledger">;
type OpenStore = (options?: { random?: () => number }) => Promise<Store>;

/** Runs the same battery on SQLite, on PostgreSQL, and on the tables in memory that simulated lives are lived on. */
export function eachStore(battery: (open: OpenStore) => void): void {
  eachDatabase((open) => battery(open));
  describe("on tables in memory", () => battery(async ({ random = Math.random } = {}) => memoryStore(random)));
}

/** Transactions, and looks at the queues, one after the other; a throw takes back what was written. */
function memoryStore(random: () => number): Store {
  const tables = new Tables();
  const tx = repositories(tables);
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      tables.begin();
      try {
        const value = await work(tx);
        tables.commit();
        return value;
      } catch (error) {
        tables.rollback();
        throw error;
      }
    });
    last = turn.catch(() => {});
    return turn;
  };
  const inTurn = <M extends { attempts: number }>(queue: Queue<M>): Queue<M> => ({
    maxAttempts: queue.maxAttempts,
    claim: (...args) => run(() => queue.claim(...args)),
    settle: (...args) => run(() => queue.settle(...args)),
    extend: (...args) => run(() => queue.extend(...args)),
    next: () => run(() => queue.next()),
  });
  const uow: UnitOfWork = { run, read: run };
  return { uow, inboxQueue: inTurn(memoryInbox(tables, random)), outboxQueue: inTurn(memoryOutbox(tables, random)), ledger: async () => [...tables.shops.values()].flatMap((rows) => [...rows.ledger.values()]) };
}
