import type { AfterPayment } from "../../../app/contracts/storefront";

export type Phase = "waiting" | "forming" | "settling" | "succeeded" | "failed" | "unseated" | "honoured" | "uncharged" | "left";

/** @returns which of the block's states applies */
export function phaseOf({ state, refund, group }: Pick<AfterPayment, "state" | "refund" | "group">, now: number): Phase {
  if (state === "left") return "left";
  if (state === "failed" || group.status === "failed") {
    if (refund !== "none") return group.status === "failed" ? "failed" : "unseated";
    return state === "failed" ? "uncharged" : "honoured";
  }
  if (group.status === "succeeded") return "succeeded";
  // Nobody joins any more; the news of payments that came in time may still be on its way.
  if (group.status === "forming" && group.deadline !== null && Date.parse(group.deadline) <= now) return "settling";
  // The order's message may still be on its way from Shopify to the app, or the money on its way to the shop.
  if (state !== "counted") return "waiting";
  return "forming";
}

/** @returns whole days, hours and minutes until `deadline`; minutes are rounded up so that zero means over */
export function timeLeft(deadline: string, now: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil((Date.parse(deadline) - now) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** Waits before the app is asked again whether a payment has arrived, in milliseconds; then the shopper may ask. */
export const ASK_AGAIN_MS = [2_000, 3_000, 5_000, 10_000, 20_000];
