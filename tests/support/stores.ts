import { describe } from "vitest";
import type { Tx, UnitOfWork } from "../../app/ports/unit-of-work";
import { repositories } from "../simulation/memory/repositories";
import { Tables } from "../simulation/memory/tables";
import { eachDatabase } from "./databases";

/** Whatever keeps the app's rows, empty at first. */
type OpenStore = () => Promise<{ uow: UnitOfWork }>;

/** Runs the same battery on SQLite, on PostgreSQL, and on the tables in memory that simulated lives are lived on. */
export function eachStore(battery: (open: OpenStore) => void): void {
  eachDatabase((open) => battery(open));
  describe("on tables in memory", () => battery(async () => ({ uow: memoryStore() })));
}

/** Transactions one after the other; a throw takes back what was written. */
function memoryStore(): UnitOfWork {
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
  return { run, read: run };
}
