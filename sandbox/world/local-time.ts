import { DateTime } from "luxon";

/** Offsets change at full quarter hours: one look-up serves all moments of one. */
const offsets = new Map<string, number>();
const QUARTER = 15 * 60_000;

function offsetAt(at: number, timezone: string): number {
  const key = `${timezone} ${Math.floor(at / QUARTER)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const read = DateTime.fromMillis(at, { zone: timezone });
  if (!read.isValid) throw new Error(`${timezone} is no time zone`);
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(key, read.offset);
  return read.offset;
}

/** @returns the moment as REST payloads write it: the shop's local time with its offset, to the second */
export const localIso = (at: number, timezone: string): string => {
  const minutes = offsetAt(at, timezone);
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
};
