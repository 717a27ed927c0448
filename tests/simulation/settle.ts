import { MINUTE, SECOND, iso, type Instant } from "../../app/domain/instant";
import type { ShopRows } from "./gears/gear";
import { Violation, type Simulation } from "./simulation";

/** The bad weather is over: lets time run from one thing to do to the next, until there is nothing left to do. */
export async function settle(sim: Simulation): Promise<void> {
  const shops = [...sim.worlds.keys()];
  for (let rounds = 0, quiet = 0; quiet < 3; rounds++) {
    if (rounds > 3_000) throw new Violation(`does not come to rest; at ${iso(sim.now)} still: ${await waiting(sim, shops)}`);
    for (const running of sim.processes) if (running) running.skew = 0;
    if (sim.processes.every((running) => running === null)) sim.start(0);
    const awake = [...sim.processes.keys()].filter((number) => sim.processes[number]);
    if (awake.length > 0) sim.wake(sim.dice.pick(awake), 0);
    sim.resting = true;
    await sim.run(sim.now);
    const next = await nextThing(sim);
    // Three looks a quarter of an hour apart at the end: reconciliation finds what webhooks never told.
    quiet = next === null ? quiet + 1 : 0;
    sim.now = Math.max(sim.now + SECOND, next ?? sim.now + 16 * MINUTE);
  }
  sim.resting = false;
}

async function nextThing(sim: Simulation): Promise<Instant | null> {
  const times: Instant[] = [];
  if (sim.nextOnAgenda !== null) times.push(sim.nextOnAgenda);
  for (const { world, jobs } of sim.worlds.values()) {
    for (const delivery of world.deliveries) if (delivery.state === "due") times.push(delivery.dueAt);
    if (jobs.pending(MINUTE)) times.push(sim.now + 250);
  }
  const stored = await sim.gear.next();
  if (stored !== null) times.push(stored);
  return times.length === 0 ? null : Math.min(...times);
}

/** Rewards and codes whose moment has come and that nobody has dealt with. */
const late = (sim: Simulation, rows: ShopRows[]): string[] =>
  [...rows.flatMap((own) => [...own.grants.values()].filter((grant) => grant.looksAt !== null && grant.looksAt <= sim.now && grant.state !== "matured").map((grant) => `${grant.id} (${grant.state}, ${grant.hold})`)), ...rows.flatMap((own) => [...own.coupons.values()].filter((coupon) => coupon.state === "given" && (coupon.expiresAt ?? 0) <= sim.now).map((coupon) => coupon.code))];

async function waiting(sim: Simulation, shops: string[]): Promise<string> {
  const rows = await sim.rows(shops);
  return [...rows.values()].flatMap((own) => [...own.outbox.values(), ...own.inbox.values()].filter((m) => m.state === "waiting" || m.state === "running").map((m) => `${"key" in m ? m.key : m.topic} (${m.state}, ${m.attempts} attempts, ${m.lastError ?? "no error"})`)).concat(late(sim, [...rows.values()])).slice(0, 6).join("; ") || "groups or seats";
}
