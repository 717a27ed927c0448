import type { Prisma, PrismaClient } from "@prisma/client";
import { phase } from "../../domain/campaign";
import type { CampaignId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import { money } from "../../domain/money";
import type { CampaignFigures, CampaignRow, CampaignView, Funnel, Listed } from "../../domain/views";
import type { CampaignFilter, CampaignViewName } from "../../ports/admin-reads";
import { listed, PAGE } from "./admin-paging";
import { problemsOf } from "./admin-problems";
import { campaignOf, campaignRow } from "./admin-rows";
import { timelineOf } from "./admin-timeline";
import type { Open } from "./sealed";

/** Groups with a test order in them are left out of every figure. */
export const realGroups = { seats: { none: { test: true } } } satisfies Prisma.GroupWhereInput;

/** The stored status lags behind the dates until a job has run; what the merchant sees does not. */
export function viewWhere(view: CampaignViewName, now: Instant): Prisma.CampaignWhereInput {
  const date = new Date(now);
  const running = { in: ["scheduled", "live"] };
  switch (view) {
    case "all":
      return {};
    case "draft":
      return { status: "draft" };
    case "scheduled":
      return { status: running, startsAt: { gt: date } };
    case "live":
      return { OR: [{ status: running, startsAt: { lte: date }, endsAt: { gt: date } }, { status: "paused" }] };
    case "ended":
      return { OR: [{ status: "ended" }, { status: running, endsAt: { lte: date } }] };
  }
}

/** Figures of several campaigns in three queries. */
export async function figuresOf(db: PrismaClient, shop: ShopDomain, campaigns: { id: string; currency: string }[]): Promise<Map<string, CampaignFigures>> {
  const campaignId = { in: campaigns.map((c) => c.id) };
  const groups = await db.group.groupBy({ by: ["campaignId", "status"], where: { shop, campaignId, ...realGroups }, _count: { _all: true } });
  const seats = await db.seat.groupBy({ by: ["campaignId"], where: { shop, campaignId, state: "counted", test: false }, _count: { _all: true }, _sum: { paidMinor: true } });
  const count = (id: string, status: string) => groups.find((g) => g.campaignId === id && g.status === status)?._count._all ?? 0;
  return new Map(
    campaigns.map(({ id, currency }) => {
      const own = seats.find((s) => s.campaignId === id);
      const revenue = money(Number(own?._sum.paidMinor ?? 0), currency);
      return [id, { forming: count(id, "forming"), succeeded: count(id, "succeeded"), failed: count(id, "failed"), members: own?._count._all ?? 0, revenue }];
    }),
  );
}

/** Rows for these records, in their order. */
export async function campaignRows(db: PrismaClient, shop: ShopDomain, where: Prisma.CampaignWhereInput, now: Instant, take = PAGE): Promise<CampaignRow[]> {
  const records = await db.campaign.findMany({ where: { ...where, shop }, orderBy: { updatedAt: "desc" }, take });
  const figures = await figuresOf(db, shop, records);
  const problems = await db.problem.groupBy({ by: ["campaignId"], where: { shop, status: "open", campaignId: { in: records.map((r) => r.id) } }, _count: { _all: true } });
  return records.map((r) => campaignRow(r, figures.get(r.id)!, problems.find((p) => p.campaignId === r.id)?._count._all ?? 0, now));
}

/** Titles are compared here rather than in SQL: the two databases disagree on upper and lower case. */
export async function listCampaigns(db: PrismaClient, shop: ShopDomain, filter: CampaignFilter, now: Instant): Promise<Listed<CampaignRow>> {
  const found = await db.campaign.findMany({ where: { shop, ...viewWhere(filter.view, now) }, select: { id: true, title: true, productTitle: true }, orderBy: { updatedAt: "desc" } });
  const wanted = filter.search.trim().toLocaleLowerCase();
  const ids = found.filter((c) => `${c.title}\n${c.productTitle}`.toLocaleLowerCase().includes(wanted)).map((c) => c.id);
  const start = (Math.max(1, filter.page) - 1) * PAGE;
  return listed(await campaignRows(db, shop, { id: { in: ids.slice(start, start + PAGE) } }, now), ids.length, filter.page);
}

async function funnelOf(db: PrismaClient, shop: ShopDomain, campaignId: CampaignId): Promise<Funnel> {
  const seats = (where: Prisma.SeatWhereInput) => db.seat.count({ where: { shop, campaignId, test: false, ...where } });
  return {
    asked: await seats({}),
    ordered: await seats({ OR: [{ securedAt: { not: null } }, { countedAt: { not: null } }] }),
    counted: await seats({ countedAt: { not: null } }),
    completed: await seats({ countedAt: { not: null }, group: { status: "succeeded" } }),
    invited: await seats({ countedAt: { not: null }, invitedBy: { not: null } }),
  };
}

export async function readCampaign(db: PrismaClient, open: Open, shop: ShopDomain, id: CampaignId, now: Instant): Promise<CampaignView | null> {
  const record = await db.campaign.findUnique({ where: { shop_id: { shop, id } } });
  if (!record) return null;
  const campaign = campaignOf(record);
  const figures = await figuresOf(db, shop, [record]);
  const codes = await db.code.groupBy({ by: ["state"], where: { shop, offer: { campaignId: id } }, _count: { _all: true } });
  const made = (state: string) => codes.find((c) => c.state === state)?._count._all ?? 0;
  return {
    campaign,
    phase: phase(campaign, now),
    figures: figures.get(id)!,
    funnel: await funnelOf(db, shop, id),
    problems: (await problemsOf(db, shop, { status: "open", campaign: id, group: null, page: 1 })).rows,
    codes: { making: made("making"), pooled: made("pooled"), shown: made("shown") },
    discountId: (await db.offer.findFirst({ where: { shop, campaignId: id, discountId: { not: null } }, select: { discountId: true } }))?.discountId ?? null,
    timeline: (await timelineOf(db, open, shop, { campaignId: id }, 1)).rows,
  };
}

export async function clashesOf(db: PrismaClient, shop: ShopDomain, productId: string, except: CampaignId | null, now: Instant) {
  const where = { shop, productId, status: { in: ["scheduled", "live", "paused"] }, endsAt: { gt: new Date(now) }, ...(except && { id: { not: except } }) };
  const records = await db.campaign.findMany({ where, orderBy: { startsAt: "asc" } });
  return records.map((r) => ({ id: r.id as CampaignId, title: r.title, startsAt: r.startsAt.getTime(), endsAt: r.endsAt.getTime() }));
}

export async function campaignNames(db: PrismaClient, shop: ShopDomain) {
  const records = await db.campaign.findMany({ where: { shop, status: { not: "draft" } }, select: { id: true, title: true }, orderBy: { createdAt: "desc" }, take: 100 });
  return records.map((r) => ({ id: r.id as CampaignId, title: r.title }));
}
