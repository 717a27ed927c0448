import type { BatchId, PayoutId } from "./id";
import type { Instant } from "./instant";

/** Methods whose payouts leave by a file that the merchant gives to PayPal or the bank. */
export const fileMethods = ["paypal", "bank"] as const;
export type FileMethod = (typeof fileMethods)[number];

/** Payouts that leave together by one file: those that carry its id. What it held when it was made never changes. */
export type PayoutBatch = { id: BatchId; method: FileMethod; currency: string; createdAt: Instant; count: number; totalMinor: number };

/** A payout as its batch's file says it. Kept as it was: the same file comes out when somebody has moved their account since. */
export type PayoutLine = { id: PayoutId; minor: number; name: string; account: string; note: string };

/** Most payouts that one batch takes, so that its one transaction keeps nobody waiting for a second; what is left makes another. */
export const MOST_IN_BATCH = 250;
