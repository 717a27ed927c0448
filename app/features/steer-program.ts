import { SIDES, benefitOf } from "../domain/friends";
import type { ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { type Program, type ProgramStatus, maySteer } from "../domain/program";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { discountGone } from "./campaign-effects";
import { askForShareState, askToCloseProgram, askToKeepCodes, askToPublishProgram } from "./program-effects";

type Steered = Promise<Result<null, { code: "program.unknown" | "program.not_now" | "program.stale" | "program.currency" }>>;

/**
 * Starts, pauses or ends a program. `program.not_now`: that does not follow from how it stands. `program.currency`: it
 * may not start, since its amounts are in a currency that the shop has left.
 */
export const steerProgram =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, id: ProgramId, status: ProgramStatus): Steered =>
    uow.run(async (tx) => {
      const program = await tx.programs.find(shop, id);
      if (!program) return refuse("program.unknown");
      if (!maySteer(program.status, status)) return refuse("program.not_now");
      if (status === "live" && (await tx.shops.find(shop))?.currency !== program.currency) return refuse("program.currency");
      const now = clock.now();
      if (!(await turn(tx, shop, program, status, now))) return refuse("program.stale");
      await goesOnWithout(tx, shop, program, status, now);
      return ok(null);
    });

/** A program goes on, or ends: nobody is asked any more about a discount that was deleted at Shopify, and what people hold is made once more either way, whatever was answered before. */
async function goesOnWithout(tx: Tx, shop: ShopDomain, { id, rules }: Program, status: ProgramStatus, now: Instant): Promise<void> {
  if (status === "paused" || !rules.friends) return;
  await tx.problems.resolve(shop, discountGone(id), status, now);
  if (status !== "ended") return;
  const stock = await tx.stocks.find(shop, id);
  const without = SIDES.filter((side) => benefitOf(rules.friends!, side) && stock?.discounts[side] === null);
  if (without.length === 0) return;
  // What nobody holds was kept for going on. `turn` has taken the lock.
  for (const side of without) await tx.coupons.discard(shop, id, side);
  await askToPublishProgram(tx, shop, id, `gone:${now}`, now);
}

/**
 * Pauses what runs in a currency the shop has left: its amounts would be given in another money than was meant. What
 * was earned stays as it is.
 */
export async function pauseForeign(tx: Tx, shop: ShopDomain, currency: string, now: Instant): Promise<void> {
  for (const program of await tx.programs.all(shop)) if (program.status === "live" && program.currency !== currency) await pauseProgram(tx, shop, program, now);
}

/** Pauses a running program. @returns whether it was written: not when somebody changed the program meanwhile */
export const pauseProgram = (tx: Tx, shop: ShopDomain, program: Program, now: Instant): Promise<boolean> => turn(tx, shop, program, "paused", now);

/** @returns whether it was written: not when somebody changed the program meanwhile */
async function turn(tx: Tx, shop: ShopDomain, program: Program, status: ProgramStatus, now: Instant): Promise<boolean> {
  // Whoever draws a packet's amount holds this lock: the last draw comes before the end, and the seed is shown after it. Whoever
  // hears that a discount is gone does, too: a program that starts just then has either been seen to run, or sees the question.
  if (program.rules.friends) await tx.stocks.lock(shop, program.id);
  if (!(await tx.programs.update(shop, { ...program, status, updatedAt: now }))) return false;
  const change = `${program.revision + 1}`;
  if (program.rules.coupon) await askToKeepCodes(tx, shop, program.id, `${status}:${change}`, now);
  if (!program.rules.friends) return true;
  if (status === "live") await askToPublishProgram(tx, shop, program.id, `${program.id}:${change}`, now);
  else await askForShareState(tx, shop, `${program.id}:${change}`, now);
  if (status === "ended") await askToCloseProgram(tx, shop, program, now);
  return true;
}
