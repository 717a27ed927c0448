import type { GrantId, ShopDomain } from "../domain/id";
import type { LedgerEntry } from "../domain/ledger";
import { type Result, ok, refuse } from "../domain/result";
import { awaitsReview, reject, release } from "../domain/review";
import type { Instant } from "../domain/instant";
import type { Grant } from "../domain/reward";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock };
type Reply = Promise<Result<null, { code: "grant.unknown" | "grant.not_held" }>>;

/** Lets a held reward mature when its order is safe. `grant.not_held`: it waits for nobody's word. */
export const releaseHold =
  (deps: Deps) =>
  (shop: ShopDomain, id: GrantId): Reply =>
    review(deps, shop, id, (grant) => ({ grant: release(grant), entries: [] }));

/** Takes a held reward back for good: its order earns it never again. The reason is shown to the participant. */
export const rejectHold =
  (deps: Deps) =>
  (shop: ShopDomain, id: GrantId, reason: string): Reply =>
    review(deps, shop, id, (grant, now) => reject(grant, reason, now));

/** Decides under the order's lock, as settling does: a reading of the order comes before or after. */
const review = ({ uow, clock }: Deps, shop: ShopDomain, id: GrantId, decide: (grant: Grant, now: Instant) => { grant: Grant; entries: LedgerEntry[] }): Reply =>
  uow.run(async (tx) => {
    const found = await tx.grants.find(shop, id);
    if (!found) return refuse("grant.unknown");
    await tx.attributions.lock(shop, found.orderId);
    const grant = await tx.grants.find(shop, id);
    if (!grant) return refuse("grant.unknown");
    if (!awaitsReview(grant)) return refuse("grant.not_held");
    const now = clock.now();
    const decided = decide(grant, now);
    await tx.ledger.book(shop, decided.entries);
    await tx.grants.update(shop, decided.grant);
    // What a rejected red packet held is the budget's again, and its place the next one's.
    const back = grant.terms.rate.kind === "packet" ? grant.standingMinor - decided.grant.standingMinor : 0;
    if (back !== 0 && (await tx.stocks.lock(shop, grant.programId))) {
      await tx.stocks.take(shop, grant.programId, -back, 0);
      await tx.grants.wake(shop, grant.participantId, now);
    }
    return ok(null);
  });
