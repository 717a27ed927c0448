import { findPlanted } from "../simulation/find-planted";
import { plantedBugs } from "../simulation/planted-bugs";
import type { SoakArea } from "./area";

/** Whether the simulation sees what it is there to see: each planted bug in turn. */
export const bugs: SoakArea = {
  unit: "planted bugs",
  goal: plantedBugs.length,
  chunk: 1,
  async run(from) {
    const bug = plantedBugs[from]!;
    const [found] = await findPlanted(bug);
    if (!found) throw new Error(`not found: ${bug.name}`);
    return { figures: { "planted bugs caught": 1 } };
  },
};
