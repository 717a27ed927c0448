import { setTimeout as pause } from "node:timers/promises";
import type { AppProcess } from "./app-process";
import type { WorldApi } from "./world/api";

const BOUND_MS = 120_000;
/** What comes due within this time is waited for; what is later (a retry, a delayed webhook) is for the clock. */
const SOON_MS = 1_000;

const waiting = ({ world, jobs }: WorldApi) =>
  jobs.pending(SOON_MS) || (!world.switchboard.paused && world.deliveries.some((d) => d.state === "due" && d.dueAt <= world.now() + SOON_MS));

/**
 * Delivers webhooks, finishes Shopify's jobs and settles the app until nothing of it is left to do. An app that has been
 * killed is left alone: what it misses is retried on the sandbox's clock.
 * @throws when it does not come to rest, with the app's last words
 */
export async function quiet(worlds: WorldApi[], app: AppProcess): Promise<void> {
  const end = performance.now() + BOUND_MS;
  for (;;) {
    for (const api of worlds) await api.webhooks.deliver();
    if (app.running()) await app.settle();
    if (!worlds.some(waiting)) return;
    if (performance.now() > end) throw new Error(`sandbox: the shop did not come to rest\n${app.log().slice(-4_000)}`);
    await pause(20);
  }
}
