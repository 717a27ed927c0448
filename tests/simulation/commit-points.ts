import type { Gear } from "./gears/gear";
import { chores } from "./chores";
import { live } from "./live";
import type { Simulation } from "./simulation";

/** What crashes at the commits of one life came to. `points`: how many commits, by the job that makes them. */
export type CommitPoints = { points: Record<string, number>; crashes: number; findings: string[] };

/**
 * Lives one seed in calm weather, again and again: each time one process dies, just before one commit or just after it.
 * @param share which `part` of so many `parts`, to spread the commits over processes; `once`: one commit of each kind;
 * `house`: the life that is about nothing but the house (chores)
 */
export async function commitPoints(gear: Gear, seed: number, { part = 0, parts = 1, once = false, house = false } = {}): Promise<CommitPoints> {
  const lived = house ? chores : live;
  const commits: string[] = [];
  let followed: Simulation | undefined;
  const calm = await lived(seed, gear, { crash: null, told: (sim) => void ((followed = sim).committed = (what) => void commits.push(`${sim.job() ?? "request"}: ${what}`)) });
  followed?.followNoMore();
  const findings = calm.findings.map((finding) => `without a crash: ${finding}`);
  const points: Record<string, number> = {};
  let crashes = 0;
  const chosen = [...commits.entries()].filter(([at, commit]) => !once || commits.indexOf(commit) === at);
  for (const [nth, [at, commit]] of chosen.entries()) {
    if (nth % parts !== part) continue;
    points[commit] = (points[commit] ?? 0) + 1;
    for (const fate of ["crash before", "crash after"] as const) {
      const outcome = await lived(seed, gear, { crash: { at, fate } });
      crashes += outcome.figures[`commit: ${fate}`] ?? 0;
      findings.push(...outcome.findings.map((finding) => `${fate} commit ${at} (${commit}): ${finding}`));
    }
  }
  return { points, crashes, findings };
}
