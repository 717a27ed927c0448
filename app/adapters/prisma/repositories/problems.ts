import type { Problem as ProblemRow } from "@prisma/client";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../../../domain/id";
import type { Problem, ProblemKind } from "../../../domain/problem";
import type { Problems, RaisedProblem } from "../../../ports/unit-of-work";
import { sql, update } from "../by-hand";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { fromDate, fromDateOrNull, fromJson, toDate } from "../rows/values";

/** What only a person can solve, in the table Problem. */
export const problems = (queries: Queries): Problems => ({
  async raise(shop, problem) {
    await insertNew(queries, "Problem", "key", [rowOf(shop, problem)]);
  },

  async raiseAnew(shop, problem) {
    const again = { status: "open", resolution: null, resolvedAt: null, detail: problem.detail, raisedAt: toDate(problem.raisedAt) };
    await queries.problem.updateMany({ where: { shop, key: problem.key, status: "resolved" }, data: again });
    await insertNew(queries, "Problem", "key", [rowOf(shop, problem)]);
  },

  async find(shop, key) {
    const row = await queries.problem.findUnique({ where: { shop_key: { shop, key } } });
    return row && problemFrom(row);
  },

  async resolve(shop, key, resolution, now) {
    await update(queries, "Problem", { status: "resolved", resolution, resolvedAt: toDate(now) }, sql`"shop" = ${shop} AND "key" = ${key} AND "status" = 'open'`);
  },
});

const rowOf = (shop: ShopDomain, { key, kind, campaignId, groupId, seatId, orderId, detail, raisedAt }: RaisedProblem) => ({
  shop: shop as string, key, kind: kind as string, status: "open", campaignId: campaignId as string | null, groupId: groupId as string | null, seatId: seatId as string | null, orderId, detail: JSON.stringify(detail), raisedAt: toDate(raisedAt),
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
