import type { Instant } from "./instant";
import { UNREAD } from "./unread-order";

/** What made a booking, as the screens tell it. "other": written by a version that said it otherwise. */
export type ToldCause = { kind: "order" | "due"; at: Instant } | { kind: "opened" | "unopened" | "nothing_left" | "limit" | "ended" | "rejected" | "unread" | "payout.requested" | "payout.paid" | "payout.declined" | "other" };

const WORDS: Record<string, Exclude<ToldCause["kind"], "order" | "due">> = { opened: "opened", "not opened in time": "unopened", "nothing was left": "nothing_left", "beyond the limit": "limit", "the program has ended": "ended", [UNREAD]: "unread" };

/** @returns what a ledger entry's cause says */
export function tellCause(cause: string): ToldCause {
  const [, what, at] = /^(?:(order) \S+ as of|(?:due)) (\d+)$/.exec(cause) ?? [];
  if (at !== undefined) return { kind: what === "order" ? "order" : "due", at: Number(at) };
  const payout = /^payout \S+ (requested|paid|declined)$/.exec(cause)?.[1] as "requested" | "paid" | "declined" | undefined;
  if (payout) return { kind: `payout.${payout}` };
  return { kind: cause.startsWith("rejected on review") ? "rejected" : (WORDS[cause] ?? "other") };
}
