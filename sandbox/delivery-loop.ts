import { setTimeout as pause } from "node:timers/promises";
import type { WorldApi } from "./world/api";

const EVERY_MS = 50;

/**
 * Sends what is due and finishes Shopify's jobs for as long as the sandbox runs.
 * @returns ends the loop, after the round it is in
 */
export function deliveryLoop(worlds: WorldApi[]): () => Promise<void> {
  let going = true;
  const loop = (async () => {
    while (going) {
      for (const api of worlds) await api.webhooks.deliver();
      await pause(EVERY_MS);
    }
  })();
  return async () => {
    going = false;
    await loop;
  };
}
