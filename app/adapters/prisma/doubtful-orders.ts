import { Prisma, type PrismaClient } from "@prisma/client";
import type { PayoutId, ShopDomain } from "../../domain/id";
import type { DoubtfulOrder } from "../../domain/views";
import { orderFrom } from "./rows/order";

/** How an order's snapshot spells both; PostgreSQL writes a space. A quotation mark inside of a text would be escaped. */
const SPELT = ['%"dispute":"open"%', '%"dispute": "open"%', '%"returning":true%', '%"returning": true%'];

/** Orders inside payouts whose money may still go back, by payout; looked for where they are, since a payout may hold very many. */
export async function doubtfulOrders(db: PrismaClient, shop: ShopDomain, payouts: PayoutId[]): Promise<Map<PayoutId, DoubtfulOrder[]>> {
  const found = new Map<PayoutId, DoubtfulOrder[]>();
  if (payouts.length === 0) return found;
  const spelt = Prisma.join(SPELT.map((one) => Prisma.sql`CAST(o."snapshot" AS TEXT) LIKE ${one}`), " OR ");
  const inside = await db.$queryRaw<{ payoutId: PayoutId; orderId: string }[]>(Prisma.sql`SELECT DISTINCT e."payoutId" AS "payoutId", e."orderId" AS "orderId" FROM "LedgerEntry" e JOIN "Order" o ON o."shop" = e."shop" AND o."id" = e."orderId" WHERE e."shop" = ${shop} AND e."account" = 'payable' AND e."payoutId" IN (${Prisma.join(payouts)}) AND (${spelt})`);
  const orders = (await db.order.findMany({ where: { shop, id: { in: [...new Set(inside.map(({ orderId }) => orderId))] } }, orderBy: [{ placedAt: "asc" }, { id: "asc" }] })).map(orderFrom);
  for (const { id, name, dispute, returning } of orders) {
    if (dispute !== "open" && !returning) continue;
    for (const { payoutId } of inside.filter(({ orderId }) => orderId === id)) found.set(payoutId, [...(found.get(payoutId) ?? []), { id, name, why: dispute === "open" ? "disputed" : "returning" }]);
  }
  return found;
}
