import type { Attribution } from "../domain/attribution";
import type { Coupon, Side, Stock, Thanks } from "../domain/friends";
import type { BatchId, GrantId, InvitationId, ParticipantId, PayoutId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Invitation } from "../domain/invitation";
import type { Account, LedgerEntry } from "../domain/ledger";
import type { Order } from "../domain/order";
import type { Participant } from "../domain/participant";
import type { Payout, Settled } from "../domain/payout";
import type { FileMethod, PayoutBatch, PayoutLine } from "../domain/payout-batch";
import type { Program } from "../domain/program";
import type { Grant } from "../domain/reward";

// The part of a transaction that is about rewards; see unit-of-work for what a transaction promises.

export interface Programs {
  find(shop: ShopDomain, id: ProgramId): Promise<Program | null>;
  /** All of the shop, drafts and ended ones too, oldest first. */
  all(shop: ShopDomain): Promise<Program[]>;
  insert(shop: ShopDomain, program: Program): Promise<void>;
  /** Raises `revision`. @returns false when `program.revision` is not the stored one */
  update(shop: ShopDomain, program: Program): Promise<boolean>;
}

/** What programs of sharers have at Shopify and may still give. */
export interface Stocks {
  find(shop: ShopDomain, program: ProgramId): Promise<Stock | null>;
  /** Takes the lock under which a program hands out coupons and draws from its budget, and reads it. */
  lock(shop: ShopDomain, program: ProgramId): Promise<Stock | null>;
  insert(shop: ShopDomain, program: ProgramId, stock: Stock): Promise<void>;
  setDiscount(shop: ShopDomain, program: ProgramId, side: Side, discountId: string): Promise<void>;
  /** The program that a discount at Shopify belongs to; null when it is none's. */
  ofDiscount(shop: ShopDomain, discountId: string): Promise<ProgramId | null>;
  /** Nothing of a discount may be given any more. @param seed the first code of whatever is made after it */
  letGo(shop: ShopDomain, program: ProgramId, side: Side, seed: string): Promise<void>;
  /** Adds to what is taken of the budget (negative gives back) and to the draws. Needs the lock. */
  take(shop: ShopDomain, program: ProgramId, minor: number, draws: number): Promise<void>;
}

/** Single-use codes of programs, made ahead. */
export interface Coupons {
  add(shop: ShopDomain, program: ProgramId, side: Side, batch: string, codes: string[]): Promise<void>;
  /** A batch exists at Shopify now, except for `failed`, which are dropped. */
  pool(shop: ShopDomain, batch: string, failed: string[]): Promise<void>;
  /** A batch's codes that are not used up and not taken back. */
  ofBatch(shop: ShopDomain, batch: string): Promise<string[]>;
  /** A batch's codes that were used or withdrawn: before it arrived, where it was made once more. */
  over(shop: ShopDomain, batch: string): Promise<string[]>;
  /** A side's codes that people hold and can still use. */
  held(shop: ShopDomain, program: ProgramId, side: Side, now: Instant): Promise<string[]>;
  /** A side's codes that ought to be good at Shopify: those nobody was given, and given ones that can still be used. */
  wanted(shop: ShopDomain, program: ProgramId, side: Side, now: Instant): Promise<string[]>;
  /** Codes that are to be made once more, as this batch: a pooled one is in the pool no more until then, a given one stays given. Needs the stock's lock. */
  again(shop: ShopDomain, batch: string, codes: string[]): Promise<void>;
  /** Drops a side's codes that nobody was given: the discount that they were made for is no more. Needs the stock's lock. */
  discard(shop: ShopDomain, program: ProgramId, side: Side): Promise<void>;
  figures(shop: ShopDomain, program: ProgramId, side: Side): Promise<{ making: number; pooled: number; given: number }>;
  /** Hands out a pooled code, which never returns to the pool. Needs the stock's lock. @returns null when the pool is empty */
  give(shop: ShopDomain, program: ProgramId, side: Side, to: { participantId: ParticipantId; holderKey: string | null; grantId: GrantId | null; at: Instant; until: Instant }): Promise<Coupon | null>;
  byCodes(shop: ShopDomain, codes: string[]): Promise<Coupon[]>;
  /** The friend's own in a program. @param keys under which the friend may be known */
  ofHolder(shop: ShopDomain, program: ProgramId, keys: string[]): Promise<Coupon | null>;
  ofGrants(shop: ShopDomain, grants: GrantId[]): Promise<Coupon[]>;
  /** Thank-yous that somebody was given and can still use, soonest over first. */
  usable(shop: ShopDomain, id: ParticipantId, now: Instant, limit: number): Promise<Coupon[]>;
  /** When the last of a program's codes that somebody holds unused is over; null when nobody holds one. */
  lastUntil(shop: ShopDomain, program: ProgramId): Promise<Instant | null>;
  /** An order has used a code that was given; the first order counts. */
  use(shop: ShopDomain, code: string, orderId: string): Promise<void>;
  /** Programs of all installed shops with given codes that nobody used in their time, and that nobody has taken by `takeExpired`. */
  expiring(now: Instant): Promise<{ shop: ShopDomain; programId: ProgramId }[]>;
  /** Given codes of a program that nobody used in their time, oldest first; each is taken once. Needs the stock's lock. */
  takeExpired(shop: ShopDomain, program: ProgramId, now: Instant, limit: number): Promise<Coupon[]>;
  /** Codes that are no longer good; used ones stay as they are. */
  withdraw(shop: ShopDomain, codes: string[]): Promise<void>;
}

/** Affiliates' codes of links that take something off at the checkout: which of them are in their program's discount at Shopify. */
export interface OwnCodes {
  /** What ought to be there: codes of the approved. `missing` are not there, `needless` are and ought not. */
  differ(shop: ShopDomain, program: ProgramId): Promise<{ missing: string[]; needless: string[] }>;
  /** @returns whether a code is there */
  has(shop: ShopDomain, code: string): Promise<boolean>;
  /** They are there now. */
  put(shop: ShopDomain, program: ProgramId, codes: string[]): Promise<void>;
  /** They are there no more; all of the program's where none are named. */
  drop(shop: ShopDomain, program: ProgramId, codes?: string[]): Promise<void>;
}

export interface Participants {
  find(shop: ShopDomain, id: ParticipantId): Promise<Participant | null>;
  /** Takes the participant's lock and reads it: what asks for or decides about their money happens one after the other. */
  lock(shop: ShopDomain, id: ParticipantId): Promise<Participant | null>;
  /** Those whose personal code is among these, upper-cased. */
  byCodes(shop: ShopDomain, codes: string[]): Promise<Participant[]>;
  /** Who shares without an account. @param keys under which the browser may be known */
  ofGuest(shop: ShopDomain, program: ProgramId, keys: string[]): Promise<Participant | null>;
  /** One person in all programs. @param customerId numeric */
  ofCustomer(shop: ShopDomain, customerId: string): Promise<Participant[]>;
  /** One mailbox in all programs. @param keys what it is compared by, now and under former secrets */
  ofMailbox(shop: ShopDomain, keys: string[]): Promise<Participant[]>;
  /** @returns false when the code is taken, or the person has joined the program before (by account, e-mail address or browser); an address that was left to hear at joins nobody */
  insert(shop: ShopDomain, participant: Participant): Promise<boolean>;
  update(shop: ShopDomain, participant: Participant): Promise<void>;
  /** Visits by the link, of all days. */
  visits(shop: ShopDomain, id: ParticipantId): Promise<number>;
  /** Counts one visit by the participant's link. @param day YYYY-MM-DD of the shop's calendar: what was counted on a day stays there when the shop moves to another zone */
  countVisit(shop: ShopDomain, id: ParticipantId, day: string): Promise<void>;
}

/** Checkouts by somebody's link, as the web pixel tells of them. Figures alone: what was bought, orders say. */
export interface Checkouts {
  /** Counts a checkout that was begun, once. @param key a keyed hash of its token @param day YYYY-MM-DD of the shop's calendar: what was counted on a day stays there when the shop moves to another zone */
  begin(shop: ShopDomain, key: string, by: { participantId: ParticipantId; at: Instant; day: string }): Promise<void>;
  /** Counts that a checkout which was begun is complete, once, for whom its beginning was counted. */
  complete(shop: ShopDomain, key: string, day: string): Promise<void>;
}

/** Whom the merchant has asked to join. */
export interface Invitations {
  find(shop: ShopDomain, id: InvitationId): Promise<Invitation | null>;
  /** Takes the invitation's lock and reads it: two who hold its link join one after the other. */
  lock(shop: ShopDomain, id: InvitationId): Promise<Invitation | null>;
  /** To one mailbox, in all programs. @param keys what it is compared by, now and under former secrets */
  ofMailbox(shop: ShopDomain, keys: string[]): Promise<Invitation[]>;
  /** How many were sent since then. Takes a lock of the shop's, so that two who send at once count each other's. */
  sentSince(shop: ShopDomain, since: Instant): Promise<number>;
  /** @returns false when the mailbox has one in the program */
  insert(shop: ShopDomain, invitation: Invitation): Promise<boolean>;
  update(shop: ShopDomain, invitation: Invitation): Promise<void>;
}

/** A buyer who stays with whoever brought them first, in one program. */
export type Binding = { programId: ProgramId; participantId: ParticipantId; at: Instant };

export interface Attributions {
  /** Takes the order's lock and reads what was recorded: what settles its rewards happens one after the other. */
  lock(shop: ShopDomain, orderId: string): Promise<Attribution | null>;
  /** Records whose doing an order is, once. @returns false when it was recorded before */
  record(shop: ShopDomain, attribution: Attribution): Promise<boolean>;
  /** Binds a buyer in a program, unless they have been since before: orders may be read in any order. @param customerId numeric */
  bind(shop: ShopDomain, customerId: string, binding: Binding): Promise<void>;
  bindings(shop: ShopDomain, customerId: string): Promise<Binding[]>;
  /** Orders that were found to be somebody's doing since then, as last read, the latest found first. */
  ordersOf(shop: ShopDomain, id: ParticipantId, since: Instant, limit: number): Promise<Order[]>;
  /** Whose doing the latest orders of these customers were, each once. @param customerIds numeric @param limit of orders */
  bringersOf(shop: ShopDomain, customerIds: string[], limit: number): Promise<ParticipantId[]>;
}

export interface Grants {
  find(shop: ShopDomain, id: GrantId): Promise<Grant | null>;
  ofOrder(shop: ShopDomain, orderId: string): Promise<Grant[]>;
  /** Latest first. */
  ofParticipant(shop: ShopDomain, id: ParticipantId, limit: number): Promise<Grant[]>;
  byIds(shop: ShopDomain, ids: GrantId[]): Promise<Grant[]>;
  /** Somebody's red packets that can be opened now, soonest over first. */
  toOpen(shop: ShopDomain, id: ParticipantId, now: Instant, limit: number): Promise<Grant[]>;
  /** How many of a sharer's thank-yous count now (`counts` in domain/gift). @param thanks as their program has it */
  counting(shop: ShopDomain, id: ParticipantId, thanks: Thanks): Promise<number>;
  /** How many thank-yous somebody has got: ready ones and those that were taken. */
  given(shop: ShopDomain, id: ParticipantId): Promise<number>;
  /** How many thank-yous of a program its orders have earned that are still to be given, as they were last read; held ones are the merchant's. */
  owing(shop: ShopDomain, program: ProgramId): Promise<number>;
  /** How many red packets besides this one hold an amount of somebody's: those they have got, and open ones. Needs the stock's lock. */
  holding(shop: ShopDomain, id: ParticipantId, except: GrantId): Promise<number>;
  /** Has open packets without an amount, somebody's or all of a program's, looked at now. Needs the stock's lock. */
  wake(shop: ShopDomain, of: ParticipantId | ProgramId, now: Instant): Promise<void>;
  insert(shop: ShopDomain, grant: Grant): Promise<void>;
  update(shop: ShopDomain, grant: Grant): Promise<void>;
  /** Every shop with orders that are due, the one whose earliest has waited longest first. */
  dueShops(now: Instant): Promise<ShopDomain[]>;
  /** A shop's orders that are to be looked at for a reward that is not held and not matured, or a packet that was not opened in time; earliest first, once for each such reward. */
  due(shop: ShopDomain, now: Instant, limit: number): Promise<string[]>;
}

export type Balance = { account: Exclude<Account, "merchant">; currency: string; minor: number };

/** The books. Nothing is ever changed or taken away here. */
export interface Ledger {
  /** Writes one booking or several. @throws when one was booked before: whoever books holds the lock that numbers it */
  book(shop: ShopDomain, entries: LedgerEntry[]): Promise<void>;
  /** What stands on a participant's accounts; sums, never stored. */
  balances(shop: ShopDomain, id: ParticipantId): Promise<Balance[]>;
  /** Marks every payable entry in a currency that no payout has settled. @returns their sum */
  settle(shop: ShopDomain, id: ParticipantId, currency: string, payout: PayoutId): Promise<number>;
  /** In which payouts the money of these grants of a participant's is, and how much (domain/payout). */
  payoutsOf(shop: ShopDomain, id: ParticipantId, grants: GrantId[]): Promise<Settled[]>;
}

export interface Payouts {
  find(shop: ShopDomain, id: PayoutId): Promise<Payout | null>;
  insert(shop: ShopDomain, payout: Payout): Promise<void>;
  /** Somebody's, latest first. */
  ofParticipant(shop: ShopDomain, id: ParticipantId, limit: number): Promise<Payout[]>;
  byIds(shop: ShopDomain, ids: PayoutId[]): Promise<Payout[]>;
  /** Somebody's that were paid with a code: by gift card ever, by discount since then; latest first. */
  withCode(shop: ShopDomain, id: ParticipantId, discountsSince: Instant, limit: number): Promise<Payout[]>;
  /** Payouts by store credit to one customer, in whatever program, oldest first. @param customerId numeric */
  credits(shop: ShopDomain, customerId: string): Promise<Payout[]>;
  /** Somebody's that are not decided for good, and that no file holds, by id. */
  unsent(shop: ShopDomain, id: ParticipantId): Promise<Payout[]>;
  /** Writes what was decided, if it still stands as `from`, and, where it must be `free`, in no file. Where it goes never changes. @returns whether it did */
  decide(shop: ShopDomain, payout: Payout, from: Payout["state"], free?: "free"): Promise<boolean>;
}

/** Payouts that leave together by a file. */
export interface PayoutBatches {
  find(shop: ShopDomain, id: BatchId): Promise<PayoutBatch | null>;
  insert(shop: ShopDomain, batch: PayoutBatch): Promise<void>;
  /** Approved payouts that are in no batch and have somewhere to go to, by id, as a file would say them. */
  waiting(shop: ShopDomain, method: FileMethod, currency: string, limit: number): Promise<PayoutLine[]>;
  /** Takes a payout into a batch, if it is still approved and in none. @returns whether it was */
  take(shop: ShopDomain, id: BatchId, line: PayoutLine): Promise<boolean>;
  /** What it holds, whatever became of it, by id. */
  payouts(shop: ShopDomain, id: BatchId): Promise<Payout[]>;
}
