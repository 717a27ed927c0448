import type { PrismaClient } from "@prisma/client";
import type { Provider } from "./client";

/**
 * Makes what was erased leave the disk as well. SQLite overwrites it in the file (secure_delete) but keeps old pages in
 * its write-ahead log: that is emptied here. PostgreSQL's vacuum does this by itself, in its own time.
 * @returns once it has; with `whole`, the file is written anew without what earlier versions left in it: for hours without shoppers
 */
export const sweeper =
  (prisma: PrismaClient, provider: Provider) =>
  async (whole = false): Promise<void> => {
    if (provider !== "sqlite") return;
    if (whole) await prisma.$executeRawUnsafe("VACUUM");
    await prisma.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  };
