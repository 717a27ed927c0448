import { describe, expect, it } from "vitest";
import { effectHandlers } from "../../app/features/effects/carry-out";
import { webhookWork } from "../../app/features/process-webhook";
import { type TimerDeps, timers } from "../../app/jobs/timers";
import { readAppSettings } from "../../sandbox/app-settings";
import { built, crashed } from "./processes.mjs";

/** Lives in calm weather which together, and with that of the house, do every kind of work there is. */
const SEEDS = { kernel: [452, 321, 520, 547, 397, 680, 293, 33, 64], sqlite: [191] };

/** Every kind of work, as the code itself lists them: effects, webhooks, timers, and what people ask for. */
const KINDS = [...Object.keys(effectHandlers), ...readAppSettings("shopify.app.toml").webhookTopics.map(({ topic }) => topic), ...Object.keys(webhookWork), ...timers({} as TimerDeps).map(({ name }) => name), "request"];
/** Kinds that no life here does, each with the reason. */
const LEFT_OUT: Record<string, string> = {};

describe.each(Object.entries(SEEDS))("a crash at any commit, on %s", (database, seeds) => {
  it("loses nothing and does nothing twice, in every job there is", async () => {
    const file = await built();
    const jobs = new Set<string>();
    for (const { seed, house } of [...seeds.map((seed) => ({ seed, house: false })), { seed: 1, house: true }]) {
      const { points, crashes, findings } = await crashed(file, { database, seed, house, once: database !== "kernel" });
      expect(findings, `seed ${seed}`).toEqual([]);
      expect(crashes).toBe(2 * Object.values(points).reduce((sum, count) => sum + count, 0));
      for (const point of Object.keys(points)) jobs.add(point.split(": ")[0]!);
    }
    if (database === "kernel") expect(KINDS.filter((kind) => jobs.has(kind) === kind in LEFT_OUT), "not covered, and not left out with a reason").toEqual([]);
  });
});
