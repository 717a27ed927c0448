import { isGift } from "./gift";
import type { Instant } from "./instant";
import { type LedgerEntry, move } from "./ledger";
import { awaitsReview } from "./review";
import { type Grant, about } from "./reward";
import { signalsOf } from "./suspicion";

type Booked = { grant: Grant; entries: LedgerEntry[] };

/** Whether there is anything to decide: money, or a coupon that its order has earned. What was opened, given or paid back is over. */
const matters = (grant: Grant): boolean => (grant.state === "accrued" || grant.state === "ready" ? grant.standingMinor > 0 || (grant.terms.rate.kind === "coupon" && grant.looksAt !== null) : grant.state === "matured" && !isGift(grant) && grant.standingMinor > 0);

/**
 * Keeps a reward for the merchant whose order can be read no more: nobody else can tell what became of it. What was payable
 * waits again, and a packet that nobody has opened is sealed again. @returns the same grant where it is kept already, or is over
 */
export function keepUnread(grant: Grant, now: Instant): Booked {
  if (!matters(grant) || isUnread(grant)) return { grant, entries: [] };
  const { looked: _looked, ...terms } = grant.terms;
  const entries = grant.state === "matured" ? move("payable", "accrued", grant.standingMinor, about(grant, "reversed", now, UNREAD)) : [];
  return { grant: { ...grant, terms, state: "accrued", hold: [...(grant.hold === null ? [] : [grant.hold]), "unread"].join(","), bookings: grant.bookings + (entries.length > 0 ? 1 : 0) }, entries };
}

/** What the books say of what was payable and waits again. */
export const UNREAD = "the order can be read no more";

/** @returns whether it waits for the merchant since its order can be read no more */
export const isUnread = (grant: Grant): boolean => awaitsReview(grant) && signalsOf(grant.hold).includes("unread");

/** @returns whether something else has spoken against it since it was made; since when an order cannot be read, is not kept */
export const heldFromStart = (grant: Grant): boolean => grant.hold !== "unread";

/** Its order was read after all: what is known of it is as good as ever. @returns the same grant where nothing was the matter */
export function readAgain(grant: Grant): Grant {
  const { looked, ...terms } = grant.terms;
  if (!isUnread(grant)) return looked ? { ...grant, terms } : grant;
  return { ...grant, terms, hold: grant.hold!.split(",").filter((one) => one !== "unread").join(",") || null };
}
