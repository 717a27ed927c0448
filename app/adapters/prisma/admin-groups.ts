import type { Prisma, PrismaClient } from "@prisma/client";
import type { GroupId, ShopDomain } from "../../domain/id";
import type { GroupRow, GroupView, Listed, SeatRow } from "../../domain/views";
import type { GroupFilter, SeatFilter } from "../../ports/admin-reads";
import { listed, pageArgs } from "./admin-paging";
import { problemsOf } from "./admin-problems";
import { groupRow, seatRow } from "./admin-rows";
import { timelineOf } from "./admin-timeline";
import type { Open } from "./sealed";

const withOpener = { campaign: { select: { title: true, timezone: true } }, seats: { where: { opener: true }, select: { name: true }, take: 1 } } satisfies Prisma.GroupInclude;
const withGroup = { group: { select: { status: true, campaign: { select: { title: true } } } } } satisfies Prisma.SeatInclude;

/** Groups that began. Drafts whose opener has not paid are not groups yet, and dropped ones never were. */
export async function listGroups(db: PrismaClient, open: Open, shop: ShopDomain, filter: GroupFilter): Promise<Listed<GroupRow>> {
  const where: Prisma.GroupWhereInput = {
    shop,
    status: filter.status === "all" ? { in: ["forming", "succeeded", "failed"] } : filter.status,
    ...(filter.campaign && { campaignId: filter.campaign }),
    ...(filter.since !== null && { closedAt: { gte: new Date(filter.since) } }),
  };
  const orderBy: Prisma.GroupOrderByWithRelationInput[] = filter.status === "forming" ? [{ deadline: "asc" }, { id: "asc" }] : [{ startedAt: "desc" }, { id: "asc" }];
  const records = await db.group.findMany({ where, include: withOpener, orderBy, ...pageArgs(filter.page) });
  return listed(records.map((r) => groupRow(open, r)), await db.group.count({ where }), filter.page);
}

async function seatRows(db: PrismaClient, open: Open, shop: ShopDomain, where: Prisma.SeatWhereInput, args: Pick<Prisma.SeatFindManyArgs, "orderBy" | "skip" | "take">): Promise<SeatRow[]> {
  const records = await db.seat.findMany({ where: { ...where, shop }, include: withGroup, ...args });
  const orders = await db.order.findMany({ where: { shop, id: { in: records.flatMap((r) => r.orderId ?? []) } }, select: { id: true, financialStatus: true } });
  return records.map((r) => seatRow(open, r, orders.find((o) => o.id === r.orderId)?.financialStatus ?? null));
}

export async function readGroup(db: PrismaClient, open: Open, shop: ShopDomain, id: GroupId): Promise<GroupView | null> {
  const record = await db.group.findUnique({ where: { shop_id: { shop, id } }, include: withOpener });
  if (!record) return null;
  return {
    group: groupRow(open, record),
    timezone: record.campaign.timezone,
    seats: await seatRows(db, open, shop, { groupId: id }, { orderBy: [{ heldAt: "asc" }, { id: "asc" }] }),
    timeline: (await timelineOf(db, open, shop, { groupId: id }, 1)).rows,
    problems: (await problemsOf(db, shop, { status: "open", campaign: null, group: id, page: 1 })).rows,
  };
}

const states: Record<SeatFilter["state"], Prisma.SeatWhereInput> = {
  all: { OR: [{ state: "counted" }, { orderId: { not: null } }] },
  counted: { state: "counted" },
  waiting: { state: { in: ["held", "secured"] } },
  refunds: { refund: { in: ["due", "problem", "done"] } },
  ended: { state: { in: ["left", "failed", "lapsed"] } },
};

export async function listSeats(db: PrismaClient, open: Open, shop: ShopDomain, filter: SeatFilter): Promise<Listed<SeatRow>> {
  const text = filter.search.trim();
  const where: Prisma.SeatWhereInput = {
    shop,
    ...(filter.campaign && { campaignId: filter.campaign }),
    ...(filter.invited && { invitedBy: { not: null } }),
    ...(filter.since !== null && { countedAt: { gte: new Date(filter.since) } }),
    AND: [states[filter.state], text ? { orderName: { contains: text } } : {}],
  };
  return listed(await seatRows(db, open, shop, where, { orderBy: [{ heldAt: "desc" }, { id: "asc" }], ...pageArgs(filter.page) }), await db.seat.count({ where }), filter.page);
}
