import { type InvitationId, type ParticipantId, type ShopDomain, isId } from "../domain/id";
import type { Instant } from "../domain/instant";
import { type Participant, onePersonsAddress } from "../domain/participant";
import type { News } from "../ports/outbox";
import type { Secrets } from "../ports/system";
import type { ShopRecord, Tx } from "../ports/unit-of-work";

/** What makes a piece of news one of its kind: whatever is repeated, it is told once. */
function keyOf(news: News): string {
  switch (news.news) {
    case "paid":
      return `mail.tell:paid:${news.payoutId}`;
    case "coupon":
    case "packet":
      return `mail.tell:${news.news}:${news.grantId}`;
    case "invited":
      return `mail.tell:invited:${news.invitationId}:${news.round}`;
    default:
      return `mail.tell:${news.news}:${news.participantId}:${news.at}`;
  }
}

/** Asks for a letter. Who has no address gets none. */
export const askToTell = (tx: Tx, shop: ShopDomain, news: News, now: Instant): Promise<void> =>
  tx.outbox.add(shop, { kind: "mail.tell", payload: news, key: keyOf(news), campaignId: null, groupId: null, seatId: null, runAt: now, createdAt: now });

/** @returns whether rewards may be written of to somebody */
export const hears = (person: Participant | null): person is Participant & { email: string } => person !== null && person.hears !== null && person.email !== null;

const mark = (email: string) => onePersonsAddress(email) ?? email;

/** What ends letters to an address, as their link carries it: of this shop, about this link or invitation, and to this address only. */
export const stopToken = (secrets: Secrets, shop: ShopDomain, about: ParticipantId | InvitationId, email: string): string => secrets.sign("letters", [shop, about, secrets.digest("letters", mark(email))].join(" "));

/** @returns what a token is about; null when we did not sign it, or for another shop. `isFor` tells whether it was sent to an address */
export function readStopToken(secrets: Secrets, shop: ShopDomain, token: string): { about: ParticipantId | InvitationId; isFor(email: string): boolean } | null {
  const [of, about, digest] = secrets.open("letters", token)?.split(" ") ?? [];
  if (of !== shop || digest === undefined || !(isId("par", about) || isId("inv", about))) return null;
  return { about, isFor: (email) => secrets.digests("letters", mark(email)).includes(digest) };
}

/** Where letters end: a page with a button, which mail programs may press by themselves (RFC 8058). */
export const stopUrl = (secrets: Secrets, record: Pick<ShopRecord, "shop" | "url" | "proxyPrefix">, about: ParticipantId | InvitationId, email: string): string => `${record.url}${record.proxyPrefix}/letters/stop?${new URLSearchParams({ token: stopToken(secrets, record.shop, about, email) })}`;

/** By which an invited person joins. It is signed, so that nothing at rest opens the door. */
export const invitationToken = (secrets: Secrets, shop: ShopDomain, id: InvitationId): string => secrets.sign("invitation", `${shop} ${id}`);

/** @returns the invitation's id; null when we did not sign it, or for another shop */
export function readInvitationToken(secrets: Secrets, shop: ShopDomain, token: string): InvitationId | null {
  const [of, id] = secrets.open("invitation", token)?.split(" ") ?? [];
  return of === shop && isId("inv", id) ? id : null;
}

/** Where an invited person joins. */
export const invitationUrl = (secrets: Secrets, record: Pick<ShopRecord, "shop" | "url" | "proxyPrefix">, id: InvitationId): string => `${record.url}${record.proxyPrefix}/affiliates?${new URLSearchParams({ invite: invitationToken(secrets, record.shop, id) })}`;
