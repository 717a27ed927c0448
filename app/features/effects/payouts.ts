import { HOUR, SECOND } from "../../domain/instant";
import type { ShopDomain } from "../../domain/id";
import { type Payout, keptSigns, payoutCode, payoutCodes, signsOf } from "../../domain/payout";
import { notePaid, payOutAtOnce } from "../pay-out";
import { payoutDiscount } from "../payout-discount";
import { type EffectDeps, type Handler, type MessageOf, done, refused } from "./handler";
import type { Ours, Outcome } from "../../ports/outbox";

/** Asks for all that is payable. What another payout is on its way for is asked for anew when that ends. */
export const askPayout: Handler<"payout.ask"> = async (deps, { shop, payload }) => {
  await payOutAtOnce(deps)(shop, payload.participantId, payload.currency);
  return done;
};

/**
 * Pays out as store credit, gift card or discount. What Shopify may do twice is done by what is known beforehand: the code
 * of a card or discount, the transactions of a credit account.
 */
export const sendPayout: Handler<"payout.send"> = async (deps, message, ours) => {
  const { shop, payload } = message;
  const payout = await deps.uow.read((tx) => tx.payouts.find(shop, payload.payoutId));
  if (!payout || payout.state !== "approved") return done;
  return payout.method === "store_credit" ? credit(deps, message, payout, ours) : byCode(deps, message, payout);
};

async function credit(deps: EffectDeps, { shop, progress, createdAt }: MessageOf<"payout.send">, payout: Payout, ours: Ours): Promise<Outcome> {
  const { uow, commerce, clock } = deps;
  const person = await uow.read((tx) => tx.participants.find(shop, payout.participantId));
  if (!person || person.customerId === null) return { kind: "dead", error: "the person has no customer account any more" };
  const all = await uow.read((tx) => tx.payouts.credits(shop, person.customerId!));
  // One credit of a customer at a time: two of the same sum could not be told apart. The first one's end hastens the next; it is
  // looked for all the same, seldom, since it may come while this is in hand.
  const first = all.find((one) => one.state === "approved");
  if (first && first.id !== payout.id) return { kind: "again", at: clock.now() + Math.round(Math.min(Math.max((clock.now() - createdAt) / 8, 5 * SECOND), HOUR)), progress };
  const claimed = all.flatMap((one) => (one.state === "paid" && one.reference !== null ? one.reference : []));
  const answer = await commerce.creditStore(shop, { customerId: person.customerId, minor: payout.minor, currency: payout.currency, claimed, progress, ours });
  // Nothing more can be done about what is gone, but money is owed: the merchant decides.
  if (!answer.ok) return answer.refusal.code === "gone" ? { kind: "dead", error: "the customer does not exist any more" } : refused(answer.refusal);
  if (answer.value.state === "looked") return { kind: "again", at: clock.now(), progress: answer.value.progress };
  return noted(deps, shop, payout, answer.value.reference ?? "");
}

async function byCode(deps: EffectDeps, { shop, progress }: MessageOf<"payout.send">, payout: Payout): Promise<Outcome> {
  const { uow, commerce, clock, secrets } = deps;
  const signs = keptSigns(progress);
  // Kept before the code is used, and in place of a whole one: after a change of the secret another code would come out, and a second card.
  if (signs === null || "code" in (progress as object)) return { kind: "again", at: clock.now(), progress: { signs: signs ?? signsOf(payoutCodes(secrets, payout.id)[0]!) } };
  const code = payoutCode(secrets, payout.id, signs);
  if (code === null) return { kind: "dead", error: "the secret that its code was made with is not known any more" };
  const program = await uow.read((tx) => tx.programs.find(shop, payout.programId));
  const answer =
    payout.method === "gift_card"
      ? await commerce.giftCard(shop, { code, minor: payout.minor, currency: payout.currency, note: `${program?.title ?? ""} (Tuan)`.trim() })
      : await commerce.ensureCoupon(shop, payoutDiscount(program, payout, code, clock.now()));
  if (!answer.ok) return refused(answer.refusal);
  // The whole code of a gift card is money: no row of ours ever holds it.
  return noted(deps, shop, payout, payout.method === "gift_card" ? signs : code);
}

/** It has left. Whoever stood still right before it, until it was declined, has given what is owed once more: a person must know. */
async function noted({ uow, clock }: EffectDeps, shop: ShopDomain, { id }: Payout, reference: string): Promise<Outcome> {
  if (await uow.run((tx) => notePaid(tx, shop, id, reference, clock.now()))) return done;
  const now = await uow.read((tx) => tx.payouts.find(shop, id));
  return now?.state === "declined" ? { kind: "dead", error: `it left after it was declined: ${reference}` } : done;
}
