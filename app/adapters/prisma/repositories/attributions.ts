import { type ParticipantId, type ProgramId, gid } from "../../../domain/id";
import type { Attributions } from "../../../ports/rewards";
import { lockRow, select, sql } from "../by-hand";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { orderFrom } from "../rows/order";
import { attributionFrom, attributionRow } from "../rows/reward";
import { fromDate, toDate } from "../rows/values";

/** Whose doing orders are, in the tables Attribution and Binding. */
export const attributions = (queries: Queries): Attributions => ({
  async lock(shop, orderId) {
    const row = await lockRow(queries, "Attribution", sql`"shop" = ${shop} AND "orderId" = ${orderId}`);
    return row && attributionFrom(row);
  },

  async record(shop, attribution) {
    return (await insertNew(queries, "Attribution", "orderId", [attributionRow(shop, attribution)])).length === 1;
  },

  async bind(shop, customerId, { programId, participantId, at }) {
    const row = { shop: shop as string, programId: programId as string, customerId, participantId: participantId as string, at: toDate(at) };
    if ((await insertNew(queries, "Binding", "customerId", [row])).length === 1) return;
    await queries.binding.updateMany({ where: { shop, programId, customerId, at: { gt: row.at } }, data: { participantId: row.participantId, at: row.at } });
  },

  async bindings(shop, customerId) {
    const rows = await select(queries, "Binding", sql`"shop" = ${shop} AND "customerId" = ${customerId} ORDER BY "programId"`);
    return rows.map((row) => ({ programId: row.programId as ProgramId, participantId: row.participantId as ParticipantId, at: fromDate(row.at) }));
  },

  async ordersOf(shop, participantId, since, limit) {
    const found = await queries.attribution.findMany({ where: { shop, participantId, at: { gte: toDate(since) } }, orderBy: [{ at: "desc" }, { orderId: "desc" }], take: limit, select: { orderId: true } });
    const rows = await queries.order.findMany({ where: { shop, id: { in: found.map((one) => one.orderId) } } });
    const orders = new Map(rows.map((row) => [row.id, orderFrom(row)]));
    return found.flatMap(({ orderId }) => orders.get(orderId) ?? []);
  },

  async bringersOf(shop, customerIds, limit) {
    const orders = await queries.order.findMany({ where: { shop, customerId: { in: customerIds.map((id) => gid("Customer", id)) } }, orderBy: [{ placedAt: "desc" }, { id: "desc" }], take: limit, select: { id: true } });
    const found = await queries.attribution.findMany({ where: { shop, orderId: { in: orders.map((one) => one.id) }, participantId: { not: null } }, distinct: ["participantId"], orderBy: { participantId: "asc" }, select: { participantId: true } });
    return found.map((one) => one.participantId as ParticipantId);
  },
});
