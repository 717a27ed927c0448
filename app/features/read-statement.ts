import type { PayoutId, ShopDomain } from "../domain/id";
import type { StatementView } from "../domain/views";
import type { AdminReads } from "../ports/admin-reads";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; reads: Pick<AdminReads, "statement"> };

/**
 * The statement of a customer's own payout; of anybody else's there is none.
 * @param customerId numeric, as Shopify signed it
 */
export const readStatement =
  ({ uow, reads }: Deps) =>
  async (shop: ShopDomain, customerId: string | null, id: PayoutId): Promise<StatementView | null> => {
    if (customerId === null) return null;
    const own = await uow.read((tx) => tx.participants.ofCustomer(shop, customerId));
    const found = await reads.statement(shop, id);
    return found && own.some((one) => one.id === found.payout.participantId) ? found : null;
  };
