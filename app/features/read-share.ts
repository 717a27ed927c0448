import { commitment } from "../domain/draw";
import { leftInBudget } from "../domain/friends";
import type { ParticipantId, ShopDomain } from "../domain/id";
import { DAY, type Instant } from "../domain/instant";
import { payoutOf } from "../domain/payout";
import type { Program } from "../domain/program";
import type { Grant } from "../domain/reward";
import type { ShareView } from "../domain/views";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";

/** How much of what is over, or waits for others, is on one page. */
const HISTORY = 50;
/** What its owner can do something with is there besides, however much came after it. Whatever is beyond moves up as packets are opened and coupons used. */
const AT_HAND = 200;
/** Nobody tells us what is left on a gift card: they stay. */
const CODES = 500;

/**
 * A sharer's own page: what has come of the link, and what waits. Whose it is the caller has made sure of.
 * @returns null when there is nobody of that id
 */
export const readShare =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, id: ParticipantId): Promise<ShareView | null> =>
    uow.read(async (tx) => {
      const person = await tx.participants.find(shop, id);
      const program = person && (await tx.programs.find(shop, person.programId));
      const stock = program && (await tx.stocks.find(shop, program.id));
      if (!person || !program?.rules.friends || !stock) return null;
      const { thanks } = program.rules.friends;
      const grants = await thankYous(tx, shop, id, clock.now());
      const coupons = await tx.coupons.ofGrants(shop, grants.map((grant) => grant.id));
      const coded = await tx.payouts.withCode(shop, id, clock.now() - (thanks.kind === "packet" ? thanks.validDays * DAY : 0), CODES);
      const payouts = once([...(await tx.payouts.ofParticipant(shop, id, HISTORY)), ...coded]).sort((a, b) => b.requestedAt - a.requestedAt || (a.id < b.id ? 1 : -1));
      const settled = await tx.ledger.payoutsOf(shop, id, grants.map((grant) => grant.id));
      const others = settled.flatMap(({ payoutId }) => (payoutId !== null && !payouts.some((one) => one.id === payoutId) ? payoutId : []));
      const paidBy = [...payouts, ...(await tx.payouts.byIds(shop, others))];
      const left = leftInBudget(program.rules.friends, stock.takenMinor);
      return {
        program,
        person,
        visits: await tx.participants.visits(shop, id),
        friends: await tx.grants.counting(shop, id, thanks),
        thanks: grants.map((grant) => ({ grant, coupon: coupons.find((coupon) => coupon.grantId === grant.id) ?? null, payout: payoutOf(grant.id, settled, paidBy) })),
        payouts,
        leftMinor: left === Infinity ? null : left,
        // Until the program has ended only the seed's hash is told: whoever knows the seed knows all draws to come.
        fairness: { commitment: commitment(stock.drawSeed), seed: program.status === "ended" ? stock.drawSeed : null },
      };
    });

/** Packets to open and coupons to use, soonest over first; then the latest others. */
async function thankYous(tx: Tx, shop: ShopDomain, id: ParticipantId, now: Instant): Promise<Grant[]> {
  const usable = (await tx.coupons.usable(shop, id, now, AT_HAND)).flatMap(({ grantId }) => grantId ?? []);
  const thankedWith = (await tx.grants.byIds(shop, usable)).sort((a, b) => usable.indexOf(a.id) - usable.indexOf(b.id));
  return once([...(await tx.grants.toOpen(shop, id, now, AT_HAND)), ...thankedWith, ...(await tx.grants.ofParticipant(shop, id, HISTORY))]);
}

/** Each once, where it came first. */
const once = <T extends { id: string }>(all: T[]): T[] => [...new Map(all.map((one) => [one.id, one] as const)).values()];

/** All programs of sharers that have begun, oldest first, and whether a link can be had in each now. */
export const sharePrograms =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain): Promise<{ program: Program; open: boolean }[]> =>
    uow.read(async (tx) => {
      const begun = (await tx.programs.all(shop)).filter((program) => program.status !== "draft" && program.rules.friends);
      // Nothing is promised that cannot be given.
      return Promise.all(begun.map(async (program) => ({ program, open: program.status === "live" && (await tx.coupons.figures(shop, program.id, "friend")).pooled > 0 })));
    });
