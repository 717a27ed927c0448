import { Prisma } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { Orders } from "../../../ports/unit-of-work";
import type { Provider, Queries } from "../client";
import { insertNew } from "../insert-new";
import { isForgotten, orderFrom, orderRow, snapshotOf } from "../rows/order";

/** Orders as last read, in the table Order. */
export function orders(queries: Queries, provider: Provider): Orders {
  const find = async (shop: ShopDomain, id: string) => {
    const row = await queries.order.findUnique({ where: { shop_id: { shop, id } } });
    return row && orderFrom(row);
  };
  return {
    find,

    async householdOf(shop, customerId, limit) {
      const rows = await queries.order.findMany({ where: { shop, customerId }, orderBy: [{ updatedAt: "desc" }, { id: "desc" }], take: limit });
      return [...new Set(rows.flatMap((row) => orderFrom(row).household))];
    },

    hasOrdered: async (shop, customerId) => (await queries.order.findFirst({ where: { shop, customerId, test: false }, select: { id: true } })) !== null,

    async record(shop, order, now) {
      const row = orderRow(shop, order, now);
      const fresh = await insertNew(queries, "Order", "id", [{ ...row, snapshot: JSON.stringify(row.snapshot) }]);
      if (fresh.length === 1) return { before: null, current: true };
      // Two readings at once: the second waits here until the first is stored, then compares with it.
      if (provider === "postgresql") await queries.$queryRaw(Prisma.sql`SELECT 1 AS "locked" FROM "Order" WHERE "shop" = ${shop} AND "id" = ${order.id} FOR UPDATE`);
      const stored = await queries.order.findUniqueOrThrow({ where: { shop_id: { shop, id: order.id } } });
      const before = orderFrom(stored);
      if (order.updatedAt < before.updatedAt) return { before, current: false };
      const data = isForgotten(stored) ? { ...row, customerId: null, snapshot: snapshotOf(order, true) } : row;
      await queries.order.updateMany({ where: { shop, id: order.id }, data });
      return { before, current: true };
    },
  };
}
