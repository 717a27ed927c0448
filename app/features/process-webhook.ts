import { z } from "zod";
import { causeOf } from "../domain/cause";
import { gid, numeric, type ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Outcome } from "../ports/outbox";
import { withoutPersons } from "../domain/no-persons";
import { NO_ADDRESS, UNREADABLE } from "../domain/step";
import { CommerceUnavailable } from "../ports/commerce";
import type { InboxMessage } from "../ports/inbox";
import type { exportCustomer, Person } from "./privacy";
import { discount, order, orderAbout, person } from "./webhook-body";

type Deps = {
  recordOrder(shop: ShopDomain, orderId: string): Promise<unknown>;
  refreshProduct(shop: ShopDomain, productId: string, gone: boolean): Promise<void>;
  hearOfDiscount(shop: ShopDomain, discountId: string): Promise<void>;
  refreshShop(shop: ShopDomain): Promise<void>;
  scopesChanged(shop: ShopDomain): Promise<void>;
  uninstallShop(shop: ShopDomain): Promise<void>;
  eraseShop(shop: ShopDomain): Promise<void>;
  exportCustomer: ReturnType<typeof exportCustomer>;
  redactCustomer(shop: ShopDomain, person: Person, askedAt: Instant): Promise<Instant | null>;
};

/** @returns the number of the order that a webhook is about, for the log; null when it is about none, or cannot be read */
export function orderOfWebhook({ topic, body }: Pick<InboxMessage, "topic" | "body">): string | null {
  try {
    return orderAbout(topic, () => parse(body));
  } catch {
    return null;
  }
}

/** Works on one stored webhook. Never throws: what may pass is "failed" and tried again, what cannot be read or answered is dead. */
export const processWebhook =
  (deps: Deps) =>
  async (message: InboxMessage): Promise<Outcome> => {
    try {
      return (await act(deps, message)) ?? { kind: "done" };
    } catch (error) {
      if (error instanceof CommerceUnavailable && error.retryAt !== null) return { kind: "again", at: error.retryAt };
      if (error instanceof z.ZodError) return { kind: "dead", error: `${message.topic}: ${UNREADABLE}` };
      return { kind: "failed", error: withoutPersons(causeOf(error)) };
    }
  };

async function act(deps: Deps, message: InboxMessage): Promise<Outcome | void> {
  const { shop, topic, body } = message;
  const about = orderAbout(topic, () => parse(body));
  if (about !== null) return void (await deps.recordOrder(shop, gid("Order", about)));
  if (Object.hasOwn(webhookWork, topic)) return webhookWork[topic]!(deps, message);
}

const read = <T extends z.ZodType>({ body }: InboxMessage, shape: T): z.output<T> => shape.parse(parse(body));

/**
 * What is done for each topic that is about no order. Topics that only tell that something moved (fulfilment routing) need
 * no work: holds are retried until routed.
 */
export const webhookWork: Record<string, (deps: Deps, message: InboxMessage) => Promise<Outcome | void>> = {
  "products/update": (deps, message) => deps.refreshProduct(message.shop, gid("Product", read(message, order).id), false),
  "products/delete": (deps, message) => deps.refreshProduct(message.shop, gid("Product", read(message, order).id), true),
  "discounts/delete": (deps, message) => deps.hearOfDiscount(message.shop, gid("DiscountCodeNode", numeric(read(message, discount).admin_graphql_api_id))),
  "shop/update": (deps, { shop }) => deps.refreshShop(shop),
  "app/scopes_update": (deps, { shop }) => deps.scopesChanged(shop),
  "app/uninstalled": (deps, { shop }) => deps.uninstallShop(shop),
  "shop/redact": (deps, { shop }) => deps.eraseShop(shop),
  async "customers/data_request"(deps, message) {
    const asked = read(message, person);
    const told = await deps.exportCustomer(message.shop, { customerId: asked.customer.id, orderIds: asked.orders_requested, mailboxes: asked.customer.mailboxes }, asked.data_request?.id ?? message.id);
    // It comes only once: it waits, whole, with its button, until the merchant has entered an address.
    return told.ok ? undefined : { kind: "dead", error: NO_ADDRESS };
  },
  async "customers/redact"(deps, message) {
    const asked = read(message, person);
    const at = await deps.redactCustomer(message.shop, { customerId: asked.customer.id, orderIds: asked.orders_to_redact, mailboxes: asked.customer.mailboxes }, message.receivedAt);
    return at === null ? undefined : { kind: "again", at };
  },
};

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new z.ZodError([]);
  }
}
