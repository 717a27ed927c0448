import { numeric, type ShopDomain } from "../../domain/id";
import type { Queries } from "./client";

/** @returns whether a text has one of these ids in it, as a number by itself */
export function namesOne(text: string, ids: string[]): boolean {
  const numbers = ids.map(numeric).filter((id) => /^\d+$/.test(id));
  return numbers.length > 0 && new RegExp(`(?<!\\d)(${numbers.join("|")})(?!\\d)`).test(text);
}

/**
 * Empties the webhooks kept for another try after they gave up, if they name the customer or one of the orders.
 * Finished ones are empty already, and those that wait will be within minutes; what an emptied one announced is read
 * again from Shopify by reconciliation.
 */
export async function redactDeliveries(queries: Queries, shop: ShopDomain, customerId: string, orderIds: string[]): Promise<void> {
  const dead = await queries.inboxMessage.findMany({ where: { shop, state: "dead" }, select: { id: true, body: true } });
  const ids = dead.filter((delivery) => namesOne(delivery.body, [customerId, ...orderIds])).map((delivery) => delivery.id);
  if (ids.length > 0) await queries.inboxMessage.updateMany({ where: { shop, id: { in: ids } }, data: { body: "", lastError: "redacted" } });
}
