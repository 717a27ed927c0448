import { z } from "zod";

/** What is read of webhook bodies: ids only. Everything that matters is then asked of Shopify again. */
const id = z.union([z.number().int().min(0), z.string().regex(/^\d+$/)]).transform(String);
export const order = z.object({ id });
export const edited = z.object({ order_edit: z.object({ order_id: id }) });
export const refund = z.object({ order_id: id });
export const person = z.object({ customer: z.object({ id }), orders_requested: z.array(id).default([]), orders_to_redact: z.array(id).default([]), data_request: z.object({ id }).optional() });

const READ: Record<string, z.ZodType> = {
  "orders/create": order,
  "orders/paid": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/edited": edited,
  "refunds/create": refund,
  "products/update": order,
  "products/delete": order,
  "customers/data_request": person,
  "customers/redact": person,
};

/**
 * What of a body is stored: the ids that will be read, so that no name, address or e-mail of a webhook ever comes to the
 * disk. A body that is not what Shopify documents is stored without its words: it ends as dead, and is seen.
 */
export function whatIsRead(topic: string, body: string): string {
  const shape = Object.hasOwn(READ, topic) ? READ[topic] : undefined;
  if (!shape) return "{}";
  try {
    return JSON.stringify(shape.parse(JSON.parse(body)));
  } catch {
    return JSON.stringify({ unreadable: Buffer.byteLength(body) });
  }
}
