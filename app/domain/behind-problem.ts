import type { Problem } from "./problem";

/** Effects whose refusal is a problem of its own kind. */
export const ownProblems = { refund_failed: "order.refund", hold_failed: "order.hold", capture_failed: "order.capture" } as const;
export const WEBHOOK_DEAD = "webhook_dead:";
export const EFFECT_DEAD = "effect_dead:";

/** A message in one of the two queues. */
export type QueuedMessage = { queue: "inbox" | "outbox"; key: string };

/**
 * @returns the message that a problem tells of; null when its key does not say, as with a campaign's publishing, whose
 * message carries the campaign's revision
 */
export function messageBehind({ kind, key, seatId, orderId }: Pick<Problem, "kind" | "key" | "seatId" | "orderId">): QueuedMessage | null {
  const effect = ownProblems[kind as keyof typeof ownProblems];
  if (effect) return seatId && orderId ? { queue: "outbox", key: `${effect}:${seatId}:${orderId}` } : null;
  if (key.startsWith(WEBHOOK_DEAD)) return { queue: "inbox", key: key.slice(WEBHOOK_DEAD.length) };
  if (key.startsWith(EFFECT_DEAD)) return { queue: "outbox", key: key.slice(EFFECT_DEAD.length) };
  return null;
}
