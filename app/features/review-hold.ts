import type { GrantId, ShopDomain } from "../domain/id";
import type { LedgerEntry } from "../domain/ledger";
import { type Result, ok, refuse } from "../domain/result";
import { awaitsReview, reject, release } from "../domain/review";
import type { Grant } from "../domain/reward";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock };
type Reply = Promise<Result<null, { code: "grant.unknown" | "grant.not_held" }>>;

/** Lets a held reward mature when its order is safe. `grant.not_held`: it waits for nobody's word. */
export const releaseHold =
  ({ uow }: Pick<Deps, "uow">) =>
  (shop: ShopDomain, id: GrantId): Reply =>
    review(uow, shop, id, (grant) => ({ grant: release(grant), entries: [] }));

/** Takes a held reward back for good: its order earns it never again. The reason is shown to the participant. */
export const rejectHold =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, id: GrantId, reason: string): Reply =>
    review(uow, shop, id, (grant) => reject(grant, reason, clock.now()));

/** Decides under the order's lock, as settling does: a reading of the order comes before or after. */
const review = (uow: UnitOfWork, shop: ShopDomain, id: GrantId, decide: (grant: Grant) => { grant: Grant; entries: LedgerEntry[] }): Reply =>
  uow.run(async (tx) => {
    const found = await tx.grants.find(shop, id);
    if (!found) return refuse("grant.unknown");
    await tx.attributions.lock(shop, found.orderId);
    const grant = await tx.grants.find(shop, id);
    if (!grant) return refuse("grant.unknown");
    if (!awaitsReview(grant)) return refuse("grant.not_held");
    const decided = decide(grant);
    await tx.ledger.book(shop, decided.entries);
    await tx.grants.update(shop, decided.grant);
    // What a rejected red packet held is the budget's again.
    const back = grant.terms.rate.kind === "packet" ? grant.standingMinor - decided.grant.standingMinor : 0;
    if (back !== 0 && (await tx.stocks.lock(shop, grant.programId))) await tx.stocks.take(shop, grant.programId, -back, 0);
    return ok(null);
  });
