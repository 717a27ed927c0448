import type { Instant } from "../domain/instant";

/** One queue at a glance. `later` waits for its moment; `oldestDueAt` is when the longest-waiting due message became due. */
export type QueueFigures = { due: number; later: number; running: number; dead: number; oldestDueAt: Instant | null };

/** How things stand now, over all shops: figures only. */
export type Standing = { queues: Record<"inbox" | "outbox", QueueFigures>; problems: { kind: string; count: number }[]; refundProblems: number };

/** What is counted for whoever runs the app. Never anything of one shop or person: names of our own only. */
export interface Metrics {
  /** A request was answered. @param door one of ours @param ms how long it took */
  answered(door: string, status: number, ms: number): void;
  /** A webhook was stored so long after it arose at Shopify. */
  stored(lagMs: number): void;
  /** A message, or a timer's run, came to an outcome. */
  worked(queue: "inbox" | "outbox" | "timers", kind: string, outcome: "done" | "again" | "failed" | "dead", ms: number): void;
  /** @returns everything in Prometheus' text format */
  expose(standing: Standing, now: Instant): Promise<{ type: string; text: string }>;
}
