import type { Prisma, PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { HoldRow, Listed } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { listed, pageArgs } from "./admin-paging";
import { briefs, named } from "./admin-rewards";
import { grantFrom } from "./rows/reward";

/** What waits for the merchant's word: of a reward that is nothing now, there is nothing to decide. */
const waiting = (shop: ShopDomain): Prisma.GrantWhereInput => ({ shop, state: "accrued", hold: { not: null }, standingMinor: { gt: 0n } });

export const countHolds = (db: PrismaClient, shop: ShopDomain): Promise<number> => db.grant.count({ where: waiting(shop) });

/** Held rewards, the one that waits longest first. */
export async function listHolds(db: PrismaClient, sealer: Sealer, shop: ShopDomain, page: number): Promise<Listed<HoldRow>> {
  const grants = (await db.grant.findMany({ where: waiting(shop), orderBy: [{ createdAt: "asc" }, { id: "asc" }], ...pageArgs(page) })).map(grantFrom);
  const orders = await briefs(db, shop, grants.map((one) => one.orderId));
  const people = await named(db, sealer, shop, grants.map((one) => one.participantId));
  const rows = grants.map((grant) => {
    const person = people.get(grant.participantId);
    return { grant, order: orders.get(grant.orderId) ?? null, person: { id: grant.participantId, name: person?.name ?? null, code: person?.code ?? "" }, program: person?.program ?? "" };
  });
  return listed(rows, await countHolds(db, shop), page);
}
