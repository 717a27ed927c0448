import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";

/** A webhook as it came. */
export type InboxMessage = {
  shop: ShopDomain;
  /** X-Shopify-Webhook-Id */
  id: string;
  /** "orders/paid" */
  topic: string;
  body: string;
  receivedAt: Instant;
  /** Of the request that brought it. */
  trace: string | null;
  attempts: number;
};
