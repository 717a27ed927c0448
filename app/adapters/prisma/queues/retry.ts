import { MINUTE, SECOND, type Instant } from "../../../domain/instant";

/** How a queue goes on after failures. */
export type RetryPolicy = { maxAttempts: number; firstPause: number; longestPause: number };

/** Webhooks only trigger reading from Shopify, and reconciliation finds what was missed: give up after about a quarter of an hour. */
export const inboxRetry: RetryPolicy = { maxAttempts: 10, firstPause: 2 * SECOND, longestPause: 15 * MINUTE };
/** Refunds must go through: keep trying for about half a day, longer than Shopify's usual incidents. */
export const outboxRetry: RetryPolicy = { maxAttempts: 20, firstPause: 5 * SECOND, longestPause: 60 * MINUTE };

/**
 * When to try again after the `attempts`-th failure: pauses double up to the longest, each spread over half to one and
 * a half of itself so that what failed together does not come back together.
 * @param random in [0, 1)
 */
export function retryAt({ firstPause, longestPause }: RetryPolicy, attempts: number, now: Instant, random: number): Instant {
  const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
  return now + Math.round(pause * (0.5 + random));
}
