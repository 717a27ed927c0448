import { describe, expect, it } from "vitest";
import { type PlantedBug, plantedBugs } from "./planted-bugs";
import { built, shared } from "./processes.mjs";

/** Lives from the hint on, and from the beginning where the hint has grown old: no more than `npm test` lives itself. */
const SEEDS = { kernel: { near: 60, all: 5_000 }, sqlite: { near: 20, all: 200 } };

describe("a planted bug", () => {
  it("is one of at least a score", () => expect(plantedBugs.length).toBeGreaterThanOrEqual(20));

  it.concurrent.each(plantedBugs)("is found: $name", async (bug) => {
    const file = await built(`planted-${plantedBugs.indexOf(bug)}`, [bug]);
    expect((await findings(bug, file)).map((failure) => failure.findings[0])).toHaveLength(1);
  });
});

async function findings({ database: planted, from = 0 }: PlantedBug, file: string) {
  const database = planted ?? "kernel";
  const { near, all } = SEEDS[database];
  const known = await shared(file, { database, from, count: near, stopAt: 1, processes: 1 });
  return known.failures.length > 0 ? known.failures : (await shared(file, { database, from: 0, count: all, stopAt: 1, processes: 1 })).failures;
}
