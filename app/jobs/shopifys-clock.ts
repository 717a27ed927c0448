import { MINUTE, type Instant } from "../domain/instant";

/** A look at our clock and at how much time has passed, for what is compared with it later. */
export type Moment = { now: Instant; steady: number; jumped: number };

/** What has passed beyond this between two looks may have been a leap of the clock, and is not believed unheard. Where rounds are slow, patience is longer for it. */
const MOST = MINUTE;

/**
 * Shopify's time as it is known here: from what Shopify last told, from our clock, which may be wrong, and from
 * how that went on since. A clock that leaps is not followed until Shopify has told the time again.
 */
export function shopifysClock() {
  let last: Instant | null = null;
  let steady = 0;
  let jumped = 0;
  let ahead = 0;
  let heard = 0;
  return {
    /** Looks at our clock, each second or so. */
    tick(now: Instant): void {
      const passed = last === null ? 0 : now - last;
      const believed = Math.min(Math.max(passed, 0), MOST);
      steady += believed;
      jumped += passed - believed;
      // One that is set back was ahead: whatever is less than that is late at worst, never early.
      ahead = Math.max(0, ahead + passed - believed);
      last = now;
    },
    /** Milliseconds that have certainly passed since the first look: no jump counts. */
    steady: () => steady,
    /** @returns what Shopify's clock says by now, as far as we know; never later than ours */
    there: (): Instant => (last ?? 0) - ahead,
    /** Whether our clock may be more right than we believe: it is not followed, and nobody has told the time for a minute. */
    doubtful: () => ahead > 0 && steady - heard >= MINUTE,
    /** @returns the moment of asking, for `told` */
    moment: (): Moment => ({ now: last ?? 0, steady, jumped }),
    /** Shopify told `at` by its clock, to who asked at that moment. */
    told(asked: Moment, at: Instant): void {
      ahead = Math.max(0, asked.now - at + jumped - asked.jumped);
      heard = steady;
    },
  };
}
