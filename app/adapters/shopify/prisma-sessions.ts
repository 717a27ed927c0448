import type { PrismaClient } from "@prisma/client";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import type { SessionStorage } from "./session-storage";

/**
 * Shopify's storage on the app's own table. By itself it counts the rows when it is made, prints what it thinks on
 * standard output, and ends the process when the table does not answer: a database that is away for a moment would stop
 * every process that starts in it. Whether the table is there is asked by /readyz; here each call finds out for itself.
 */
export function prismaSessions({ session }: Pick<PrismaClient, "session">): SessionStorage {
  type Table = typeof session;
  const table = {
    // The only question that is asked beforehand.
    count: async () => 0,
    // Two that begin the same row at one time: the second finds it there. The library tries again as well, and prints that.
    upsert: (row: Parameters<Table["upsert"]>[0]) => session.upsert(row).catch((error: { code?: unknown }) => (error.code === "P2002" ? session.upsert(row) : Promise.reject(error))),
    findUnique: (one: Parameters<Table["findUnique"]>[0]) => session.findUnique(one),
    findMany: (some: Parameters<Table["findMany"]>[0]) => session.findMany(some),
    delete: (one: Parameters<Table["delete"]>[0]) => session.delete(one),
    deleteMany: (some: Parameters<Table["deleteMany"]>[0]) => session.deleteMany(some),
  };
  return new PrismaSessionStorage({ session: table } as unknown as PrismaClient);
}
