import type { PrismaClient } from "@prisma/client";
import type { FactKind } from "../../domain/fact";
import type { CampaignId, GroupId, ShopDomain } from "../../domain/id";
import type { FactRow, Listed } from "../../domain/views";
import { listed, pageArgs } from "./admin-paging";
import { factRow } from "./admin-rows";
import type { Open } from "./sealed";

/** Facts of one moment in the order in which they follow from each other. */
const order: FactKind[] = ["group.opened", "seat.held", "seat.secured", "group.started", "group.joined", "group.nearly_full", "group.completed", "seat.left", "opener.promoted", "payment.late", "group.failed", "seat.moved", "member.refunded", "campaign.ended"];

/** What a group as a whole does at its beginning is its opener's doing. */
const openers: FactKind[] = ["group.opened", "group.started"];

/** Facts of a campaign or a group, newest first, with the name and order of the seat each is about. */
export async function timelineOf(db: PrismaClient, open: Open, shop: ShopDomain, about: { campaignId: CampaignId } | { groupId: GroupId }, page: number): Promise<Listed<FactRow>> {
  const where = { shop, ...about };
  const facts = await db.fact.findMany({ where, orderBy: [{ at: "desc" }, { key: "desc" }], ...pageArgs(page) });
  const ids = facts.flatMap((f) => f.seatId ?? []);
  const groups = facts.flatMap((f) => (f.groupId && openers.includes(f.kind as FactKind) ? f.groupId : []));
  const seats = await db.seat.findMany({ where: { shop, OR: [{ id: { in: ids } }, { groupId: { in: groups }, opener: true }] }, select: { id: true, groupId: true, opener: true, name: true, orderName: true, orderId: true } });
  const rows = facts.map((f) => {
    const seat = f.seatId ? seats.find((s) => s.id === f.seatId) : openers.includes(f.kind as FactKind) ? seats.find((s) => s.groupId === f.groupId && s.opener) : undefined;
    return factRow(open, f, seat);
  });
  rows.sort((a, b) => b.at - a.at || order.indexOf(b.kind) - order.indexOf(a.kind));
  return listed(rows, await db.fact.count({ where }), page);
}
