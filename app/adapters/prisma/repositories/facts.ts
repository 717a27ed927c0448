import type { Fact as FactRow } from "@prisma/client";
import type { Fact, FactKind } from "../../../domain/fact";
import type { CampaignId, GroupId, SeatId } from "../../../domain/id";
import type { Facts } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { fromDate, fromJson, toDate } from "../rows/values";

/** What happened, in the table Fact: written once, never changed. */
export const facts = (queries: Queries): Facts => ({
  async record(shop, list) {
    const rows = list.map(({ key, kind, at, campaignId, groupId, seatId, orderId, detail }) => ({
      shop: shop as string, key, kind: kind as string, at: toDate(at), campaignId: campaignId as string | null, groupId: groupId as string | null, seatId: seatId as string | null, orderId, detail: JSON.stringify(detail),
    }));
    const fresh = new Set((await insertNew(queries, "Fact", "key", rows)).map((row) => row.key));
    // The same key twice in one list is one fact: the first.
    return list.filter((fact) => fresh.delete(fact.key));
  },

  async find(shop, key) {
    const row = await queries.fact.findUnique({ where: { shop_key: { shop, key } } });
    return row && factFrom(row);
  },

  async ofGroup(shop, groupId) {
    const rows = await queries.fact.findMany({ where: { shop, groupId }, orderBy: [{ at: "asc" }, { key: "asc" }] });
    return rows.map(factFrom);
  },
});

const factFrom = (row: FactRow): Fact => ({
  key: row.key,
  kind: row.kind as FactKind,
  at: fromDate(row.at),
  campaignId: row.campaignId as CampaignId | null,
  groupId: row.groupId as GroupId | null,
  seatId: row.seatId as SeatId | null,
  orderId: row.orderId,
  detail: fromJson<Fact["detail"]>(row.detail),
});
