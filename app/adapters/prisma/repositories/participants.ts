import { Prisma } from "@prisma/client";
import type { ParticipantId, ShopDomain } from "../../../domain/id";
import type { Sealer } from "../../../ports/system";
import type { Participants } from "../../../ports/rewards";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { participantColumns, participantFrom } from "../rows/participant";

/** Participants in the table Participant, and counts of visits by their links. */
export function participants(queries: Queries, sealer: Sealer): Participants {
  const find = async (shop: ShopDomain, id: ParticipantId) => {
    const row = await queries.participant.findUnique({ where: { shop_id: { shop, id } } });
    return row && participantFrom(row, sealer);
  };
  return {
    find,

    async lock(shop, id) {
      const { count } = await queries.participant.updateMany({ where: { shop, id }, data: { lock: { increment: 1 } } });
      return count === 0 ? null : find(shop, id);
    },

    async byCodes(shop, codes) {
      if (codes.length === 0) return [];
      const rows = await queries.participant.findMany({ where: { shop, code: { in: codes } }, orderBy: { id: "asc" } });
      return rows.map((row) => participantFrom(row, sealer));
    },

    async ofGuest(shop, programId, keys) {
      const row = await queries.participant.findFirst({ where: { shop, programId, guestKey: { in: keys } }, orderBy: { id: "asc" } });
      return row && participantFrom(row, sealer);
    },

    async ofCustomer(shop, customerId) {
      const rows = await queries.participant.findMany({ where: { shop, customerId }, orderBy: { id: "asc" } });
      return rows.map((row) => participantFrom(row, sealer));
    },

    async ofMailbox(shop, keys) {
      if (keys.length === 0) return [];
      const rows = await queries.participant.findMany({ where: { shop, emailKey: { in: keys } }, orderBy: { id: "asc" } });
      return rows.map((row) => participantFrom(row, sealer));
    },

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
      await queries.$executeRaw(Prisma.sql`INSERT INTO "VisitDay" ("shop", "participantId", "day", "visits") SELECT ${shop}, "id", ${day}, 1 FROM "Participant" WHERE "shop" = ${shop} AND "id" = ${id} ON CONFLICT ("shop", "participantId", "day") DO UPDATE SET "visits" = "VisitDay"."visits" + 1`);
    },
  };
}
