import { DAY, type Instant } from "../domain/instant";
import type { Payout } from "../domain/payout";
import type { Program } from "../domain/program";
import type { CouponSpec } from "../ports/commerce";

/**
 * The discount that pays a payout, under a code of ours.
 * @param now its days begin when its owner can use it: it may have waited long for a shop that could not give it
 */
export function payoutDiscount(program: Program | null, { minor, currency, requestedAt }: Payout, code: string, now: Instant): CouponSpec {
  const thanks = program?.rules.friends?.thanks;
  return { title: `${program?.title ?? ""} (Tuan)`.trim(), seedCode: code, off: { kind: "fixed", minor }, currency, minimumMinor: null, startsAt: requestedAt, endsAt: thanks?.kind === "packet" ? now + thanks.validDays * DAY : null };
}
