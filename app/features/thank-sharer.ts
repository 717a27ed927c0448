import { draw, middle } from "../domain/draw";
import { type Coupon, leftInBudget } from "../domain/friends";
import { type GiftGrant, isEmpty, isRipe, lapse, makeReady, owed, settleGift, wantsAmount } from "../domain/gift";
import type { ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, type Instant } from "../domain/instant";
import type { Program } from "../domain/program";
import type { Now } from "../domain/reward";
import type { Ids } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";
import { askToTell, hears } from "./letters";
import { askToPublishProgram, askToRemove, keepCoupons } from "./program-effects";

/** Writes a thank-you with its booking, and moves the budget. Where a packet has become nothing, the next of its sharer's takes its place. */
async function write(tx: Tx, shop: ShopDomain, { grant, entries, taken }: { grant: GiftGrant; entries: Parameters<Tx["ledger"]["book"]>[1]; taken: number }, now: Instant, draws = 0): Promise<void> {
  await tx.ledger.book(shop, entries);
  await tx.grants.update(shop, grant);
  if (taken !== 0 || draws !== 0) await tx.stocks.take(shop, grant.programId, taken, draws);
  if (taken < 0 && grant.standingMinor === 0) await tx.grants.wake(shop, grant.participantId, now);
}

/**
 * Brings a sharer's thank-you to what the order says now. A packet gets its amount when the order first earns it, under
 * the program's lock, so that the budget is never promised twice; a lucky one is the program's next numbered draw, or,
 * once the program has ended and its seed is shown, the middle of what could have been drawn. Who
 * comes first is served first, but for packets beyond the sharer's limit: those wait until one of hers before them ends. A
 * coupon that was given is taken away again when the order comes back, if nobody has used it.
 */
export async function settleThanks(tx: Tx, shop: ShopDomain, found: GiftGrant, program: Program, now: Now): Promise<void> {
  if (found.terms.rate.kind === "coupon") {
    await write(tx, shop, settleGift(found, now, Infinity), now.now);
    if (found.state !== "matured" || owed(found, now.order, now.excluded)) return;
    for (const coupon of await tx.coupons.ofGrants(shop, [found.id])) if (coupon.state === "given") await askToRemove(tx, shop, program.id, coupon.side, [coupon.code], `returned:${coupon.code}`, now.now);
    return;
  }
  // What was opened, or is over, moves no budget: its order is read without the program's lock.
  if (found.state !== "accrued" && found.state !== "ready") return write(tx, shop, settleGift(found, now, 0), now.now);
  const stock = await tx.stocks.lock(shop, program.id);
  if (!stock || !program.rules.friends) throw new Error(`${program.id} has no stock`);
  const left = leftInBudget(program.rules.friends, stock.takenMinor);
  const { perSharer } = program.rules.friends;
  const place = perSharer === null || found.standingMinor > 0 || (await tx.grants.holding(shop, found.participantId, found.id)) < perSharer;
  const { fromMinor, toMinor } = found.terms.rate;
  const most = Math.min(toMinor, left);
  if (!wantsAmount(found, now.order, now.excluded) || !place || most < fromMinor) return write(tx, shop, settleGift(found, now, left, place), now.now);
  // Read again under the lock, which ending takes, too: nothing is drawn after the seed can be seen.
  const lucky = fromMinor < toMinor && (await tx.programs.find(shop, program.id))?.status !== "ended";
  const number = stock.draws + 1;
  const rate = { ...found.terms.rate, minor: lucky ? draw(stock.drawSeed, number, fromMinor, most) : middle(fromMinor, most), draw: lucky ? number : null, ...(most < toMinor && { most }) };
  await write(tx, shop, settleGift({ ...found, terms: { ...found.terms, rate } }, now, left), now.now, lucky ? 1 : 0);
}

/**
 * Gives what has become due: a coupon from the pool, or a packet to open. Beyond the program's limit per sharer, and for a
 * packet that nobody opened in time, it ends; while it is open whether it is beyond, it waits. Of a banned person nothing is
 * given and nothing ends: a packet that they could not open is sealed again, and whoever is let in again gets it within a day.
 * @param gone its order cannot be read any more, so that an empty packet stays empty
 */
export async function thankSharer(tx: Tx, shop: ShopDomain, grant: GiftGrant, program: Program, { ids, gone }: { ids: Ids; gone: boolean }, now: Instant): Promise<void> {
  const friends = program.rules.friends;
  if (!friends) throw new Error(`${program.id} is no program of sharers`);
  const person = await tx.participants.lock(shop, grant.participantId);
  const late = grant.state === "ready" && grant.looksAt !== null && grant.looksAt <= now;
  if (person?.standing === "banned" && (late || (isRipe(grant, now) && !isEmpty(grant)))) return tx.grants.update(shop, { ...grant, state: "accrued", looksAt: now + DAY });
  if (late) {
    await tx.stocks.lock(shop, program.id);
    return write(tx, shop, lapse(grant, "unopened", now), now);
  }
  if (!isRipe(grant, now)) return;
  if (friends.perSharer !== null && (await tx.grants.given(shop, grant.participantId)) >= friends.perSharer) {
    await tx.stocks.lock(shop, program.id);
    return write(tx, shop, lapse(grant, "limit", now), now);
  }
  if (isEmpty(grant)) {
    const { why } = grant.terms.rate;
    if (why === "limit" && !gone) return waitForPlace(tx, shop, grant, now);
    // How it stood with the budget, the reading just before has found.
    return write(tx, shop, lapse(grant, why === "limit" || why === "floor" ? why : "budget", now), now);
  }
  if (grant.terms.rate.kind === "packet") {
    if (hears(person)) await askToTell(tx, shop, { news: "packet", grantId: grant.id }, now);
    await write(tx, shop, { grant: makeReady(grant, now), entries: [], taken: 0 }, now);
    // Whether the limit is reached by it: then those that wait for a place wait no more.
    if (friends.perSharer === null) return;
    await tx.stocks.lock(shop, program.id);
    return tx.grants.wake(shop, grant.participantId, now);
  }
  if (friends.thanks.kind !== "coupon") throw new Error(`${grant.id} is thanked for with a coupon, its program with packets`);
  const stock = await tx.stocks.lock(shop, program.id);
  // Nothing is given that cannot be used: for what was let go of after the program's end another is made first.
  const none = stock?.discounts.sharer === null;
  const coupon: Coupon | null = none ? null : await tx.coupons.give(shop, program.id, "sharer", { participantId: grant.participantId, holderKey: null, grantId: grant.id, at: now, until: now + friends.thanks.benefit.validDays * DAY });
  // An empty pool is filled again in a moment.
  await write(tx, shop, { grant: coupon === null ? { ...grant, looksAt: now + (none ? HOUR : 5 * MINUTE) } : { ...grant, state: "matured", looksAt: null }, entries: [], taken: 0 }, now);
  if (none && program.status === "ended") return askToPublishProgram(tx, shop, program.id, `anew:${Math.floor(now / DAY)}`, now);
  await keepCoupons(tx, shop, program, "sharer", ids, now);
  if (coupon !== null && hears(person)) await askToTell(tx, shop, { news: "coupon", grantId: grant.id }, now);
}

/**
 * A safe packet beyond its sharer's limit, while one of hers before it may still come back. It is woken when one of those
 * ends or is given, or the merchant allows more; looked up under the lock that wakes it, so that no waking is missed, nor what the merchant allows by now.
 */
async function waitForPlace(tx: Tx, shop: ShopDomain, grant: GiftGrant, now: Instant): Promise<void> {
  await tx.stocks.lock(shop, grant.programId);
  const perSharer = (await tx.programs.find(shop, grant.programId))?.rules.friends?.perSharer ?? null;
  const free = perSharer === null || (await tx.grants.holding(shop, grant.participantId, grant.id)) < perSharer;
  return tx.grants.update(shop, { ...grant, looksAt: free ? now + MINUTE : null });
}
