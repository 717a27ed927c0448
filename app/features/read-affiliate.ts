import type { ShopDomain } from "../domain/id";
import { liveCoupon } from "../domain/program";
import type { AffiliateView, ParticipantView } from "../domain/views";
import type { AdminReads } from "../ports/admin-reads";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; reads: Pick<AdminReads, "participant"> };

/**
 * One customer's own page. Whose it is follows from the account alone, so that nobody can ask for another's.
 * @param customerId numeric, as Shopify signed it; null for who is not signed in
 */
export const readAffiliate =
  ({ uow, reads }: Deps) =>
  async (shop: ShopDomain, customerId: string | null): Promise<AffiliateView> => {
    const { programs, people, codes } = await uow.read(async (tx) => {
      const programs = await tx.programs.all(shop);
      const people = customerId === null ? [] : await tx.participants.ofCustomer(shop, customerId);
      const coded = people.filter((one) => one.standing === "approved" && programs.some((program) => program.id === one.programId && liveCoupon(program)));
      const codes: string[] = [];
      // Nothing is promised that Shopify does not have.
      for (const { code } of coded) if (await tx.ownCodes.has(shop, code)) codes.push(code);
      return { programs, people, codes };
    });
    const mine = await Promise.all(people.map((one) => reads.participant(shop, one.id)));
    return {
      // Sharers have a page of their own.
      mine: mine.filter((view) => view?.program.kind === "affiliate") as ParticipantView[],
      open: programs.filter((program) => program.kind === "affiliate" && program.status === "live" && program.rules.joining.open && !people.some((one) => one.programId === program.id)),
      codes,
    };
  };
