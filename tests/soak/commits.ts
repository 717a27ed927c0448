import { built, crashed } from "../simulation/processes.mjs";
import type { SoakArea } from "./area";

/** Crashes before and after every commit of one life after the other, each life in calm weather. */
export const commits: SoakArea = {
  unit: "lives crashed at each of their commits",
  goal: 200,
  chunk: 1,
  async run(from) {
    const { points, crashes, findings } = await crashed(await built(), { database: "kernel", seed: from });
    if (findings.length > 0) throw new Error(`seed ${from}: ${findings.join("\n")}`);
    return { figures: { "commits crashed at": Object.values(points).reduce((sum, count) => sum + count, 0), crashes } };
  },
};
