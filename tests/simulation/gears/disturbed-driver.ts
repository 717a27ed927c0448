import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import type { Hooks } from "./gear";

/** One statement in so many outside of a transaction is overtaken by others. */
const OVERTAKEN = 0.15;

/**
 * Stands between Prisma and the database driver: statements outside of a transaction can be overtaken, the database
 * can be away, and a process can die just before or just after a commit.
 * @param hooks the process that uses the connection now; null while nobody is to be disturbed
 * @param inFlight told of each statement that goes out, and comes back
 */
export function disturbed(factory: SqlDriverAdapterFactory, hooks: () => Hooks | null, inFlight: (change: 1 | -1) => void): SqlDriverAdapterFactory {
  const sent = async <T>(run: () => Promise<T>): Promise<T> => {
    inFlight(1);
    try {
      return await run();
    } finally {
      inFlight(-1);
    }
  };
  const single = async <T>(run: () => Promise<T>): Promise<T> => {
    const own = hooks();
    if (own && own.random() < OVERTAKEN) await own.gate("statement");
    return sent(run);
  };
  const transaction = (own: Hooks | null, inner: Transaction): Transaction => {
    let ended = false;
    const end = async (how: "commit" | "rollback") => {
      if (ended) return;
      ended = true;
      await sent(() => inner[how]());
    };
    return {
      provider: inner.provider, adapterName: inner.adapterName, options: inner.options,
      queryRaw: (query) => sent(() => inner.queryRaw(query)),
      executeRaw: (query) => sent(() => inner.executeRaw(query)),
      rollback: () => end("rollback"),
      async commit() {
        const fate = ended ? "go" : (own?.commit("transaction") ?? "go");
        await end(fate === "crash before" ? "rollback" : "commit");
        if (own && fate !== "go") await own.die();
      },
    };
  };
  const over = (inner: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: inner.provider, adapterName: inner.adapterName,
    queryRaw: (query) => single(() => inner.queryRaw(query)),
    executeRaw: (query) => single(() => inner.executeRaw(query)),
    executeScript: (script) => sent(() => inner.executeScript(script)),
    startTransaction: async (level) => transaction(hooks(), await sent(() => inner.startTransaction(level))),
    dispose: () => inner.dispose(),
    ...(inner.getConnectionInfo ? { getConnectionInfo: () => inner.getConnectionInfo!() } : {}),
  });
  return { provider: factory.provider, adapterName: factory.adapterName, connect: async () => over((await factory.connect()) as SqlDriverAdapter) };
}
