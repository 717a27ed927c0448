import { DAY, HOUR, MINUTE, type Instant } from "../domain/instant";

/** Puts values into a text: "Ends {when}" → "Ends in 3 days". */
export const fill = (text: string, values: Record<string, string | number> = {}) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Browsers and Node disagree on narrow spaces; hydration must not. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");

/** Chinese keeps a space between digits and characters, which Intl does not write. */
const spaced = (text: string) => plain(text).replace(/(\d)(?=\p{Script=Han})/gu, "$1 ").replace(/(\p{Script=Han})(?=\d)/gu, "$1 ");

/** A filled-in text as Chinese is set: no space between two characters, where a name was put in. */
export const joined = (text: string) => text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1");

/** The largest unit in which a distance is at least one, rounded so that nothing is overstated. */
export function distance(ms: number): { value: number; unit: "day" | "hour" | "minute" } {
  const size = Math.abs(ms);
  if (size >= 2 * DAY) return { value: Math.trunc(ms / DAY), unit: "day" };
  if (size >= 2 * HOUR) return { value: Math.trunc(ms / HOUR), unit: "hour" };
  return { value: Math.trunc(ms / MINUTE) || (ms < 0 ? -1 : 1), unit: "minute" };
}

/** Writers of numbers and times for one locale and one zone. */
export function formatters(locale: string, timeZone: string) {
  const numbers = new Intl.NumberFormat(locale);
  const when = new Intl.DateTimeFormat(locale, { timeZone, month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(locale, { timeZone, month: "short", day: "numeric", year: "numeric" });
  const date = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short", day: "numeric", year: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  return {
    number: (value: number) => numbers.format(value),
    when: (at: Instant) => spaced(when.format(at)),
    day: (at: Instant) => spaced(day.format(at)),
    date: (name: string) => spaced(date.format(Date.parse(`${name}T00:00:00Z`))),
    relative: (at: Instant, now: Instant) => {
      const { value, unit } = distance(at - now);
      return spaced(relative.format(value, unit));
    },
  };
}
