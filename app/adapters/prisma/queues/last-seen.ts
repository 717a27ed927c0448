import type { PrismaClient } from "@prisma/client";
import { type Instant, MINUTE } from "../../../domain/instant";
import { toDate } from "../rows/values";

/** When a shop was last heard of is for people to read: once a minute is exact enough, and costs next to nothing. */
const EVERY = MINUTE;

/**
 * Writes down when shops were last heard of, beside the deliveries: none of them waits for it, since whoever holds a shop's
 * row would keep all shops' webhooks waiting. It writes one row at a time: a statement for many would hold some while it
 * waits for others.
 * @param onTrouble told of what could not be written; the shop's next delivery tries again
 */
export function lastSeen(prisma: PrismaClient, onTrouble: (error: unknown) => void) {
  const noted = new Map<string, Instant>();
  const owed = new Map<string, Instant>();
  let writing: Promise<void> | null = null;

  const writeAll = async () => {
    // What comes up meanwhile joins in.
    for (const [shop, at] of owed) {
      owed.delete(shop);
      noted.set(shop, at);
      await write(shop, at).catch((error: unknown) => {
        noted.delete(shop);
        // The rest would meet the same, one after the other, and a process that is to end waits for it.
        owed.clear();
        onTrouble(error);
      });
    }
    writing = null;
  };

  /** Never back to what another process knew before; only a time far ahead is of a clock that was wrong. */
  const write = (shop: string, at: Instant) =>
    prisma.shop.updateMany({ where: { shop, OR: [{ lastWebhookAt: null }, { lastWebhookAt: { lt: toDate(at) } }, { lastWebhookAt: { gt: toDate(at + EVERY) } }] }, data: { lastWebhookAt: toDate(at) } });

  return {
    note(rows: readonly { shop: string; receivedAt: Date }[]): void {
      for (const { shop, receivedAt } of rows) {
        const at = receivedAt.getTime();
        // A clock that was set back must not keep a shop silent for the difference.
        if (Math.abs(at - (noted.get(shop) ?? 0)) >= EVERY) owed.set(shop, at);
      }
      if (owed.size > 0) writing ??= writeAll();
    },

    /** Resolved once nothing is being written. */
    idle: async (): Promise<void> => writing ?? undefined,
  };
}
