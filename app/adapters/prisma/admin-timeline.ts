import type { PrismaClient } from "@prisma/client";
import type { CampaignId, GroupId, ShopDomain } from "../../domain/id";
import type { FactRow, Listed } from "../../domain/views";
import { listed, pageArgs } from "./admin-paging";
import { factRow } from "./admin-rows";

/** Facts of a campaign or a group, newest first, with the name and order of the seat each is about. */
export async function timelineOf(db: PrismaClient, shop: ShopDomain, about: { campaignId: CampaignId } | { groupId: GroupId }, page: number): Promise<Listed<FactRow>> {
  const where = { shop, ...about };
  const facts = await db.fact.findMany({ where, orderBy: [{ at: "desc" }, { key: "desc" }], ...pageArgs(page) });
  const ids = [...new Set(facts.flatMap((f) => f.seatId ?? []))];
  const seats = await db.seat.findMany({ where: { shop, id: { in: ids } }, select: { id: true, name: true, orderName: true } });
  const byId = new Map(seats.map((s) => [s.id, s]));
  return listed(facts.map((f) => factRow(f, f.seatId ? byId.get(f.seatId) : undefined)), await db.fact.count({ where }), page);
}
