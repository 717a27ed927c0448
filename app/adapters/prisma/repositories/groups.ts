import type { CampaignId, GroupId, OfferId, SeatId, ShopDomain } from "../../../domain/id";
import type { Sealer } from "../../../ports/system";
import type { Groups } from "../../../ports/unit-of-work";
import { among, select, sql, update } from "../by-hand";
import type { Queries } from "../client";
import { groupColumns, groupFrom } from "../rows/group";
import { changedSeatColumns, seatColumns } from "../rows/seat";
import { fromDate, fromDateOrNull, toDate } from "../rows/values";
import { seats } from "./seats";

/** Groups with their seats in the tables Group and Seat. What changes them holds the campaign's lock. */
export function groups(queries: Queries, sealer: Sealer): Groups {
  const { find, ...ofSeats } = seats(queries, sealer);
  return {
    ...ofSeats,

    async load(shop, id, also = []) {
      const [row] = await select(queries, "Group", sql`"shop" = ${shop} AND "id" = ${id}`);
      if (!row) return null;
      const kept = await find(sql`"shop" = ${shop} AND "groupId" = ${id} AND ("state" <> 'lapsed' OR ${among("id", also)})`);
      return groupFrom(row, kept);
    },

    async insert(shop, group) {
      await queries.group.createMany({ data: [{ shop, id: group.id, ...groupColumns(group) }] });
      await queries.seat.createMany({ data: group.seats.map((seat) => ({ shop, ...seatColumns(seat, sealer) })) });
    },

    async save(shop, before, after) {
      const known = new Map(before.seats.map((seat) => [seat.id, seat]));
      for (const seat of after.seats) {
        const was = known.get(seat.id);
        const data = was ? changedSeatColumns(was, seat, sealer) : seatColumns(seat, sealer);
        if (Object.keys(data).length === 0) continue;
        // Not known and not there: a new seat. Not known but there: it moved in from another group.
        if ((await update(queries, "Seat", data, sql`"shop" = ${shop} AND "id" = ${seat.id}`)) === 0) await queries.seat.createMany({ data: [{ shop, ...seatColumns(seat, sealer) }] });
      }
      const [then, now] = [groupColumns(before), groupColumns(after)];
      if (JSON.stringify(then) !== JSON.stringify(now)) await update(queries, "Group", now, sql`"shop" = ${shop} AND "id" = ${after.id}`);
    },

    async open(shop, campaignId, now, limit) {
      const rows = await select(queries, "Group", sql`"shop" = ${shop} AND "campaignId" = ${campaignId} AND "status" = 'forming' AND "deadline" > ${toDate(now)} AND "taken" < "size" ORDER BY "deadline", "id" LIMIT ${limit}`);
      const kept = rows.length === 0 ? [] : await find(sql`"shop" = ${shop} AND ${among("groupId", rows.map(({ id }) => id))} AND "state" <> 'lapsed'`);
      return rows.map((row) => groupFrom(row, kept.filter(({ groupId }) => groupId === row.id)));
    },

    async unusedCodes(shop, groupId) {
      const rows = await queries.seat.findMany({ where: { shop, groupId, state: "lapsed", orderId: null }, orderBy: { id: "asc" }, select: { offerId: true, code: true } });
      return rows.map((row) => ({ offerId: row.offerId as OfferId, code: row.code }));
    },

    async lastDeadline(shop, campaignId) {
      const { _max } = await queries.group.aggregate({ where: { shop, campaignId, status: "forming" }, _max: { deadline: true } });
      return fromDateOrNull(_max.deadline);
    },

    async dueShops(now) {
      const forming = await queries.group.groupBy({ by: ["shop"], where: { status: "forming", deadline: { lte: toDate(now) } }, _min: { deadline: true } });
      // However many drafts there are: each of their campaigns once, and no more of these than one statement can name.
      const drafts = await queries.group.groupBy({ by: ["shop", "campaignId"], where: { status: "draft", campaign: { endsAt: { lte: toDate(now) } } }, orderBy: { campaignId: "asc" }, take: 500 });
      const over = drafts.length === 0 ? [] : await queries.campaign.findMany({ where: { shop: { in: [...new Set(drafts.map((row) => row.shop))] }, id: { in: [...new Set(drafts.map((row) => row.campaignId))] } }, select: { shop: true, id: true, endsAt: true } });
      const theirs = over.filter(({ shop, id }) => drafts.some((row) => row.shop === shop && row.campaignId === id));
      const earliest = new Map<string, number>();
      for (const [shop, deadline] of [...forming.map((row) => [row.shop, row._min.deadline as Date] as const), ...theirs.map((row) => [row.shop, row.endsAt] as const)]) earliest.set(shop, Math.min(earliest.get(shop) ?? Infinity, fromDate(deadline)));
      return [...earliest].map(([shop, deadline]) => ({ shop: shop as ShopDomain, deadline })).sort((a, b) => a.deadline - b.deadline);
    },

    async due(shop, now, limit) {
      const rows = await queries.group.findMany({ where: { shop, status: "forming", deadline: { lte: toDate(now) } }, orderBy: { deadline: "asc" }, take: limit, select: { campaignId: true, id: true, deadline: true } });
      const drafts = await queries.group.findMany({ where: { shop, status: "draft", campaign: { endsAt: { lte: toDate(now) } } }, orderBy: { createdAt: "asc" }, take: limit, select: { campaignId: true, id: true, campaign: { select: { endsAt: true } } } });
      const due = [...rows.map((row) => ({ ...row, deadline: row.deadline as Date })), ...drafts.map(({ campaign, ...row }) => ({ ...row, deadline: campaign.endsAt }))];
      return due.sort((a, b) => a.deadline.getTime() - b.deadline.getTime()).slice(0, limit).map((row) => ({ campaignId: row.campaignId as CampaignId, groupId: row.id as GroupId, deadline: fromDate(row.deadline) }));
    },

    async lapsed(now, limit) {
      const rows = await queries.seat.findMany({ where: { state: "held", holdUntil: { lte: toDate(now) } }, orderBy: { holdUntil: "asc" }, take: limit, select: { shop: true, campaignId: true, groupId: true, id: true } });
      return rows.map((row) => ({ shop: row.shop as ShopDomain, campaignId: row.campaignId as CampaignId, groupId: row.groupId as GroupId, seatId: row.id as SeatId }));
    },
  };
}
