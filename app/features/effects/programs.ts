import { type FriendRules, SIDES, type Side, type Stock, benefitOf, lessBy } from "../../domain/friends";
import { DAY, type Instant, MINUTE, iso } from "../../domain/instant";
import type { Program } from "../../domain/program";
import type { CommerceRefusal, CouponSpec } from "../../ports/commerce";
import type { Outcome } from "../../ports/outbox";
import type { ShareState } from "../../ports/share-state";
import type { Tx } from "../../ports/unit-of-work";
import type { ShopDomain } from "../../domain/id";
import { askForShareState, askToCloseProgram, keepCoupons, makeCouponsAgain, newSeed } from "../program-effects";
import { type EffectDeps, type Handler, type MessageOf, done, refused } from "./handler";
import { makeBatch, needless } from "./make-batch";

function spec(program: Program, friends: FriendRules, side: Side, seedCode: string): CouponSpec | null {
  const benefit = benefitOf(friends, side);
  if (!benefit) return null;
  return { title: `${program.title} (Tuan)`, seedCode, off: benefit.off, currency: program.currency, minimumMinor: benefit.minimumMinor || null, startsAt: program.createdAt - MINUTE, endsAt: null };
}

/** Makes a side's discount from the seed that it has. @returns what Shopify has against it, if anything */
async function haveDiscount(deps: EffectDeps, shop: ShopDomain, program: Program, side: Side, stock: Stock): Promise<CommerceRefusal | null> {
  const { uow, commerce, clock, ids } = deps;
  const wanted = spec(program, program.rules.friends!, side, stock.seeds[side]);
  if (!wanted) return null;
  const answer = await commerce.ensureCoupon(shop, wanted);
  if (!answer.ok) return answer.refusal;
  const { discountId } = answer.value;
  if (stock.discounts[side] === discountId) return null;
  const changed = await uow.run(async (tx) => {
    const now = clock.now();
    const current = await tx.stocks.lock(shop, program.id);
    if (current?.seeds[side] !== stock.seeds[side]) return current;
    if (current.discounts[side] === discountId) return null;
    await tx.stocks.setDiscount(shop, program.id, side, discountId);
    // Where there are codes, somebody has deleted the one before at Shopify, and them with it.
    await makeCouponsAgain(tx, shop, program, side, await tx.coupons.wanted(shop, program.id, side, now), ids, now);
    return null;
  });
  // Let go of meanwhile: nobody would find by the new seed what was made from the old one.
  return changed && haveDiscount(deps, shop, program, side, changed);
}

/** Makes the discounts behind a program's coupons, and asks for the first codes of each; of one that has ended, what it still owes thank-yous from. */
export const publishProgram: Handler<"program.publish"> = async (deps, message) => {
  const { uow, clock, ids } = deps;
  const { shop, payload, key } = message;
  const { program, stock } = await uow.read(async (tx) => ({ program: await tx.programs.find(shop, payload.programId), stock: await tx.stocks.find(shop, payload.programId) }));
  if (!program?.rules.friends || !stock) return done;
  if (program.status === "ended") return makeAnew(deps, message, program, stock);
  for (const side of SIDES) {
    const refusal = await haveDiscount(deps, shop, program, side, stock);
    if (refusal) return refused(refusal);
  }
  await uow.run(async (tx) => {
    const now = clock.now();
    await tx.stocks.lock(shop, program.id);
    const current = await tx.programs.find(shop, program.id);
    if (current) for (const side of SIDES) await keepCoupons(tx, shop, current, side, ids, now);
    await askForShareState(tx, shop, key, now);
  });
  return done;
};

/**
 * Makes another discount for a side of a program that has ended: a thank-you has become owed since its own was let go of, or
 * somebody has deleted that one at Shopify, and people hold codes of it. One that was stopped stays so, and its codes with it:
 * woken, it would make those good again that are over, or were taken back.
 */
async function makeAnew({ uow, commerce, clock, ids }: EffectDeps, { shop }: MessageOf<"program.publish">, program: Program, stock: Stock): Promise<Outcome> {
  for (const side of SIDES) {
    const wanted = spec(program, program.rules.friends!, side, stock.seeds[side]);
    if (!wanted || stock.discounts[side] !== null) continue;
    const needed = await uow.read(async (tx) => (side === "sharer" && (await tx.grants.owing(shop, program.id)) > 0) || (await tx.coupons.held(shop, program.id, side, clock.now())).length > 0);
    if (!needed) continue;
    const answer = await commerce.ensureCoupon(shop, wanted);
    if (!answer.ok) return refused(answer.refusal);
    await uow.run(async (tx) => {
      const now = clock.now();
      const current = await tx.stocks.lock(shop, program.id);
      if (current?.discounts[side] !== null || current.seeds[side] !== stock.seeds[side]) return;
      await tx.stocks.setDiscount(shop, program.id, side, answer.value.discountId);
      // They were made for the one before.
      await tx.coupons.discard(shop, program.id, side);
      await makeCouponsAgain(tx, shop, program, side, await tx.coupons.held(shop, program.id, side, now), ids, now);
      await askToCloseProgram(tx, shop, program, now, "again");
      await keepCoupons(tx, shop, program, side, ids, now);
    });
  }
  return done;
}

/** Adds a batch of codes at Shopify, waits until they are there, and opens them to be handed out. */
export const makeCoupons: Handler<"coupons.make"> = async (deps, message) => {
  const { uow, clock, ids } = deps;
  const { shop, payload, key } = message;
  const { stock, codes } = await uow.read(async (tx) => ({ stock: await tx.stocks.find(shop, payload.programId), codes: await tx.coupons.ofBatch(shop, payload.batch) }));
  // None: they were to be in a discount that is no more.
  if (!stock || needless(message, stock.discounts[payload.side], codes)) return done;
  return makeBatch(deps, message, stock.discounts[payload.side], codes, (failed) =>
    uow.run(async (tx) => {
      const now = clock.now();
      await tx.stocks.lock(shop, payload.programId);
      const program = await tx.programs.find(shop, payload.programId);
      await tx.coupons.pool(shop, payload.batch, failed);
      // Where Shopify took none of them, or few, others are made: nobody would come for one, since none is promised meanwhile.
      if (program) await keepCoupons(tx, shop, program, payload.side, ids, now);
      await askForShareState(tx, shop, key, now);
      return tx.coupons.over(shop, payload.batch);
    }),
  );
};

/** Takes codes away that are no longer good: whoever still has one sees the price before paying. Those of a discount that was let go of end with it. */
export const removeCoupons: Handler<"coupons.remove"> = async ({ uow, commerce }, { shop, payload }) => {
  const { stock, coupons } = await uow.read(async (tx) => ({ stock: await tx.stocks.find(shop, payload.programId), coupons: await tx.coupons.byCodes(shop, payload.codes) }));
  const codes = coupons.filter((coupon) => coupon.state === "given").map((coupon) => coupon.code);
  const discountId = stock?.discounts[payload.side];
  if (codes.length === 0) return done;
  if (discountId) {
    const answer = await commerce.removeCodes(shop, discountId, codes);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
  }
  await uow.run((tx) => tx.coupons.withdraw(shop, codes));
  return done;
};

/** Codes that are over are taken away in that time, if nothing is in the way; if something is, they end with their discount. */
const TAKING_AWAY = DAY;
/** How long what is owed, and comes to nothing, keeps discounts from being stopped: whatever is given later is given of another. */
const LONGEST_OWED = 90 * DAY;

/** @returns when to look again whether an ended program needs its discounts; null when it does not: nobody has a good code of it, and nobody is owed one */
async function neededUntil(tx: Tx, shop: ShopDomain, { id, rules }: Program, since: Instant, now: Instant): Promise<Instant | null> {
  const last = await tx.coupons.lastUntil(shop, id);
  if (last !== null && last + TAKING_AWAY > now) return last + TAKING_AWAY;
  if (rules.friends?.thanks.kind !== "coupon" || now >= since + LONGEST_OWED) return null;
  const owes = (await tx.grants.owing(shop, id)) > 0 || (await tx.coupons.figures(shop, id, "sharer")).making > 0;
  return owes ? now + DAY : null;
}

/**
 * Stops the discounts of a program that has ended, once nothing of it can be used or is owed. They are let go of under the lock
 * that coupons are given under, and stopped after that: what is given sees them, or waits for another. Which they were is noted
 * first: after a crash in between nobody else would know, and what was made anew by then is left to its own message.
 */
export const closeProgram: Handler<"program.close"> = async ({ uow, commerce, clock, ids }, { shop, payload: { programId }, progress, createdAt }) => {
  const leaving = progress as Stock["discounts"] | null;
  const now = clock.now();
  if (leaving === null) {
    const { program, stock, until } = await uow.read(async (tx) => {
      const program = await tx.programs.find(shop, programId);
      return { program, stock: await tx.stocks.find(shop, programId), until: program && (await neededUntil(tx, shop, program, createdAt, now)) };
    });
    if (!program?.rules.friends || !stock || SIDES.every((side) => stock.discounts[side] === null)) return done;
    return until === null ? { kind: "again", at: now, progress: stock.discounts } : { kind: "again", at: until };
  }
  const kept = await uow.run(async (tx): Promise<Side[]> => {
    const stock = await tx.stocks.lock(shop, programId);
    const program = await tx.programs.find(shop, programId);
    const held = SIDES.filter((side) => leaving[side] !== null && stock?.discounts[side] === leaving[side]);
    if (!program || held.length === 0) return [];
    if ((await neededUntil(tx, shop, program, createdAt, now)) !== null) {
      await askToCloseProgram(tx, shop, program, now, "again");
      return held;
    }
    for (const side of held) await tx.stocks.letGo(shop, programId, side, newSeed(ids));
    return [];
  });
  for (const side of SIDES) {
    const discountId = leaving[side];
    if (!discountId || kept.includes(side)) continue;
    const answer = await commerce.stopDiscount(shop, discountId);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
  }
  return done;
};

/** Writes what the share block paints from: the programs whose coupons can be handed out now. */
export const writeShareState: Handler<"program.state"> = async ({ uow, commerce, mailer }, { shop }) => {
  const state = await uow.read((tx) => shareState(tx, shop, mailer.configured));
  const answer = await commerce.writeShareState(shop, state);
  return answer.ok ? done : refused(answer.refusal);
};

async function shareState(tx: Tx, shop: ShopDomain, tell: boolean): Promise<ShareState | null> {
  const programs: ShareState["programs"] = [];
  const floor = (await tx.shops.find(shop))?.settings.marginFloor !== undefined;
  for (const program of await tx.programs.all(shop)) {
    const { friends, disclosure, attribution } = program.rules;
    if (program.status !== "live" || !friends) continue;
    // Nothing is promised that cannot be given.
    if ((await tx.coupons.figures(shop, program.id, "friend")).pooled === 0) continue;
    programs.push({ id: program.id, kind: program.kind === "red_packet" ? "red_packet" : "share", title: program.title, currency: program.currency, welcome: friends.welcome, ...(attribution.newCustomersOnly && { newOnly: true as const }), thanks: shown(friends, floor), disclosure, since: iso(program.createdAt) });
  }
  return programs.length === 0 ? null : { v: 1, ...(tell && { tell }), programs };
}

/** What a shopper is told of the thank-you. */
function shown({ thanks }: FriendRules, floor: boolean): ShareState["programs"][number]["thanks"] {
  if (thanks.kind === "coupon") return { kind: "coupon", off: thanks.benefit.off, minimumMinor: thanks.minimumMinor, when: thanks.when };
  const less = lessBy(thanks, floor);
  return { kind: "packet", fromMinor: thanks.fromMinor, toMinor: thanks.toMinor, method: thanks.method, minimumMinor: thanks.minimumMinor, ...(less && { less }) };
}
