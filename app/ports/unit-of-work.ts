import type { Campaign, Offer, Publication } from "../domain/campaign";
import type { Fact } from "../domain/fact";
import type { Group, Seat } from "../domain/group";
import type { GroupRules } from "../domain/group-rules";
import type { CampaignId, GroupId, InvitationId, OfferId, ParticipantId, SeatId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Order } from "../domain/order";
import type { Problem } from "../domain/problem";
import type { Codes } from "./codes";
import type { OutboxMessage } from "./outbox";
import type { Attributions, Checkouts, Coupons, Grants, Invitations, Ledger, OwnCodes, Participants, PayoutBatches, Payouts, Programs, Stocks } from "./rewards";
import type { InboxMessage } from "./inbox";

/**
 * One transaction. What changes a campaign, its groups or its seats first takes the campaign's lock: everything
 * inside one campaign then happens one after the other, on SQLite and on PostgreSQL alike, and no two locks are
 * ever taken in different orders.
 */
export interface UnitOfWork {
  /** Runs `work` in one transaction; a throw rolls everything back. Never call Shopify or send mail in it. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` without a transaction, for reading: it waits for nobody and nobody waits for it. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface Tx {
  shops: Shops;
  campaigns: Campaigns;
  groups: Groups;
  codes: Codes;
  orders: Orders;
  facts: Facts;
  problems: Problems;
  outbox: Outbox;
  inbox: Inbox;
  mails: Mails;
  people: People;
  programs: Programs;
  stocks: Stocks;
  coupons: Coupons;
  ownCodes: OwnCodes;
  participants: Participants;
  checkouts: Checkouts;
  invitations: Invitations;
  attributions: Attributions;
  grants: Grants;
  ledger: Ledger;
  payouts: Payouts;
  batches: PayoutBatches;
}

export type ShopRecord = {
  shop: ShopDomain;
  name: string;
  email: string | null;
  /** Origin under which shoppers see the shop (its primary domain), without a trailing slash. */
  url: string;
  currency: string;
  currencies: string[];
  timezone: string;
  locale: string;
  proxyPrefix: string;
  capture: "automatic" | "manual" | "on_fulfilment" | "unknown";
  settings: {
    /** The sentence to share, by language. */
    invite?: Record<string, string>;
    /** What a new campaign starts from, where it differs from `defaultRules`. */
    defaults?: Partial<GroupRules>;
    /** Basis points of an order's worth that must be left when its goods and its rewards are paid; absent: no floor. */
    marginFloor?: number | undefined;
    /** Set-up steps the merchant ticked off: the app cannot see the theme. */
    done?: string[];
  };
  /** When we last saw that the app was installed; no two such moments are the same. */
  installedAt: Instant;
  uninstalledAt: Instant | null;
  lastWebhookAt: Instant | null;
  reconciledTo: Instant | null;
};

/** A stored access token by its row. `mark`: the row's next token has another; nothing of the token can be read from it. */
export type ShopToken = { id: string; mark: string };

export interface Shops {
  /**
   * Takes the shop's lock and reads it: for whoever writes what they have read, and for what holds over several campaigns.
   * Taken after a campaign's own lock, never before. Null when there is no such shop.
   */
  lock(shop: ShopDomain): Promise<ShopRecord | null>;
  find(shop: ShopDomain): Promise<ShopRecord | null>;
  save(record: ShopRecord): Promise<void>;
  setReconciled(shop: ShopDomain, to: Instant): Promise<void>;
  /**
   * Notes that the shop has uninstalled, if it has not installed again since `installedAt`; a shop that was erased stays
   * erased. @returns whether it is noted
   */
  setUninstalled(shop: ShopDomain, at: Instant, installedAt: Instant): Promise<boolean>;
  /** Remembers the app proxy's path as a signed call showed it. */
  setProxyPrefix(shop: ShopDomain, prefix: string): Promise<void>;
  /** Every shop that is installed now. */
  installed(): Promise<ShopDomain[]>;
  /** The tokens that are stored for the shop. */
  tokens(shop: ShopDomain): Promise<ShopToken[]>;
  /** The same, which nobody replaces until the transaction ends. */
  lockTokens(shop: ShopDomain): Promise<ShopToken[]>;
  dropTokens(shop: ShopDomain, tokens: readonly ShopToken[]): Promise<void>;
  /** Deletes every row of the shop, but for its tokens. */
  erase(shop: ShopDomain): Promise<void>;
}

export interface Campaigns {
  /** Takes the campaign's lock and reads it. Null when this shop has none of that id. */
  lock(shop: ShopDomain, id: CampaignId): Promise<Campaign | null>;
  find(shop: ShopDomain, id: CampaignId): Promise<Campaign | null>;
  /** All campaigns on a product that are not drafts and not ended. */
  onProduct(shop: ShopDomain, productId: string): Promise<Campaign[]>;
  insert(campaign: Campaign, offers: Offer[]): Promise<void>;
  /** Writes everything but `quotaTaken`. Raises `revision`. @returns false when `campaign.revision` is not the stored one */
  update(campaign: Campaign): Promise<boolean>;
  setPublication(shop: ShopDomain, id: CampaignId, publication: Publication): Promise<void>;
  delete(shop: ShopDomain, id: CampaignId): Promise<void>;
  offers(shop: ShopDomain, id: CampaignId): Promise<Offer[]>;
  /** Replaces the offers of a draft. */
  replaceOffers(shop: ShopDomain, id: CampaignId, offers: Offer[]): Promise<void>;
  /** The list price a fixed offer is worked out from, in minor units. */
  setListPrice(shop: ShopDomain, offer: OfferId, minor: number): Promise<void>;
  setDiscount(shop: ShopDomain, offer: OfferId, discountId: string | null): Promise<void>;
  /** The campaign that a discount at Shopify belongs to; null when it is none's. */
  ofDiscount(shop: ShopDomain, discountId: string): Promise<CampaignId | null>;
  /** Adds `by` seats to those taken (negative gives back), without asking: a request was checked under the lock, and money that has come is never refused. */
  shiftQuota(shop: ShopDomain, id: CampaignId, by: number): Promise<void>;
  /** Campaigns of all shops whose stored status lags behind their dates: scheduled past the start, or not ended past the end. */
  turning(now: Instant, limit: number): Promise<{ shop: ShopDomain; id: CampaignId }[]>;
}

export interface Groups {
  /** The group with its active, failed and left seats (lapsed ones only when named). */
  load(shop: ShopDomain, id: GroupId, also?: SeatId[]): Promise<Group | null>;
  insert(shop: ShopDomain, group: Group): Promise<void>;
  /** Writes what differs between the two; seats may be added, changed, or moved in from another group. */
  save(shop: ShopDomain, before: Group, after: Group): Promise<void>;
  seat(shop: ShopDomain, id: SeatId): Promise<Seat | null>;
  seatsByCode(shop: ShopDomain, code: string): Promise<Seat[]>;
  seatByInvite(shop: ShopDomain, inviteCode: string): Promise<Seat | null>;
  seatsOfOrder(shop: ShopDomain, orderId: string): Promise<Seat[]>;
  /** Until when the campaign's held seats are held, the last of them; null when none is. */
  lastHold(shop: ShopDomain, campaign: CampaignId): Promise<Instant | null>;
  /** Orders of a campaign's seats that were placed and have not counted yet: they keep the seat, or came when its place was taken. */
  ordersWaiting(shop: ShopDomain, campaign: CampaignId): Promise<string[]>;
  /** Seats of one shopper in a campaign, by any of the shopper's keys, whatever their state, newest first. A key `c:<id>` also finds seats that an order tied to that customer. */
  seatsOfShopper(shop: ShopDomain, campaign: CampaignId, shopperKeys: readonly string[]): Promise<Seat[]>;
  /** Held, unpaid seats asked for from one address, in all campaigns of the shop. */
  heldFromAddress(shop: ShopDomain, addressKey: string): Promise<number>;
  /** Forming groups with a free seat and time left, as `load` gives them, oldest deadline first. */
  open(shop: ShopDomain, campaign: CampaignId, now: Instant, limit: number): Promise<Group[]>;
  /** Codes of a group that were shown and that no order has used. */
  unusedCodes(shop: ShopDomain, group: GroupId): Promise<{ offerId: OfferId; code: string }[]>;
  /** The latest deadline of a campaign's forming groups; null when none is forming. */
  lastDeadline(shop: ShopDomain, campaign: CampaignId): Promise<Instant | null>;
  /** Every shop with groups whose time is up: forming ones whose deadline has passed, and drafts whose campaign is over. Each once, with the earliest of those moments; earliest first. */
  dueShops(now: Instant): Promise<{ shop: ShopDomain; deadline: Instant }[]>;
  /** A shop's groups whose time is up, earliest first. */
  due(shop: ShopDomain, now: Instant, limit: number): Promise<{ campaignId: CampaignId; groupId: GroupId; deadline: Instant }[]>;
  /** Held seats of all shops whose hold has run out. */
  lapsed(now: Instant, limit: number): Promise<{ shop: ShopDomain; campaignId: CampaignId; groupId: GroupId; seatId: SeatId }[]>;
  setRefund(shop: ShopDomain, seat: SeatId, refund: Seat["refund"]): Promise<void>;
}

export interface Orders {
  find(shop: ShopDomain, id: string): Promise<Order | null>;
  /** As of when an order is stored, and when that reading began; null when it is not. */
  seen(shop: ShopDomain, id: string): Promise<{ updatedAt: Instant; readAt: Instant } | null>;
  /**
   * Stores a reading; an older reading than the stored one is ignored. Shopify tells times in whole seconds: of two that
   * differ in the same second, only one that began when the other was stored already is known to be the newer.
   * @param known what was seen stored before the reading began
   * @returns the one before, and whether this one was newer or the same; `doubtful` when nobody can tell: then it is not stored
   */
  record(shop: ShopDomain, order: Order, readAt: Instant, known?: Order): Promise<{ before: Order | null; current: boolean; doubtful?: true }>;
  /** Where a customer's own latest orders went, and from which mailboxes they came, as keyed hashes. @param customerId gid */
  householdOf(shop: ShopDomain, customerId: string, limit: number): Promise<string[]>;
  /** Whether a customer has an order that was read, test orders aside. @param customerId gid */
  hasOrdered(shop: ShopDomain, customerId: string): Promise<boolean>;
}

export interface Facts {
  /** Writes the facts that are new. @returns those that were */
  record(shop: ShopDomain, facts: Fact[]): Promise<Fact[]>;
  find(shop: ShopDomain, key: string): Promise<Fact | null>;
  ofGroup(shop: ShopDomain, group: GroupId): Promise<Fact[]>;
}

export type RaisedProblem = Omit<Problem, "status" | "resolvedAt" | "resolution">;

export interface Problems {
  /** Raises a problem, or reopens nothing: the same key is raised once. */
  raise(shop: ShopDomain, problem: RaisedProblem): Promise<void>;
  /** Raises a problem that has just happened, perhaps once more: one that was resolved is open again, in its new words. */
  raiseAnew(shop: ShopDomain, problem: RaisedProblem): Promise<void>;
  find(shop: ShopDomain, key: string): Promise<Problem | null>;
  resolve(shop: ShopDomain, key: string, resolution: string, now: Instant): Promise<void>;
}

export interface Outbox {
  /** Asks for an effect. The same key is asked for once: a second time changes nothing. */
  add(shop: ShopDomain, message: OutboxMessage & { runAt: Instant; createdAt: Instant }): Promise<void>;
  /**
   * Puts a dead or finished message back in the queue. With what it had done so far, unless it is to begin `afresh`: an
   * effect on an order finds that in the order itself, and what was refused must be tried once more.
   */
  replay(shop: ShopDomain, key: string, now: Instant, afresh?: boolean): Promise<boolean>;
  /**
   * Keeps a message that has ended from being begun again until the transaction ends.
   * @returns what it had done; `under_way` while it waits or is in hand, `forgotten` when there is none any more
   */
  resting(shop: ShopDomain, key: string): Promise<{ progress: unknown } | "under_way" | "forgotten">;
  /** Makes a message due that waits for a later moment. One that is in hand, or has ended, stays as it is. */
  hasten(shop: ShopDomain, key: string, now: Instant): Promise<void>;
  /**
   * Whether another message whose key begins so has to be carried out first: one that has begun (has progress) before one that has
   * not, else the older by its creation and then its key. What has begun is overtaken by nothing that a slow clock calls older.
   */
  waitsBehind(shop: ShopDomain, prefix: string, message: { key: string; createdAt: Instant; progress: unknown }): Promise<boolean>;
  /** Dead messages that a person may put back, oldest first. Mails are not among them: they have a page and a button of their own. */
  stuck(shop: ShopDomain, limit: number): Promise<Pick<OutboxMessage, "kind" | "key" | "campaignId">[]>;
  /** Ends a dead message for good: it counts as done. */
  dismiss(shop: ShopDomain, key: string, now: Instant): Promise<void>;
}

export interface Inbox {
  /** @returns false when this delivery was stored before */
  add(message: Omit<InboxMessage, "attempts" | "trace">): Promise<boolean>;
  /** Puts a dead delivery back in the queue. @returns false when there is none */
  replay(shop: ShopDomain, id: string, now: Instant): Promise<boolean>;
  /** Ids of dead deliveries, oldest first. */
  stuck(shop: ShopDomain, limit: number): Promise<string[]>;
  /** Deliveries whose ids begin so, and that are not done. */
  unfinished(shop: ShopDomain, prefix: string): Promise<{ id: string; state: "waiting" | "running" | "dead" }[]>;
  /** Ends a dead delivery for good: it counts as done, and loses its body. */
  dismiss(shop: ShopDomain, id: string, now: Instant): Promise<void>;
}

export type MailRecord = {
  key: string;
  kind: string;
  seatId: SeatId | null;
  /** Of a mail about a program, whom it is written to. */
  participantId: ParticipantId | null;
  invitationId: InvitationId | null;
  recipient: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  state: "waiting" | "sent" | "not_sent" | "failed";
  reason: string | null;
  createdAt: Instant;
  sentAt: Instant | null;
};

export interface Mails {
  add(shop: ShopDomain, mail: MailRecord): Promise<void>;
  find(shop: ShopDomain, key: string): Promise<MailRecord | null>;
  /** A mail that was sent stays sent, whatever another worker that had it in hand, too, says of its own try. */
  setState(shop: ShopDomain, key: string, state: MailRecord["state"], reason: string | null, at: Instant | null): Promise<void>;
}

/** Rows about one person as they are kept, what is sealed opened, by kind. */
export type KeptOfPerson = Record<"orders" | "seats" | "facts" | "problems" | "mails" | "effects" | "webhooks" | "participants" | "invitations" | "bindings" | "attributions" | "coupons" | "grants" | "ledger" | "payouts", Record<string, unknown>[]>;

/** One customer across all tables: known by the customer's id, by orders, by the browsers that asked for those seats, and by the mailbox (keyed hashes) where there is no account. */
export interface People {
  /** Everything that is kept, for an export. @param customerId numeric @param orderIds gids */
  gather(shop: ShopDomain, customerId: string, orderIds: string[], mailboxes?: string[]): Promise<KeptOfPerson>;
  /** Takes the person out of everything; groups, counts, sums and what happened stay. @returns how many seats were theirs */
  forget(shop: ShopDomain, customerId: string, orderIds: string[], mailboxes?: string[]): Promise<number>;
}
