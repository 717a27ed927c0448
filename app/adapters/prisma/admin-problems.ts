import type { PrismaClient } from "@prisma/client";
import type { ParticipantId, ShopDomain } from "../../domain/id";
import type { Listed, MailRow, ProblemRow } from "../../domain/views";
import type { MailFilter, ProblemFilter } from "../../ports/admin-reads";
import type { Sealer } from "../../ports/system";
import { listed, pageArgs } from "./admin-paging";
import { people } from "./admin-rewards";
import { mailRow, problemRow } from "./admin-rows";
import { opening } from "./sealed";

export async function problemsOf(db: PrismaClient, shop: ShopDomain, filter: ProblemFilter): Promise<Listed<ProblemRow>> {
  const where = { shop, status: filter.status, ...(filter.campaign && { campaignId: filter.campaign }), ...(filter.group && { groupId: filter.group }) };
  const records = await db.problem.findMany({ where, orderBy: { raisedAt: "desc" }, ...pageArgs(filter.page) });
  const ids = (pick: (r: (typeof records)[number]) => string | null) => ({ in: [...new Set(records.flatMap((r) => pick(r) ?? []))] });
  const campaigns = await db.campaign.findMany({ where: { shop, id: ids((r) => r.campaignId) }, select: { id: true, title: true } });
  const orders = await db.order.findMany({ where: { shop, id: ids((r) => r.orderId) }, select: { id: true, name: true } });
  const rows = records.map((r) => problemRow(r, campaigns.find((c) => c.id === r.campaignId)?.title ?? null, orders.find((o) => o.id === r.orderId)?.name ?? null));
  return listed(rows, await db.problem.count({ where }), filter.page);
}

const mailStates = { all: undefined, sent: "sent", waiting: "waiting", not_sent: { in: ["not_sent", "failed"] } };

/** Recipients are encrypted and stay so: the list names the member, not the address. */
export async function mailsOf(db: PrismaClient, sealer: Sealer, shop: ShopDomain, filter: MailFilter): Promise<Listed<MailRow>> {
  const where = { shop, state: mailStates[filter.state] };
  const records = await db.mail.findMany({ where, omit: { text: true, html: true, recipient: true }, orderBy: [{ createdAt: "desc" }, { key: "asc" }], ...pageArgs(filter.page) });
  const seats = await db.seat.findMany({ where: { shop, id: { in: records.flatMap((r) => r.seatId ?? []) } }, select: { id: true, name: true, groupId: true } });
  const known = await people(db, sealer, shop, records.flatMap((r) => r.participantId ?? []));
  const invitations = await db.invitation.findMany({ where: { shop, id: { in: records.flatMap((r) => r.invitationId ?? []) } }, select: { id: true, programId: true } });
  return listed(records.map((r) => mailRow(opening(sealer), r, seats.find((s) => s.id === r.seatId), r.participantId === null ? null : known(r.participantId as ParticipantId).person, invitations.find((one) => one.id === r.invitationId)?.programId)), await db.mail.count({ where }), filter.page);
}
