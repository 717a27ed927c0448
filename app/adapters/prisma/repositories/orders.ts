import { isDeepStrictEqual } from "node:util";
import type { ShopDomain } from "../../../domain/id";
import type { Orders } from "../../../ports/unit-of-work";
import type { Provider, Queries } from "../client";
import { select, sql, update } from "../by-hand";
import { insertNew } from "../insert-new";
import { isForgotten, orderFrom, orderRow, snapshotOf } from "../rows/order";
import { fromDate } from "../rows/values";

/** Orders as last read, in the table Order. */
export function orders(queries: Queries, provider: Provider): Orders {
  const find = async (shop: ShopDomain, id: string) => {
    const [row] = await select(queries, "Order", sql`"shop" = ${shop} AND "id" = ${id}`);
    return row ? orderFrom(row) : null;
  };
  return {
    find,

    async seen(shop, id) {
      const [row] = await queries.$queryRaw<{ updatedAt: Date; recordedAt: Date }[]>(sql`SELECT "updatedAt", "recordedAt" FROM "Order" WHERE "shop" = ${shop} AND "id" = ${id}`);
      return row ? { updatedAt: fromDate(row.updatedAt), readAt: fromDate(row.recordedAt) } : null;
    },

    async householdOf(shop, customerId, limit) {
      const rows = await queries.order.findMany({ where: { shop, customerId }, orderBy: [{ updatedAt: "desc" }, { id: "desc" }], take: limit });
      return [...new Set(rows.flatMap((row) => orderFrom(row).household))];
    },

    hasOrdered: async (shop, customerId) => (await queries.order.findFirst({ where: { shop, customerId, test: false }, select: { id: true } })) !== null,

    async record(shop, order, readAt, known) {
      const row = orderRow(shop, order, readAt);
      const fresh = await insertNew(queries, "Order", "id", [{ ...row, snapshot: JSON.stringify(row.snapshot) }]);
      if (fresh.length === 1) return { before: null, current: true };
      const here = sql`"shop" = ${shop} AND "id" = ${order.id}`;
      // Two readings at once: the second waits here until the first is stored, then compares with it.
      const [stored] = await select(queries, "Order", provider === "postgresql" ? sql`${here} FOR UPDATE` : here);
      if (!stored) throw new Error(`order ${order.id} vanished while it was recorded`);
      const before = orderFrom(stored);
      if (order.updatedAt < before.updatedAt) return { before, current: false };
      const data = isForgotten(stored) ? { ...row, customerId: null, snapshot: snapshotOf(order, true) } : row;
      const after = orderFrom({ ...stored, ...data, snapshot: JSON.parse(JSON.stringify(data.snapshot)) });
      if (order.updatedAt === before.updatedAt && !isDeepStrictEqual(after, before) && !isDeepStrictEqual(known, before)) return { before, current: false, doubtful: true };
      await update(queries, "Order", data, here);
      return { before, current: true };
    },
  };
}
