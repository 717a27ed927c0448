import { HOUR, MINUTE, type Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";

/** Steps are taken within seconds. One that is due for longer than this is late, and worth a word. */
const LATE = 5 * MINUTE;
/** What is late for longer than this does not go on by itself: a person must look at the machine. */
const STANDSTILL = HOUR;

/** @returns since when the oldest step waits, when that is too long, and whether it must be feared that nobody works; else null */
export function lateSince({ waiting }: HealthView, now: Instant): { since: Instant; standstill: boolean } | null {
  if (waiting.since === null || now - waiting.since < LATE) return null;
  return { since: waiting.since, standstill: now - waiting.since >= STANDSTILL };
}

/** "trouble": something is stuck, late, unheard of, or waits for a person. "new": no trouble, and Shopify has not spoken yet. */
export function healthState(health: HealthView, now: Instant): "trouble" | "new" | "well" {
  const { stuck, problems, mailsNotSent, unheardOrderAt, lastWebhookAt } = health;
  if (Object.keys(stuck.alone).length > 0 || problems > 0 || mailsNotSent > 0 || unheardOrderAt !== null || lateSince(health, now) !== null) return "trouble";
  return lastWebhookAt === null ? "new" : "well";
}
