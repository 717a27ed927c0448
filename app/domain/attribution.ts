import type { ParticipantId, ProgramId } from "./id";
import { DAY, SECOND, type Instant } from "./instant";
import type { Standing } from "./participant";

/** How a buyer came to be somebody's: by a personal code at the checkout, by having been theirs before, or by a link. */
export type Via = "code" | "binding" | "click";

/** Evidence that an order is somebody's doing, before anybody has judged it. */
export type Claim = { participantId: ParticipantId; programId: ProgramId; via: Via; at: Instant };

/** Why a claim did not win. "outbid": another one came first in the order of precedence. "full": it could earn nothing, and another one could. */
export type Against = "outbid" | "full" | "expired" | "self" | "not_active" | "not_new" | "program_off" | "later_than_order";
export type JudgedClaim = Claim & { verdict: "won" | Against };

/** Whose doing an order is. Recorded once, when the order is first seen with a claim, and never changed. */
export type Attribution = {
  orderId: string;
  at: Instant;
  /** The winner's; null when no claim held. */
  participantId: ParticipantId | null;
  programId: ProgramId | null;
  via: Via | null;
  claims: JudgedClaim[];
};

/** How a program attributes. */
export type AttributionRules = {
  /** Of several clicks, which one counts. */
  click: "first" | "last";
  /** A click counts for orders placed within so many days. */
  days: number;
  /** So many days after a click, another's click does not take the buyer over. */
  protectDays: number;
  /** A buyer stays with whom they came by first, for all later orders. */
  binding: boolean;
  /** Only somebody's first order counts. */
  newCustomersOnly: boolean;
};

/** What must be known of a claim's parties to judge it. */
export type Judged = {
  rules: AttributionRules;
  programLive: boolean;
  standing: Standing;
  /** The buyer is the participant: same account, or same mailbox. */
  self: boolean;
  /** The participant's limit is reached, or the program's budget is empty: the order would earn them nothing. */
  full: boolean;
};

/** Personal codes are typed on purpose, so they say most; what once bound a buyer comes next; then links. */
const PRECEDENCE: readonly Via[] = ["code", "binding", "click"];

/**
 * The one rule of precedence, over all programs: a personal code beats a binding beats a click; of clicks, each
 * program's own rule picks. What cannot count (self-referral, suspended, expired …) is put aside first, so that a bad
 * claim never shuts out a good one; whoever could earn nothing any more has the order only when nobody else has a claim.
 *
 * @param facts of each claim's parties
 * @param order when it was placed, and whether the buyer had ordered before (null: nobody knows, which counts as new)
 * @returns the claims with their verdicts, the winner first; at most one has won
 */
export function attribute(claims: readonly Claim[], facts: (claim: Claim) => Judged, order: { placedAt: Instant; orderedBefore: boolean | null }): JudgedClaim[] {
  const judged = claims.map((claim) => ({ ...claim, verdict: against(claim, facts(claim), order) }));
  const standing = judged.filter((claim) => claim.verdict === null);
  const isFull = (claim: Claim) => facts(claim).full;
  const first = (of: typeof standing) => PRECEDENCE.map((via) => pick(of.filter((claim) => claim.via === via), facts)).find((found) => found !== null) ?? null;
  const winner = first(standing.filter((claim) => !isFull(claim))) ?? first(standing);
  const lost = (claim: Claim) => (winner && !isFull(winner) && isFull(claim) ? "full" : "outbid");
  return [...(winner ? [{ ...winner, verdict: "won" as const }] : []), ...judged.filter((claim) => claim !== winner).map((claim) => ({ ...claim, verdict: claim.verdict ?? lost(claim) }))];
}

function against(claim: Claim, { rules, programLive, standing, self }: Judged, { placedAt, orderedBefore }: { placedAt: Instant; orderedBefore: boolean | null }): Against | null {
  if (!programLive) return "program_off";
  if (standing !== "approved") return "not_active";
  if (self) return "self";
  // Shopify cuts an order's time to the second: a click of that second came before it.
  if (claim.via === "click" && claim.at >= placedAt + SECOND) return "later_than_order";
  if (claim.via === "click" && placedAt - claim.at > rules.days * DAY) return "expired";
  if (rules.newCustomersOnly && orderedBefore === true) return "not_new";
  return null;
}

/** Of the claims of one kind, the one that counts; clicks in the order they were made. */
function pick<C extends Claim>(claims: readonly C[], facts: (claim: Claim) => Judged): C | null {
  const inOrder = [...claims].sort((a, b) => a.at - b.at || (a.participantId < b.participantId ? -1 : 1));
  return inOrder.reduce<C | null>((held, claim) => {
    if (held === null) return claim;
    const { rules } = facts(held);
    if (rules.click === "first" || claim.participantId === held.participantId) return held.participantId === claim.participantId && rules.click === "last" ? claim : held;
    return claim.at - held.at >= rules.protectDays * DAY ? claim : held;
  }, null);
}
