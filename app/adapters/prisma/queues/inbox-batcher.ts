import type { PrismaClient } from "@prisma/client";
import type { Inbox } from "../../../ports/unit-of-work";
import { insertNew } from "../insert-new";
import { inboxRow } from "../repositories/inbox";
import { lastSeen } from "./last-seen";

/** Most deliveries in one statement; bodies are a few kilobytes each. */
const AT_ONCE = 100;

type Row = ReturnType<typeof inboxRow>;
type Waiting = { row: Row; resolve(fresh: boolean): void; reject(error: unknown): void };

/**
 * Group commit for webhooks: those that arrive while one write is on its way share the next one, and each is answered
 * only after its commit. One disk flush then serves many deliveries.
 * @param trace of the request that brings a delivery
 * @param onTrouble told of what could not be written beside the deliveries
 */
export function inboxBatcher(prisma: PrismaClient, trace: () => string | null, onTrouble: (error: unknown) => void): Pick<Inbox, "add"> & { /** Resolved once nothing is being written. */ idle(): Promise<void> } {
  const seen = lastSeen(prisma, onTrouble);
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE);
      waiting = waiting.slice(AT_ONCE);
      await write(batch).catch(() => Promise.all(batch.map(alone)));
    }
    writing = null;
  };

  const write = async (batch: Waiting[]) => {
    const written = await insertNew(prisma, "InboxMessage", "id", batch.map(({ row }) => row));
    const fresh = new Set(written.map(({ shop, key }) => `${shop} ${key}`));
    // The same delivery twice in one batch: the first is new, the second a repeat.
    for (const { row, resolve } of batch) resolve(fresh.delete(`${row.shop} ${row.id}`));
    seen.note(batch.map(({ row }) => row));
  };

  /** One delivery that cannot be stored must not fail the others of its batch. */
  const alone = (one: Waiting) => write([one]).catch(one.reject);

  return {
    add: (message) =>
      new Promise((resolve, reject) => {
        waiting.push({ row: inboxRow(message, trace()), resolve, reject });
        writing ??= writeAll();
      }),

    async idle() {
      await writing;
      await seen.idle();
    },
  };
}
