import type { Side } from "../domain/friends";
import type { CampaignId, GrantId, GroupId, InvitationId, OfferId, ParticipantId, PayoutId, ProgramId, SeatId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";

/** Every effect outside the database, by kind. Payloads carry ids, never personal data. */
export type Effect =
  /** Make the campaign's discounts and codes and write the product's metafield. */
  | { kind: "campaign.publish"; payload: { campaignId: CampaignId; revision: number } }
  /** Stop the campaign's discounts. */
  | { kind: "campaign.close"; payload: { campaignId: CampaignId } }
  /** Write the metafield of a product from its campaigns as they are when this runs. */
  | { kind: "product.state"; payload: { productId: string } }
  /** Make `count` codes for an offer at Shopify. */
  | { kind: "codes.make"; payload: { offerId: OfferId; campaignId: CampaignId; batch: string; count: number } }
  /** Remove the codes of a failed group that were shown and never used. */
  | { kind: "codes.remove"; payload: { campaignId: CampaignId; groupId: GroupId } }
  /** Keep the group's lines from shipping until the group is complete. */
  | { kind: "order.hold"; payload: { seatId: SeatId; orderId: string; lineIds: string[] } }
  | { kind: "order.release"; payload: { seatId: SeatId; orderId: string } }
  /** Give the seat's money back: cancel the order if it is all of it, else refund the lines. */
  | { kind: "order.refund"; payload: { seatId: SeatId; orderId: string; lineIds: string[]; reason: "unfilled" | "late" | "cancelled" | "over_limit" | "other_price" } }
  /** Refund units beyond what one seat may buy. */
  | { kind: "order.refund_units"; payload: { seatId: SeatId; orderId: string; lineId: string; units: number; /** Units of the line that are the seat's own. */ keep?: number } }
  /** Cancel an order nobody has paid: nothing was charged. */
  | { kind: "order.cancel"; payload: { seatId: SeatId; orderId: string; lineIds: string[] } }
  | { kind: "order.capture"; payload: { seatId: SeatId; orderId: string } }
  | { kind: "order.tag"; payload: { orderId: string; tags: string[] } }
  /** Make a program's discounts, ask for its codes, and tell the storefront; of one that has ended, wake what it still owes thank-yous from. */
  | { kind: "program.publish"; payload: { programId: ProgramId } }
  /** Stop the discounts of a program that has ended, once nobody has a good code of it or is owed one. */
  | { kind: "program.close"; payload: { programId: ProgramId } }
  /** Make a batch of codes for one side of a program at Shopify. */
  | { kind: "coupons.make"; payload: { programId: ProgramId; side: Side; batch: string } }
  /** Take codes away that were given and are no longer good. */
  | { kind: "coupons.remove"; payload: { programId: ProgramId; side: Side; codes: string[] } }
  /** Bring the discount behind affiliates' own codes, and which codes are in it, to what the program and its people are when this runs. */
  | { kind: "coupons.keep"; payload: { programId: ProgramId } }
  /** Ask for all that is payable to somebody whose program pays by itself. */
  | { kind: "payout.ask"; payload: { participantId: ParticipantId; currency: string } }
  /** Pay out as store credit, gift card or discount. */
  | { kind: "payout.send"; payload: { payoutId: PayoutId } }
  /** Write what the storefront's share block paints from. */
  | { kind: "program.state"; payload: Record<string, never> }
  /** Turn the web pixel on, and let it tell the app's address as it is now. */
  | { kind: "pixel.ensure"; payload: Record<string, never> }
  | { kind: "mail.send"; payload: { mailKey: string } }
  /** Write a mail for a seat from its group as it is now, then send it. */
  | { kind: "mail.write"; payload: { mail: MailKind; seatId: SeatId } }
  /** Write to somebody in a program, or to whom the merchant invites, if it is still news when this runs; then send it. */
  | { kind: "mail.tell"; payload: News };

/** What somebody is told. `at` names the decision that it is about, `round` the sending. */
export type News =
  | { news: "approved" | "declined" | "suspended" | "banned"; participantId: ParticipantId; at: Instant }
  | { news: "paid"; payoutId: PayoutId }
  | { news: "coupon" | "packet"; grantId: GrantId }
  | { news: "invited"; invitationId: InvitationId; round: number };

export type MailKind = "joined" | "one_left" | "succeeded" | "failed" | "over_limit";
export type EffectKind = Effect["kind"];

export type OutboxMessage = Effect & {
  /** Unique in the shop: the same effect is asked for once. */
  key: string;
  campaignId: CampaignId | null;
  groupId: GroupId | null;
  seatId: SeatId | null;
};

/** A message as a worker holds it. */
export type ClaimedMessage = OutboxMessage & { shop: ShopDomain; attempts: number; progress: unknown; createdAt: Instant; /** Under which it was asked for. */ trace: string | null };

/** Whether the message in hand is still the asker's, and will be for a while: asked right before what cannot be done twice. */
export type Ours = () => Promise<boolean>;

/** What carrying out one message came to. */
export type Outcome =
  | { kind: "done" }
  /** Not finished: look again at `at`. Does not count as a failed attempt. `progress` is kept for next time. */
  | { kind: "again"; at: Instant; progress?: unknown }
  /** Failed for now; tried again with growing pauses, and dead after the last attempt. */
  | { kind: "failed"; error: string }
  /** Will never work: dead at once. */
  | { kind: "dead"; error: string };

/**
 * Effects are claimed in two lanes, each with workers of its own: a mail server that takes its time holds up nothing but
 * mails.
 */
export type Lane = "mails" | "rest";

/** The queues as workers see them; claims are leases that another worker may take over when they run out. */
export interface Queue<M> {
  /** Failures after which a message is dead. */
  readonly maxAttempts: number;
  claim(worker: string, now: Instant, leaseMs: number, limit: number): Promise<M[]>;
  /** @returns false when the lease was lost meanwhile; then nothing was written */
  settle(worker: string, message: M, outcome: Outcome, now: Instant): Promise<boolean>;
  /** Holds a message for `leaseMs` from now on. @returns false when the lease was lost meanwhile */
  extend(worker: string, message: M, now: Instant, leaseMs: number): Promise<boolean>;
  /** When the next message is due, or null when nothing waits. */
  next(): Promise<Instant | null>;
}
