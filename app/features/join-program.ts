import type { InvitationId, ParticipantId, ProgramId, ShopDomain } from "../domain/id";
import { localDay } from "../domain/instant";
import { isOpen } from "../domain/invitation";
import { type Participant, type Standing, mayBecome } from "../domain/participant";
import { unfitFor } from "../domain/pay-to";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { isPerson, mailboxKey, mailboxKeys, signVisit } from "./attribute-order";
import { isKeptOut, mayTake } from "./invite-people";
import { askToTell } from "./letters";
import { askToKeepCodes, askToPayOut } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids; secrets: Secrets };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/** Who wants to join, and what they say. `customerId` is numeric, as Shopify signed it. */
export type Application = { programId: ProgramId; customerId: string | null; name: string; email: string; locale: string; answers: Record<number, string>; agreed: number; payTo: string; /** By whose link they came to the form. */ by?: string | null; /** ISO 3166-1. */ country?: string | null; /** The invitation they hold: they join at once, though the program may be closed. */ invitation?: InvitationId | null };

const CODE_LENGTH = 8;
const TRIES = 5;

/**
 * Asks to join a program. One person joins once, by account and by mailbox.
 * `program.closed`: it takes no applications now. `agreement.stale`: the agreement has another text by now.
 * `participant.known`: this account or mailbox has joined, or asked to, or was banned; with an invitation, the account's own
 * application is taken up again, and what another has asked with the same mailbox is left alone.
 * `invitation.over`: it was taken, taken back, or is too old.
 */
export const joinProgram =
  ({ uow, clock, ids, secrets }: Deps) =>
  (shop: ShopDomain, application: Application): Reply<Participant, "program.unknown" | "program.closed" | "agreement.stale" | "participant.known" | "invitation.over"> =>
    uow.run(async (tx) => {
      const invitation = application.invitation ? await tx.invitations.lock(shop, application.invitation) : null;
      if (application.invitation && (!invitation || invitation.programId !== application.programId || !isOpen(invitation, clock.now()))) return refuse("invitation.over");
      const program = await tx.programs.find(shop, application.programId);
      if (!program) return refuse("program.unknown");
      const { joining, agreement } = program.rules;
      if (program.kind !== "affiliate" || program.status !== "live" || !(joining.open || invitation)) return refuse("program.closed");
      if (application.agreed !== agreement.version) return refuse("agreement.stale");
      const now = clock.now();
      // Nobody brings themselves.
      const by = application.by ? (await tx.participants.byCodes(shop, [application.by])).find((one) => one.programId === program.id && one.standing === "approved") : undefined;
      const { programId, customerId, locale, name, email, payTo } = application;
      const waits = joining.byHand && !invitation;
      if (invitation) {
        const mailed = mailboxKeys(secrets, invitation.email);
        const known = await knownAs(tx, shop, application, mailboxKeys(secrets, email));
        const own = known.find((one) => isAsking(one, customerId, mailed));
        const applied = own ? await tx.participants.lock(shop, own.id) : null;
        if ((known.length > 0 && !applied) || [...known, ...(applied ? [applied] : [])].some((one) => !mayTake(one.standing)) || (await isKeptOut(tx, shop, programId, mailed))) return refuse("participant.known");
        if (applied) {
          const joined: Participant = { ...applied, standing: "approved", reason: null, agreed: agreement.version, payTo: (customerId !== null && payTo) || applied.payTo, decidedAt: now };
          await tx.participants.update(shop, joined);
          await tx.invitations.update(shop, { ...invitation, state: "joined", participantId: joined.id });
          if (program.rules.coupon) await askToKeepCodes(tx, shop, programId, `${joined.id}:invited:${now}`, now);
          return ok(joined);
        }
      }
      const person: Participant = {
        id: ids.next("par"), programId, standing: waits ? "applied" : "approved", reason: null, code: "", customerId, name, email, emailKey: mailboxKey(secrets, email), hears: null, broughtBy: by && !isPerson(by, customerId, mailboxKeys(secrets, email)) ? by.id : null, country: application.country ?? null, guestKey: null, locale,
        answers: (invitation ? [] : joining.questions).map((question, index) => ({ question, answer: application.answers[index] ?? "" })), agreed: agreement.version, payTo: payTo || null, appliedAt: now, decidedAt: waits ? null : now,
      };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const code = ids.word(CODE_LENGTH);
        if ((await tx.participants.byCodes(shop, [code])).length > 0) continue;
        const joined = { ...person, code };
        if (!(await tx.participants.insert(shop, joined))) return refuse("participant.known");
        if (invitation) await tx.invitations.update(shop, { ...invitation, state: "joined", participantId: joined.id });
        if (program.rules.coupon && !waits) await askToKeepCodes(tx, shop, programId, `${joined.id}:joined:${now}`, now);
        return ok(joined);
      }
      throw new Error(`no free code in ${TRIES} tries`);
    });

/**
 * Whether somebody known is the one who asks: the same account, or, where neither has one, whoever an invitation was mailed to.
 * A typed address is nobody's proof: a stranger would have somebody else's money go where they like.
 */
const isAsking = (known: Participant, customerId: string | null, mailed: readonly string[]): boolean => known.customerId === customerId && (customerId !== null || (known.emailKey !== null && mailed.includes(known.emailKey)));

/** Who has the account that asks, or the mailbox it types, in the program already. */
async function knownAs(tx: Tx, shop: ShopDomain, { programId, customerId }: Application, mailboxes: string[]): Promise<Participant[]> {
  const all = [...(customerId === null ? [] : await tx.participants.ofCustomer(shop, customerId)), ...(await tx.participants.ofMailbox(shop, mailboxes))].filter((one) => one.programId === programId);
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at);
}

/**
 * What people may change about themselves: where their money goes, and that they accept the agreement as it is now.
 * `agreed` is the version they have read; null leaves what they accepted before. Payouts that were asked for keep the account
 * they were asked for with. `account.*`: no method of the program reaches an account like this new one.
 */
export const changeDetails =
  ({ uow }: Pick<Deps, "uow">) =>
  (shop: ShopDomain, id: ParticipantId, { payTo, agreed }: { payTo: string; agreed: number | null }): Reply<null, "participant.unknown" | "participant.banned" | "agreement.stale" | `account.${NonNullable<ReturnType<typeof unfitFor>>}`> =>
    uow.run(async (tx) => {
      const person = await tx.participants.lock(shop, id);
      const program = person && (await tx.programs.find(shop, person.programId));
      if (!person || !program) return refuse("participant.unknown");
      if (person.standing === "banned" || person.standing === "declined") return refuse("participant.banned");
      if (agreed !== null && agreed !== program.rules.agreement.version) return refuse("agreement.stale");
      const fault = payTo === "" || payTo === person.payTo ? null : unfitFor(program.rules.payout.methods, payTo);
      if (fault) return refuse(`account.${fault}`);
      await tx.participants.update(shop, { ...person, payTo: payTo || null, agreed: agreed ?? person.agreed });
      return ok(null);
    });

/** The merchant's word on somebody; the reason is shown to them. `standing.not_now`: that does not follow from how they stand. */
export const decideParticipant =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, id: ParticipantId, standing: Standing, reason: string | null): Reply<null, "participant.unknown" | "standing.not_now"> =>
    uow.run(async (tx) => {
      const person = await tx.participants.lock(shop, id);
      if (!person) return refuse("participant.unknown");
      if (!mayBecome(person.standing, standing)) return refuse("standing.not_now");
      const now = clock.now();
      await tx.participants.update(shop, { ...person, standing, reason, decidedAt: now });
      // What was payable when they were banned; only a program that pays by itself pays it.
      if (person.standing === "banned") for (const { account, currency, minor } of await tx.ledger.balances(shop, id)) if (account === "payable" && minor > 0) await askToPayOut(tx, shop, id, currency, `${id}:${currency}:${now}`, now);
      const program = await tx.programs.find(shop, person.programId);
      if (program?.rules.coupon && (standing === "approved" || person.standing === "approved")) await askToKeepCodes(tx, shop, program.id, `${id}:${standing}:${now}`, now);
      if (standing !== "applied") await askToTell(tx, shop, { news: standing, participantId: id, at: now }, now);
      return ok(null);
    });

/** A visit by somebody's link: counted, and signed for the visitor's cart. Nothing about the visitor is kept. */
export const noteVisit =
  ({ uow, clock, secrets }: Deps) =>
  (shop: ShopDomain, code: string): Reply<{ token: string; days: number }, "link.unknown"> =>
    uow.run(async (tx) => {
      const person = (await tx.participants.byCodes(shop, [code]))[0];
      const program = person && (await tx.programs.find(shop, person.programId));
      if (!person || person.standing !== "approved" || program?.status !== "live") return refuse("link.unknown");
      const now = clock.now();
      await tx.participants.countVisit(shop, person.id, localDay(now, (await tx.shops.find(shop))?.timezone ?? "UTC"));
      return ok({ token: signVisit(secrets, person.id, now), days: program.rules.attribution.days });
    });
