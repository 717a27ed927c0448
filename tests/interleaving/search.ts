import { footprint, isIndifferent } from "./footprint";
import type { Played, Prepared } from "./stage";
import type { Site } from "./sites";
import { overtakenAfter } from "./turns";

/** An outcome that no order of the two gives: one of them had done so many statements when the other came in between. */
export type Anomaly = { first: number; after: number; outcome: string };
/** What comes out when one comes wholly after the other: either is right, and nothing else is. */
export type Serial = { right: Set<string>; plays: Played[]; sites: Set<Site> };

/** Plays a race in both orders. @throws when somebody throws even then */
export async function serial({ play }: Prepared): Promise<Serial> {
  const plays = [await play(overtakenAfter(0, Infinity)), await play(overtakenAfter(1, Infinity))];
  for (const { outcome } of plays) if (outcome.includes('"threw ')) throw new Error(`the race itself is wrong: ${outcome}`);
  return { right: new Set(plays.map(({ outcome }) => outcome)), plays, sites: new Set(plays.flatMap(({ sites }) => [...sites])) };
}

/**
 * Lets each of the two be overtaken by the other after each of its statements in turn, so that whatever is read before a
 * write and may be changed in between, is; just before its commit neither has seen the other. Once the other waits for
 * what the first holds, coming later is the same, until the first commits: nothing that is not committed is seen. Nor does
 * it matter whether it comes before or after a statement about tables that it does not touch.
 * @returns the first outcome that is neither order's; null when there is none
 */
export async function anomaly({ play, alike }: Prepared, { right, plays }: Serial, without: Site | null = null): Promise<Anomaly | null> {
  for (const first of alike ? [0] : [0, 1]) {
    const { steps, trail } = plays[first]!.actors[first]!;
    const other = footprint(plays.flatMap(({ actors }) => actors[1 - first]!.trail));
    for (let after = 1; after < steps; after++) {
      if (isIndifferent(trail[after]!, other)) continue;
      let held = false;
      const { outcome, actors } = await play(overtakenAfter(first, after, () => (held = true)), without);
      if (!right.has(outcome)) return { first, after, outcome };
      if (held) after = Math.max(after, (actors[first]!.commits.find((step) => step > after) ?? steps) - 1);
    }
  }
  return null;
}
