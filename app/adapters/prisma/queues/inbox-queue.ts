import { Prisma, type PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { InboxMessage } from "../../../ports/inbox";
import type { Queue } from "../../../ports/outbox";
import { fromDate } from "../rows/values";
import { leases, type QueueParts } from "./leases";
import { inboxRetry } from "./retry";

/** Webhooks waiting to be worked off. A finished one loses its body: it may hold personal data nobody needs any more. */
export function inboxQueue(prisma: PrismaClient, parts: QueueParts): Queue<InboxMessage> {
  const table = leases(prisma, parts, { table: "InboxMessage", key: "id", order: "receivedAt", retry: inboxRetry, whenDone: Prisma.sql`, "body" = ''` });
  const place = (message: InboxMessage) => ({ shop: message.shop as string, key: message.id, attempts: message.attempts });
  return {
    maxAttempts: inboxRetry.maxAttempts,
    async claim(worker, now, leaseMs, limit) {
      const claimed = await table.claim(worker, now, leaseMs, limit);
      if (claimed.length === 0) return [];
      const rows = await prisma.inboxMessage.findMany({ where: { OR: claimed.map(({ shop, key }) => ({ shop, id: key })) }, orderBy: [{ receivedAt: "asc" }, { id: "asc" }] });
      return rows.map((row) => ({ shop: row.shop as ShopDomain, id: row.id, topic: row.topic, body: row.body, receivedAt: fromDate(row.receivedAt), trace: row.trace, attempts: row.attempts }));
    },
    settle: (worker, message, outcome, now) => table.settle(worker, place(message), outcome, now),
    extend: (worker, message, now, leaseMs) => table.extend(worker, place(message), now, leaseMs),
    next: table.next,
  };
}
