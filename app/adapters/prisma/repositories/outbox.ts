import { Prisma } from "@prisma/client";
import type { CampaignId, ShopDomain } from "../../../domain/id";
import type { EffectKind } from "../../../ports/outbox";
import type { Outbox } from "../../../ports/unit-of-work";
import { sql } from "../by-hand";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { toDate } from "../rows/values";

/** Asks for effects, in the transaction that causes them and under its trace. Workers take them from queues/outbox-queue. */
export const outbox = (queries: Queries, trace: string | null): Outbox => ({
  async add(shop, { key, kind, payload, campaignId, groupId, seatId, runAt, createdAt }) {
    const row = { shop: shop as string, key, kind: kind as string, payload: JSON.stringify(payload), campaignId: campaignId as string | null, groupId: groupId as string | null, seatId: seatId as string | null, trace, createdAt: toDate(createdAt), runAt: toDate(runAt) };
    await insertNew(queries, "OutboxMessage", "key", [row]);
  },

  async replay(shop, key, now, afresh = false) {
    const again = { ...(afresh && { progress: Prisma.DbNull }), state: "waiting", runAt: toDate(now), attempts: 0, lockedBy: null, lockedUntil: null, lastError: null, doneAt: null };
    const { count } = await queries.outboxMessage.updateMany({ where: { shop, key, state: { in: ["dead", "done"] } }, data: again });
    return count === 1;
  },

  async resting(shop, key) {
    // The write takes the row's lock: whoever puts it back waits until the transaction ends.
    await queries.outboxMessage.updateMany({ where: { shop, key }, data: { attempts: { increment: 0 } } });
    const row = await queries.outboxMessage.findUnique({ where: { shop_key: { shop, key } }, select: { state: true, progress: true } });
    if (!row) return "forgotten";
    return row.state === "dead" || row.state === "done" ? { progress: row.progress } : "under_way";
  },

  async hasten(shop, key, now) {
    await queries.outboxMessage.updateMany({ where: { shop, key, state: "waiting", runAt: { gt: toDate(now) } }, data: { runAt: toDate(now) } });
  },

  async waitsBehind(shop, prefix, { key, createdAt, progress }) {
    const at = toDate(createdAt);
    const older = sql`("createdAt" < ${at} OR ("createdAt" = ${at} AND "key" < ${key}))`;
    const first = progress === null ? sql`("progress" IS NOT NULL OR ${older})` : sql`("progress" IS NOT NULL AND ${older})`;
    const found = await queries.$queryRaw<unknown[]>(sql`SELECT 1 AS "first" FROM "OutboxMessage" WHERE "shop" = ${shop} AND "state" IN ('waiting', 'running') AND SUBSTR("key", 1, ${prefix.length}) = ${prefix} AND "key" <> ${key} AND ${first} LIMIT 1`);
    return found.length > 0;
  },

  async stuck(shop, limit) {
    const rows = await queries.outboxMessage.findMany({ where: stuckEffects(shop), orderBy: [{ createdAt: "asc" }, { key: "asc" }], take: limit, select: { kind: true, key: true, campaignId: true } });
    return rows.map(({ kind, key, campaignId }) => ({ kind: kind as EffectKind, key, campaignId: campaignId as CampaignId | null }));
  },

  async dismiss(shop, key, now) {
    await queries.outboxMessage.updateMany({ where: { shop, key, state: "dead" }, data: { state: "done", doneAt: toDate(now) } });
  },
});

/** Which effects a person may put back. */
export const stuckEffects = (shop: ShopDomain) => ({ shop, state: "dead", kind: { not: "mail.send" } });
