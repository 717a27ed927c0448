import { gid } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import type { Town } from "./town";

/** The merchant tidies up at Shopify, and deletes discounts of which they do not know what they are for. Now and then they think better of it. */
export async function tidies(sim: Simulation, { api, shop, turned }: Town, own: Dice): Promise<void> {
  for (let times = own.between(1, 3); times > 0; times--) {
    await sim.pause(own.between(5 * MINUTE, 2 * HOUR));
    // Of a shop that has left the app Shopify tells it nothing.
    if (api.world.discounts.length === 0 || !api.world.app.installed) continue;
    const discount = own.pick(api.world.discounts);
    api.discounts.remove(discount);
    sim.note(`the discount ${discount.id}, "${discount.title}", is deleted`);
    for (const [program, { discounts }] of (await sim.rows([shop])).get(shop)?.stocks ?? []) if (Object.values(discounts).includes(gid("DiscountCodeNode", discount.id))) turned.add(program);
    sim.count("merchant: deletes a discount");
    if (own.chance(0.4)) continue;
    await sim.pause(own.between(MINUTE, HOUR));
    const open = [...((await sim.rows([shop])).get(shop)?.problems.values() ?? [])].filter(({ kind, status }) => kind === "discount_gone" && status === "open");
    for (const { key } of open) await sim.request(({ app }) => app.useCases.solveProblem(shop, key, "retry"));
  }
}
