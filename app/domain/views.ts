import type { Attribution } from "./attribution";
import type { Campaign, Product, Publication, phase } from "./campaign";
import type { Fact } from "./fact";
import type { Benefit, Coupon, Side } from "./friends";
import type { GroupEnding, GroupStatus, RefundState, SeatState } from "./group";
import type { GroupRules } from "./group-rules";
import type { CampaignId, GroupId, ParticipantId, ProgramId, SeatId } from "./id";
import type { Instant } from "./instant";
import type { Account, LedgerEntry } from "./ledger";
import type { Money } from "./money";
import type { Drawn } from "./gift";
import type { Nothing } from "./nothing";
import type { FinancialStatus } from "./order";
import type { Participant, Standing } from "./participant";
import type { Payout } from "./payout";
import type { PayoutBatch, PayoutLine } from "./payout-batch";
import type { Problem } from "./problem";
import type { Program, ProgramKind } from "./program";
import type { Grant } from "./reward";
import type { Terms } from "./reward-rule";
import type { Statement } from "./statement";
import type { StepAbout } from "./step";

/**
 * What the merchant's screens are told. Test orders are in the lists, marked as such, and in no figure. Money is the
 * campaign's or the shop's currency; times are instants and are written in the shop's zone.
 */
export type Phase = ReturnType<typeof phase>;

/** Groups by how far they are, members that counted, and what they paid for the group's lines. */
export type CampaignFigures = { forming: number; succeeded: number; failed: number; members: number; revenue: Money };

export type CampaignRow = {
  id: CampaignId;
  title: string;
  product: Product;
  phase: Phase;
  publication: Publication;
  startsAt: Instant;
  endsAt: Instant;
  endedAt: Instant | null;
  updatedAt: Instant;
  timezone: string;
  size: number;
  price: GroupRules["price"];
  quota: number | null;
  quotaTaken: number;
  figures: CampaignFigures;
  problems: number;
};

/** From asking for a seat to a complete group; each step is part of the one before it. */
export type Funnel = { asked: number; ordered: number; counted: number; completed: number; invited: number };

export type CampaignView = {
  campaign: Campaign<GroupRules>;
  phase: Phase;
  figures: CampaignFigures;
  funnel: Funnel;
  problems: ProblemRow[];
  /** Codes for seats: being made at Shopify, ready, handed out. */
  codes: { making: number; pooled: number; shown: number };
  /** The discount they belong to, once it exists in Shopify (gid). */
  discountId: string | null;
  timeline: FactRow[];
};

export type GroupRow = {
  id: GroupId;
  campaignId: CampaignId;
  campaignTitle: string;
  status: GroupStatus;
  ending: GroupEnding | null;
  size: number;
  counted: number;
  /** Held, secured and counted seats. */
  taken: number;
  opener: string | null;
  createdAt: Instant;
  startedAt: Instant | null;
  deadline: Instant | null;
  closedAt: Instant | null;
};

export type GroupView = { group: GroupRow; timezone: string; seats: SeatRow[]; timeline: FactRow[]; problems: ProblemRow[] };

export type SeatRow = {
  id: SeatId;
  campaignId: CampaignId;
  campaignTitle: string;
  groupId: GroupId;
  groupStatus: GroupStatus;
  state: SeatState;
  opener: boolean;
  name: string | null;
  orderId: string | null;
  orderName: string | null;
  financialStatus: FinancialStatus | null;
  quantity: number;
  paid: Money | null;
  refund: RefundState;
  via: "link" | "list" | null;
  test: boolean;
  heldAt: Instant;
  holdUntil: Instant;
  securedAt: Instant | null;
  countedAt: Instant | null;
  closedAt: Instant | null;
  movedFrom: GroupId | null;
};

export type FactRow = Fact & { seatName: string | null; orderName: string | null };
export type ProblemRow = Problem & { campaignTitle: string | null; orderName: string | null };

export type MailRow = {
  key: string;
  kind: string;
  subject: string;
  locale: string;
  state: "waiting" | "sent" | "not_sent" | "failed";
  reason: string | null;
  createdAt: Instant;
  sentAt: Instant | null;
  seat: { id: SeatId; name: string | null; groupId: GroupId } | null;
  /** Of a mail about a program: whom it is written to, or the program that it invites to. */
  person: Named | null;
  invites: ProgramId | null;
};

/** A page of a list. `total` counts what the filters leave, not only this page. */
export type Listed<Row> = { rows: Row[]; total: number; page: number; pages: number };

/** One thing that will happen by itself. */
export type Upcoming =
  | { kind: "starts" | "ends"; at: Instant; campaignId: CampaignId; title: string }
  | { kind: "deadline"; at: Instant; campaignId: CampaignId; groupId: GroupId; title: string; missing: number };

/** How a shop's work in the background is getting on. */
export type HealthView = {
  /** When Shopify last told us something; null before the first time. */
  lastWebhookAt: Instant | null;
  /** When an order was placed that Shopify should have told us of and did not; null while its messages come. */
  unheardOrderAt: Instant | null;
  /** Steps whose moment has come, and since when the oldest waits. */
  waiting: { count: number; since: Instant | null };
  /** Steps that gave up and that nobody has put back or settled: those no open problem tells of, by what they are about, and how many others. */
  stuck: { alone: Partial<Record<StepAbout, number>>; told: number };
  problems: number;
  mailsNotSent: number;
};

export type HomeView = {
  /** Since `since`: orders that counted, what they paid, groups completed, and members who came through an invitation. */
  brought: { since: Instant; orders: number; revenue: Money; completed: number; invited: number };
  live: CampaignRow[];
  problems: ProblemRow[];
  problemCount: number;
  mailsNotSent: number;
  /** Rewards that wait for the merchant's word. */
  holds: number;
  /** People who ask to join, and payouts that are asked for. */
  applications: number;
  payouts: number;
  /** Programs that were paused because their amounts are in a currency the shop has left. */
  foreign: number;
  /** Orders whose payment is authorised only, so that their seats do not count yet. */
  toCapture: number;
  next: Upcoming[];
  campaigns: number;
  /** A shopper has asked for a seat: proof that the block is on the storefront. */
  widgetSeen: boolean;
  /** Programs of sharers, both kinds, and of affiliates. */
  programs: { sharing: number; affiliate: number };
  /** A shopper has got a link to share: proof that it is offered on the storefront. */
  linkSeen: boolean;
  /** Somebody came by a link, which the embed has noted: proof that it is on. */
  visitSeen: boolean;
};

/** What stands on accounts of participants, in one currency. Negative payable is what later payouts are less. */
export type Standings = { currency: string } & Record<Exclude<Account, "merchant">, number>;

/** Checkouts by links that the web pixel told of: only of visitors who allow it. */
export type Checkouts = { begun: number; completed: number };

/** A program with its people and its books; `people` counts by standing. */
export type ProgramRow = { program: Program; people: Record<Standing, number>; visits: number; checkouts: Checkouts; orders: number; /** Of these, won by a visit: a code or an earlier order needs none. */ byVisit: number; standings: Standings[] };

/** What came of a program of sharers, and what it may still give. */
export type FriendsFigures = {
  /** Codes of each side. `given` counts those that were used, and those that ran out, too. */
  coupons: Record<Side, { making: number; pooled: number; given: number; used: number }>;
  /** Thank-yous by state. */
  thanks: Record<Grant["state"], number>;
  /** Of red packets, promised and paid out; null for coupons. Without a limit it is null. */
  budget: { takenMinor: number; limitMinor: number | null } | null;
  /** Of lucky draws: SHA-256 of their seed, the seed once no draw will come, how many there were, and the latest of them. */
  fairness: { commitment: string; seed: string | null; draws: number; latest: Drawn[] } | null;
};

/** What all programs brought, day by day, the oldest first. Days are the shop's; visits are counted by days of UTC. */
export type ProgramDays = { days: string[]; visits: number[]; orders: number[]; money: { currency: string; earned: number[]; paid: number[] }[] };

/** Somebody a row speaks of; nothing but the code is left when they asked to be forgotten. `by`: who has given no name is known by their account or, a guest, by their browser. */
export type Named = { id: ParticipantId; name: string | null; email: string | null; code: string; by: "customer" | "guest" | null; /** Of their program. */ kind: ProgramKind };

/** Somebody that a search has found. */
export type Found = { person: Named; program: string };

export type ParticipantRow = { participant: Participant; program: string; visits: number; checkouts: Checkouts; orders: number; /** Of these, won by a visit: a code or an earlier order needs none. */ byVisit: number; standings: Standings[] };

/** One person with what they have earned lately, newest first, at most 50 of each. */
export type ParticipantView = { row: ParticipantRow; program: Program; rewards: (RewardRow & { /** The one that its money is in, once there is one. */ payout: Payout | null })[]; payouts: Payout[]; visitDays: { day: string; visits: number }[]; /** Their orders of late that made no reward at all. */ unearned?: UnearnedRow[] };

/** What an affiliate's page shows: programs they have joined or asked to join, and those they may ask to join now. */
export type AffiliateView = { mine: ParticipantView[]; open: Program[]; /** Codes of theirs that take something off at the checkout now. */ codes?: string[] };

/** What a friend gets who comes by a sharer's link, and whose link it is; `newOnly`: it is for new customers. */
export type Welcome = { programId: ProgramId; by: ParticipantId; benefit: Benefit; currency: string; newOnly: boolean };

/** What a sharer sees of their own link: what came of it, and each thank-you with where it stands. */
export type ShareView = {
  program: Program;
  person: Participant;
  visits: number;
  /** Orders by friends that count now (domain/gift), of all times. */
  friends: number;
  /** What something can be done with now, soonest over first; then the latest others. `payout`: the one that the money of an opened packet is in, once there is one. */
  thanks: { grant: Grant; coupon: Coupon | null; payout: Payout | null }[];
  /** Latest first: all with a code that may still be good, and the latest others. */
  payouts: Payout[];
  /** What the budget of red packets still holds; null without one. */
  leftMinor: number | null;
  /** SHA-256 of the seed of lucky draws, and the seed once no draw will come. */
  fairness: { commitment: string; seed: string | null };
};

export type OrderBrief = { id: string; name: string; placedAt: Instant; totalMinor: number; currency: string; financialStatus: FinancialStatus; test: boolean };
/** A group campaign that part of an order was bought in. */
export type GroupNamed = { id: CampaignId; title: string; rewarded: boolean };
/** A reward, and why it is nothing where it is. */
export type ToldGrant = { grant: Grant; nothing?: Nothing | null };
export type RewardRow = ToldGrant & { order: OrderBrief | null; groups?: GroupNamed[] };
export type UnearnedRow = { orderId: string; at: Instant; order: OrderBrief | null; nothing: Nothing };

/** An order that somebody claims: why it is whose, what is earned by it, and the group campaigns it belongs to. */
export type AttributionRow = { attribution: Attribution; order: OrderBrief | null; people: Named[]; rewards: ToldGrant[]; /** Why it makes no reward though it is somebody's. */ unearned: Nothing | null; groups: GroupNamed[] };

/** One side of a booking, and what it is of: of a reward the program and its terms, of money that leaves the payout. */
export type EntryRow = { entry: LedgerEntry; person: Named | null; program: { id: ProgramId; title: string } | null; terms: Terms | null; order: string | null; payout: Pick<Payout, "id" | "method" | "state"> | null };

/** An order inside a payout whose money may still go back: its payment is disputed, or goods are on their way back. */
export type DoubtfulOrder = { id: string; name: string; why: "disputed" | "returning" };

/** A payout with whom it is for. `sending`: Tuan sends it by itself, and has not given up. */
export type PayoutRow = { payout: Payout; person: Named; program: string; sending: boolean; /** What stands below zero on the balance in its currency: taken back since it was asked for. Else zero. */ takenBackMinor: number; /** While it has not been paid. */ doubtful: DoubtfulOrder[]; /** The batch whose file holds it. */ batch: Pick<PayoutBatch, "id" | "createdAt"> | null };

/** What a payout pays for, and whom. */
export type StatementView = Statement & { person: Named };

/** A batch with what became of its payouts. */
export type BatchRow = { batch: PayoutBatch; counts: Record<"approved" | "paid" | "declined", number> };

/** A batch with what its file says. Of who was forgotten since, nothing is left to say. */
export type BatchView = { batch: PayoutBatch; lines: PayoutLine[] };

/** A reward that waits for the merchant's word; its grant says why. */
export type HoldRow = RewardRow & { person: Named; program: string };
