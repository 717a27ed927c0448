import { EFFECT_DEAD } from "../domain/behind-problem";
import type { PayoutId, ShopDomain } from "../domain/id";
import { type Instant, MINUTE } from "../domain/instant";
import { type Payout, isAutomatic, keptSigns, payoutCode, payoutCodes, signsOf } from "../domain/payout";
import type { Commerce } from "../ports/commerce";
import type { Clock, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";

export type LookDeps = { uow: UnitOfWork; clock: Clock; secrets: Secrets; commerce: Pick<Commerce, "creditStore" | "findGiftCard" | "findCoupon" | "ensureCoupon"> };

/** `under_way`: a try may still reach Shopify. `unknown`: nobody can tell any more, or Shopify does not let us see. */
type Found = { kind: "given"; reference: string; /** A discount that nobody has used: its owner sees its code only once it is booked. */ unseen?: true } | { kind: "not_given" | "under_way" | "unknown" };
/** What was found of a payout whose sending gave up, and when it had. */
export type Looked = Found & { gaveUpAt: Instant };

/** A request that nobody hears the answer of has been carried out by then, or never will be. */
const QUIET = 2 * MINUTE;

const messageOf = (id: PayoutId) => `payout.send:${id}`;
const problemOf = (id: PayoutId) => EFFECT_DEAD + messageOf(id);

/**
 * When sending gave up, and what it had done; from here on nobody begins it again until the transaction ends.
 * @returns null when it has not given up, or somebody has told it to try again
 */
export async function restOf(tx: Tx, shop: ShopDomain, id: PayoutId) {
  const problem = await tx.problems.find(shop, problemOf(id));
  if (!problem || (problem.status !== "open" && problem.resolution !== "settled")) return null;
  return { gaveUpAt: problem.raisedAt, message: await tx.outbox.resting(shop, messageOf(id)) };
}

/** A payout whose sending gave up has been decided about: nothing of it is left to try again. */
export async function closeSending(tx: Tx, shop: ShopDomain, id: PayoutId, now: Instant): Promise<void> {
  await tx.outbox.dismiss(shop, messageOf(id), now);
  await tx.problems.resolve(shop, problemOf(id), "settled", now);
}

/**
 * Looks at Shopify whether a payout that the app sends, and gave up, has left after all: an answer that was lost says nothing
 * about the deed. Looks in the way in which a repeat finds what the try before it did. Throws CommerceUnavailable.
 * @returns null when there is nothing to look for: it is none that the app sends, or sending it has not given up
 */
export const lookForPayout =
  ({ uow, clock, secrets, commerce }: LookDeps) =>
  async (shop: ShopDomain, id: PayoutId): Promise<Looked | null> => {
    const known = await uow.run(async (tx) => {
      const payout = await tx.payouts.find(shop, id);
      const rest = payout && isAutomatic(payout.method) && payout.state === "approved" ? await restOf(tx, shop, id) : null;
      const person = payout && rest ? await tx.participants.find(shop, payout.participantId) : null;
      const customerId = person?.customerId ?? null;
      return payout && rest && { payout, ...rest, customerId, credits: customerId === null ? [] : await tx.payouts.credits(shop, customerId) };
    });
    if (!known) return null;
    const { payout, gaveUpAt, message, customerId, credits } = known;
    const found = async (): Promise<Found> => {
      if (message === "under_way" || clock.now() - gaveUpAt < QUIET) return { kind: "under_way" };
      // Before anything is kept nothing is asked for.
      if (message !== "forgotten" && message.progress === null) return { kind: "not_given" };
      return payout.method === "store_credit" ? credit(message === "forgotten" ? null : message.progress) : byCode(message === "forgotten" ? null : message.progress);
    };
    return { ...(await found()), gaveUpAt };

    async function credit(progress: unknown): Promise<Found> {
      if (progress === null || customerId === null) return { kind: "unknown" };
      // Of two that are on their way, nobody could tell whose a credit is.
      if (credits.some((one) => one.state === "approved" && one.id !== id && one.requestedAt < payout.requestedAt && sameSum(one, payout))) return { kind: "under_way" };
      const claimed = credits.flatMap((one) => (one.state === "paid" && one.reference !== null ? one.reference : []));
      const answer = await commerce.creditStore(shop, { customerId, minor: payout.minor, currency: payout.currency, claimed, progress, ours: async () => false });
      if (!answer.ok) return { kind: answer.refusal.code === "gone" ? "not_given" : "unknown" };
      return answer.value.reference === null ? { kind: "not_given" } : { kind: "given", reference: answer.value.reference };
    }

    async function byCode(progress: unknown): Promise<Found> {
      const kept = keptSigns(progress);
      for (const signs of kept === null ? payoutCodes(secrets, id).map(signsOf) : [kept]) {
        const found = payout.method === "discount" ? await discount(payoutCode(secrets, id, signs)) : await card(signs);
        if (found.kind !== "not_given") return found;
      }
      return { kind: "not_given" };
    }

    async function card(signs: string): Promise<Found> {
      const there = await commerce.findGiftCard(shop, { signs, minor: payout.minor, currency: payout.currency, since: payout.requestedAt });
      return !there.ok ? { kind: "unknown" } : there.value ? { kind: "given", reference: signs } : { kind: "not_given" };
    }

    /** One that was never used and is over has given nothing: whoever it was for was never told its code. */
    async function discount(code: string | null): Promise<Found> {
      const there = code === null ? null : await commerce.findCoupon(shop, code);
      if (code === null || !there?.ok) return { kind: "unknown" };
      if (there.value === "missing" || there.value === "over") return { kind: "not_given" };
      return { kind: "given", reference: code, ...(there.value === "usable" && { unseen: true as const }) };
    }
  };

const sameSum = (a: Payout, b: Payout) => a.minor === b.minor && a.currency === b.currency;
