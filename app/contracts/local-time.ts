import { DateTime, IANAZone } from "luxon";
import type { Instant } from "../domain/instant";

/** A date and a time as typed: "2026-03-29", "02:30". */
export type LocalTime = { date: string; time: string };
export type LocalTimeError = "time.missing" | "time.gap" | "time.zone";

/**
 * Reads a local time in a zone. An hour that daylight saving skips is refused. An hour that comes twice means the
 * first one for a start and the second for an end, so that a campaign never runs shorter than typed.
 * @param zone IANA name
 */
export function fromLocal({ date, time }: LocalTime, zone: string, edge: "start" | "end"): { ok: true; at: Instant } | { ok: false; error: LocalTimeError } {
  const typed = `${date}T${time}`;
  const read = DateTime.fromISO(typed, { zone });
  if (!IANAZone.create(zone).isValid) return { ok: false, error: "time.zone" };
  if (!read.isValid || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return { ok: false, error: "time.missing" };
  if (read.toFormat("yyyy-MM-dd'T'HH:mm") !== typed) return { ok: false, error: "time.gap" };
  const meanings = read.getPossibleOffsets().map((d) => d.toMillis());
  return { ok: true, at: edge === "start" ? Math.min(...meanings) : Math.max(...meanings) };
}

/** The inverse of `fromLocal`, for the editor's fields. */
export function toLocal(at: Instant, zone: string): LocalTime {
  const local = DateTime.fromMillis(at, { zone });
  return { date: local.toFormat("yyyy-MM-dd"), time: local.toFormat("HH:mm") };
}

/** The last days of a zone's calendar up to today's, the oldest first, each with its first moment and the next day's. */
export function lastDays(now: Instant, zone: string, count: number): { day: string; from: Instant; until: Instant }[] {
  const today = DateTime.fromMillis(now, { zone }).startOf("day");
  return Array.from({ length: count }, (_, i) => {
    const day = today.minus({ days: count - 1 - i });
    return { day: day.toFormat("yyyy-MM-dd"), from: day.toMillis(), until: day.plus({ days: 1 }).toMillis() };
  });
}

/** @returns the first moment of a day that was typed, and the next day's, in a zone; null when it is no day */
export function dayIn(date: string | null, zone: string): { from: Instant; until: Instant } | null {
  if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const day = DateTime.fromISO(date, { zone }).startOf("day");
  return day.isValid ? { from: day.toMillis(), until: day.plus({ days: 1 }).toMillis() } : null;
}
