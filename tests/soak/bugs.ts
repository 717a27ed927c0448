import { findPlanted } from "../simulation/find-planted";
import { plantedBugs } from "../simulation/planted-bugs";
import type { SoakArea } from "./area";

/** Whether the simulation sees what it is there to see: each planted bug in turn. */
export const bugs: SoakArea = {
  unit: "planted bugs",
  goal: plantedBugs.length,
  chunk: 1,
  afresh: true,
  async run(from) {
    const bug = plantedBugs[from]!;
    const caught = (await findPlanted(bug)).length > 0;
    return { figures: { planted: 1, caught: Number(caught) }, findings: caught ? [] : [{ unit: from, what: `nobody has seen "${bug.name}"` }] };
  },
};
