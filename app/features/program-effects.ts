import { type Side, benefitOf, longestValid } from "../domain/friends";
import type { ParticipantId, PayoutId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Program } from "../domain/program";
import type { Effect } from "../ports/outbox";
import type { Ids } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";

/** Of nobody's group. */
const about = { campaignId: null, groupId: null, seatId: null };
const ask = (tx: Tx, shop: ShopDomain, effect: Effect, key: string, now: Instant, runAt = now) => tx.outbox.add(shop, { ...about, ...effect, key, runAt, createdAt: now });

/** Asks for a program's discounts and codes, and for the storefront to be told. A later revision asks anew. */
export const askToPublishProgram = (tx: Tx, shop: ShopDomain, programId: ProgramId, turn: string, now: Instant) =>
  ask(tx, shop, { kind: "program.publish", payload: { programId } }, `program.publish:${programId}:${turn}`, now);

/**
 * Asks for the discounts of an ended program to be stopped, once no code of it is good any more and none is owed.
 * @param again when one was made anew, or they were needed, since it was asked for
 */
export const askToCloseProgram = (tx: Tx, shop: ShopDomain, program: Program, now: Instant, again?: "again") =>
  ask(tx, shop, { kind: "program.close", payload: { programId: program.id } }, `program.close:${program.id}${again ? `:${now}` : ""}`, now, now + (program.rules.friends ? longestValid(program.rules.friends) : 0));

/** Asks for what the share block paints from to be written, as programs are when that runs. `turn` tells one change from the next. */
export const askForShareState = (tx: Tx, shop: ShopDomain, turn: string, now: Instant) => ask(tx, shop, { kind: "program.state", payload: {} }, `program.state:${turn}`, now);

/** Asks for codes to be taken away. @param why makes the asking one of its kind */
export const askToRemove = (tx: Tx, shop: ShopDomain, programId: ProgramId, side: Side, codes: string[], why: string, now: Instant) =>
  ask(tx, shop, { kind: "coupons.remove", payload: { programId, side, codes } }, `coupons.remove:${why}`, now);

/** How the keys of all messages that keep a program's codes begin. */
export const keepingCodes = (programId: ProgramId) => `coupons.keep:${programId}:`;

/** Asks for affiliates' own codes to be brought to what the program and its people are by now. @param turn makes the asking one of its kind */
export const askToKeepCodes = (tx: Tx, shop: ShopDomain, programId: ProgramId, turn: string, now: Instant) => ask(tx, shop, { kind: "coupons.keep", payload: { programId } }, `${keepingCodes(programId)}${turn}`, now);

/** Asks for a payout that the app carries out by itself. */
export const askToSend = (tx: Tx, shop: ShopDomain, payoutId: PayoutId, now: Instant) => ask(tx, shop, { kind: "payout.send", payload: { payoutId } }, `payout.send:${payoutId}`, now);

/** A payout that waits to be sent is looked at now. */
export const hastenSending = (tx: Tx, shop: ShopDomain, payoutId: PayoutId, now: Instant) => tx.outbox.hasten(shop, `payout.send:${payoutId}`, now);

/** Asks for everything of somebody's that is payable in a program that pays by itself. @param turn makes the asking one of its kind */
export const askToPayOut = (tx: Tx, shop: ShopDomain, participantId: ParticipantId, currency: string, turn: string, now: Instant) =>
  ask(tx, shop, { kind: "payout.ask", payload: { participantId, currency } }, `payout.ask:${turn}`, now);

/** The first code of a discount that is still to be made, which nobody is told. */
export const newSeed = (ids: Ids): string => `TUAN-${ids.word(12)}`;

/** Shopify takes at most 250 codes per bulk call. */
export const BATCH = 250;
/** A new batch is asked for when fewer than this are left to hand out. */
const LOW = 100;

/**
 * Asks for another batch of codes when a side's pool runs low and none is being made. Once a program has ended, as many are
 * made as it still owes, and none for friends. Needs the stock's lock.
 */
export async function keepCoupons(tx: Tx, shop: ShopDomain, program: Program, side: Side, ids: Ids, now: Instant): Promise<void> {
  const ended = program.status === "ended";
  if (program.status === "draft" || (ended && side === "friend") || !program.rules.friends || benefitOf(program.rules.friends, side) === null) return;
  const { making, pooled } = await tx.coupons.figures(shop, program.id, side);
  if (making > 0 || pooled >= LOW) return;
  const length = Math.min(BATCH, ended ? (await tx.grants.owing(shop, program.id)) - pooled : BATCH);
  if (length <= 0) return;
  const batch = `${program.id}-${side}-${ids.word(8)}`;
  await tx.coupons.add(shop, program.id, side, batch, Array.from({ length }, () => `TUAN-${ids.word(12)}`));
  await askForBatch(tx, shop, program, side, batch, now);
}

/** Asks for codes of a side to be made once more, in the discount that it has now. Needs the stock's lock. */
export async function makeCouponsAgain(tx: Tx, shop: ShopDomain, program: Program, side: Side, codes: string[], ids: Ids, now: Instant): Promise<void> {
  for (let from = 0; from < codes.length; from += BATCH) {
    const batch = `${program.id}-${side}-${ids.word(8)}`;
    await tx.coupons.again(shop, batch, codes.slice(from, from + BATCH));
    await askForBatch(tx, shop, program, side, batch, now);
  }
}

const askForBatch = (tx: Tx, shop: ShopDomain, program: Program, side: Side, batch: string, now: Instant) =>
  ask(tx, shop, { kind: "coupons.make", payload: { programId: program.id, side, batch } }, `coupons.make:${batch}`, now);
