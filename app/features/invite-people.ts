import type { InvitationId, ProgramId, ShopDomain } from "../domain/id";
import { DAY, type Instant } from "../domain/instant";
import { GOOD_FOR, type Invitation, MOST_A_DAY, isOpen, maySendAgain } from "../domain/invitation";
import type { Participant } from "../domain/participant";
import type { Program } from "../domain/program";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { mailboxKey, mailboxKeys } from "./attribute-order";
import { askToTell, invitationUrl, readInvitationToken } from "./letters";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids; secrets: Secrets };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/** Whom a merchant wants to take part, and the words that go with it. */
export type Asked = { addresses: string[]; note: string; locale: string };
/** What became of each address: `known` takes part or has been asked within a day, `banned` was banned, `refused` wants no invitations. */
export type Invited = { sent: number; known: string[]; banned: string[]; refused: string[] };

const takesPart = (program: Program | null): program is Program => program?.kind === "affiliate" && program.status === "live";

/**
 * Invites people by mail: each gets one link, good once, with which they join at once. Nobody is invited around a ban, nor
 * against their word. `program.not_now`: it is not live. `invitation.too_many`: more than a shop may send in a day.
 */
export const invitePeople =
  ({ uow, clock, ids, secrets }: Deps) =>
  (shop: ShopDomain, programId: ProgramId, { addresses, note, locale }: Asked): Reply<Invited, "program.unknown" | "program.not_now" | "invitation.too_many"> =>
    uow.run(async (tx) => {
      const program = await tx.programs.find(shop, programId);
      if (!program) return refuse("program.unknown");
      if (!takesPart(program)) return refuse("program.not_now");
      const now = clock.now();
      if ((await tx.invitations.sentSince(shop, now - DAY)) + addresses.length > MOST_A_DAY) return refuse("invitation.too_many");
      const came: Invited = { sent: 0, known: [], banned: [], refused: [] };
      for (const email of addresses) {
        const keys = mailboxKeys(secrets, email);
        const emailKey = mailboxKey(secrets, email);
        if (emailKey === null) continue;
        const before = await tx.invitations.ofMailbox(shop, keys);
        const known = before.find((one) => one.programId === programId);
        // Whoever takes it meanwhile is seen to have: who takes part is looked up after.
        const own = known && ((await tx.invitations.lock(shop, known.id)) ?? undefined);
        const people = (await tx.participants.ofMailbox(shop, keys)).filter((one) => one.programId === programId);
        if (people.some((one) => one.standing === "banned")) came.banned.push(email);
        else if (own?.state === "refused" || before.some((one) => one.state === "refused")) came.refused.push(email);
        else if (people.some(({ standing }) => !mayTake(standing)) || (own && !maySendAgain(own, now))) came.known.push(email);
        else {
          const fresh: Invitation = own ? renewed({ ...own, email, note: note || null, locale }, now) : { id: ids.next("inv"), programId, email, emailKey, note: note || null, locale, state: "invited", round: 1, participantId: null, createdAt: now, sentAt: now, expiresAt: now + GOOD_FOR };
          if (own) await tx.invitations.update(shop, fresh);
          else if (!(await tx.invitations.insert(shop, fresh))) continue;
          await askToTell(tx, shop, { news: "invited", invitationId: fresh.id, round: fresh.round }, now);
          came.sent += 1;
        }
      }
      return ok(came);
    });

const renewed = (invitation: Invitation, now: Instant): Invitation => ({ ...invitation, state: "invited", round: invitation.round + 1, sentAt: now, expiresAt: now + GOOD_FOR });

/** Sends an invitation once more, good for as long again. `invitation.not_now`: they joined, want none, or got it within a day, or are suspended or banned. */
export const inviteAgain =
  ({ uow, clock, secrets }: Pick<Deps, "uow" | "clock" | "secrets">) =>
  (shop: ShopDomain, id: InvitationId): Reply<null, "invitation.unknown" | "invitation.not_now" | "invitation.too_many" | "program.not_now"> =>
    uow.run(async (tx) => {
      const now = clock.now();
      // The shop's lock before the invitation's, as wherever both are taken.
      const sent = await tx.invitations.sentSince(shop, now - DAY);
      const invitation = await tx.invitations.lock(shop, id);
      if (!invitation) return refuse("invitation.unknown");
      if (!takesPart(await tx.programs.find(shop, invitation.programId))) return refuse("program.not_now");
      if (!maySendAgain(invitation, now) || (await isKeptOut(tx, shop, invitation.programId, mailboxKeys(secrets, invitation.email)))) return refuse("invitation.not_now");
      if (sent >= MOST_A_DAY) return refuse("invitation.too_many");
      const next = renewed(invitation, now);
      await tx.invitations.update(shop, next);
      await askToTell(tx, shop, { news: "invited", invitationId: id, round: next.round }, now);
      return ok(null);
    });

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawInvitation =
  ({ uow }: Pick<Deps, "uow">) =>
  (shop: ShopDomain, id: InvitationId): Reply<null, "invitation.unknown" | "invitation.not_now"> =>
    uow.run(async (tx) => {
      const invitation = await tx.invitations.lock(shop, id);
      if (!invitation) return refuse("invitation.unknown");
      if (invitation.state !== "invited") return refuse("invitation.not_now");
      await tx.invitations.update(shop, { ...invitation, state: "withdrawn" });
      return ok(null);
    });

/** The link of an invitation, for a merchant who hands it on by other ways. */
export const invitationLink =
  ({ uow, secrets }: Pick<Deps, "uow" | "secrets">) =>
  (shop: ShopDomain, id: InvitationId): Reply<{ url: string }, "invitation.unknown"> =>
    uow.read(async (tx) => {
      const [invitation, record] = [await tx.invitations.find(shop, id), await tx.shops.find(shop)];
      return invitation && record ? ok({ url: invitationUrl(secrets, record, id) }) : refuse("invitation.unknown");
    });

/** @returns what an invitation's link leads to; null when nobody can join by it now */
export const readInvitation =
  ({ uow, clock, secrets }: Pick<Deps, "uow" | "clock" | "secrets">) =>
  (shop: ShopDomain, token: string): Promise<{ id: InvitationId; program: Program } | null> =>
    uow.read(async (tx) => {
      const id = readInvitationToken(secrets, shop, token);
      const invitation = id && (await tx.invitations.find(shop, id));
      const program = invitation ? await tx.programs.find(shop, invitation.programId) : null;
      return invitation && isOpen(invitation, clock.now()) && takesPart(program) ? { id: invitation.id, program } : null;
    });

/** Whoever waits for the merchant's word, or was declined, has it by the invitation; a suspension or a ban stays. */
export const mayTake = (standing: Participant["standing"]): boolean => standing === "applied" || standing === "declined";

/** @returns whether one of these mailboxes is suspended or banned in the program */
export const isKeptOut = async (tx: Tx, shop: ShopDomain, programId: ProgramId, keys: string[]): Promise<boolean> => (await tx.participants.ofMailbox(shop, keys)).some((one) => one.programId === programId && (one.standing === "suspended" || one.standing === "banned"));
