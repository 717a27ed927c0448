import { DateTime } from "luxon";

/** @returns the moment as REST payloads write it: the shop's local time with its offset, to the second */
export const localIso = (at: number, timezone: string): string => {
  const text = DateTime.fromMillis(at, { zone: timezone }).toISO({ suppressMilliseconds: true, precision: "second" });
  if (text === null) throw new Error(`${timezone} is no time zone`);
  return text;
};
