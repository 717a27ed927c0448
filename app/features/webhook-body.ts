import { z } from "zod";

/** What is read of webhook bodies: ids only. Everything that matters is then asked of Shopify again. */
const id = z.union([z.number().int().min(0), z.string().regex(/^\d+$/)]).transform(String);
export const order = z.object({ id });
export const edited = z.object({ order_edit: z.object({ order_id: id }) });
export const refund = z.object({ order_id: id });
/** Which discount; of whatever kind it is, its number is one of all discounts'. */
export const discount = z.object({ admin_graphql_api_id: z.string().regex(/^gid:\/\/shopify\/Discount\w*Node\/\d{1,20}$/) });
/** `mailboxes`: keyed hashes of the address, which itself is not kept; they find what was left without an account. */
export const person = z.object({ customer: z.object({ id, mailboxes: z.array(z.string().max(64)).max(20).default([]) }), orders_requested: z.array(id).default([]), orders_to_redact: z.array(id).default([]), data_request: z.object({ id }).optional() });

const email = z.object({ customer: z.object({ email: z.string().max(254) }) });

const READ: Record<string, z.ZodType> = {
  "orders/create": order,
  "orders/paid": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/edited": edited,
  "refunds/create": refund,
  "products/update": order,
  "products/delete": order,
  "discounts/delete": discount,
  "customers/data_request": person,
  "customers/redact": person,
};

const ofOrder = (body: unknown) => order.parse(body).id;
const ORDER: Record<string, (body: unknown) => string> = {
  "orders/create": ofOrder,
  "orders/paid": ofOrder,
  "orders/updated": ofOrder,
  "orders/cancelled": ofOrder,
  "orders/edited": (body) => edited.parse(body).order_edit.order_id,
  "refunds/create": (body) => refund.parse(body).order_id,
};

/**
 * @returns the number of the order that a webhook is about; null when its topic is about none
 * @throws ZodError when the body does not say
 */
export const orderAbout = (topic: string, body: () => unknown): string | null => (Object.hasOwn(ORDER, topic) ? ORDER[topic]!(body()) : null);

/**
 * What of a body is stored: the ids that will be read, so that no name, address or e-mail of a webhook ever comes to the
 * disk; the address of whom a compliance webhook is about becomes a keyed hash. A body that is not what Shopify documents is stored without its words: it ends as dead, and is seen.
 */
export function whatIsRead(topic: string, body: string, mailboxesOf: (email: string) => string[] = () => []): string {
  const shape = Object.hasOwn(READ, topic) ? READ[topic] : undefined;
  if (!shape) return "{}";
  try {
    const given: unknown = JSON.parse(body);
    const read = shape.parse(given);
    const address = shape === person ? email.safeParse(given).data?.customer.email : undefined;
    return JSON.stringify(address ? { ...(read as z.output<typeof person>), customer: { ...(read as z.output<typeof person>).customer, mailboxes: mailboxesOf(address) } } : read);
  } catch {
    return JSON.stringify({ unreadable: Buffer.byteLength(body) });
  }
}
