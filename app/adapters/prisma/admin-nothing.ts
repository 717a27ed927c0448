import type { PrismaClient } from "@prisma/client";
import type { CampaignId, ShopDomain } from "../../domain/id";
import { type Nothing, whyNothing, whyUnearned } from "../../domain/nothing";
import type { Grant } from "../../domain/reward";
import { type Terms, earnsIn, withoutReward } from "../../domain/reward-rule";
import type { GroupNamed } from "../../domain/views";
import { orderFrom } from "./rows/order";
import { programFrom } from "./rows/reward";
import { fromBig, fromJson } from "./rows/values";

type Told = { nothing(grant: Grant): Nothing | null; unearned(orderId: string): Nothing; /** @param terms of the reward that is told of */ groups(orderId: string, terms?: Terms): GroupNamed[] };

/** @returns why rewards are nothing, why orders make none, and in which group campaigns orders were bought */
export async function tellNothing(db: PrismaClient, shop: ShopDomain, orderIds: string[], grants: Grant[]): Promise<Told> {
  const ids = [...new Set(orderIds)];
  const zero = grants.filter((grant) => grant.standingMinor === 0);
  const bare = ids.filter((id) => !grants.some((grant) => grant.orderId === id) || zero.some((grant) => grant.orderId === id));
  const orders = new Map((await db.order.findMany({ where: { shop, id: { in: bare } } })).map((row) => [row.id, row]));
  const seats = await db.seat.findMany({ where: { shop, orderId: { in: ids } }, select: { orderId: true, lineIds: true, campaignId: true, group: { select: { campaign: { select: { title: true, rewarded: true } } } } }, orderBy: { id: "asc" } });
  const entries = await db.ledgerEntry.findMany({ where: { shop, account: "merchant", orderId: { in: zero.map((grant) => grant.orderId) } }, orderBy: [{ at: "asc" }, { booking: "asc" }], select: { grantId: true, cause: true, minor: true, orderId: true } });
  const programs = new Map((await db.program.findMany({ where: { shop, id: { in: [...new Set(zero.map((grant) => grant.programId))] } } })).map((row) => [row.id, programFrom(row)]));
  const of = (orderId: string) => seats.filter((seat) => seat.orderId === orderId);
  const order = (id: string) => {
    const row = orders.get(id);
    return row ? orderFrom(row) : null;
  };
  const cost = (of: (entry: (typeof entries)[number]) => boolean) => entries.filter(of).reduce((sum, { minor }) => sum - fromBig(minor), 0);
  return {
    nothing(grant) {
      if (grant.standingMinor !== 0) return null;
      const program = programs.get(grant.programId);
      return whyNothing(grant, {
        order: order(grant.orderId),
        excluded: withoutReward(grant.terms, of(grant.orderId).map((seat) => ({ campaignId: seat.campaignId, lineIds: seat.lineIds === null ? [] : fromJson<string[]>(seat.lineIds), rewarded: seat.group.campaign.rewarded }))),
        others: grant.terms.level === 2 ? cost((entry) => entry.orderId === grant.orderId && entry.grantId !== grant.id) : 0,
        cause: entries.filter(({ grantId }) => grantId === grant.id).at(-1)?.cause ?? null,
        perSharer: program?.rules.friends?.perSharer ?? null,
        ended: program?.status === "ended",
      });
    },
    unearned: (orderId) => whyUnearned(order(orderId)),
    groups: (orderId, terms) => [...new Map(of(orderId).map(({ campaignId, group: { campaign: { title, rewarded } } }) => [campaignId, { id: campaignId as CampaignId, title, rewarded: earnsIn(terms, { campaignId, rewarded }) }])).values()],
  };
}
