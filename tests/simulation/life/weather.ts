import { HOUR, MINUTE, SECOND } from "../../../app/domain/instant";
import type { Simulation } from "../simulation";
import type { Town } from "./town";

const TOPICS = ["orders/create", "orders/paid", "orders/updated", "orders/cancelled", "refunds/create", "fulfillment_orders/order_routing_complete", "products/update"];

/** How webhooks fare for a while: late by hours, twice, in any order, or not at all. */
export async function mail(sim: Simulation, { api }: Town): Promise<void> {
  const { dice, chaos } = sim;
  const { switchboard } = api.world;
  if (!dice.chance(chaos.mood.webhook)) return;
  const set = (change: Partial<typeof switchboard>) => {
    for (const [what, value] of Object.entries(change)) if (Array.isArray(value) ? value.length > 0 : value) chaos.count(`webhooks: ${what}`);
    Object.assign(switchboard, change);
  };
  for (let times = dice.between(1, 3); times > 0; times--) {
    await sim.pause(dice.between(0, 2 * HOUR));
    if (chaos.over) return;
    set({ duplicate: dice.chance(0.5), shuffle: dice.chance(0.6), delayMs: dice.weighted([[0, 3], [dice.between(SECOND, 20 * MINUTE), 3], [dice.between(HOUR, 5 * HOUR), 1]]), lose: dice.chance(0.5) ? TOPICS.filter(() => dice.chance(0.5)) : [], paused: dice.chance(0.1) });
    await sim.pause(dice.between(MINUTE, 3 * HOUR));
    calm(api);
  }
}

export function calm({ world }: Town["api"]): void {
  Object.assign(world.switchboard, { duplicate: false, shuffle: false, delayMs: 0, lose: [], paused: false });
  world.refusedRefunds = 0;
}

/** A payment provider that refuses the next refunds, a moment after they were made. */
export async function payments(sim: Simulation, { api }: Town): Promise<void> {
  const { dice, chaos } = sim;
  if (!dice.chance(0.1)) return;
  await sim.pause(dice.between(0, 4 * HOUR));
  if (chaos.over) return;
  chaos.count("refunds: refused by the provider");
  api.world.refusedRefunds = dice.between(1, 2);
}

/** Clocks that are set forward or back, and differ between machines. */
export async function clocks(sim: Simulation): Promise<void> {
  const { dice, chaos } = sim;
  if (!dice.chance(chaos.mood.clock)) return;
  for (let times = dice.between(1, 4); times > 0; times--) {
    await sim.pause(dice.between(0, 3 * HOUR));
    if (chaos.over) return;
    const running = dice.pick(sim.processes);
    if (!running) continue;
    chaos.count("time: a clock jumps");
    running.skew = dice.weighted([[0, 1], [dice.between(-90, 90) * SECOND, 5], [dice.between(-20, 20) * MINUTE, 1]]);
  }
}

/** The database is out of reach for a while; processes are killed while they do something. */
export async function outages(sim: Simulation): Promise<void> {
  const { dice, chaos } = sim;
  if (chaos.mood.busy > 0 && dice.chance(0.3)) {
    await sim.pause(dice.between(0, 6 * HOUR));
    chaos.goneUntil = sim.now + dice.between(SECOND, 10 * MINUTE);
  }
  for (let times = chaos.mood.commit > 0 ? dice.between(0, 4) : 0; times > 0; times--) {
    await sim.pause(dice.between(0, 3 * HOUR));
    const running = dice.pick(sim.processes);
    if (chaos.over || !running) continue;
    chaos.count("crash: at any await");
    sim.kill(running);
  }
}
