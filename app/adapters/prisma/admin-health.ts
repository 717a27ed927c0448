import type { PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";
import { stuckEffects } from "./repositories/outbox";
import { fromDate, fromDateOrNull, toDate } from "./rows/values";

/** How a shop's queues stand, each figure by one step in an index. */
export async function readHealth(db: PrismaClient, shop: ShopDomain, now: Instant): Promise<HealthView> {
  const due = { shop, state: "waiting", runAt: { lte: toDate(now) } };
  const first = { where: due, orderBy: { runAt: "asc" }, select: { runAt: true } } as const;
  const oldest = [await db.inboxMessage.findFirst(first), await db.outboxMessage.findFirst(first)].flatMap((row) => (row ? fromDate(row.runAt) : []));
  return {
    lastWebhookAt: fromDateOrNull((await db.shop.findUnique({ where: { shop }, select: { lastWebhookAt: true } }))?.lastWebhookAt ?? null),
    waiting: { count: (await db.inboxMessage.count({ where: due })) + (await db.outboxMessage.count({ where: due })), since: oldest.length > 0 ? Math.min(...oldest) : null },
    stuck: (await db.inboxMessage.count({ where: { shop, state: "dead" } })) + (await db.outboxMessage.count({ where: stuckEffects(shop) })),
    problems: await db.problem.count({ where: { shop, status: "open" } }),
    mailsNotSent: await db.mail.count({ where: { shop, state: { in: ["not_sent", "failed"] } } }),
  };
}
