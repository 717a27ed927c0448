/** A bucket's size and points a second, by plan (https://shopify.dev/docs/api/usage/limits). */
export const PLANS = { standard: [2_000, 100], plus: [20_000, 1_000] } as const;

/** A leaky bucket of query cost: full at first, drained by queries, refilled by the clock. */
export class CostBucket {
  private level: number;
  private at: number;

  /**
   * @param now the sandbox's clock, ms
   */
  constructor(
    private readonly now: () => number,
    readonly maximum: number = PLANS.standard[0],
    readonly restore: number = PLANS.standard[1],
  ) {
    this.level = maximum;
    this.at = now();
  }

  available(): number {
    const now = this.now();
    this.level = Math.min(this.maximum, this.level + (Math.max(0, now - this.at) / 1000) * this.restore);
    this.at = now;
    return Math.floor(this.level);
  }

  take(cost: number): void {
    this.available();
    this.level -= cost;
  }

  status() {
    return { maximumAvailable: this.maximum, currentlyAvailable: this.available(), restoreRate: this.restore };
  }
}
