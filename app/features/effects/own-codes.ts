import { MINUTE, SECOND } from "../../domain/instant";
import { type Program, liveCoupon } from "../../domain/program";
import type { CouponSpec } from "../../ports/commerce";
import { keepingCodes } from "../program-effects";
import { type Handler, done, lookAgain, refused } from "./handler";

/** Shopify takes at most 250 codes per bulk call. */
const BATCH = 250;
const STOPPED = "stopped";

/**
 * How far it has come: how the discount was left, what Shopify is asked to add (no job yet: it has not answered) and to take
 * away, and what it would not add. What is asked for is noted first: whatever is decided meanwhile about whose codes they are,
 * an answer that got lost is asked for again.
 */
type Progress = { discount?: string; adding?: { jobId: string | null; codes: string[] } | null; removing?: string[] | null; refused?: string[] };

/** The discount behind a program's own codes; null while they take nothing off. Usable by everybody, but by each buyer once. */
function spec(program: Program, seedCode: string): CouponSpec | null {
  const coupon = liveCoupon(program);
  return coupon && { title: `${program.title} (Tuan)`, seedCode, off: coupon.off, currency: program.currency, minimumMinor: coupon.minimumMinor || null, startsAt: program.createdAt - MINUTE, endsAt: null, oncePerCustomer: true };
}

/**
 * Keeps affiliates' own codes at Shopify as they ought to be: one discount for a program, stopped while it is not live,
 * and in it the codes of who is approved. One step a call, and then it looks again, so that whatever changes meanwhile,
 * here or in another message for the same program, is caught up with before it is done. Codes go before the discount
 * wakes again: who was suspended during a pause has none for a moment either.
 */
export const keepOwnCodes: Handler<"coupons.keep"> = async ({ uow, commerce, clock }, message) => {
  const { shop, payload: { programId }, progress } = message;
  // One message for a program at a time: what one hears of codes it has added may be from before another took them away.
  if (await uow.read((tx) => tx.outbox.waitsBehind(shop, keepingCodes(programId), message))) return { kind: "again", at: lookAgain(message, clock.now()) };
  const so = (progress ?? {}) as Progress;
  const next = (change: Progress, ms = 0) => ({ kind: "again", at: clock.now() + ms, progress: { ...so, ...change } }) as const;
  const { program, stock, missing, needless } = await uow.read(async (tx) => ({ program: await tx.programs.find(shop, programId), stock: await tx.stocks.find(shop, programId), ...(await tx.ownCodes.differ(shop, programId)) }));
  if (program?.kind !== "affiliate" || !stock) return done;
  const discountId = stock.discounts.friend;
  if (so.adding && discountId) {
    const { jobId, codes } = so.adding;
    if (jobId === null) {
      const started = await commerce.addCodes(shop, discountId, codes);
      return started.ok ? next({ adding: { jobId: started.value.jobId, codes } }, SECOND) : refused(started.refusal);
    }
    const answer = await commerce.codesAdded(shop, jobId);
    if (!answer.ok) return answer.refusal.code === "gone" ? next({ adding: null }, SECOND) : refused(answer.refusal);
    const { done: over, failed } = answer.value;
    if (!over) return next({}, SECOND);
    await uow.run((tx) => tx.ownCodes.put(shop, programId, codes.filter((code) => !failed.includes(code))));
    return next({ adding: null, refused: [...(so.refused ?? []), ...failed] });
  }
  if (so.removing && discountId) {
    const { removing } = so;
    const answer = await commerce.removeCodes(shop, discountId, removing);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
    // Also of who is let in again by now: theirs are missing then, and added anew.
    await uow.run((tx) => tx.ownCodes.drop(shop, programId, removing));
    return next({ removing: null });
  }
  const wanted = spec(program, stock.seeds.friend);
  if (wanted && discountId && needless.length > 0) return next({ removing: needless.slice(0, BATCH) });
  const left = wanted ? JSON.stringify(wanted) : STOPPED;
  if (so.discount !== left) {
    if (wanted) {
      const answer = await commerce.ensureCoupon(shop, wanted);
      if (!answer.ok) return refused(answer.refusal);
      if (answer.value.discountId !== discountId)
        await uow.run(async (tx) => {
          await tx.stocks.setDiscount(shop, programId, "friend", answer.value.discountId);
          // Somebody has deleted the one before at Shopify, and its codes with it.
          await tx.ownCodes.drop(shop, programId);
        });
    } else if (discountId) {
      const answer = await commerce.stopDiscount(shop, discountId);
      if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
    }
    return next({ discount: left });
  }
  const codes = wanted ? missing.filter((code) => !so.refused?.includes(code)).slice(0, BATCH) : [];
  return codes.length === 0 || !discountId ? done : next({ adding: { jobId: null, codes } });
};
