import type { Mail as MailRow } from "@prisma/client";
import type { InvitationId, ParticipantId, SeatId } from "../../../domain/id";
import type { Sealer } from "../../../ports/system";
import type { MailRecord, Mails } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { opening } from "../sealed";
import { fromDate, fromDateOrNull, toDate, toDateOrNull } from "../rows/values";

/** Every mail we wanted to send, in the table Mail: whom it goes to and what it says are encrypted. */
export const mails = (queries: Queries, sealer: Sealer): Mails => ({
  async add(shop, { key, kind, seatId, participantId, invitationId, recipient, locale, subject, text, html, state, reason, createdAt, sentAt }) {
    const row = { shop: shop as string, key, kind, seatId: seatId as string | null, participantId: participantId as string | null, invitationId: invitationId as string | null, recipient: sealer.seal(recipient), locale, subject: sealer.seal(subject), text: sealer.seal(text), html: sealer.seal(html), state: state as string, reason, createdAt: toDate(createdAt), sentAt: toDateOrNull(sentAt) };
    await insertNew(queries, "Mail", "key", [row]);
  },

  async find(shop, key) {
    const row = await queries.mail.findUnique({ where: { shop_key: { shop, key } } });
    return row && mailFrom(row, sealer);
  },

  async setState(shop, key, state, reason, at) {
    await queries.mail.updateMany({ where: { shop, key, state: { not: "sent" } }, data: { state, reason, sentAt: toDateOrNull(at) } });
  },
});

/** @returns a row of the table Mail, opened */
export const mailFrom = (row: MailRow, sealer: Sealer): MailRecord => ({
  key: row.key,
  kind: row.kind,
  seatId: row.seatId as SeatId | null,
  participantId: row.participantId as ParticipantId | null,
  invitationId: row.invitationId as InvitationId | null,
  recipient: opened(row.recipient, sealer),
  locale: row.locale,
  subject: opened(row.subject, sealer),
  text: opened(row.text, sealer),
  html: opened(row.html, sealer),
  state: row.state as MailRecord["state"],
  reason: row.reason,
  createdAt: fromDate(row.createdAt),
  sentAt: fromDateOrNull(row.sentAt),
});

/** Redacted columns are empty; what cannot be opened any more reads as empty, too. */
const opened = (sealed: string, sealer: Sealer) => opening(sealer)(sealed) ?? "";
