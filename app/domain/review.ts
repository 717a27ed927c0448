import type { Instant } from "./instant";
import type { LedgerEntry } from "./ledger";
import { type Grant, book } from "./reward";
import { type Signal, signalsOf } from "./suspicion";

/**
 * Why a reward is not on its way: signals that wait for the merchant, or the merchant's word; or that the reward of
 * whom its owner brought was rejected. Null when nothing keeps it.
 */
export type Kept = { by: "signals"; signals: Signal[] } | { by: "merchant"; words: string | null } | { by: "first" };

/** What `hold` says of a second level's reward that was rejected with the first one's. The merchant's words are for another. */
const WITH_FIRST = "with the first level";

/** @returns what keeps a reward. Only here is `hold` read: codes while it waits, the merchant's words once it is rejected */
export const keptBy = ({ state, hold, terms }: Pick<Grant, "state" | "hold" | "terms">): Kept | null =>
  state === "rejected" ? (terms.level === 2 && hold === WITH_FIRST ? { by: "first" } : { by: "merchant", words: hold }) : state === "accrued" && hold !== null ? { by: "signals", signals: signalsOf(hold) } : null;

/** @returns whether the merchant may decide about it now */
export const awaitsReview = (grant: Grant): boolean => keptBy(grant)?.by === "signals";

/**
 * Lets a held reward go on. When it matures is what its order says, as ever: a day in the past means at the next look. Where
 * the order can be read no more the merchant's look counts, and a day that nobody can tell any more is now.
 */
export function release(grant: Grant, now: Instant): Grant {
  if (!signalsOf(grant.hold).includes("unread")) return { ...grant, hold: null };
  const maturesAt = grant.maturesAt ?? now;
  return { ...grant, hold: null, terms: { ...grant.terms, looked: true }, maturesAt, looksAt: maturesAt };
}

/** Takes a held reward back for good. The reason is the participant's to read. */
export const reject = (grant: Grant, reason: string, now: Instant) => takeBack(grant, reason, `rejected on review: ${grant.hold}`, now);

/** Takes a second level's reward back with the first one's, held or not: nobody is thanked for an order that earned nothing. */
export const rejectWithFirst = (grant: Grant, now: Instant) => takeBack(grant, WITH_FIRST, `rejected on review: ${WITH_FIRST}`, now);

function takeBack(grant: Grant, hold: string, cause: string, now: Instant): { grant: Grant; entries: LedgerEntry[] } {
  const { grant: taken, entries } = book(grant, -grant.standingMinor, now, cause);
  return { grant: { ...taken, state: "rejected", hold, maturesAt: null, looksAt: null }, entries };
}
