import { Prisma, type PrismaClient } from "@prisma/client";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../../../domain/id";
import type { ClaimedMessage, Effect, Lane, Queue } from "../../../ports/outbox";
import { fromDate } from "../rows/values";
import { leases, type QueueParts } from "./leases";
import { outboxRetry } from "./retry";

/** What waits for a mail server is one lane; writing a mail asks nobody outside and stays in the other. */
const LANES: Record<Lane, Prisma.Sql> = { mails: Prisma.sql`"kind" = 'mail.send'`, rest: Prisma.sql`"kind" <> 'mail.send'` };

/**
 * Effects waiting to be carried out.
 * @param lane which of them are claimed; left out, all
 */
export function outboxQueue(prisma: PrismaClient, parts: QueueParts, lane?: Lane): Queue<ClaimedMessage> {
  const table = leases(prisma, parts, { table: "OutboxMessage", key: "key", order: "createdAt", retry: outboxRetry, whenDone: Prisma.empty, ...(lane && { only: LANES[lane] }) });
  const place = (message: ClaimedMessage) => ({ shop: message.shop as string, key: message.key, attempts: message.attempts });
  return {
    maxAttempts: outboxRetry.maxAttempts,
    async claim(worker, now, leaseMs, limit) {
      const claimed = await table.claim(worker, now, leaseMs, limit);
      if (claimed.length === 0) return [];
      const rows = await prisma.outboxMessage.findMany({ where: { OR: claimed.map(({ shop, key }) => ({ shop, key })) }, orderBy: [{ createdAt: "asc" }, { key: "asc" }] });
      return rows.map((row) => ({
        ...({ kind: row.kind, payload: row.payload } as Effect),
        shop: row.shop as ShopDomain,
        key: row.key,
        campaignId: row.campaignId as CampaignId | null,
        groupId: row.groupId as GroupId | null,
        seatId: row.seatId as SeatId | null,
        attempts: row.attempts,
        progress: row.progress,
        createdAt: fromDate(row.createdAt),
        trace: row.trace,
      }));
    },
    settle: (worker, message, outcome, now) => table.settle(worker, place(message), outcome, now),
    extend: (worker, message, now, leaseMs) => table.extend(worker, place(message), now, leaseMs),
    next: table.next,
  };
}
