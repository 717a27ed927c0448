import type { CampaignId, GroupId, SeatId } from "./id";
import type { Instant } from "./instant";

/** Past-tense statements that mechanisms make. The timeline shows them; rewards and mail follow from them. */
export type FactKind =
  | "campaign.published" | "campaign.paused" | "campaign.resumed" | "campaign.ended"
  | "group.opened" | "group.started" | "group.joined" | "group.nearly_full" | "group.completed" | "group.failed" | "group.dropped"
  | "seat.held" | "seat.secured" | "seat.lapsed" | "seat.left" | "seat.moved" | "opener.promoted"
  | "payment.late" | "payment.other_price" | "payment.excess" | "member.refunded" | "member.returned";

export type Fact = {
  /** Unique in the shop. The same thing told twice has the same key, and is written once. */
  key: string;
  kind: FactKind;
  at: Instant;
  campaignId: CampaignId | null;
  groupId: GroupId | null;
  seatId: SeatId | null;
  orderId: string | null;
  detail: Record<string, string | number | boolean | null>;
};
