import type { Instant } from "./instant";
import type { LedgerEntry } from "./ledger";
import { type Grant, book } from "./reward";
import { type Signal, signalsOf } from "./suspicion";

/** Why a reward is not on its way: signals that wait for the merchant, or the merchant's word; null when nothing keeps it. */
export type Kept = { by: "signals"; signals: Signal[] } | { by: "merchant"; words: string | null };

/** @returns what keeps a reward. Only here is `hold` read: codes while it waits, the merchant's words once it is rejected */
export const keptBy = ({ state, hold }: Pick<Grant, "state" | "hold">): Kept | null =>
  state === "rejected" ? { by: "merchant", words: hold } : state === "accrued" && hold !== null ? { by: "signals", signals: signalsOf(hold) } : null;

/** @returns whether the merchant may decide about it now */
export const awaitsReview = (grant: Grant): boolean => keptBy(grant)?.by === "signals";

/** Lets a held reward go on. When it matures is what its order says, as ever: a day in the past means at the next look. */
export const release = (grant: Grant): Grant => ({ ...grant, hold: null });

/** Takes a held reward back for good. The reason is the participant's to read. */
export function reject(grant: Grant, reason: string, now: Instant): { grant: Grant; entries: LedgerEntry[] } {
  const { grant: taken, entries } = book(grant, -grant.standingMinor, now, `rejected on review: ${grant.hold}`);
  return { grant: { ...taken, state: "rejected", hold: reason, maturesAt: null, looksAt: null }, entries };
}
