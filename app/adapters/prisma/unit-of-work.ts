import type { PrismaClient } from "@prisma/client";
import type { Sealer } from "../../ports/system";
import type { Tx, UnitOfWork } from "../../ports/unit-of-work";
import type { Provider, Queries } from "./client";
import { isConflict } from "./conflict";
import { people } from "./people";
import { attributions } from "./repositories/attributions";
import { batches } from "./repositories/batches";
import { campaigns } from "./repositories/campaigns";
import { checkouts } from "./repositories/checkouts";
import { codes } from "./repositories/codes";
import { coupons } from "./repositories/coupons";
import { ownCodes } from "./repositories/own-codes";
import { facts } from "./repositories/facts";
import { groups } from "./repositories/groups";
import { inbox } from "./repositories/inbox";
import { invitations } from "./repositories/invitations";
import { grants, ledger, payouts } from "./repositories/ledger";
import { mails } from "./repositories/mails";
import { orders } from "./repositories/orders";
import { outbox } from "./repositories/outbox";
import { participants } from "./repositories/participants";
import { problems } from "./repositories/problems";
import { programs } from "./repositories/programs";
import { shops } from "./repositories/shops";
import { stocks } from "./repositories/stocks";

/** PostgreSQL ends one of two transactions that wait for each other: the loser starts again this often. */
const TRIES = 5;

/**
 * Transactions over Prisma. `work` may run more than once, each time on a transaction of its own, when the database
 * asks for a fresh start; it must therefore keep nothing outside of what it returns.
 * @param trace under which whatever is asked for is to be worked on
 */
export const unitOfWork = (prisma: PrismaClient, provider: Provider, sealer: Sealer, trace: () => string | null): UnitOfWork => ({
  async run(work) {
    const current = trace();
    for (let attempt = 1; ; attempt++) {
      try {
        return await prisma.$transaction((queries) => work(repositories(queries, provider, sealer, current)));
      } catch (error) {
        if (attempt === TRIES || !isConflict(error)) throw error;
      }
    }
  },

  read: (work) => work(repositories(prisma, provider, sealer, trace())),
});

const repositories = (queries: Queries, provider: Provider, sealer: Sealer, trace: string | null): Tx => ({
  shops: shops(queries, sealer),
  campaigns: campaigns(queries),
  groups: groups(queries, sealer),
  codes: codes(queries, provider),
  orders: orders(queries, provider),
  facts: facts(queries),
  problems: problems(queries),
  outbox: outbox(queries, trace),
  inbox: inbox(queries, trace),
  mails: mails(queries, sealer),
  people: people(queries, sealer),
  programs: programs(queries),
  stocks: stocks(queries),
  coupons: coupons(queries),
  ownCodes: ownCodes(queries),
  participants: participants(queries, sealer),
  checkouts: checkouts(queries),
  invitations: invitations(queries, sealer),
  attributions: attributions(queries),
  grants: grants(queries),
  ledger: ledger(queries),
  payouts: payouts(queries, sealer),
  batches: batches(queries, sealer),
});
