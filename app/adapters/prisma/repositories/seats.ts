import type { Prisma } from "@prisma/client";
import type { Seat } from "../../../domain/group";
import type { Sealer } from "../../../ports/system";
import type { Groups } from "../../../ports/unit-of-work";
import { among, empty, select, sql, update } from "../by-hand";
import type { Queries } from "../client";
import { customerIds } from "../customer-ids";
import { seatFrom } from "../rows/seat";
import { fromDateOrNull } from "../rows/values";

type OfSeats = Pick<Groups, "seat" | "seatsByCode" | "seatByInvite" | "seatsOfOrder" | "lastHold" | "ordersWaiting" | "seatsOfShopper" | "heldFromAddress" | "setRefund">;

/** Looks up and marks seats by themselves; as parts of their group they are written by repositories/groups. */
export function seats(queries: Queries, sealer: Sealer): OfSeats & { find(where: Prisma.Sql): Promise<Seat[]> } {
  const rows = async (rest: Prisma.Sql): Promise<Seat[]> => (await select(queries, "Seat", rest)).map((row) => seatFrom(row, sealer));
  const find = (where: Prisma.Sql) => rows(sql`${where} ORDER BY "heldAt", "id"`);
  return {
    find,
    seat: async (shop, id) => (await find(sql`"shop" = ${shop} AND "id" = ${id}`))[0] ?? null,
    seatsByCode: (shop, code) => find(sql`"shop" = ${shop} AND "code" = ${code}`),
    seatByInvite: async (shop, inviteCode) => (await find(sql`"shop" = ${shop} AND "inviteCode" = ${inviteCode}`))[0] ?? null,
    seatsOfOrder: (shop, orderId) => find(sql`"shop" = ${shop} AND "orderId" = ${orderId}`),
    async lastHold(shop, campaignId) {
      const { _max } = await queries.seat.aggregate({ where: { shop, campaignId, state: "held" }, _max: { holdUntil: true } });
      return fromDateOrNull(_max.holdUntil);
    },
    async ordersWaiting(shop, campaignId) {
      const found = await queries.seat.findMany({ where: { shop, campaignId, state: { in: ["secured", "lapsed"] }, orderId: { not: null }, refund: "none" }, select: { orderId: true }, distinct: "orderId", orderBy: { orderId: "asc" } });
      return found.flatMap(({ orderId }) => orderId ?? []);
    },
    async seatsOfShopper(shop, campaignId, shopperKeys) {
      const customers = shopperKeys.filter((key) => key.startsWith("c:")).flatMap((key) => customerIds(key.slice(2)));
      const theirs = customers.length === 0 ? empty : sql`OR ${among("customerId", customers)}`;
      return rows(sql`"shop" = ${shop} AND "campaignId" = ${campaignId} AND (${among("shopperKey", shopperKeys)} ${theirs}) ORDER BY "heldAt" DESC, "id" DESC`);
    },
    heldFromAddress: (shop, addressKey) => queries.seat.count({ where: { shop, addressKey, state: "held" } }),

    async setRefund(shop, id, refund) {
      await update(queries, "Seat", { refund }, sql`"shop" = ${shop} AND "id" = ${id}`);
    },
  };
}
