import type { ParticipantId, PayoutId, ShopDomain } from "../domain/id";
import { type Payout, type PayoutMethod, bookPayout, isAutomatic } from "../domain/payout";
import type { Instant } from "../domain/instant";
import { type AccountFault, accountFault } from "../domain/pay-to";
import { fileMethods } from "../domain/payout-batch";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { askToTell } from "./letters";
import { askToPayOut, askToSend, hastenSending } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * Asks for everything that is payable in one currency. The payout settles exactly the entries that stand then; what a
 * later refund takes back is carried into the next. It goes to the account that stands then: the merchant approves what is
 * paid. Suspended people may ask for what they earned before.
 * `payout.too_little`: below the program's minimum, or nothing is due. `account.*`: that method reaches no such account.
 */
export const requestPayout =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, participantId: ParticipantId, currency: string, method: PayoutMethod): Reply<{ id: PayoutId; minor: number }, "participant.unknown" | "participant.banned" | "payout.method" | "payout.nowhere" | "payout.account" | "payout.too_little" | `account.${AccountFault}`> =>
    unlessTooLittle(() => uow.run(async (tx) => {
      const person = await tx.participants.lock(shop, participantId);
      const program = person && (await tx.programs.find(shop, person.programId));
      if (!person || !program) return refuse("participant.unknown");
      if (person.standing === "banned" || person.standing === "declined") return refuse("participant.banned");
      const { minimumMinor, methods } = program.rules.payout;
      if (!methods.includes(method)) return refuse("payout.method");
      const sent = fileMethods.find((one) => one === method);
      if (sent && !person.payTo) return refuse("payout.nowhere");
      const payTo = sent ? person.payTo : null;
      const fault = sent && payTo !== null ? accountFault(sent, payTo) : null;
      if (fault) return refuse(`account.${fault}`);
      if (method === "store_credit" && person.customerId === null) return refuse("payout.account");
      const now = clock.now();
      const id = ids.next("pay");
      const minor = await tx.ledger.settle(shop, participantId, currency, id);
      // The minimum is meant in the program's own currency; in another, anything that is owed may be asked for. Looked at
      // after settling, so that nothing is booked between the look and the deed.
      if (minor < Math.max(1, currency === program.currency ? minimumMinor : 1)) throw new TooLittle();
      const payout: Payout = { id, programId: program.id, participantId, currency, minor, method, state: "requested", reason: null, reference: null, payTo, requestedAt: now, decidedAt: null, paidAt: null };
      await tx.payouts.insert(shop, payout);
      await tx.ledger.book(shop, bookPayout(payout, "requested", now));
      return ok({ id, minor });
    }));

/** Undoes the settling. */
class TooLittle extends Error {}

async function unlessTooLittle<T>(ask: () => Promise<T>): Promise<T | ReturnType<typeof refuse<"payout.too_little">>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TooLittle) return refuse("payout.too_little");
    throw error;
  }
}

/**
 * Makes a payout of everything that is payable to somebody whose program pays by itself, and sends it. To a banned person
 * nothing is paid: what is payable stays in the books, and is asked for again when they are let in (decideParticipant).
 * Nor to somebody forgotten, whom nothing reaches. While another of theirs is on its way nothing is made: store credit is given one
 * at a time. What has come by then is paid when that ends (payWhatWaited).
 */
export const payOutAtOnce =
  ({ uow, clock, ids }: Deps) =>
  async (shop: ShopDomain, participantId: ParticipantId, currency: string): Promise<void> => {
    await unlessTooLittle(() => uow.run(async (tx) => {
      const person = await tx.participants.lock(shop, participantId);
      const thanks = person && (await tx.programs.find(shop, person.programId))?.rules.friends?.thanks;
      if (!person || person.standing === "banned" || person.standing === "declined" || thanks?.kind !== "packet") return;
      if ((await tx.payouts.ofParticipant(shop, participantId, 50)).some((one) => one.state === "approved")) return;
      const now = clock.now();
      const id = ids.next("pay");
      const minor = await tx.ledger.settle(shop, participantId, currency, id);
      // What an earlier refund took back is set off first: then nothing may be left to pay.
      if (minor < 1) throw new TooLittle();
      const payout: Payout = { id, programId: person.programId, participantId, currency, minor, method: thanks.method, state: "approved", reason: null, reference: null, payTo: null, requestedAt: now, decidedAt: now, paidAt: null };
      await tx.payouts.insert(shop, payout);
      await tx.ledger.book(shop, bookPayout(payout, "requested", now));
      await askToSend(tx, shop, id, now);
    }));
  };

/**
 * A payout that the app carries out by itself has ended: what waited for that is asked for now. Needs its owner's lock from before
 * the end was noted: whoever left something to wait has then seen the payout as it was, and what they left is seen here.
 */
export async function payWhatWaited(tx: Tx, shop: ShopDomain, { id, programId, participantId }: Payout, now: Instant): Promise<void> {
  const person = await tx.participants.find(shop, participantId);
  const next = person?.customerId ? (await tx.payouts.credits(shop, person.customerId)).find((one) => one.state === "approved") : undefined;
  if (next) await hastenSending(tx, shop, next.id, now);
  if ((await tx.programs.find(shop, programId))?.rules.friends?.thanks.kind !== "packet") return;
  for (const { account, currency, minor } of await tx.ledger.balances(shop, participantId)) if (account === "payable" && minor > 0) await askToPayOut(tx, shop, participantId, currency, `${id}:${currency}`, now);
}

/**
 * A payout has left: notes what it is called where it went. Once; a payout that is decided otherwise stays so.
 * @param paidAt when it left, where that is not now @returns whether it was this that noted it
 */
export async function notePaid(tx: Tx, shop: ShopDomain, id: PayoutId, reference: string | null, now: Instant, paidAt = now): Promise<boolean> {
  const payout = await tx.payouts.find(shop, id);
  if (payout && isAutomatic(payout.method)) await tx.participants.lock(shop, payout.participantId);
  if (!payout || payout.state !== "approved") return false;
  const after: Payout = { ...payout, state: "paid", reference, paidAt };
  if (!(await tx.payouts.decide(shop, after, "approved"))) return false;
  if (isAutomatic(payout.method)) await payWhatWaited(tx, shop, after, now);
  await tx.ledger.book(shop, bookPayout(after, "paid", now));
  await askToTell(tx, shop, { news: "paid", payoutId: id }, now);
  return true;
}
