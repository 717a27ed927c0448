import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { describe, expect, it } from "vitest";
import { orderlyClose } from "./orderly-close";

/** A driver with one connection: whoever holds it keeps the others and the end waiting. */
function oneConnection() {
  const said: string[] = [];
  let held: Promise<void> = Promise.resolve();
  const hold = async () => {
    const before = held;
    let release!: () => void;
    held = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  };
  const adapter = {
    provider: "sqlite",
    adapterName: "one",
    async startTransaction() {
      const release = await hold();
      said.push("begin");
      const end = (how: string) => async () => {
        said.push(how);
        release();
      };
      return { provider: "sqlite", adapterName: "one", options: { usePhantomQuery: true }, commit: end("commit"), rollback: end("rollback") } as unknown as Transaction;
    },
    async dispose() {
      const release = await hold();
      said.push("closed");
      release();
    },
  } as unknown as SqlDriverAdapter;
  const factory: SqlDriverAdapterFactory = { provider: "sqlite", adapterName: "one", connect: async () => adapter };
  return { said, connect: async () => (await orderlyClose(factory).connect()) as SqlDriverAdapter };
}

describe("a database that closes", () => {
  it("rolls back what is open, refuses what waits to begin, and then closes", async () => {
    const { said, connect } = oneConnection();
    const adapter = await connect();
    await adapter.startTransaction();
    const waits = adapter.startTransaction();
    await Promise.all([expect(waits).rejects.toThrow(), adapter.dispose()]);
    expect(said).toEqual(["begin", "rollback", "begin", "rollback", "closed"]);
    await expect(adapter.startTransaction()).rejects.toThrow();
  });

  it("leaves alone what has ended", async () => {
    const { said, connect } = oneConnection();
    const adapter = await connect();
    await (await adapter.startTransaction()).commit();
    await (await adapter.startTransaction()).rollback();
    await adapter.dispose();
    expect(said).toEqual(["begin", "commit", "begin", "rollback", "closed"]);
  });
});
