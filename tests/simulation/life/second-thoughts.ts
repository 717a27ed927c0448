import type { GroupRules } from "../../../app/domain/group-rules";
import { HOUR, MINUTE, type Instant } from "../../../app/domain/instant";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import type { Town } from "./town";

type Change = { rules?: Partial<GroupRules>; quota?: number | null; endsAt?: Instant };

/** The merchant changes rules of a campaign that runs, kindly or not, by which somebody may have bought already. */
export const changesRules = (sim: Simulation, town: Town, own: Dice): Promise<void> =>
  changes(sim, town, own, () => ({ rules: own.pick(otherRules(own)), ...(own.chance(0.2) && { quota: own.pick([null, 4, 6]) }) }));

/** The merchant tries to make people late: orders count later than they did, or the campaign ends sooner. */
export const changesTime = (sim: Simulation, town: Town, own: Dice): Promise<void> =>
  changes(sim, town, own, () => (own.chance(0.5) ? { rules: { counts: "paid" } } : { endsAt: sim.now + own.between(-2 * HOUR, 3 * HOUR) }));

/** The merchant lets money count sooner than it did, as who charges on shipping does. */
export const countsSooner = (sim: Simulation, town: Town, own: Dice): Promise<void> =>
  changes(sim, town, own, () => ({ rules: { counts: own.pick(["authorized", "placed"]) } }));

async function changes(sim: Simulation, town: Town, own: Dice, next: () => Change): Promise<void> {
  for (let times = own.between(1, 4); times > 0; times--) {
    await sim.pause(own.between(5 * MINUTE, 2 * HOUR));
    if (town.campaigns.length === 0) continue;
    const { id } = own.pick(town.campaigns);
    const before = (await sim.rows([town.shop])).get(town.shop)?.campaigns.get(id);
    if (!before) continue;
    const change = next();
    const rules = { ...(before.rules as GroupRules), ...change.rules };
    const { revision, title, product, startsAt, timezone, rewarded } = before;
    const { quota = before.quota, endsAt = before.endsAt } = change;
    const from = sim.now;
    const saved = await sim.request(({ app }) => app.useCases.saveCampaign(town.shop, { id, revision, title, product, rules, startsAt, endsAt, timezone, quota, rewarded }));
    if ("lost" in saved) {
      // Whoever got no answer looks what has become of it.
      const after = (await sim.rows([town.shop])).get(town.shop)?.campaigns.get(id);
      if (after?.revision !== revision + 1) continue;
    } else if (!saved.ok) {
      sim.count(`refused: ${saved.refusal.code}`);
      continue;
    }
    sim.count("merchant: other rules");
    sim.note(`the merchant gives ${id} other rules: ${JSON.stringify(change)}`);
    town.ruled.get(id)?.push({ from, sure: sim.now, rules });
  }
}

const otherRules = (own: Dice): Partial<GroupRules>[] => [
  { unitsPerSeat: own.pick([1, 2, 3]) },
  { unitsPerSeat: own.pick([1, 2, 3]), onExcess: own.pick(["refund", "honour"]) },
  { perShopper: own.pick([null, 1, 2]) },
  { onFailure: own.pick(["refund", "honour"]) },
  { onLate: own.pick(["spill", "refund"]), onOtherPrice: own.pick(["ignore", "refund"]) },
  { holdMinutes: own.pick([5, 15, 60]) },
];

/** The merchant adds units to orders that are paid, as shoppers ask for it on the telephone. */
export async function adds(sim: Simulation, { api, orders, added }: Town, own: Dice): Promise<void> {
  for (let times = own.between(1, 4); times > 0; times--) {
    await sim.pause(own.between(MINUTE, 2 * HOUR));
    if (orders.length === 0) continue;
    const order = own.pick(orders);
    const line = own.pick(order.lines);
    if (api.orders.add(order, line.id, own.between(1, 2)) !== null) continue;
    added.add(order.transactions.at(-1)!.id);
    sim.count("by hand: units added");
    sim.note(`by hand: units are added to ${order.name}, of which there are ${line.currentQuantity} now`);
  }
}
