import { commitment } from "../domain/draw";
import { leftInBudget } from "../domain/friends";
import type { ParticipantId, ShopDomain } from "../domain/id";
import { payoutOf } from "../domain/payout";
import type { Program } from "../domain/program";
import type { ShareView } from "../domain/views";
import type { UnitOfWork } from "../ports/unit-of-work";

/** Most thank-yous and payouts on one page. */
const MOST = 50;

/**
 * A sharer's own page: what has come of the link, and what waits. Whose it is the caller has made sure of.
 * @returns null when there is nobody of that id
 */
export const readShare =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain, id: ParticipantId): Promise<ShareView | null> =>
    uow.read(async (tx) => {
      const person = await tx.participants.find(shop, id);
      const program = person && (await tx.programs.find(shop, person.programId));
      const stock = program && (await tx.stocks.find(shop, program.id));
      if (!person || !program?.rules.friends || !stock) return null;
      const grants = await tx.grants.ofParticipant(shop, id, MOST);
      const coupons = await tx.coupons.ofGrants(shop, grants.map((grant) => grant.id));
      const payouts = await tx.payouts.ofParticipant(shop, id, MOST);
      const settled = await tx.ledger.payoutsOf(shop, id, grants.map((grant) => grant.id));
      const left = leftInBudget(program.rules.friends, stock.takenMinor);
      return {
        program,
        person,
        visits: await tx.participants.visits(shop, id),
        thanks: grants.map((grant) => ({ grant, coupon: coupons.find((coupon) => coupon.grantId === grant.id) ?? null, payout: payoutOf(grant.id, settled, payouts) })),
        payouts,
        leftMinor: left === Infinity ? null : left,
        // Until the program has ended only the seed's hash is told: whoever knows the seed knows all draws to come.
        fairness: { commitment: commitment(stock.drawSeed), seed: program.status === "ended" ? stock.drawSeed : null },
      };
    });

/** All programs of sharers that have begun, oldest first, and whether a link can be had in each now. */
export const sharePrograms =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain): Promise<{ program: Program; open: boolean }[]> =>
    uow.read(async (tx) => {
      const begun = (await tx.programs.all(shop)).filter((program) => program.status !== "draft" && program.rules.friends);
      // Nothing is promised that cannot be given.
      return Promise.all(begun.map(async (program) => ({ program, open: program.status === "live" && (await tx.coupons.figures(shop, program.id, "friend")).pooled > 0 })));
    });
