import type { Prisma } from "@prisma/client";
import type { Sealer } from "../../../ports/system";
import type { Participants } from "../../../ports/rewards";
import { among, lockRow, select, sql } from "../by-hand";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { participantColumns, participantFrom } from "../rows/participant";

/** Participants in the table Participant, and counts of visits by their links. */
export function participants(queries: Queries, sealer: Sealer): Participants {
  const find = async (where: Prisma.Sql) => (await select(queries, "Participant", sql`${where} ORDER BY "id"`)).map((row) => participantFrom(row, sealer));
  return {
    find: async (shop, id) => (await find(sql`"shop" = ${shop} AND "id" = ${id}`))[0] ?? null,

    async lock(shop, id) {
      const row = await lockRow(queries, "Participant", sql`"shop" = ${shop} AND "id" = ${id}`);
      return row && participantFrom(row, sealer);
    },

    byCodes: async (shop, codes) => (codes.length === 0 ? [] : find(sql`"shop" = ${shop} AND ${among("code", codes)}`)),
    ofGuest: async (shop, programId, keys) => (await find(sql`"shop" = ${shop} AND "programId" = ${programId} AND ${among("guestKey", keys)}`))[0] ?? null,
    ofCustomer: (shop, customerId) => find(sql`"shop" = ${shop} AND "customerId" = ${customerId}`),
    ofMailbox: async (shop, keys) => (keys.length === 0 ? [] : find(sql`"shop" = ${shop} AND ${among("emailKey", keys)}`)),

    async insert(shop, participant) {
      const { id, programId } = participant;
      const written = await insertNew(queries, "Participant", "id", [{ shop: shop as string, id: id as string, programId: programId as string, ...participantColumns(participant, sealer) }]);
      return written.length === 1;
    },

    async update(shop, participant) {
      await queries.participant.updateMany({ where: { shop, id: participant.id }, data: participantColumns(participant, sealer) });
    },

    async visits(shop, participantId) {
      const { _sum } = await queries.visitDay.aggregate({ where: { shop, participantId }, _sum: { visits: true } });
      return _sum.visits ?? 0;
    },

    async countVisit(shop, id, day) {
      // One statement: two visits at once are two visits.
      await queries.$executeRaw(sql`INSERT INTO "VisitDay" ("shop", "participantId", "day", "visits") SELECT ${shop}, "id", ${day}, 1 FROM "Participant" WHERE "shop" = ${shop} AND "id" = ${id} ON CONFLICT ("shop", "participantId", "day") DO UPDATE SET "visits" = "VisitDay"."visits" + 1`);
    },
  };
}
