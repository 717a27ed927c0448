import type { PrismaClient } from "@prisma/client";
import { MINUTE, type Instant } from "../../../domain/instant";
import type { Inbox } from "../../../ports/unit-of-work";
import { insertNew } from "../insert-new";
import { inboxRow } from "../repositories/inbox";

/** Most deliveries in one statement; bodies are a few kilobytes each. */
const AT_ONCE = 100;

type Row = ReturnType<typeof inboxRow>;
type Waiting = { row: Row; resolve(fresh: boolean): void; reject(error: unknown): void };

/**
 * Group commit for webhooks: those that arrive while one write is on its way share the next one, and each is answered
 * only after its commit. One disk flush then serves many deliveries.
 * @param trace of the request that brings a delivery
 */
export function inboxBatcher(prisma: PrismaClient, trace: () => string | null): Pick<Inbox, "add"> & { /** Resolved once nothing is being written. */ idle(): Promise<void> } {
  const noteSeen = lastSeen(prisma);
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE);
      waiting = waiting.slice(AT_ONCE);
      await write(batch).catch(() => Promise.all(batch.map(alone)));
      await noteSeen(batch.map(({ row }) => row));
    }
    writing = null;
  };

  const write = async (batch: Waiting[]) => {
    const written = await insertNew(prisma, "InboxMessage", "id", batch.map(({ row }) => row));
    const fresh = new Set(written.map(({ shop, key }) => `${shop} ${key}`));
    // The same delivery twice in one batch: the first is new, the second a repeat.
    for (const { row, resolve } of batch) resolve(fresh.delete(`${row.shop} ${row.id}`));
  };

  /** One delivery that cannot be stored must not fail the others of its batch. */
  const alone = (one: Waiting) => write([one]).catch(one.reject);

  return {
    add: (message) =>
      new Promise((resolve, reject) => {
        waiting.push({ row: inboxRow(message, trace()), resolve, reject });
        writing ??= writeAll();
      }),

    idle: async () => writing ?? undefined,
  };
}

/** When a shop was last heard of is for people to read: once a minute is exact enough, and costs next to nothing. */
const EVERY = MINUTE;

/** Writes down when shops were last heard of, after their deliveries were answered. */
function lastSeen(prisma: PrismaClient) {
  const noted = new Map<string, Instant>();
  return async (rows: Row[]): Promise<void> => {
    const at = Math.max(...rows.map((row) => row.receivedAt.getTime()));
    // A clock that was set back must not keep a shop silent for the difference.
    const due = [...new Set(rows.map((row) => row.shop))].filter((shop) => Math.abs(at - (noted.get(shop) ?? 0)) >= EVERY);
    if (due.length === 0) return;
    for (const shop of due) noted.set(shop, at);
    // Whatever hinders this one must not hinder deliveries; the next minute has another.
    await prisma.shop.updateMany({ where: { shop: { in: due } }, data: { lastWebhookAt: new Date(at) } }).catch(() => null);
  };
}
