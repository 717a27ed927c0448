import { type PlantedBug, plantedBugs } from "./planted-bugs";
import { built, shared } from "./processes.mjs";
import type { Failure } from "./seeds";

/** Lives from the hint on, and from the beginning where the hint has grown old: no more than `npm test` lives itself. */
const SEEDS = { kernel: { near: 60, all: 5_000 }, sqlite: { near: 20, all: 200 } };

/**
 * Builds the simulation with a bug in it and lives until something that must hold does not.
 * @returns the first seed that shows it; empty when the bug stays hidden
 */
export async function findPlanted(bug: PlantedBug): Promise<Failure[]> {
  const database = bug.database ?? "kernel";
  const { near, all } = SEEDS[database];
  const file = await built(`planted-${plantedBugs.indexOf(bug)}`, [bug, ...(bug.also ? [{ ...bug, ...bug.also }] : [])]);
  const known = await shared(file, { database, from: bug.from ?? 0, count: near, stopAt: 1, processes: 1 });
  return known.failures.length > 0 ? known.failures : (await shared(file, { database, from: 0, count: all, stopAt: 1, processes: 1 })).failures;
}
