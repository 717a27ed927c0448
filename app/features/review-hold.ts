import type { GrantId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { LedgerEntry } from "../domain/ledger";
import { type Result, ok, refuse } from "../domain/result";
import { awaitsReview, reject, rejectWithFirst, release } from "../domain/review";
import type { Grant } from "../domain/reward";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock };
type Reply<C extends string = never> = Promise<Result<null, { code: "grant.unknown" | "grant.not_held" | C }>>;
type Decided = { grant: Grant; entries: LedgerEntry[] };
/** @param others of the same order */
type Decide<C extends string> = (grant: Grant, others: Grant[], now: Instant) => Result<[Decided, ...Decided[]], { code: C }>;

/**
 * Lets a held reward mature when its order is safe. `grant.not_held`: it waits for nobody's word. `grant.first_rejected`:
 * it is the second level's, and the order earned the first nothing.
 */
export const releaseHold =
  (deps: Deps) =>
  (shop: ShopDomain, id: GrantId): Reply<"grant.first_rejected"> =>
    review(deps, shop, id, (grant, others, now) => (isSecond(grant) && others.some(({ state }) => state === "rejected") ? refuse("grant.first_rejected") : ok([{ grant: release(grant, now), entries: [] }])));

/**
 * Takes a held reward back for good: its order earns it never again. The reason is shown to the participant. With the
 * reward of who brought the buyer goes the one of who brought them.
 */
export const rejectHold =
  (deps: Deps) =>
  (shop: ShopDomain, id: GrantId, reason: string): Reply =>
    review(deps, shop, id, (grant, others, now) => {
      const upper = isSecond(grant) ? [] : others.filter((one) => isSecond(one) && one.state !== "rejected");
      return ok([reject(grant, reason, now), ...upper.map((one) => rejectWithFirst(one, now))]);
    });

const isSecond = ({ terms }: Grant): boolean => terms.level === 2;

/** Decides under the order's lock, as settling does: a reading of the order comes before or after. */
const review = <C extends string = never>({ uow, clock }: Deps, shop: ShopDomain, id: GrantId, decide: Decide<C>): Reply<C> =>
  uow.run(async (tx) => {
    const found = await tx.grants.find(shop, id);
    if (!found) return refuse("grant.unknown");
    await tx.attributions.lock(shop, found.orderId);
    const all = await tx.grants.ofOrder(shop, found.orderId);
    const grant = all.find((one) => one.id === id);
    if (!grant) return refuse("grant.unknown");
    if (!awaitsReview(grant)) return refuse("grant.not_held");
    const now = clock.now();
    const decided = decide(grant, all.filter((one) => one !== grant), now);
    if (!decided.ok) return decided;
    for (const one of decided.value) {
      await tx.ledger.book(shop, one.entries);
      await tx.grants.update(shop, one.grant);
    }
    await giveBack(tx, shop, grant, decided.value[0].grant, now);
    return ok(null);
  });

/** What a rejected red packet held is the budget's again, and its place the next one's. */
async function giveBack(tx: Tx, shop: ShopDomain, before: Grant, after: Grant, now: Instant): Promise<void> {
  const back = before.terms.rate.kind === "packet" ? before.standingMinor - after.standingMinor : 0;
  if (back === 0 || !(await tx.stocks.lock(shop, before.programId))) return;
  await tx.stocks.take(shop, before.programId, -back, 0);
  await tx.grants.wake(shop, before.participantId, now);
}
