import type { AttributionRow, BatchRow, BatchView, CampaignRow, CampaignView, EntryRow, FactRow, Found, FriendsFigures, GroupRow, GroupView, HealthView, HoldRow, HomeView, Listed, MailRow, ParticipantRow, ParticipantView, PayoutRow, ProblemRow, ProgramDays, ProgramRow, SeatRow, StatementView } from "../domain/views";
import type { BatchId, CampaignId, GroupId, ParticipantId, PayoutId, ProgramId, ShopDomain } from "../domain/id";
import type { Invitation } from "../domain/invitation";
import type { Account, EntryKind } from "../domain/ledger";
import type { Standing } from "../domain/participant";
import type { PayoutMethod, PayoutState } from "../domain/payout";
import type { Instant } from "../domain/instant";

export type CampaignViewName = "all" | "live" | "scheduled" | "draft" | "ended";
export type CampaignFilter = { view: CampaignViewName; search: string; page: number };
export type GroupFilter = { campaign: CampaignId | null; status: "all" | "forming" | "succeeded" | "failed"; since: Instant | null; page: number };
/** `counted`: members; `waiting`: held or ordered, not counted; `refunds`: money that is due back or has a problem. */
export type SeatFilter = { campaign: CampaignId | null; state: "all" | "counted" | "waiting" | "refunds" | "ended"; invited: boolean; since: Instant | null; search: string; page: number };
export type ProblemFilter = { status: "open" | "resolved"; campaign: CampaignId | null; group: GroupId | null; page: number };
export type MailFilter = { state: "all" | "sent" | "waiting" | "not_sent"; page: number };
export type ParticipantFilter = { program: ProgramId | null; standing: Standing | "all"; search: string; page: number };
/** `program`: orders that somebody in it earns by; `of`: whose orders; `verdict`: only orders that somebody earns by, or only those that nobody does though somebody claims them. */
export type AttributionFilter = { program: ProgramId | null; of: ParticipantId | null; verdict: "all" | "won" | "none"; page: number };
/** `order`: its name, with or without the #; `since` counts, `until` does not any more. */
export type EntryFilter = { of: ParticipantId | null; program: ProgramId | null; kind: EntryKind | "all"; account: Account | "all"; order: string; since: Instant | null; until: Instant | null; page: number };
export type PayoutFilter = { state: PayoutState | "all"; of: ParticipantId | null; program: ProgramId | null; method: PayoutMethod | "all"; currency: string | null; page: number };

/** A day of the shop's calendar: "2026-11-26", and its first moment and the next day's. */
export type Day = { day: string; from: Instant; until: Instant };

/**
 * What the admin's screens read. No write, no call to Shopify; every query carries the shop, so that an id of
 * another shop finds nothing. `now` decides which campaigns are live. Pages start at 1 and hold 50 rows.
 */
export interface AdminReads {
  home(shop: ShopDomain, currency: string, now: Instant): Promise<HomeView>;
  health(shop: ShopDomain, now: Instant): Promise<HealthView>;
  campaigns(shop: ShopDomain, filter: CampaignFilter, now: Instant): Promise<Listed<CampaignRow>>;
  campaign(shop: ShopDomain, id: CampaignId, now: Instant): Promise<CampaignView | null>;
  /** Published campaigns that have not ended on the same product, `except` one. */
  clashes(shop: ShopDomain, productId: string, except: CampaignId | null, now: Instant): Promise<{ id: CampaignId; title: string; startsAt: Instant; endsAt: Instant }[]>;
  /** Ids and titles for the filters, newest first, at most 100. */
  campaignNames(shop: ShopDomain): Promise<{ id: CampaignId; title: string }[]>;
  groups(shop: ShopDomain, filter: GroupFilter): Promise<Listed<GroupRow>>;
  group(shop: ShopDomain, id: GroupId): Promise<GroupView | null>;
  seats(shop: ShopDomain, filter: SeatFilter): Promise<Listed<SeatRow>>;
  timeline(shop: ShopDomain, campaign: CampaignId, page: number): Promise<Listed<FactRow>>;
  problems(shop: ShopDomain, filter: ProblemFilter): Promise<Listed<ProblemRow>>;
  mails(shop: ShopDomain, filter: MailFilter): Promise<Listed<MailRow>>;
  /** All of them, oldest first: a shop has few. */
  programs(shop: ShopDomain): Promise<ProgramRow[]>;
  /** Ids and titles for the filters, oldest first. */
  programNames(shop: ShopDomain): Promise<{ id: ProgramId; title: string }[]>;
  program(shop: ShopDomain, id: ProgramId): Promise<ProgramRow | null>;
  /** What came of a program of sharers; null for another kind. */
  friends(shop: ShopDomain, id: ProgramId): Promise<FriendsFigures | null>;
  programDays(shop: ShopDomain, days: readonly Day[]): Promise<ProgramDays>;
  participants(shop: ShopDomain, filter: ParticipantFilter): Promise<Listed<ParticipantRow>>;
  /** People by code, name or e-mail address, at most ten. */
  findPeople(shop: ShopDomain, text: string): Promise<Found[]>;
  participant(shop: ShopDomain, id: ParticipantId): Promise<ParticipantView | null>;
  /** Whom the merchant has asked to join a program, the latest first. */
  invitations(shop: ShopDomain, program: ProgramId, page: number): Promise<Listed<Invitation>>;
  /** Orders that somebody claims, newest first, with why they are whose. */
  attributions(shop: ShopDomain, filter: AttributionFilter): Promise<Listed<AttributionRow>>;
  /** The books, newest first. */
  entries(shop: ShopDomain, filter: EntryFilter): Promise<Listed<EntryRow>>;
  payouts(shop: ShopDomain, filter: PayoutFilter): Promise<Listed<PayoutRow>>;
  /** Currencies that something was ever asked for in, for the filters. */
  payoutCurrencies(shop: ShopDomain): Promise<string[]>;
  /** What a payout pays for; null when there is none, or none yet: before approval, and when declined. */
  statement(shop: ShopDomain, id: PayoutId): Promise<StatementView | null>;
  /** Batches of which something is still to be marked as paid, newest first. */
  openBatches(shop: ShopDomain): Promise<BatchRow[]>;
  batch(shop: ShopDomain, id: BatchId): Promise<BatchView | null>;
  /** Rewards that wait for the merchant's word, the oldest first. */
  holds(shop: ShopDomain, page: number): Promise<Listed<HoldRow>>;
  holdCount(shop: ShopDomain): Promise<number>;
}
