import type { PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import { HOUR, type Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";
import { viewWhere } from "./admin-campaigns";
import { type OpenProblem, stuckSteps } from "./admin-stuck";
import { fromDate, fromDateOrNull, toDate } from "./rows/values";

/** An order this much younger than the last webhook was not told by it: clocks differ, and webhooks are noted once a minute. */
const APART = 3 * HOUR;
/** Webhooks may be late; reconciliation may find an order before its webhook comes. */
const PATIENCE = HOUR;

/** How a shop's queues stand, and whether Shopify tells us what it should: each figure by one step in an index. */
export async function readHealth(db: PrismaClient, shop: ShopDomain, now: Instant): Promise<HealthView> {
  const due = { shop, state: "waiting", runAt: { lte: toDate(now) } };
  const first = { where: due, orderBy: { runAt: "asc" }, select: { runAt: true } } as const;
  const oldest = [await db.inboxMessage.findFirst(first), await db.outboxMessage.findFirst(first)].flatMap((row) => (row ? fromDate(row.runAt) : []));
  const lastWebhookAt = fromDateOrNull((await db.shop.findUnique({ where: { shop }, select: { lastWebhookAt: true } }))?.lastWebhookAt ?? null);
  const problems = await db.problem.findMany({ where: { shop, status: "open" }, select: { kind: true, key: true, seatId: true, orderId: true, campaignId: true } });
  return {
    lastWebhookAt,
    unheardOrderAt: await unheardOrder(db, shop, lastWebhookAt, now),
    waiting: { count: (await db.inboxMessage.count({ where: due })) + (await db.outboxMessage.count({ where: due })), since: oldest.length > 0 ? Math.min(...oldest) : null },
    stuck: await stuckSteps(db, shop, problems as OpenProblem[]),
    problems: problems.length,
    mailsNotSent: await db.mail.count({ where: { shop, state: { in: ["not_sent", "failed"] } } }),
  };
}

/**
 * Silence alone is no trouble: a quiet shop is quiet. An order that reconciliation has found is proof that webhooks do
 * not come. Orders from before the campaigns began prove nothing, since the app may not have been installed then.
 *
 * @returns when the first such order was placed
 */
async function unheardOrder(db: PrismaClient, shop: ShopDomain, lastWebhookAt: Instant | null, now: Instant): Promise<Instant | null> {
  const live = await db.campaign.findMany({ where: { shop, ...viewWhere("live", now) }, select: { startsAt: true, createdAt: true } });
  if (live.length === 0) return null;
  const begun = Math.min(...live.map((one) => Math.max(fromDate(one.startsAt), fromDate(one.createdAt))));
  const since = toDate(Math.max(begun, lastWebhookAt === null ? 0 : lastWebhookAt + APART));
  // An order changes no earlier than it is placed, and there is an index on its changes.
  const order = await db.order.findFirst({ where: { shop, updatedAt: { gt: since }, placedAt: { gt: since, lte: toDate(now - PATIENCE) } }, orderBy: { placedAt: "asc" }, select: { placedAt: true } });
  return fromDateOrNull(order?.placedAt ?? null);
}
