import { z } from "zod";
import { causeOf } from "../domain/cause";
import { gid, type ShopDomain } from "../domain/id";
import type { Outcome } from "../ports/outbox";
import { withoutPersons } from "../domain/no-persons";
import { NO_ADDRESS, UNREADABLE } from "../domain/step";
import { CommerceUnavailable } from "../ports/commerce";
import type { InboxMessage } from "../ports/inbox";
import type { exportCustomer, Person } from "./privacy";
import { order, orderAbout, person } from "./webhook-body";

type Deps = {
  recordOrder(shop: ShopDomain, orderId: string): Promise<unknown>;
  refreshProduct(shop: ShopDomain, productId: string, gone: boolean): Promise<void>;
  refreshShop(shop: ShopDomain): Promise<void>;
  scopesChanged(shop: ShopDomain): Promise<void>;
  uninstallShop(shop: ShopDomain): Promise<void>;
  eraseShop(shop: ShopDomain): Promise<void>;
  exportCustomer: ReturnType<typeof exportCustomer>;
  redactCustomer(shop: ShopDomain, person: Person): Promise<void>;
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

async function act(deps: Deps, { shop, topic, body, id: deliveryId }: InboxMessage): Promise<Outcome | void> {
  const read = <T extends z.ZodType>(shape: T): z.output<T> => shape.parse(parse(body));
  const about = orderAbout(topic, () => parse(body));
  if (about !== null) return void (await deps.recordOrder(shop, gid("Order", about)));
  switch (topic) {
    case "products/update":
      await deps.refreshProduct(shop, gid("Product", read(order).id), false);
      return;
    case "products/delete":
      await deps.refreshProduct(shop, gid("Product", read(order).id), true);
      return;
    case "shop/update":
      await deps.refreshShop(shop);
      return;
    case "app/scopes_update":
      await deps.scopesChanged(shop);
      return;
    case "app/uninstalled":
      await deps.uninstallShop(shop);
      return;
    case "shop/redact":
      await deps.eraseShop(shop);
      return;
    case "customers/data_request": {
      const asked = read(person);
      const told = await deps.exportCustomer(shop, { customerId: asked.customer.id, orderIds: asked.orders_requested, mailboxes: asked.customer.mailboxes }, asked.data_request?.id ?? deliveryId);
      // It comes only once: it waits, whole, with its button, until the merchant has entered an address.
      return told.ok ? undefined : { kind: "dead", error: NO_ADDRESS };
    }
    case "customers/redact": {
      const asked = read(person);
      await deps.redactCustomer(shop, { customerId: asked.customer.id, orderIds: asked.orders_to_redact, mailboxes: asked.customer.mailboxes });
      return;
    }
    default:
    // Topics that only tell that something moved (fulfilment routing) need no work: holds are retried until routed.
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new z.ZodError([]);
  }
}
