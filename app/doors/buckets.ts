import { SECOND, type Instant } from "../domain/instant";

export type BucketRule = {
  /** Calls that may come at once after a rest. */
  burst: number;
  /** Calls a second that may come for ever. */
  perSecond: number;
};

/**
 * Token buckets by name, in the memory of this process. A full bucket and one never seen are the same, so the least
 * recently used are forgotten when there are too many: memory is bounded, whatever names strangers make up.
 * @param most names that are remembered
 */
export function buckets({ burst, perSecond }: BucketRule, most = 50_000) {
  const levels = new Map<string, { level: number; at: Instant }>();

  const look = (name: string, now: Instant): number => {
    const kept = levels.get(name);
    // A clock that was set back refills nothing, and takes nothing away.
    return kept ? Math.min(burst, kept.level + (Math.max(now - kept.at, 0) / SECOND) * perSecond) : burst;
  };
  const keep = (name: string, level: number, now: Instant) => {
    levels.delete(name);
    levels.set(name, { level, at: now });
    if (levels.size > most) levels.delete(levels.keys().next().value as string);
  };

  const waits = (level: number): number => (level < 1 ? Math.ceil(((1 - level) / perSecond) * SECOND) : 0);

  return {
    /** @returns what `take` would, and counts nothing */
    peek: (name: string, now: Instant): number => waits(look(name, now)),
    /** One call. @returns 0 when it may go on, else the milliseconds after which it may come again */
    take(name: string, now: Instant): number {
      const level = look(name, now);
      const wait = waits(level);
      if (wait === 0) keep(name, level - 1, now);
      return wait;
    },
    /** What a call turned out to cost beside its one. The debt is bounded: nobody is shut out for ever. */
    charge: (name: string, cost: number, now: Instant) => keep(name, Math.max(look(name, now) - cost, -burst), now),
    size: () => levels.size,
  };
}
