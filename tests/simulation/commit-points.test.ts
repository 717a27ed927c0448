import { describe, expect, it } from "vitest";
import { effectHandlers } from "../../app/features/effects/carry-out";
import { webhookWork } from "../../app/features/process-webhook";
import { type TimerDeps, timers } from "../../app/jobs/timers";
import { readAppSettings } from "../../sandbox/app-settings";
import { built, crashed } from "./processes.mjs";

/** Short lives in calm weather: every kind of work there is is done by two of them, or by that of the house. */
const SEEDS = { kernel: [7_195, 5_481, 4_914, 7_110, 7_939, 2_865, 2_426, 7_687, 3_321, 1_092, 5_211, 5_166, 6_983, 3_467, 2_787, 7_752], sqlite: [191] };

/** Every kind of work, as the code itself lists them: effects, webhooks, timers, and what people ask for. */
const KINDS = [...Object.keys(effectHandlers), ...readAppSettings("shopify.app.toml").webhookTopics.map(({ topic }) => topic), ...Object.keys(webhookWork), ...timers({} as TimerDeps).map(({ name }) => name), "request"];
/** Kinds that no life here does, each with the reason. */
const LEFT_OUT: Record<string, string> = {};

describe.each(Object.entries(SEEDS))("a crash at any commit, on %s", (database, seeds) => {
  it("loses nothing and does nothing twice, in every job there is", async () => {
    const file = await built();
    const lives = new Map<string, number>();
    for (const { seed, house } of [...seeds.map((seed) => ({ seed, house: false })), { seed: 1, house: true }]) {
      const { points, crashes, findings } = await crashed(file, { database, seed, house, once: database !== "kernel" });
      expect(findings, `seed ${seed}`).toEqual([]);
      expect(crashes).toBe(2 * Object.values(points).reduce((sum, count) => sum + count, 0));
      for (const kind of new Set(Object.keys(points).map((point) => point.split(": ")[0]!))) lives.set(kind, (lives.get(kind) ?? 0) + (house ? 2 : 1));
    }
    if (database === "kernel") expect(KINDS.filter((kind) => (lives.get(kind) ?? 0) >= 2 === kind in LEFT_OUT), "done in fewer than two lives, and not left out with a reason").toEqual([]);
  });
});
