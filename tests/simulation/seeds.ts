import { type Figures, plus } from "../soak/area";
import type { Gear } from "./gears/gear";
import { live } from "./live";

/** A seed in which something that must hold did not. */
export type Failure = { seed: number; findings: string[] };

/**
 * Lives so many seeds, one after the other.
 * @param stopAt failures after which it is enough
 */
export async function seeds(gear: Gear, from: number, count: number, stopAt = 1): Promise<{ done: number; figures: Figures; failures: Failure[] }> {
  let figures: Figures = {};
  const failures: Failure[] = [];
  let done = 0;
  for (; done < count && failures.length < stopAt; done++) {
    const outcome = await live(from + done, gear);
    figures = plus(figures, outcome.figures);
    if (outcome.findings.length > 0) failures.push({ seed: outcome.seed, findings: outcome.findings });
  }
  return { done, figures, failures };
}
