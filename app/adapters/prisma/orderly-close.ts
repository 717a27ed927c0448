import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";

/**
 * Makes a database close although a transaction is just beginning. Prisma forgets such a transaction when it
 * disconnects and never ends it, so that the connection it holds is waited for for ever. Here closing waits for what
 * begins, and rolls back whatever is left open.
 * @returns the same driver, which can be closed at any moment
 */
export function orderlyClose(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => over((await factory.connect()) as SqlDriverAdapter),
  };
}

function over(inner: SqlDriverAdapter): SqlDriverAdapter {
  const beginning = new Set<Promise<unknown>>();
  const open = new Set<Transaction>();
  let closing = false;

  const noted = (transaction: Transaction): Transaction => {
    open.add(transaction);
    const end = (how: "commit" | "rollback") => {
      open.delete(transaction);
      return transaction[how]();
    };
    return {
      provider: transaction.provider,
      adapterName: transaction.adapterName,
      options: transaction.options,
      queryRaw: (query) => transaction.queryRaw(query),
      executeRaw: (query) => transaction.executeRaw(query),
      commit: () => end("commit"),
      rollback: () => end("rollback"),
    };
  };
  const begin = async (level: Parameters<SqlDriverAdapter["startTransaction"]>[0]): Promise<Transaction> => {
    if (closing) throw closed();
    const transaction = await inner.startTransaction(level);
    if (!closing) return noted(transaction);
    await transaction.rollback();
    throw closed();
  };
  const rollBack = async (transaction: Transaction) => {
    open.delete(transaction);
    // One that cannot be rolled back has lost its connection, and with it its work.
    await transaction.rollback().catch(() => null);
  };

  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => inner.queryRaw(query),
    executeRaw: (query) => inner.executeRaw(query),
    executeScript: (script) => inner.executeScript(script),
    startTransaction(level) {
      const begun = begin(level);
      beginning.add(begun);
      const done = () => beginning.delete(begun);
      begun.then(done, done);
      return begun;
    },
    async dispose() {
      closing = true;
      await Promise.all([...open].map(rollBack));
      await Promise.allSettled(beginning);
      await inner.dispose();
    },
    ...(inner.getConnectionInfo ? { getConnectionInfo: () => inner.getConnectionInfo!() } : {}),
  };
}

const closed = () => new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "the database is being closed" });
