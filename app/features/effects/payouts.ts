import { DAY, HOUR, SECOND } from "../../domain/instant";
import { type Payout, payoutCode, payoutCodes, signsOf } from "../../domain/payout";
import { notePaid, payOutAtOnce } from "../pay-out";
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
  await uow.run((tx) => notePaid(tx, shop, payout.id, answer.value.reference ?? "", clock.now()));
  return done;
}

async function byCode(deps: EffectDeps, { shop, progress }: MessageOf<"payout.send">, payout: Payout): Promise<Outcome> {
  const { uow, commerce, clock, secrets } = deps;
  const kept = progress as { signs?: string; /** Former versions kept it whole. */ code?: string } | null;
  // Kept before it is used: after a change of the secret another code would come out, and a second card.
  if (kept?.signs === undefined) return { kind: "again", at: clock.now(), progress: { signs: signsOf(kept?.code ?? payoutCodes(secrets, payout.id)[0]!) } };
  const code = payoutCode(secrets, payout.id, kept.signs);
  if (code === null) return { kind: "dead", error: "the secret that its code was made with is not known any more" };
  const program = await uow.read((tx) => tx.programs.find(shop, payout.programId));
  const thanks = program?.rules.friends?.thanks;
  const answer =
    payout.method === "gift_card"
      ? await commerce.giftCard(shop, { code, minor: payout.minor, currency: payout.currency, note: `${program?.title ?? ""} (Tuan)`.trim() })
      : await commerce.ensureCoupon(shop, { title: `${program?.title ?? ""} (Tuan)`.trim(), seedCode: code, off: { kind: "fixed", minor: payout.minor }, currency: payout.currency, minimumMinor: null, startsAt: payout.requestedAt, endsAt: thanks?.kind === "packet" ? payout.requestedAt + thanks.validDays * DAY : null });
  if (!answer.ok) return refused(answer.refusal);
  // The whole code of a gift card is money: no row of ours ever holds it.
  await uow.run((tx) => notePaid(tx, shop, payout.id, payout.method === "gift_card" ? signsOf(code) : code, clock.now()));
  return done;
}
