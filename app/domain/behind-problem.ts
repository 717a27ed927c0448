import type { Problem } from "./problem";

/** Effects whose refusal is a problem of its own kind. */
const OWN = { "order.refund": "refund_failed", "order.hold": "hold_failed", "order.capture": "capture_failed" } as const satisfies Record<string, Problem["kind"]>;
export const WEBHOOK_DEAD = "webhook_dead:";
export const EFFECT_DEAD = "effect_dead:";

/** A message in one of the two queues. */
export type QueuedMessage = { queue: "inbox" | "outbox"; key: string };

/** @returns the problem that an effect's refusal is, under a key that ends as the effect's own; null when it has none of its own */
export function ownProblem({ kind, key }: { kind: string; key: string }): Pick<Problem, "kind" | "key"> | null {
  const own = OWN[kind as keyof typeof OWN];
  return own ? { kind: own, key: own + key.slice(kind.length) } : null;
}

/**
 * @returns the message that a problem tells of; null when its key does not say, as with a campaign's publishing, whose
 * message carries the campaign's revision
 */
export function messageBehind({ kind, key }: Pick<Problem, "kind" | "key">): QueuedMessage | null {
  const effect = Object.entries(OWN).find(([, own]) => own === kind)?.[0];
  if (effect) return { queue: "outbox", key: effect + key.slice(kind.length) };
  if (key.startsWith(WEBHOOK_DEAD)) return { queue: "inbox", key: key.slice(WEBHOOK_DEAD.length) };
  if (key.startsWith(EFFECT_DEAD)) return { queue: "outbox", key: key.slice(EFFECT_DEAD.length) };
  return null;
}
