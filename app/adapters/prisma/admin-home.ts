import { Prisma, type PrismaClient } from "@prisma/client";
import type { CampaignId, GroupId, ShopDomain } from "../../domain/id";
import { DAY, type Instant } from "../../domain/instant";
import { money } from "../../domain/money";
import type { HomeView, Upcoming } from "../../domain/views";
import { campaignRows, realGroups } from "./admin-campaigns";
import { countHolds } from "./admin-holds";
import { problemsOf } from "./admin-problems";

const SINCE = 30 * DAY;
const SHOWN = 5;

async function upcoming(db: PrismaClient, shop: ShopDomain, now: Instant): Promise<Upcoming[]> {
  const future = { gt: new Date(now) };
  const running = { in: ["scheduled", "live"] };
  const starts = await db.campaign.findMany({ where: { shop, status: running, startsAt: future }, orderBy: { startsAt: "asc" }, take: SHOWN });
  const ends = await db.campaign.findMany({ where: { shop, status: running, endsAt: future }, orderBy: { endsAt: "asc" }, take: SHOWN });
  const groups = await db.group.findMany({ where: { shop, status: "forming", deadline: future }, include: { campaign: { select: { title: true } } }, orderBy: { deadline: "asc" }, take: SHOWN });
  const all: Upcoming[] = [
    ...starts.map((c) => ({ kind: "starts" as const, at: c.startsAt.getTime(), campaignId: c.id as CampaignId, title: c.title })),
    ...ends.map((c) => ({ kind: "ends" as const, at: c.endsAt.getTime(), campaignId: c.id as CampaignId, title: c.title })),
    ...groups.map((g) => ({ kind: "deadline" as const, at: g.deadline!.getTime(), campaignId: g.campaignId as CampaignId, groupId: g.id as GroupId, title: g.campaign.title, missing: Math.max(0, g.size - g.counted) })),
  ];
  return all.sort((a, b) => a.at - b.at).slice(0, SHOWN);
}

/** Shopify does not tell when a shop charges; orders that wait for a capture do. */
async function ordersToCapture(db: PrismaClient, shop: ShopDomain): Promise<number> {
  const secured = Prisma.sql`SELECT s."orderId" FROM "Seat" s WHERE s."shop" = ${shop} AND s."state" = 'secured'`;
  const [row] = await db.$queryRaw<{ count: number | bigint }[]>(Prisma.sql`SELECT COUNT(*) AS "count" FROM "Order" o WHERE o."shop" = ${shop} AND o."financialStatus" = 'authorized' AND o."id" IN (${secured})`);
  return Number(row?.count ?? 0);
}

/** Everything the home page says, in about a dozen small queries on indexed columns. */
export async function readHome(db: PrismaClient, shop: ShopDomain, currency: string, now: Instant): Promise<HomeView> {
  const since = now - SINCE;
  const counted = { shop, state: "counted", test: false, countedAt: { gte: new Date(since) } };
  const paid = await db.seat.aggregate({ where: { ...counted, currency }, _count: { _all: true }, _sum: { paidMinor: true } });
  const date = new Date(now);
  const problems = await problemsOf(db, shop, { status: "open", campaign: null, group: null, page: 1 });
  return {
    brought: {
      since,
      orders: paid._count._all,
      revenue: money(Number(paid._sum.paidMinor ?? 0), currency),
      completed: await db.group.count({ where: { shop, status: "succeeded", closedAt: { gte: new Date(since) }, ...realGroups } }),
      invited: await db.seat.count({ where: { ...counted, invitedBy: { not: null } } }),
    },
    live: await campaignRows(db, shop, { status: { in: ["scheduled", "live"] }, startsAt: { lte: date }, endsAt: { gt: date } }, now, SHOWN),
    problems: problems.rows.slice(0, SHOWN),
    problemCount: problems.total,
    mailsNotSent: await db.mail.count({ where: { shop, state: { in: ["not_sent", "failed"] } } }),
    holds: await countHolds(db, shop),
    applications: await db.participant.count({ where: { shop, standing: "applied" } }),
    payouts: await db.payout.count({ where: { shop, state: "requested" } }),
    foreign: await db.program.count({ where: { shop, status: "paused", currency: { not: currency } } }),
    toCapture: await ordersToCapture(db, shop),
    next: await upcoming(db, shop, now),
    campaigns: await db.campaign.count({ where: { shop } }),
    widgetSeen: (await db.seat.findFirst({ where: { shop }, select: { id: true } })) !== null,
    programs: { sharing: await db.program.count({ where: { shop, kind: { not: "affiliate" } } }), affiliate: await db.program.count({ where: { shop, kind: "affiliate" } }) },
    linkSeen: (await db.participant.findFirst({ where: { shop, program: { kind: { not: "affiliate" } } }, select: { id: true } })) !== null,
    visitSeen: (await db.visitDay.findFirst({ where: { shop, visits: { gt: 0 } }, select: { day: true } })) !== null,
  };
}
