import type { ProgramId } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { solve } from "./life/solve";
import { install, launch, meddle } from "./life/merchant";
import { bookkeeper, bookkeepersDay } from "./life/batches";
import { invitations } from "./life/invitations";
import { ownCodes } from "./life/own-codes";
import { adds, changesRules, changesTime, countsSooner } from "./life/second-thoughts";
import { tidies } from "./life/tidies";
import { affiliates, payDay } from "./life/rewards";
import { sharers } from "./life/sharers";
import { shop } from "./life/shopper";
import { beginning, openTown, soon, type Town } from "./life/town";
import { calm, clocks, mail, outages, payments } from "./life/weather";
import { checkBatches } from "./invariants/batches";
import { checkCodes } from "./invariants/codes";
import { checkCheckouts } from "./invariants/checkouts";
import { checkFriends } from "./invariants/friends";
import { checkGroups, checkLimits } from "./invariants/groups";
import { checkInvitations } from "./invariants/invitations";
import { checkHolds } from "./invariants/holds";
import { checkInTime } from "./invariants/in-time";
import { checkTold } from "./invariants/mails";
import { checkMembers } from "./invariants/members";
import { checkMoney } from "./invariants/money";
import { checkClaims, checkOwnCodes } from "./invariants/own-codes";
import { checkPromises } from "./invariants/promises";
import { checkQueues } from "./invariants/queues";
import { checkRewards } from "./invariants/rewards";
import { checkTenants } from "./invariants/tenants";
import { ABROAD } from "../../sandbox/world/seed";
import type { OneCrash } from "./chaos";
import { type Dice, dice } from "./dice";
import type { Gear } from "./gears/gear";
import { settle } from "./settle";
import { Simulation, Violation } from "./simulation";
import type { Figures } from "../soak/area";

/** What a seed came to. `findings` is empty when every invariant held. */
export type Outcome = { seed: number; findings: string[]; figures: Figures; lines: string[] | null };

export type LiveOptions = {
  traced?: boolean;
  /** Calm weather with one crash, or none, instead of chance. */
  crash?: OneCrash;
  /** Sees the simulation before it begins. */
  told?: (sim: Simulation) => void;
};

/** Lives one seed from beginning to rest, and looks whether everything that must hold held. */
export async function live(seed: number, gear: Gear, { traced = false, crash, told }: LiveOptions = {}): Promise<Outcome> {
  const sim = new Simulation(seed, gear, beginning(dice(seed ^ 0x5eed)), traced, crash);
  if (told) told(sim);
  const findings: string[] = [];
  try {
    await gear.reset();
    const towns = [openTown(sim, "first", 1), ...(sim.dice.chance(gear.lean ? 0.2 : 0.25) ? [openTown(sim, "second", 1)] : [])];
    sim.start(0);
    if (sim.dice.chance(0.7)) sim.start(1);
    for (const town of towns) sim.begin(`life of ${town.shop}`, () => life(sim, town));
    sim.begin("clocks", () => clocks(sim));
    sim.begin("outages", () => outages(sim));
    await sim.run(sim.now + 6 * HOUR);
    sim.chaos.over = true;
    for (const town of towns) calm(town.api);
    await settle(sim);
    for (const town of towns) await solve(sim, town);
    for (const town of towns) await payDay(sim, town);
    for (const town of towns) if (town.batched) await bookkeepersDay(sim, town, dice(seed ^ 0xba7c));
    await settle(sim);
    const rows = await gear.rows(towns.map((town) => town.shop));
    const tell = (what: string) => void findings.push(what);
    for (const town of towns) {
      const own = rows.get(town.shop)!;
      checkMoney(town, own, tell);
      checkPromises(town, own, tell);
      checkGroups(gear.tells, town, own, tell);
      checkMembers(town, own, tell);
      checkInTime(sim, town, own, tell);
      checkHolds(sim, town, own, tell);
      checkTold(sim, town, own, tell);
      checkLimits(town, own, tell);
      checkQueues(sim, town, own, tell);
      checkRewards(town, own, sim.now, tell);
      checkFriends(town, own, tell);
      checkBatches(town, own, tell);
      checkCodes(town, own, sim.now, tell);
      checkOwnCodes(town, own, tell);
      checkClaims(sim, town, own, tell);
      checkInvitations(town, own, tell);
      checkCheckouts(sim, town, own, tell);
      sim.count("rewards", own.grants.size);
      sim.count("ledger entries", own.ledger.size);
      sim.count("payouts", own.payouts.size);
      sim.count("groups", own.groups.size);
      sim.count("orders", town.api.world.orders.length);
      sim.count("refunds by the app", town.api.world.orders.flatMap((o) => o.refunds).filter((r) => r.note?.includes("(Tuan)")).length + town.api.world.orders.filter((o) => o.cancelledAt !== null && o.cancelReason !== "customer").length);
    }
    checkTenants(towns, (name) => rows.get(name)!, tell);
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    findings.push(error.message);
  }
  sim.count("seeds");
  sim.count("steps", sim.scheduler.steps);
  return { seed, findings, figures: sim.figures, lines: sim.lines };
}

/** In half of the lives with affiliates there is more to their program; the other half are as they were. */
function more(sim: Simulation, town: Town, program: ProgramId, own: Dice) {
  if (own.chance(0.5)) return;
  if (own.chance(0.6)) sim.begin("own codes", () => ownCodes(sim, town, program, own.fork()));
  if ((town.batched = own.chance(0.6))) sim.begin("a bookkeeper", () => bookkeeper(sim, town, own.fork()));
  if (own.chance(0.5)) sim.begin("invitations", () => invitations(sim, town, program, own.fork()));
  town.measured = own.chance(0.6);
}

async function life(sim: Simulation, town: Town): Promise<void> {
  const { dice: own } = sim;
  await install(sim, town);
  for (let campaigns = own.weighted([[1, 3], [2, 1]]); campaigns > 0; campaigns--) await launch(sim, town);
  // Throws of their own decide, so that lives without a program, or in one currency, are as they were. A yen is too little to be worth no less than one minor unit of what shoppers abroad pay in.
  if (dice(sim.seed ^ 0xcab).chance(0.3) && town.api.world.shop.currency !== "JPY") town.api.world.shop.presentments = ABROAD;
  if (dice(sim.seed ^ 0xaff).chance(0.5)) {
    const program = await affiliates(sim, town);
    if (program) more(sim, town, program, dice(sim.seed ^ 0xbe7));
  }
  if (dice(sim.seed ^ 0xf12).chance(0.3)) sim.begin("sharers", () => sharers(sim, town));
  if (dice(sim.seed ^ 0x21e).chance(0.25)) sim.begin("other rules", () => changesRules(sim, town, dice(sim.seed ^ 0x21e5)));
  if (dice(sim.seed ^ 0x71e).chance(0.1)) sim.begin("another time", () => changesTime(sim, town, dice(sim.seed ^ 0x71e5)));
  if (dice(sim.seed ^ 0x500).chance(0.1)) sim.begin("sooner", () => countsSooner(sim, town, dice(sim.seed ^ 0x5005)));
  if (dice(sim.seed ^ 0xadd).chance(0.2)) sim.begin("more units", () => adds(sim, town, dice(sim.seed ^ 0xadd5)));
  if ((town.tidied = dice(sim.seed ^ 0x71d).chance(0.06))) sim.begin("tidies up", () => tidies(sim, town, dice(sim.seed ^ 0x71d5)));
  sim.begin("webhooks", () => mail(sim, town));
  sim.begin("payments", () => payments(sim, town));
  for (let number = 0, people = own.weighted([[own.between(1, 3), 5], [own.between(4, 8), sim.gear.lean ? 0 : 3]]); number < people; number++) {
    sim.begin(`shopper ${number}`, async () => {
      await sim.pause(own.chance(0.8) ? own.between(5_000, 90 * MINUTE) : soon(own));
      await shop(sim, town, number);
    });
  }
  for (let times = own.between(0, 2); times > 0; times--)
    sim.begin("the merchant", async () => {
      await sim.pause(own.between(10 * MINUTE, 3 * HOUR));
      await meddle(sim, town);
    });
}
