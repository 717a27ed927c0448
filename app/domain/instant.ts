/** A moment, as milliseconds since 1970 UTC. `now` is always an argument; only adapters/system reads a clock. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @returns ISO 8601 in UTC with milliseconds */
export const iso = (at: Instant): string => new Date(at).toISOString();

/** By zone: making one takes longer than all that it is used for in a day. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** @param zone IANA name @returns the day of a zone's calendar: "2026-11-26" */
export function localDay(at: Instant, zone: string): string {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(zone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

/** @throws when `text` is no date: what comes from outside is checked by the contracts before it gets here */
export function instant(text: string): Instant {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`instant: cannot read ${JSON.stringify(text)}`);
  return at;
}
