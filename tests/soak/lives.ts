import { built, replay, shared } from "../simulation/processes.mjs";
import type { SoakArea } from "./area";

/** Whole lives in one of the simulation's gears; seeds of `npm test` come first and are lived again. */
const lives = (database: string, goal: number, chunk: number): SoakArea => {
  let file: Promise<string> | null = null;
  return {
    unit: "seeds",
    goal,
    chunk,
    async run(from, count) {
      const { figures, failures } = await shared(await (file ??= built()), { database, from, count, stopAt: count });
      return { figures, findings: failures.map(({ seed, findings }) => ({ unit: seed, what: `${findings.join("; ")} (${replay(seed, database)})` })) };
    },
  };
};

export const kernel = lives("kernel", 1_000_000, 5_000);
export const database = lives("sqlite", 20_000, 200);
