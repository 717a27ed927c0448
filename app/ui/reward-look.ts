import type { Nothing } from "../domain/nothing";
import { keptBy } from "../domain/review";
import type { Grant } from "../domain/reward";

/** How a reward is called on a screen: its state, or what has become of it. */
export type RewardLook = Grant["state"] | "held" | "reversed" | "given" | "opened" | "nothing";

/** Whether it is nothing, and for good as far as is known. A coupon holds no money, and a packet none before its friend's order has earned it. */
function isGone({ terms: { rate }, standingMinor, state }: Grant): boolean {
  if (standingMinor !== 0 || state === "lapsed") return false;
  return rate.kind !== "coupon" && (rate.kind !== "packet" || rate.minor !== null);
}

/**
 * @param nothing why it is nothing, where that is known
 * @returns the word for a reward: a coupon that was given and a packet that was opened have words of their own
 */
export function rewardLook(grant: Grant, nothing: Nothing | null = null): RewardLook {
  if (grant.state === "rejected") return "rejected";
  // What was never booked cannot be taken back.
  if (isGone(grant)) return grant.bookings === 0 ? "nothing" : "reversed";
  if (nothing !== null && grant.state !== "lapsed") return "nothing";
  if (keptBy(grant)) return "held";
  if (grant.state !== "matured") return grant.state;
  return grant.terms.rate.kind === "coupon" ? "given" : grant.terms.rate.kind === "packet" ? "opened" : "matured";
}
