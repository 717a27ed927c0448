import type { Campaign as CampaignRecord, Fact as FactRecord, Mail as MailRecord, Problem as ProblemRecord, Seat as SeatRecord } from "@prisma/client";
import { phase, type Campaign, type CampaignStatus, type Publication } from "../../domain/campaign";
import type { FactKind } from "../../domain/fact";
import type { GroupEnding, GroupStatus, RefundState, SeatState } from "../../domain/group";
import { defaultRules, type GroupRules } from "../../domain/group-rules";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import { money } from "../../domain/money";
import type { FinancialStatus } from "../../domain/order";
import type { ProblemKind } from "../../domain/problem";
import type { CampaignFigures, CampaignRow, FactRow, GroupRow, MailRow, ProblemRow, SeatRow } from "../../domain/views";
import type { Open } from "./sealed";

// Names are sealed in their rows: `open` reads them.

const at = (date: Date | null): Instant | null => (date ? date.getTime() : null);

const productOf = (c: CampaignRecord) => ({ id: c.productId, handle: c.productHandle, title: c.productTitle, image: c.productImage });

/** Rules as stored, completed by the defaults where an older campaign lacks a newer rule. */
export const rulesOf = (c: Pick<CampaignRecord, "rules">): GroupRules => ({ ...defaultRules, ...(c.rules as Partial<GroupRules>) });

export const campaignOf = (c: CampaignRecord): Campaign<GroupRules> => ({
  shop: c.shop as ShopDomain,
  id: c.id as CampaignId,
  mechanism: c.mechanism,
  title: c.title,
  status: c.status as CampaignStatus,
  publication: c.publication as Publication,
  product: productOf(c),
  rules: rulesOf(c),
  currency: c.currency,
  timezone: c.timezone,
  startsAt: c.startsAt.getTime(),
  endsAt: c.endsAt.getTime(),
  quota: c.quota,
  quotaTaken: c.quotaTaken,
  rewarded: c.rewarded,
  revision: c.revision,
  createdAt: c.createdAt.getTime(),
  updatedAt: c.updatedAt.getTime(),
  endedAt: at(c.endedAt),
});

export function campaignRow(record: CampaignRecord, figures: CampaignFigures, problems: number, now: Instant): CampaignRow {
  const c = campaignOf(record);
  const { id, title, product, publication, startsAt, endsAt, endedAt, updatedAt, timezone, quota, quotaTaken } = c;
  return { id, title, product, publication, startsAt, endsAt, endedAt, updatedAt, timezone, quota, quotaTaken, phase: phase(c, now), size: c.rules.size, price: c.rules.price, figures, problems };
}

export type GroupRecord = { id: string; campaignId: string; status: string; ending: string | null; size: number; counted: number; taken: number; createdAt: Date; startedAt: Date | null; deadline: Date | null; closedAt: Date | null; campaign: { title: string }; seats: { name: string | null }[] };

export const groupRow = (open: Open, g: GroupRecord): GroupRow => ({
  id: g.id as GroupId,
  campaignId: g.campaignId as CampaignId,
  campaignTitle: g.campaign.title,
  status: g.status as GroupStatus,
  ending: g.ending as GroupEnding | null,
  size: g.size,
  counted: g.counted,
  taken: g.taken,
  opener: open(g.seats[0]?.name ?? null),
  createdAt: g.createdAt.getTime(),
  startedAt: at(g.startedAt),
  deadline: at(g.deadline),
  closedAt: at(g.closedAt),
});

export const seatRow = (open: Open, s: SeatRecord & { group: { status: string; campaign: { title: string } } }, financialStatus: string | null): SeatRow => ({
  id: s.id as SeatId,
  campaignId: s.campaignId as CampaignId,
  campaignTitle: s.group.campaign.title,
  groupId: s.groupId as GroupId,
  groupStatus: s.group.status as GroupStatus,
  state: s.state as SeatState,
  opener: s.opener,
  name: open(s.name),
  orderId: s.orderId,
  orderName: s.orderName,
  financialStatus: financialStatus as FinancialStatus | null,
  quantity: s.quantity,
  paid: s.paidMinor === null || s.currency === null ? null : money(Number(s.paidMinor), s.currency),
  refund: s.refund as RefundState,
  via: s.via as SeatRow["via"],
  test: s.test,
  heldAt: s.heldAt.getTime(),
  holdUntil: s.holdUntil.getTime(),
  securedAt: at(s.securedAt),
  countedAt: at(s.countedAt),
  closedAt: at(s.closedAt),
  movedFrom: s.movedFrom as GroupId | null,
});

export const factRow = (open: Open, f: FactRecord, seat: { name: string | null; orderName: string | null } | undefined): FactRow => ({
  key: f.key,
  kind: f.kind as FactKind,
  at: f.at.getTime(),
  campaignId: f.campaignId as CampaignId | null,
  groupId: f.groupId as GroupId | null,
  seatId: f.seatId as SeatId | null,
  orderId: f.orderId,
  detail: f.detail as FactRow["detail"],
  seatName: open(seat?.name ?? null),
  orderName: seat?.orderName ?? null,
});

export const problemRow = (p: ProblemRecord, campaignTitle: string | null, orderName: string | null): ProblemRow => ({
  key: p.key,
  kind: p.kind as ProblemKind,
  status: p.status as ProblemRow["status"],
  campaignId: p.campaignId as CampaignId | null,
  groupId: p.groupId as GroupId | null,
  seatId: p.seatId as SeatId | null,
  orderId: p.orderId,
  detail: p.detail as ProblemRow["detail"],
  raisedAt: p.raisedAt.getTime(),
  resolvedAt: at(p.resolvedAt),
  resolution: p.resolution,
  campaignTitle,
  orderName,
});

export const mailRow = (open: Open, m: Omit<MailRecord, "text" | "html" | "recipient">, seat: { id: string; name: string | null; groupId: string } | undefined, person: MailRow["person"] = null, invites: string | null = null): MailRow => ({
  key: m.key,
  kind: m.kind,
  subject: open(m.subject) ?? "",
  locale: m.locale,
  state: m.state as MailRow["state"],
  reason: m.reason,
  createdAt: m.createdAt.getTime(),
  sentAt: at(m.sentAt),
  seat: seat ? { id: seat.id as SeatId, name: open(seat.name), groupId: seat.groupId as GroupId } : null,
  person,
  invites: invites as MailRow["invites"],
});
