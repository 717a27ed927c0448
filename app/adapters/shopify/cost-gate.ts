import { type Instant, SECOND } from "../../domain/instant";

/** What Shopify says of a shop's budget in `extensions.cost` (shopify.dev, "API limits": points a second, by plan). */
export type Cost = { requestedQueryCost: number; throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number } };

const UNKNOWN_COST = 50;

/**
 * One shop's budget of query points, as far as we know it. Reserving before the call keeps many calls at once from
 * running into the limit together; each answer then corrects the figure.
 */
export class CostGate {
  private budget: { available: number; maximum: number; perSecond: number; at: Instant } | null = null;
  private readonly costs = new Map<string, number>();

  /**
   * Takes the operation's points, unless the wait for them is longer than `patience`: then it takes none.
   * @param left the part of the whole bucket, from 0 to 1, that must be there when they are taken: others are to find it
   * @returns how long to wait before calling, in milliseconds; 0 is now
   */
  reserve(operation: string, now: Instant, patience: number, left = 0): number {
    if (!this.budget) return 0;
    const cost = Math.min(this.costs.get(operation) ?? UNKNOWN_COST, this.budget.maximum);
    const available = this.availableAt(now);
    const needed = Math.min(cost + left * this.budget.maximum, this.budget.maximum);
    const pause = available >= needed ? 0 : this.millisecondsFor(needed - available);
    if (pause <= patience) this.budget = { ...this.budget, available: available - cost, at: now };
    return pause;
  }

  /** Learns from an answer. @returns how long until the operation fits, should it have been refused */
  learn(operation: string, cost: Cost, now: Instant): number {
    const { currentlyAvailable, maximumAvailable, restoreRate } = cost.throttleStatus;
    this.costs.set(operation, cost.requestedQueryCost);
    this.budget = { available: currentlyAvailable, maximum: maximumAvailable, perSecond: Math.max(restoreRate, 1), at: now };
    return this.millisecondsFor(Math.max(cost.requestedQueryCost - currentlyAvailable, 0));
  }

  private availableAt(now: Instant): number {
    if (!this.budget) return Infinity;
    const { available, maximum, perSecond, at } = this.budget;
    return Math.min(maximum, available + (Math.max(now - at, 0) / SECOND) * perSecond);
  }

  private millisecondsFor(points: number): number {
    return Math.ceil((points / (this.budget?.perSecond ?? 1)) * SECOND);
  }
}
