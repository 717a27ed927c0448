import type { Instant } from "../domain/instant";
import { type Result, ok, refuse } from "../domain/result";
import { fromLocal, toLocal } from "./local-time";

/**
 * The day on which the merchant says a payment left, in the shop's zone: today is now, an earlier day its noon.
 * `paid.day`: no day of the calendar, or one to come.
 */
export function paidDay(typed: string, zone: string, now: Instant): Result<Instant, { code: "paid.day" }> {
  const today = toLocal(now, zone).date;
  if (typed === "" || typed === today) return ok(now);
  const noon = fromLocal({ date: typed, time: "12:00" }, zone, "start");
  return noon.ok && noon.at < now && typed < today ? ok(noon.at) : refuse("paid.day");
}
