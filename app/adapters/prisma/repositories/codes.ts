import type { CampaignId, OfferId } from "../../../domain/id";
import type { Codes, PoolFigures } from "../../../ports/codes";
import { empty, sql } from "../by-hand";
import type { Provider, Queries } from "../client";
import { insertNew } from "../insert-new";
import { toDate } from "../rows/values";

/** The pool of single-use codes in the table Code. */
export function codes(queries: Queries, provider: Provider): Codes {
  // Two shoppers at once each take another row, without waiting for one another; SQLite has one writer anyway.
  const unlessTaken = provider === "postgresql" ? sql`FOR UPDATE SKIP LOCKED` : empty;
  return {
    async show(shop, offerId, seatId, now) {
      const rows = await queries.$queryRaw<{ code: string }[]>(sql`
        UPDATE "Code" SET "state" = 'shown', "seatId" = ${seatId}, "shownAt" = ${toDate(now)}
        WHERE "shop" = ${shop} AND "code" = (SELECT "code" FROM "Code" WHERE "shop" = ${shop} AND "offerId" = ${offerId} AND "state" = 'pooled' LIMIT 1 ${unlessTaken})
        RETURNING "code"`);
      return rows[0]?.code ?? null;
    },

    async offerOf(shop, code) {
      const [row] = await queries.$queryRaw<{ id: OfferId; campaignId: CampaignId }[]>(sql`SELECT o."id", o."campaignId" FROM "Code" c JOIN "Offer" o ON o."shop" = c."shop" AND o."id" = c."offerId" WHERE c."shop" = ${shop} AND c."code" = ${code}`);
      return row ? { offerId: row.id, campaignId: row.campaignId } : null;
    },

    async take(shop, code, seatId, now) {
      await queries.code.updateMany({ where: { shop, code, state: { not: "shown" } }, data: { state: "shown", seatId, shownAt: toDate(now) } });
    },

    async add(shop, offerId, batch, list) {
      await insertNew(queries, "Code", "code", list.map((code) => ({ shop: shop as string, code, offerId: offerId as string, state: "making", batch })));
    },

    async pool(shop, batch, failed) {
      await queries.code.deleteMany({ where: { shop, batch, state: "making", code: { in: failed } } });
      await queries.code.updateMany({ where: { shop, batch, state: "making" }, data: { state: "pooled" } });
    },

    async ofBatch(shop, batch) {
      const rows = await queries.code.findMany({ where: { shop, batch, state: { not: "removed" } }, select: { code: true }, orderBy: { code: "asc" } });
      return rows.map((row) => row.code);
    },

    async takenBack(shop, batch) {
      const rows = await queries.code.findMany({ where: { shop, batch, state: "removed" }, select: { code: true }, orderBy: { code: "asc" } });
      return rows.map((row) => row.code);
    },

    async wanted(shop, offerId) {
      const rows = await queries.$queryRaw<{ code: string }[]>(sql`
        SELECT c."code" FROM "Code" c LEFT JOIN "Seat" s ON s."shop" = c."shop" AND s."id" = c."seatId" LEFT JOIN "Group" g ON g."shop" = s."shop" AND g."id" = s."groupId"
        WHERE c."shop" = ${shop} AND c."offerId" = ${offerId} AND (c."state" IN ('making', 'pooled') OR (c."state" = 'shown' AND s."orderId" IS NULL AND g."status" IN ('draft', 'forming')))
        ORDER BY c."code"`);
      return rows.map((row) => row.code);
    },

    async again(shop, batch, list) {
      await queries.code.updateMany({ where: { shop, code: { in: list } }, data: { batch } });
      await queries.code.updateMany({ where: { shop, batch, state: "pooled" }, data: { state: "making" } });
    },

    async figures(shop, offerId) {
      const counts = await queries.$queryRaw<{ state: string; count: bigint }[]>(sql`SELECT "state", COUNT(*) AS "count" FROM "Code" WHERE "shop" = ${shop} AND "offerId" = ${offerId} GROUP BY "state"`);
      const of = (state: keyof PoolFigures) => Number(counts.find((row) => row.state === state)?.count ?? 0);
      return { making: of("making"), pooled: of("pooled"), shown: of("shown") };
    },

    async remove(shop, list) {
      await queries.code.updateMany({ where: { shop, code: { in: list } }, data: { state: "removed" } });
    },
  };
}
