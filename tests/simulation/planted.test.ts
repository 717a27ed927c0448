import { describe, expect, it } from "vitest";
import { plantedBugs } from "./planted-bugs";
import { built, shared } from "./processes.mjs";

/** A bug that hides longer than this would hide from `npm test`. */
const SEEDS = { kernel: 600, sqlite: 40 };

describe("a planted bug", () => {
  it("is one of at least a dozen", () => expect(plantedBugs.length).toBeGreaterThanOrEqual(12));

  it.concurrent.each(plantedBugs)("is found: $name", async (bug) => {
    const database = bug.database ?? "kernel";
    const file = await built(`planted-${plantedBugs.indexOf(bug)}`, [bug]);
    const { failures } = await shared(file, { database, from: 0, count: SEEDS[database], stopAt: 1, processes: 1 });
    expect(failures.map((failure) => failure.findings[0])).toHaveLength(1);
  });
});
