import type { Simulation } from "../simulation";
import type { Town } from "./town";

/** The merchant comes back to the admin and presses every button once. */
export async function solve(sim: Simulation, town: Town): Promise<void> {
  const problems = [...((await sim.rows([town.shop])).get(town.shop)?.problems.values() ?? [])].filter((p) => p.status === "open");
  for (const { key, kind } of problems) {
    sim.count(`problem: ${kind}`);
    if (sim.dice.chance(0.2)) continue;
    town.retried.add(key);
    let done = false;
    sim.begin(`solves ${key}`, async () => {
      await sim.request(({ app }) => app.useCases.solveProblem(town.shop, key, "retry"));
      done = true;
    });
    await sim.run(sim.now);
    if (!done && sim.failed) throw sim.failed;
  }
}
