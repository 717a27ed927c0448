import { Prisma, type PrismaClient } from "@prisma/client";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../../../domain/id";
import type { ClaimedMessage, Effect, Queue } from "../../../ports/outbox";
import type { Provider } from "../client";
import { fromDate } from "../rows/values";
import { leases } from "./leases";
import { outboxRetry } from "./retry";

/** Effects waiting to be carried out. */
export function outboxQueue(prisma: PrismaClient, provider: Provider, random: () => number): Queue<ClaimedMessage> {
  const table = leases(prisma, provider, { table: "OutboxMessage", key: "key", order: "createdAt", retry: outboxRetry, whenDone: Prisma.empty }, random);
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
    extend: (worker, message, until) => table.extend(worker, place(message), until),
    next: table.next,
  };
}
