import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { plantedBugs } from "../simulation/planted-bugs";

// Planting them and finding them takes minutes; that they can be planted at all shows at once.
it.each(plantedBugs.map((bug) => [bug.name, bug] as const))("can be planted: %s", (_name, bug) => {
  for (const { file, find } of [bug, ...(bug.also ? [{ ...bug, ...bug.also }] : [])]) expect(readFileSync(file, "utf8").split(find).length - 1, `${find} in ${file}`).toBe(1);
});
