import { causeOf } from "../../domain/cause";
import { counted } from "../../domain/group";
import { money } from "../../domain/money";
import { withoutPersons } from "../../domain/no-persons";
import { composeMail } from "../../domain/mail-text";
import type { MailKind } from "../../ports/outbox";
import { type Handler, done } from "./handler";
import { stopHeaders, stopped } from "./letters";

/** Writes a seat's mail from its group as it is now, in the shopper's language, and asks for it to be sent. */
export const writeMail: Handler<"mail.write"> = async ({ uow, clock }, { shop, payload, key }) => {
  await uow.run(async (tx) => {
    const seat = await tx.groups.seat(shop, payload.seatId);
    const group = seat && (await tx.groups.load(shop, seat.groupId, [seat.id]));
    const campaign = seat && (await tx.campaigns.find(shop, seat.campaignId));
    const record = await tx.shops.find(shop);
    // Without an address (withheld, or redacted) there is nobody to write to.
    if (!seat?.email || !group || !campaign || !record || stale(payload.mail, group.status)) return;
    const now = clock.now();
    // What came of the money goes back, though the seat was only waiting for all of it.
    const partly = seat.orderId !== null && (await tx.orders.find(shop, seat.orderId))?.financialStatus === "partially_paid";
    const mail = composeMail(payload.mail, {
      locale: seat.locale,
      shopName: record.name,
      product: campaign.product.title,
      paid: seat.paidMinor === null || !seat.currency ? null : money(seat.paidMinor, seat.currency),
      size: group.size,
      counted: counted(group),
      deadline: group.deadline,
      timezone: record.timezone,
      ending: group.ending,
      unpaid: seat.refund === "none" && !partly,
      late: group.status !== "failed",
      inviteUrl: `${record.url}${record.proxyPrefix}/i/${seat.inviteCode}`,
      productUrl: `${record.url}/products/${campaign.product.handle}`,
    });
    await tx.mails.add(shop, { key, kind: payload.mail, seatId: seat.id, participantId: null, invitationId: null, recipient: seat.email, locale: seat.locale, ...mail, state: "waiting", reason: null, createdAt: now, sentAt: null });
    await tx.outbox.add(shop, { kind: "mail.send", key: `mail.send:${key}`, payload: { mailKey: key }, campaignId: campaign.id, groupId: group.id, seatId: seat.id, runAt: now, createdAt: now });
  });
  return done;
};

/** "One seat left" and "joined" are no news once the group has ended. */
const stale = (kind: MailKind, status: string) => (kind === "one_left" || kind === "joined") && status !== "forming";

/** Sends a written mail. Without mail settings it is kept as not sent, and the admin shows it. */
export const sendMail: Handler<"mail.send"> = async ({ uow, mailer, mailFrom, clock, secrets }, { shop, payload }, ours) => {
  const mail = await uow.read((tx) => tx.mails.find(shop, payload.mailKey));
  // A redacted mail has nobody to go to any more.
  if (!mail || mail.state === "sent" || mail.recipient === "") return done;
  const over = await uow.read((tx) => stopped(tx, shop, mail));
  if (over !== null) {
    await uow.run((tx) => tx.mails.setState(shop, mail.key, "not_sent", over, null));
    return done;
  }
  if (!mailer.configured) {
    await uow.run((tx) => tx.mails.setState(shop, mail.key, "not_sent", "no_mail_settings", null));
    return done;
  }
  const record = await uow.read((tx) => tx.shops.find(shop));
  const headers = stopHeaders(secrets, record, mail);
  if (!(await ours())) return { kind: "again", at: clock.now() };
  try {
    await mailer.send({ key: `${shop}:${mail.key}`, from: `"${(record?.name ?? shop).replaceAll(/["\\\r\n]/g, " ")}" <${mailFrom}>`, to: mail.recipient, subject: mail.subject, text: mail.text, html: mail.html, ...(headers && { headers }) });
  } catch (error) {
    const words = withoutPersons(causeOf(error));
    await uow.run((tx) => tx.mails.setState(shop, mail.key, "failed", words.slice(0, 200), null));
    return { kind: "failed", error: words };
  }
  await uow.run((tx) => tx.mails.setState(shop, mail.key, "sent", null, clock.now()));
  return done;
};
