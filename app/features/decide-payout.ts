import type { ParticipantId, PayoutId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { type Payout, type PayoutDecision, FORGOTTEN, bookPayout, isAutomatic, mayDecide } from "../domain/payout";
import { type Result, ok, refuse } from "../domain/result";
import type { Tx } from "../ports/unit-of-work";
import { askToTell } from "./letters";
import { type LookDeps, type Looked, closeSending, lookForPayout, restOf } from "./look-for-payout";
import { notePaid, payWhatWaited } from "./pay-out";
import { payoutDiscount } from "./payout-discount";
import { askToSend } from "./program-effects";

type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * The merchant's word on a payout. Declined, its sum goes back to the balance; paid, it is final. One that the app carries
 * out by itself is sent on approval, and is the merchant's again only if that gave up: `payout.automatic`. Then Shopify is asked
 * first whether it has left after all; `payout.under_way` while a try may still arrive. What nobody can tell, since Shopify does not
 * let us see or its owner is forgotten, is declined only by a merchant who says that it was not paid: `payout.unsure`. What a file holds may be paid by it whatever is said here, so that it is declined only by a merchant who
 * knows: `payout.in_file`. Throws CommerceUnavailable.
 * @returns `had_left`: it is booked as paid, since Shopify has given it; a discount's days begin then
 */
export const decidePayout =
  (deps: LookDeps) =>
  async (shop: ShopDomain, id: PayoutId, decision: PayoutDecision): Reply<"had_left" | null, "payout.unknown" | "payout.not_now" | "payout.automatic" | "payout.under_way" | "payout.unsure" | "payout.in_file"> => {
    const looked = decision.to === "approved" ? null : await lookForPayout(deps)(shop, id);
    if (looked?.kind === "given" && looked.unseen) await renew(deps, shop, id, looked.reference);
    return deps.uow.run(async (tx) => {
      const payout = await tx.payouts.find(shop, id);
      if (!payout) return refuse("payout.unknown");
      if (!mayDecide(payout.state, decision.to)) return refuse("payout.not_now");
      const now = deps.clock.now();
      const automatic = isAutomatic(payout.method);
      if (automatic) await tx.participants.lock(shop, payout.participantId);
      if (automatic && payout.state === "approved") {
        const found = await stillSo(tx, shop, id, looked);
        if (found === "given") return (await noteLeft(tx, shop, id, looked, now)) ? ok("had_left" as const) : refuse("payout.not_now");
        if (found === "automatic" || found === "under_way") return refuse(`payout.${found}`);
        // Whoever pays by other means knows what they do.
        if (found === "unknown" && decision.to === "declined" && !decision.notPaid) return refuse("payout.unsure");
        await closeSending(tx, shop, id, now);
      }
      const after: Payout = {
        ...payout,
        state: decision.to,
        reason: decision.to === "declined" ? decision.reason : payout.reason,
        reference: decision.to === "paid" ? decision.reference : payout.reference,
        decidedAt: payout.decidedAt ?? now,
        paidAt: decision.to === "paid" ? (decision.paidAt ?? now) : null,
      };
      const free = decision.to === "declined" && !decision.notPaid ? "free" : undefined;
      if (!(await tx.payouts.decide(shop, after, payout.state, free))) return refuse((await tx.payouts.find(shop, id))?.state === payout.state ? "payout.in_file" : "payout.not_now");
      if (decision.to === "approved" && automatic) await askToSend(tx, shop, id, now);
      // What goes back waits for nothing: it is asked for again with what comes next.
      if (decision.to !== "approved" && automatic) await payWhatWaited(tx, shop, after, now);
      if (decision.to !== "approved") await tx.ledger.book(shop, bookPayout(after, decision.to, now));
      if (decision.to === "paid") await askToTell(tx, shop, { news: "paid", payoutId: id }, now);
      return ok(null);
    });
  };

/** A discount whose code its owner sees only now is good for all its days from now. Where Shopify will not have it so, what is left of them stays. */
async function renew({ uow, commerce, clock }: LookDeps, shop: ShopDomain, id: PayoutId, code: string): Promise<void> {
  const { payout, program } = await uow.read(async (tx) => {
    const payout = await tx.payouts.find(shop, id);
    return { payout, program: payout && (await tx.programs.find(shop, payout.programId)) };
  });
  if (payout) await commerce.ensureCoupon(shop, payoutDiscount(program, payout, code, clock.now()));
}

/** @returns what the look came to, unless something was tried since; `automatic`: sending goes on */
async function stillSo(tx: Tx, shop: ShopDomain, id: PayoutId, looked: Looked | null): Promise<Looked["kind"] | "automatic"> {
  const rest = await restOf(tx, shop, id);
  if (!rest) return "automatic";
  return !looked || looked.gaveUpAt !== rest.gaveUpAt || rest.message === "under_way" ? "under_way" : looked.kind;
}

/** Books what has left as paid, as if its answer had come. */
async function noteLeft(tx: Tx, shop: ShopDomain, id: PayoutId, looked: Looked | null, now: Instant): Promise<boolean> {
  if (looked?.kind !== "given") return false;
  await closeSending(tx, shop, id, now);
  return notePaid(tx, shop, id, looked.reference, now);
}

/** Looks for what somebody has asked for and the app gave up sending, before they are forgotten. Throws CommerceUnavailable. */
export const lookForUnsent =
  (deps: LookDeps) =>
  async (shop: ShopDomain, ids: Iterable<ParticipantId>): Promise<Map<PayoutId, Looked | null>> => {
    const looked = new Map<PayoutId, Looked | null>();
    for (const id of ids) for (const payout of await deps.uow.read((tx) => tx.payouts.unsent(shop, id))) looked.set(payout.id, await lookForPayout(deps)(shop, payout.id));
    return looked;
  };

/**
 * Whether store credit is on its way, or may be, to somebody who is about to be forgotten: without their account nobody could
 * tell any more whether it came. Needs the participant's lock.
 * @param looked what lookForUnsent has found
 */
export async function creditOnItsWay(tx: Tx, shop: ShopDomain, id: ParticipantId, looked: ReadonlyMap<PayoutId, Looked | null>): Promise<boolean> {
  for (const payout of await tx.payouts.unsent(shop, id)) {
    if (payout.method !== "store_credit" || payout.state !== "approved") continue;
    const found = await stillSo(tx, shop, payout.id, looked.get(payout.id) ?? null);
    if (found === "automatic" || found === "under_way") return true;
  }
  return false;
}

/**
 * Declines what somebody who is about to be forgotten has asked for: without them it has nowhere to go, and would stand for
 * ever. What a file holds may be paid by it, and what Tuan is sending is on its way: both end as they would have; and so does what
 * may have left. Needs the participant's lock.
 * @param looked what lookForUnsent has found
 */
export async function declineUnsent(tx: Tx, shop: ShopDomain, id: ParticipantId, looked: ReadonlyMap<PayoutId, Looked | null>, now: Instant): Promise<void> {
  for (const payout of await tx.payouts.unsent(shop, id)) {
    if (isAutomatic(payout.method) && payout.state === "approved") {
      const found = await stillSo(tx, shop, payout.id, looked.get(payout.id) ?? null);
      if (found === "given") await noteLeft(tx, shop, payout.id, looked.get(payout.id) ?? null, now);
      if (found !== "not_given") continue;
      await closeSending(tx, shop, payout.id, now);
    }
    const after: Payout = { ...payout, state: "declined", reason: FORGOTTEN, decidedAt: payout.decidedAt ?? now };
    if (await tx.payouts.decide(shop, after, payout.state, "free")) await tx.ledger.book(shop, bookPayout(after, "declined", now));
  }
}
