import { random } from "../../sandbox/world/random";

/** Chance, the same for the same seed: everything in a simulation that could go one way or another asks here. */
export type Dice = {
  next(): number;
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(p: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight: `[["often", 9], ["seldom", 1]]`. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** Dice of their own, so that one part's throws do not shift another's. */
  fork(): Dice;
};

/** @param seed any integer */
export function dice(seed: number): Dice {
  const { next, below } = random(seed);
  const own: Dice = {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (p) => next() < p,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) if ((left -= weight) < 0) return item;
      return items[items.length - 1]![0];
    },
    fork: () => dice(below(2 ** 31)),
  };
  return own;
}
