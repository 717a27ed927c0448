import { MINUTE, type Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";

/** Steps are taken within seconds. One that is due for longer than this is late, and worth a word. */
const LATE = 5 * MINUTE;

/** @returns since when the oldest step waits, when that is too long; else null */
export const lateSince = ({ waiting }: HealthView, now: Instant): Instant | null => (waiting.since !== null && now - waiting.since >= LATE ? waiting.since : null);

/** "trouble": something is stuck, late, or waits for a person. "new": all is well, and Shopify has not spoken yet. */
export function healthState(health: HealthView, now: Instant): "trouble" | "new" | "well" {
  if (health.stuck > 0 || health.problems > 0 || health.mailsNotSent > 0 || lateSince(health, now) !== null) return "trouble";
  return health.lastWebhookAt === null ? "new" : "well";
}
