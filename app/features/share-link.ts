import type { Coupon } from "../domain/friends";
import { type ParticipantId, type ProgramId, type ShopDomain, gid } from "../domain/id";
import { DAY, type Instant } from "../domain/instant";
import type { Participant } from "../domain/participant";
import type { Program } from "../domain/program";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { keepCoupons } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/** Who shares: a customer as Shopify signed it (numeric), or a browser by the keyed hashes of its word, the current one first. */
export type Sharer = { customerId: string | null; guestKeys: string[]; locale: string };

const CODE_LENGTH = 8;
const TRIES = 5;

/** @returns whether a program of sharers takes part now */
const open = (program: Program | null): program is Program => program?.status === "live" && program.rules.friends !== undefined;

/**
 * Gives somebody a link of their own in a program of sharers: the same one whenever they ask. A guest who has signed in
 * since keeps the link of the browser.
 * `program.closed`: there is no such program, or it takes nobody now. `participant.out`: the merchant has ended their part.
 */
export const startSharing =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, programId: ProgramId, { customerId, guestKeys, locale }: Sharer): Reply<Participant, "program.closed" | "participant.out" | "who.unknown"> =>
    uow.run(async (tx) => {
      const program = await tx.programs.find(shop, programId);
      if (!open(program)) return refuse("program.closed");
      if (customerId === null && guestKeys.length === 0) return refuse("who.unknown");
      const known = await findSharer(tx, shop, programId, customerId, guestKeys);
      if (known) {
        if (known.standing !== "approved") return refuse("participant.out");
        const theirs = await remember(tx, shop, known, customerId);
        if (theirs) return ok(theirs);
      }
      const now = clock.now();
      const guest = guestKeys.length === 0 ? null : await tx.participants.ofGuest(shop, programId, guestKeys);
      const person = (code: string): Participant => ({
        id: ids.next("par"), programId, standing: "approved", reason: null, code, customerId, name: null, email: null, emailKey: null, hears: null, broughtBy: null, country: null, guestKey: guest ? null : (guestKeys[0] ?? null), locale, answers: [], agreed: program.rules.agreement.version, payTo: null, appliedAt: now, decidedAt: now,
      });
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const joined = person(ids.word(CODE_LENGTH));
        if (await tx.participants.insert(shop, joined)) return ok(joined);
        // Another call of the same person was faster.
        const other = await findSharer(tx, shop, programId, customerId, guestKeys);
        if (other) return ok(other);
      }
      throw new Error(`no free code in ${TRIES} tries`);
    });

async function findSharer(tx: Tx, shop: ShopDomain, programId: ProgramId, customerId: string | null, guestKeys: string[]): Promise<Participant | null> {
  const own = customerId === null ? undefined : (await tx.participants.ofCustomer(shop, customerId)).find((one) => one.programId === programId);
  if (own) return own;
  const guest = guestKeys.length === 0 ? null : await tx.participants.ofGuest(shop, programId, guestKeys);
  // A browser that several people use: whoever is signed in is not the one who is known by another account.
  return guest && (customerId === null || guest.customerId === null) ? guest : null;
}

/** Keeps the account that a sharer has signed in to since. @returns the sharer; null when another account was faster */
async function remember(tx: Tx, shop: ShopDomain, person: Participant, customerId: string | null): Promise<Participant | null> {
  if (person.customerId !== null || customerId === null) return person;
  const now = await tx.participants.lock(shop, person.id);
  if (!now || (now.customerId !== null && now.customerId !== customerId)) return null;
  const next = { ...now, customerId };
  await tx.participants.update(shop, next);
  return next;
}

/** Who came by a link: a customer as Shopify signed it (numeric), and the browser. */
export type Friend = { customerId: string | null; holderKeys: [string, ...string[]]; /** Asked where one more code would leave the pool. */ mayTake?(): boolean };

/**
 * Gives a friend who came by a link the welcome coupon: one in a program, the same whenever they ask.
 * `coupon.own`: the link is the asker's own. `coupon.used`: the friend has had it. `coupon.not_new`: it is for new
 * customers, and the friend has ordered before. `coupon.many`: too many were taken from there. `pool.empty`: no code is there now.
 */
export const claimWelcome =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, code: string, friend: Friend): Reply<{ coupon: Coupon; program: Program; by: Participant }, "link.unknown" | "coupon.own" | "coupon.used" | "coupon.not_new" | "coupon.many" | "pool.empty"> =>
    uow.run(async (tx) => {
      const person = (await tx.participants.byCodes(shop, [code]))[0];
      const program = person ? await tx.programs.find(shop, person.programId) : null;
      if (!person || !open(program) || person.standing !== "approved") return refuse("link.unknown");
      if ((friend.customerId !== null && person.customerId === friend.customerId) || (person.guestKey !== null && friend.holderKeys.includes(person.guestKey))) return refuse("coupon.own");
      await tx.stocks.lock(shop, program.id);
      const now = clock.now();
      const known = await tx.coupons.ofHolder(shop, program.id, friend.holderKeys);
      if (known) return stillGood(known, now) ? ok({ coupon: known, program, by: person }) : refuse("coupon.used");
      if (friend.customerId !== null && program.rules.attribution.newCustomersOnly && (await tx.orders.hasOrdered(shop, gid("Customer", friend.customerId)))) return refuse("coupon.not_new");
      if (friend.mayTake?.() === false) return refuse("coupon.many");
      const coupon = await tx.coupons.give(shop, program.id, "friend", { participantId: person.id, holderKey: friend.holderKeys[0], grantId: null, at: now, until: now + program.rules.friends!.welcome.validDays * DAY });
      await keepCoupons(tx, shop, program, "friend", ids, now);
      return coupon ? ok({ coupon, program, by: person }) : refuse("pool.empty");
    });

const stillGood = (coupon: Coupon, now: Instant) => coupon.state === "given" && (coupon.expiresAt ?? 0) > now;

/** @returns the sharer behind a signed token's id, or the customer's or browser's own, in a program; null when there is none */
export const findOwn =
  ({ uow }: Pick<Deps, "uow">) =>
  (shop: ShopDomain, programId: ProgramId, customerId: string | null, guestKeys: string[]): Promise<ParticipantId | null> =>
    uow.read(async (tx) => (await findSharer(tx, shop, programId, customerId, guestKeys))?.id ?? null);
