import { describe, expect, it } from "vitest";
import type { EffectKind } from "../../app/ports/outbox";
import { kernelGear } from "./gears/kernel";
import { live } from "./live";

/** Lives in calm weather which together do every kind of work there is. */
const SEEDS = [3, 11];
const EFFECTS: EffectKind[] = ["campaign.publish", "campaign.close", "product.state", "codes.make", "codes.remove", "order.hold", "order.release", "order.refund", "order.refund_units", "order.cancel", "order.capture", "order.tag", "mail.write", "mail.send"];

/** Every commit of a life, by the job that made it. */
async function commitsOf(seed: number): Promise<string[]> {
  const commits: string[] = [];
  const outcome = await live(seed, kernelGear(), { crash: null, told: (sim) => void (sim.committed = (what) => void commits.push(`${sim.job() ?? "request"}: ${what}`)) });
  expect(outcome.findings).toEqual([]);
  return commits;
}

describe("a crash at any commit", () => {
  it("is tried in every job there is", async () => {
    const jobs = new Set((await Promise.all(SEEDS.map(commitsOf))).flat().map((commit) => commit.split(": ")[0]!));
    for (const kind of EFFECTS) expect([...jobs], kind).toContain(kind);
    for (const topic of ["orders/create", "orders/paid", "orders/updated"]) expect([...jobs], topic).toContain(topic);
  });

  it.each(SEEDS)("loses nothing and does nothing twice: seed %i", async (seed) => {
    const commits = await commitsOf(seed);
    const findings: string[] = [];
    for (const [at, commit] of commits.entries())
      for (const fate of ["crash before", "crash after"] as const) {
        const outcome = await live(seed, kernelGear(), { crash: { at, fate } });
        findings.push(...outcome.findings.map((finding) => `${fate} commit ${at} (${commit}): ${finding}`));
      }
    expect(findings).toEqual([]);
    expect(commits.length).toBeGreaterThan(100);
  });
});
