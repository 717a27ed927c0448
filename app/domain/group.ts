import type { CampaignId, GroupId, OfferId, SeatId } from "./id";
import { MINUTE, type Instant } from "./instant";

/**
 * So long after its deadline a group that is not full stays open for the news of money that came in time: Shopify's search,
 * which is asked last of all, shows an order some seconds late, webhooks come a little later than that on busy days.
 * Nobody joins in this time.
 */
export const SETTLING = 2 * MINUTE;

/** draft: the opener has not counted yet. dropped: a draft that never began. */
export type GroupStatus = "draft" | "forming" | "succeeded" | "failed" | "dropped";
export type GroupEnding = "filled" | "early" | "honoured" | "unfilled" | "matched" | "cancelled" | "lapsed" | "returned";

/**
 * held: waits for payment. secured: ordered, not counted yet. counted: a member. lapsed: the hold ran out (its code
 * still proves the seat). left: cancelled or refunded by itself. failed: the group failed; its refund is due or done.
 */
export type SeatState = "held" | "secured" | "counted" | "lapsed" | "left" | "failed";

/** How a seat's money goes back. none: nothing to give back. */
export type RefundState = "none" | "due" | "done" | "problem";

export type Seat = {
  id: SeatId;
  campaignId: CampaignId;
  groupId: GroupId;
  state: SeatState;
  opener: boolean;
  /** `c:<customer id>`, `v:<hash>` or `o:<order id>`: who it is, for limits, without naming anybody; `r:<seat id>` once forgotten. */
  shopperKey: string;
  addressKey: string | null;
  customerId: string | null;
  /** As the shopper or the order gave it; public places show `mask(name)`. */
  name: string | null;
  email: string | null;
  locale: string;
  offerId: OfferId;
  variantId: string;
  quantity: number;
  code: string;
  inviteCode: string;
  invitedBy: SeatId | null;
  via: "link" | "list" | null;
  heldAt: Instant;
  holdUntil: Instant;
  securedAt: Instant | null;
  countedAt: Instant | null;
  closedAt: Instant | null;
  orderId: string | null;
  orderName: string | null;
  lineIds: string[];
  paidMinor: number | null;
  currency: string | null;
  test: boolean;
  refund: RefundState;
  movedFrom: GroupId | null;
};

/** The aggregate the law works on. `seats` holds the active ones and whichever the event is about. */
export type Group = {
  id: GroupId;
  campaignId: CampaignId;
  status: GroupStatus;
  size: number;
  /** Lifetime once started, in hours. */
  hours: number;
  createdAt: Instant;
  startedAt: Instant | null;
  deadline: Instant | null;
  closedAt: Instant | null;
  ending: GroupEnding | null;
  seats: Seat[];
};

/** Whose shopper asked to be forgotten: such a seat takes in no name, address or customer again. */
export const isForgotten = (seat: Pick<Seat, "shopperKey">) => seat.shopperKey.startsWith("r:");

/** Seats that use capacity. */
export const taken = (g: Group) => g.seats.filter((s) => s.state === "held" || s.state === "secured" || s.state === "counted").length;
/** Members, the only number the public sees. */
export const counted = (g: Group) => g.seats.filter((s) => s.state === "counted").length;

/**
 * A name fit for strangers: the first character and stars ("Liang" → "L***", "陈美玲" → "陈**").
 * @returns null when there is no name to mask
 */
export function mask(name: string | null): string | null {
  const [first, ...rest] = Array.from((name ?? "").trim());
  if (!first) return null;
  return first + (/\p{Script=Han}/u.test(first) ? "*".repeat(Math.min(Math.max(rest.length, 1), 2)) : "***");
}
