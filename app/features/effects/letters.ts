import { benefitOf, offOf } from "../../domain/friends";
import { isGift } from "../../domain/gift";
import type { InvitationId, ParticipantId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import { isOpen } from "../../domain/invitation";
import { type Letter, composeLetter, mayStop } from "../../domain/letter-text";
import { money } from "../../domain/money";
import type { News } from "../../ports/outbox";
import { sharerToken } from "../../domain/sharer-token";
import type { Secrets } from "../../ports/system";
import type { MailRecord, ShopRecord, Tx } from "../../ports/unit-of-work";
import { hears, invitationUrl, stopUrl } from "../letters";
import { type Handler, done } from "./handler";

/** A letter with whom it goes to. */
type Addressed = { letter: Letter; program: string; email: string; locale: string; url: string } & ({ participantId: ParticipantId; invitationId: null } | { participantId: null; invitationId: InvitationId });

/** Writes a letter from what is true now, in its reader's language, and asks for it to be sent. What is no news any more is not written. */
export const tellPerson: Handler<"mail.tell"> = async ({ uow, clock, secrets }, { shop, payload, key }) => {
  await uow.run(async (tx) => {
    const now = clock.now();
    const record = await tx.shops.find(shop);
    const found = record && (await look(tx, record, secrets, payload, now));
    if (!record || !found) return;
    const { letter, program, email, locale, url, participantId, invitationId } = found;
    const end = mayStop(letter.kind) ? stopUrl(secrets, record, participantId ?? invitationId, email) : null;
    const mail = composeLetter(letter, { locale, shopName: record.name, program, timezone: record.timezone, url, stopUrl: end });
    await tx.mails.add(shop, { key, kind: letter.kind, seatId: null, participantId, invitationId, recipient: email, locale, ...mail, state: "waiting", reason: null, createdAt: now, sentAt: null });
    await tx.outbox.add(shop, { kind: "mail.send", key: `mail.send:${key}`, payload: { mailKey: key }, campaignId: null, groupId: null, seatId: null, runAt: now, createdAt: now });
  });
  return done;
};

/** @returns what to write to whom; null when it is no news any more, or there is nobody to write to */
async function look(tx: Tx, record: ShopRecord, secrets: Secrets, news: News, now: Instant): Promise<Addressed | null> {
  switch (news.news) {
    case "paid":
      return paid(tx, record, news.payoutId);
    case "coupon":
    case "packet":
      return thanked(tx, record, secrets, news, now);
    case "invited":
      return invited(tx, record, secrets, news, now);
    default:
      return decided(tx, record, news);
  }
}

const pageOf = (record: ShopRecord) => `${record.url}${record.proxyPrefix}/affiliates`;

async function decided(tx: Tx, record: ShopRecord, news: Extract<News, { at: Instant }>): Promise<Addressed | null> {
  const person = await tx.participants.find(record.shop, news.participantId);
  const program = person && (await tx.programs.find(record.shop, person.programId));
  // The merchant has decided again since: that is told, this is not.
  if (!person?.email || program?.kind !== "affiliate" || person.standing !== news.news || person.decidedAt !== news.at) return null;
  return { letter: { kind: news.news, reason: person.reason }, program: program.title, email: person.email, locale: person.locale, url: pageOf(record), participantId: person.id, invitationId: null };
}

async function paid(tx: Tx, record: ShopRecord, id: Extract<News, { news: "paid" }>["payoutId"]): Promise<Addressed | null> {
  const payout = await tx.payouts.find(record.shop, id);
  const person = payout && (await tx.participants.find(record.shop, payout.participantId));
  const program = payout && (await tx.programs.find(record.shop, payout.programId));
  // What is in a red packet its sharer has just seen, where they opened it.
  if (payout?.state !== "paid" || !person?.email || program?.kind !== "affiliate") return null;
  return { letter: { kind: "paid", amount: money(payout.minor, payout.currency), method: payout.method, reference: payout.reference }, program: program.title, email: person.email, locale: person.locale, url: pageOf(record), participantId: person.id, invitationId: null };
}

async function thanked(tx: Tx, record: ShopRecord, secrets: Secrets, { news, grantId }: Extract<News, { grantId: unknown }>, now: Instant): Promise<Addressed | null> {
  const { shop } = record;
  const grant = await tx.grants.find(shop, grantId);
  const person = grant && (await tx.participants.find(shop, grant.participantId));
  const program = grant && (await tx.programs.find(shop, grant.programId));
  const friends = program?.rules.friends;
  if (!grant || !isGift(grant) || !friends || !hears(person) || person.standing !== "approved") return null;
  // A guest's page opens by their own token; an account's needs its owner to be signed in on another device.
  const page = `${record.url}${record.proxyPrefix}/share?${new URLSearchParams({ program: program.id, ...(person.customerId === null && { token: sharerToken(secrets, person.id, now) }) })}`;
  const to = { program: program.title, email: person.email, locale: person.locale, url: page, participantId: person.id, invitationId: null };
  if (news === "packet") return grant.state === "ready" && grant.looksAt !== null && grant.looksAt > now ? { ...to, letter: { kind: "packet", until: grant.looksAt } } : null;
  const coupon = (await tx.coupons.ofGrants(shop, [grant.id])).find((one) => one.state === "given" && one.expiresAt !== null && one.expiresAt > now);
  const benefit = benefitOf(friends, "sharer");
  return coupon && benefit ? { ...to, letter: { kind: "coupon", off: offOf(benefit.off, program.currency, person.locale), until: coupon.expiresAt! } } : null;
}

async function invited(tx: Tx, record: ShopRecord, secrets: Secrets, { invitationId, round }: Extract<News, { news: "invited" }>, now: Instant): Promise<Addressed | null> {
  const invitation = await tx.invitations.find(record.shop, invitationId);
  const program = invitation && (await tx.programs.find(record.shop, invitation.programId));
  if (!invitation || !isOpen(invitation, now) || invitation.round !== round || invitation.email === "" || program?.status !== "live") return null;
  return { letter: { kind: "invited", note: invitation.note, until: invitation.expiresAt }, program: program.title, email: invitation.email, locale: invitation.locale, url: invitationUrl(secrets, record, invitation.id), participantId: null, invitationId: invitation.id };
}

/** @returns why a letter that was written must not leave any more; null when it may */
export async function stopped(tx: Tx, shop: ShopDomain, mail: MailRecord): Promise<"stopped" | null> {
  if (!mayStop(mail.kind)) return null;
  if (mail.invitationId !== null) return (await tx.invitations.find(shop, mail.invitationId))?.state === "invited" ? null : "stopped";
  if (mail.participantId === null) return null;
  const person = await tx.participants.find(shop, mail.participantId);
  return hears(person) && person.email === mail.recipient ? null : "stopped";
}

/** Lines by which mail programs offer to end such letters, with one click (RFC 2369, RFC 8058). */
export function stopHeaders(secrets: Secrets, record: ShopRecord | null, mail: MailRecord): Record<string, string> | undefined {
  const about = mail.participantId ?? mail.invitationId;
  if (!record || about === null || !mayStop(mail.kind)) return undefined;
  return { "List-Unsubscribe": `<${stopUrl(secrets, record, about, mail.recipient)}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
