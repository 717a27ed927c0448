import type { GrantId, ParticipantId, PayoutId } from "./id";
import type { Instant } from "./instant";

/**
 * Where money that rewards move stands. `merchant` is what rewards have cost the shop (negative); the others belong to
 * a participant: `accrued` waits until the order is safe, `payable` may be asked for, `payout` is on its way, `paid`
 * has left.
 */
export const accounts = ["merchant", "accrued", "payable", "payout", "paid"] as const;
export type Account = (typeof accounts)[number];

export const entryKinds = ["earned", "reversed", "matured", "payout.requested", "payout.paid", "payout.returned"] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * One side of a booking. Append-only: a mistake is mended by another booking. `booking` is what makes it the same
 * booking, so that booking twice changes nothing; its entries sum to zero in each currency.
 */
export type LedgerEntry = {
  booking: string;
  line: number;
  kind: EntryKind;
  account: Account;
  participantId: ParticipantId | null;
  currency: string;
  minor: number;
  at: Instant;
  grantId: GrantId | null;
  orderId: string | null;
  /** The payout that settles the entry: set once, and never taken away. */
  payoutId: PayoutId | null;
  /** What made it so: a reading of the order, a day that had come, a person's decision. */
  cause: string;
};

type About = Pick<LedgerEntry, "booking" | "kind" | "currency" | "at" | "grantId" | "orderId" | "payoutId" | "cause"> & { participantId: ParticipantId };

/**
 * Books `minor` from one account to another. A negative amount goes the other way.
 * @throws on an amount that is no safe integer: a wrong sum must never be written
 */
export function move(from: Account, to: Account, minor: number, about: About): LedgerEntry[] {
  if (!Number.isSafeInteger(minor)) throw new Error(`ledger: ${minor} is not a safe integer`);
  if (minor === 0) return [];
  const side = (account: Account, line: number, amount: number): LedgerEntry => ({ ...about, line, account, participantId: account === "merchant" ? null : about.participantId, minor: amount });
  return [side(from, 0, -minor), side(to, 1, minor)];
}

/** @returns what stands on each account, by currency: "payable USD" */
export function balances(entries: readonly LedgerEntry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { account, currency, minor } of entries) sums.set(`${account} ${currency}`, (sums.get(`${account} ${currency}`) ?? 0) + minor);
  return sums;
}
