import type { Problem as ProblemRow } from "@prisma/client";
import type { CampaignId, GroupId, SeatId } from "../../../domain/id";
import type { Problem, ProblemKind } from "../../../domain/problem";
import type { Problems } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { fromDate, fromDateOrNull, fromJson, toDate } from "../rows/values";

/** What only a person can solve, in the table Problem. */
export const problems = (queries: Queries): Problems => ({
  async raise(shop, { key, kind, campaignId, groupId, seatId, orderId, detail, raisedAt }) {
    const row = { shop: shop as string, key, kind: kind as string, status: "open", campaignId: campaignId as string | null, groupId: groupId as string | null, seatId: seatId as string | null, orderId, detail: JSON.stringify(detail), raisedAt: toDate(raisedAt) };
    await insertNew(queries, "Problem", "key", [row]);
  },

  async find(shop, key) {
    const row = await queries.problem.findUnique({ where: { shop_key: { shop, key } } });
    return row && problemFrom(row);
  },

  async resolve(shop, key, resolution, now) {
    await queries.problem.updateMany({ where: { shop, key, status: "open" }, data: { status: "resolved", resolution, resolvedAt: toDate(now) } });
  },
});

const problemFrom = (row: ProblemRow): Problem => ({
  key: row.key,
  kind: row.kind as ProblemKind,
  status: row.status as Problem["status"],
  campaignId: row.campaignId as CampaignId | null,
  groupId: row.groupId as GroupId | null,
  seatId: row.seatId as SeatId | null,
  orderId: row.orderId,
  detail: fromJson<Problem["detail"]>(row.detail),
  raisedAt: fromDate(row.raisedAt),
  resolvedAt: fromDateOrNull(row.resolvedAt),
  resolution: row.resolution,
});
