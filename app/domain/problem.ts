import type { CampaignId, GroupId, SeatId } from "./id";
import type { Instant } from "./instant";

/** Troubles a person must decide on. Each has a button in the admin (see features/solve-problem). */
export type ProblemKind =
  | "refund_failed" // Shopify refuses the refund: retry, or mark as settled by hand
  | "paid_after_cancel" // money arrived on an order that was cancelled, or whose goods were given back
  | "order_edited" // a member's goods were taken off the order, and their money was kept
  | "hold_failed" // the order may ship before its group is complete
  | "capture_failed" // an authorised order could not be captured after success
  | "publish_failed" // discounts, codes or the metafield could not be made
  | "pool_empty" // no codes left: nobody can start or join
  | "price_changed" // the product's list price moved under a fixed group price
  | "discount_gone" // the discount behind a campaign or a program was deleted at Shopify: its codes are no longer good
  | "effect_waiting" // an effect is put off again and again, for days; it goes on by itself
  | "effect_dead"; // an effect gave up after all its retries

export type Problem = {
  key: string;
  kind: ProblemKind;
  status: "open" | "resolved";
  campaignId: CampaignId | null;
  groupId: GroupId | null;
  seatId: SeatId | null;
  orderId: string | null;
  detail: Record<string, string | number | null>;
  raisedAt: Instant;
  resolvedAt: Instant | null;
  resolution: string | null;
};
