import { describe, expect, it } from "vitest";
import { findPlanted } from "./find-planted";
import { plantedBugs } from "./planted-bugs";

describe("a planted bug", () => {
  it("is one of at least a score", () => expect(plantedBugs.length).toBeGreaterThanOrEqual(20));

  it.concurrent.each(plantedBugs)("is found: $name", async (bug) => {
    expect((await findPlanted(bug)).map((failure) => failure.findings[0])).toHaveLength(1);
  });
});
