import type { ParticipantId, ShopDomain } from "../domain/id";
import { HEAR_OF_REWARDS, onePersonsAddress } from "../domain/participant";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { mailboxKey, mailboxKeys } from "./attribute-order";
import { hears, readStopToken } from "./letters";

type Deps = { uow: UnitOfWork; clock: Clock; secrets: Secrets };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * Keeps where a sharer wants to hear of rewards, with what they agreed to; null forgets it. The address is kept for
 * nothing else. `address.wrong`: it is none.
 */
export const hearOfRewards =
  ({ uow, clock, secrets }: Deps) =>
  (shop: ShopDomain, id: ParticipantId, { email, locale }: { email: string | null; locale: string }): Reply<null, "participant.out" | "address.wrong"> =>
    uow.run(async (tx) => {
      if (email !== null && onePersonsAddress(email) === null) return refuse("address.wrong");
      const person = await tx.participants.lock(shop, id);
      const program = person && (await tx.programs.find(shop, person.programId));
      // An affiliate's address is what they applied with, and changes with the merchant.
      if (!person || !program?.rules.friends) return refuse("participant.out");
      if (email === null) return ok(await forgetAddress(tx, shop, id));
      if (person.standing !== "approved") return refuse("participant.out");
      const address = email.trim();
      const same = person.email === address ? person.hears : null;
      await tx.participants.update(shop, { ...person, email: address, emailKey: mailboxKey(secrets, address), hears: same ?? { words: HEAR_OF_REWARDS, at: clock.now() }, locale });
      return ok(null);
    });

async function forgetAddress(tx: Tx, shop: ShopDomain, id: ParticipantId): Promise<null> {
  const person = await tx.participants.lock(shop, id);
  if (person?.hears) await tx.participants.update(shop, { ...person, email: null, emailKey: null, hears: null });
  return null;
}

/** What a link in a letter is about, for the page that asks: null when it is not ours. */
export const readStop =
  ({ secrets }: Pick<Deps, "secrets">) =>
  (shop: ShopDomain, token: string): "rewards" | "invitations" | null => {
    const read = readStopToken(secrets, shop, token);
    return read && (read.about.startsWith("inv") ? "invitations" : "rewards");
  };

/**
 * Ends letters to the address that a letter went to: of rewards, by every link that it was left with in this shop; or
 * invitations, for good. Saying so again changes nothing. `link.unknown`: we did not sign it.
 */
export const stopLetters =
  ({ uow, secrets }: Pick<Deps, "uow" | "secrets">) =>
  (shop: ShopDomain, token: string): Reply<null, "link.unknown"> =>
    uow.run(async (tx) => {
      const read = readStopToken(secrets, shop, token);
      if (!read) return refuse("link.unknown");
      const { about, isFor } = read;
      if (about.startsWith("inv")) {
        const invitation = await tx.invitations.lock(shop, about as Parameters<Tx["invitations"]["lock"]>[1]);
        if (invitation && isFor(invitation.email) && invitation.state !== "joined") await tx.invitations.update(shop, { ...invitation, state: "refused", email: "", note: null });
        return ok(null);
      }
      const person = await tx.participants.find(shop, about as ParticipantId);
      // An older letter, to an address that has been changed since, ends nothing of the new one.
      if (!hears(person) || !isFor(person.email)) return ok(null);
      const keys = [...mailboxKeys(secrets, person.email), ...(person.emailKey === null ? [] : [person.emailKey])];
      const all = (await tx.participants.ofMailbox(shop, keys)).filter((one) => one.hears !== null).map((one) => one.id);
      for (const id of [...new Set([...all, person.id])].sort()) await forgetAddress(tx, shop, id);
      return ok(null);
    });
