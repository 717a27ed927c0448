import type { Prisma, PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { HoldRow, Listed } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { listed, pageArgs } from "./admin-paging";
import { briefs, people } from "./admin-rewards";
import { grantFrom } from "./rows/reward";

/**
 * What waits for the merchant's word: of a reward that is nothing now, there is nothing to decide. A coupon never holds
 * money; it is something while its friend's order has earned it, and so has a day.
 */
async function waiting(db: PrismaClient, shop: ShopDomain): Promise<Prisma.GrantWhereInput> {
  const thanksByCoupon = (await db.program.findMany({ where: { shop, kind: "share" }, select: { id: true } })).map(({ id }) => id);
  return { shop, state: "accrued", hold: { not: null }, OR: [{ standingMinor: { gt: 0n } }, { programId: { in: thanksByCoupon }, maturesAt: { not: null } }] };
}

export const countHolds = async (db: PrismaClient, shop: ShopDomain): Promise<number> => db.grant.count({ where: await waiting(db, shop) });

/** Held rewards, the one that waits longest first. */
export async function listHolds(db: PrismaClient, sealer: Sealer, shop: ShopDomain, page: number): Promise<Listed<HoldRow>> {
  const grants = (await db.grant.findMany({ where: await waiting(db, shop), orderBy: [{ createdAt: "asc" }, { id: "asc" }], ...pageArgs(page) })).map(grantFrom);
  const orders = await briefs(db, shop, grants.map((one) => one.orderId));
  const known = await people(db, sealer, shop, grants.map((one) => one.participantId));
  const rows = grants.map((grant) => {
    const { person, program } = known(grant.participantId);
    return { grant, order: orders.get(grant.orderId) ?? null, person, program };
  });
  return listed(rows, await countHolds(db, shop), page);
}
