import type { BuyerCoupon } from "../../../app/domain/friends";
import type { ProgramId } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import { buys } from "./buys";
import { persist, visits } from "./rewards";
import type { Town } from "./town";

const coupon = (own: Dice): BuyerCoupon => ({ off: own.chance(0.7) ? { kind: "percent", basisPoints: own.pick([500, 1_000, 2_500]) } : { kind: "fixed", minor: own.between(1, 400) }, minimumMinor: own.pick([0, 0, 1_500]) });

/** Affiliates' codes begin to take something off, and people who never followed a link type them. */
export async function ownCodes(sim: Simulation, town: Town, program: ProgramId, own: Dice): Promise<void> {
  await offers(sim, town, program, coupon(own));
  town.typed = true;
  sim.count("programs with own codes");
  sim.begin("the merchant of own codes", () => changes(sim, town, program, own.fork()));
  for (let number = own.between(1, sim.gear.lean ? 2 : 4); number > 0; number--) sim.begin("a follower", () => follows(sim, town, own.fork()));
}

/** What buyers get with an own code from now on; null: nothing. Whoever saves too late has saved nothing. */
async function offers(sim: Simulation, { shop }: Town, program: ProgramId, coupon: BuyerCoupon | null): Promise<void> {
  const stored = (await sim.rows([shop])).get(shop)?.programs.get(program);
  if (!stored) return;
  const { agreement, coupon: _was, ...rest } = stored.rules;
  await persist(sim, ({ app }) => app.useCases.saveProgram(shop, { id: program, revision: stored.revision, title: stored.title, rules: { ...rest, ...(coupon && { coupon }), agreement: agreement.text } }));
}

/** Gives more, less, nothing for a while; lets somebody rest; has the same code for something else. */
async function changes(sim: Simulation, town: Town, program: ProgramId, own: Dice): Promise<void> {
  const { shop, turned } = town;
  for (let times = own.between(1, 3); times > 0; times--) {
    await sim.pause(own.between(10 * MINUTE, 100 * MINUTE));
    const what = own.weighted([["other", 3], ["stop", 1], ["suspend", 2], ["rest", 1], ["by hand", sim.worlds.size > 1 ? 6 : 2]] as const);
    sim.count(`own codes: ${what}`);
    const afterwards = () => sim.pause(own.between(1_000, 40 * MINUTE));
    if (what === "other") await offers(sim, town, program, coupon(own));
    else if (what === "stop") {
      await offers(sim, town, program, null);
      await afterwards();
      await offers(sim, town, program, coupon(own));
    } else if (what === "suspend" && town.affiliates.length > 0) {
      const { id } = own.pick(town.affiliates);
      turned.add(id);
      await sim.request(({ app }) => app.useCases.decideParticipant(shop, id, "suspended", "Because"));
      await afterwards();
      await sim.request(({ app }) => app.useCases.decideParticipant(shop, id, "approved", null));
    } else if (what === "rest") {
      turned.add(program);
      await sim.request(({ app }) => app.useCases.steerProgram(shop, program, "paused"));
      await afterwards();
      await sim.request(({ app }) => app.useCases.steerProgram(shop, program, "live"));
    } else if (what === "by hand") await namesake(sim, town, own);
  }
}

/** A discount that the merchant makes by hand, under a code that is somebody's link: here, or in another shop, where it has nothing to say. */
async function namesake(sim: Simulation, town: Town, own: Dice): Promise<void> {
  const { api, shop } = town;
  const others = [...(await sim.rows([...sim.worlds.keys()].filter((one) => one !== shop))).values()].flatMap((rows) => [...rows.participants.values()].map(({ code }) => code)).sort();
  const codes = others.length > 0 ? others : town.affiliates.map(({ code }) => code);
  if (codes.length === 0) return;
  const code = own.pick(codes);
  const made = api.discounts.create({ automatic: false, title: "By hand", value: { kind: "percentage", rate: 0.05 }, productIds: [], variantIds: [], startsAt: sim.now, endsAt: null, usageLimit: null, oncePerCustomer: false, customerIds: null, minimumMinor: null, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: true }, codes: [code] });
  if ("error" in made) return;
  sim.count(others.length > 0 ? "codes of another shop's affiliates" : "codes that the shop has for another discount");
  await sim.pause(own.between(1_000, HOUR));
  await buys(sim, town, { codes: [code], customerId: null }, own);
}

/** Has heard of a code, and types it; may have followed a link as well, perhaps another's. Some try a second time, which is not for them. */
async function follows(sim: Simulation, town: Town, own: Dice): Promise<void> {
  await sim.pause(own.between(5 * MINUTE, 5 * HOUR));
  if (town.affiliates.length === 0) return;
  const { code, customerId, email } = own.pick(town.affiliates);
  const themselves = own.chance(0.1);
  const customer = themselves ? customerId : own.chance(0.3) ? own.pick(town.api.world.customers).id : null;
  const typed = own.chance(0.3) ? code.toLowerCase() : code;
  for (let times = own.chance(0.15) ? 2 : 1; times > 0; times--) {
    const attributes = own.chance(0.3) ? await visits(sim, town, own) : {};
    const basket = { customerId: customer, ...(themselves && { email }), attributes };
    const order = await buys(sim, town, { ...basket, codes: [typed] }, own);
    sim.count(order?.codes.length ? "orders with an own code" : "own codes that took nothing off");
    // A code that is not good leaves the cart: the buyer may pay the full price, or leave.
    if (!order && own.chance(0.5)) await buys(sim, town, { ...basket, codes: [] }, own);
  }
}
