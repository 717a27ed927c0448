import type { ShopDomain } from "../domain/id";
import type { UnitOfWork } from "../ports/unit-of-work";

/**
 * What stands behind somebody's link, for the page that leads on to the shop.
 * @returns the program's disclosure, and whether visits count now; null when nobody has this code
 */
export const readLink =
  ({ uow }: { uow: UnitOfWork }) =>
  (shop: ShopDomain, code: string): Promise<{ disclosure: string; active: boolean } | null> =>
    uow.read(async (tx) => {
      const person = (await tx.participants.byCodes(shop, [code]))[0];
      const program = person && (await tx.programs.find(shop, person.programId));
      return person && program ? { disclosure: program.rules.disclosure, active: person.standing === "approved" && program.status === "live" } : null;
    });
