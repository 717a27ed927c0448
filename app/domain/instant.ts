/** A moment, as milliseconds since 1970 UTC. `now` is always an argument; only adapters/system reads a clock. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @returns ISO 8601 in UTC with milliseconds */
export const iso = (at: Instant): string => new Date(at).toISOString();

/** @throws when `text` is no date: what comes from outside is checked by the contracts before it gets here */
export function instant(text: string): Instant {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`instant: cannot read ${JSON.stringify(text)}`);
  return at;
}
