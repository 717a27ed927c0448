import { type ShopDomain, gid } from "../domain/id";
import type { Welcome } from "../domain/views";
import type { UnitOfWork } from "../ports/unit-of-work";

/**
 * What stands behind somebody's link, for the page that leads on to the shop.
 * @param customerId numeric, of who came; null when nobody knows
 * @returns the program's disclosure, whether visits count now, and what a friend gets now; null when nobody has this code
 */
export const readLink =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain, code: string, customerId: string | null = null): Promise<{ disclosure: string; active: boolean; welcome: Welcome | null } | null> =>
    uow.read(async (tx) => {
      const person = (await tx.participants.byCodes(shop, [code]))[0];
      const program = person && (await tx.programs.find(shop, person.programId));
      if (!person || !program) return null;
      const active = person.standing === "approved" && program.status === "live";
      const { disclosure, friends } = program.rules;
      const newOnly = program.rules.attribution.newCustomersOnly;
      // Nothing is promised that cannot be given, and nothing to whom it is not given.
      const isOld = newOnly && customerId !== null && (await tx.orders.hasOrdered(shop, gid("Customer", customerId)));
      const gives = active && friends !== undefined && !isOld && (await tx.coupons.figures(shop, program.id, "friend")).pooled > 0;
      return { disclosure, active, welcome: gives ? { programId: program.id, by: person.id, benefit: friends.welcome, currency: program.currency, newOnly } : null };
    });
