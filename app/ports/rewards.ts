import type { Attribution } from "../domain/attribution";
import type { ParticipantId, PayoutId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Account, LedgerEntry } from "../domain/ledger";
import type { Participant } from "../domain/participant";
import type { Payout } from "../domain/payout";
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

export interface Participants {
  find(shop: ShopDomain, id: ParticipantId): Promise<Participant | null>;
  /** Takes the participant's lock and reads it: what asks for or decides about their money happens one after the other. */
  lock(shop: ShopDomain, id: ParticipantId): Promise<Participant | null>;
  /** Those whose personal code is among these, upper-cased. */
  byCodes(shop: ShopDomain, codes: string[]): Promise<Participant[]>;
  /** One person in all programs. @param customerId numeric */
  ofCustomer(shop: ShopDomain, customerId: string): Promise<Participant[]>;
  /** @returns false when the code is taken, or the person has joined the program before (by account or e-mail address) */
  insert(shop: ShopDomain, participant: Participant): Promise<boolean>;
  update(shop: ShopDomain, participant: Participant): Promise<void>;
  /** Counts one visit by the participant's link. @param day YYYY-MM-DD in UTC */
  countVisit(shop: ShopDomain, id: ParticipantId, day: string): Promise<void>;
}

/** A buyer who stays with whoever brought them first, in one program. */
export type Binding = { programId: ProgramId; participantId: ParticipantId; at: Instant };

export interface Attributions {
  /** Takes the order's lock and reads what was recorded: what settles its rewards happens one after the other. */
  lock(shop: ShopDomain, orderId: string): Promise<Attribution | null>;
  /** Records whose doing an order is, once. @returns false when it was recorded before */
  record(shop: ShopDomain, attribution: Attribution): Promise<boolean>;
  /** Binds a buyer, unless they are bound in the program. @param customerId numeric */
  bind(shop: ShopDomain, customerId: string, binding: Binding): Promise<void>;
  bindings(shop: ShopDomain, customerId: string): Promise<Binding[]>;
}

export interface Grants {
  ofOrder(shop: ShopDomain, orderId: string): Promise<Grant[]>;
  insert(shop: ShopDomain, grant: Grant): Promise<void>;
  update(shop: ShopDomain, grant: Grant): Promise<void>;
  /** Orders of all shops that are to be looked at for a reward that is not held, earliest first, but for those of `except`. */
  due(now: Instant, limit: number, except?: ShopDomain[]): Promise<{ shop: ShopDomain; orderId: string }[]>;
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
}

export interface Payouts {
  find(shop: ShopDomain, id: PayoutId): Promise<Payout | null>;
  insert(shop: ShopDomain, payout: Payout): Promise<void>;
  /** Writes what was decided, if it still stands as `from`. @returns whether it did */
  decide(shop: ShopDomain, payout: Payout, from: Payout["state"]): Promise<boolean>;
}
