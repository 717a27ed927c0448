import type { PrismaClient } from "@prisma/client";
import { commitment } from "../../domain/draw";
import type { Coupon, Side } from "../../domain/friends";
import { type Drawn, drawnOf } from "../../domain/gift";
import type { ProgramId, ShopDomain } from "../../domain/id";
import type { Grant } from "../../domain/reward";
import type { FriendsFigures } from "../../domain/views";
import { stocks } from "./repositories/stocks";
import { grantFrom, programFrom } from "./rows/reward";

/** Draws that a page shows; all of them are in the file of orders. */
const LATEST = 50;

async function latestDraws(db: PrismaClient, shop: ShopDomain, programId: ProgramId): Promise<Drawn[]> {
  const rows = await db.grant.findMany({ where: { shop, programId, bookings: { gt: 0 } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 2 * LATEST });
  return rows.flatMap((row) => drawnOf(grantFrom(row).terms) ?? []).sort((a, b) => b.number - a.number).slice(0, LATEST);
}

/** What came of a program of sharers, counted in the database; null where there is none. */
export async function readFriends(db: PrismaClient, shop: ShopDomain, id: ProgramId): Promise<FriendsFigures | null> {
  const record = await db.program.findUnique({ where: { shop_id: { shop, id } } });
  const program = record && programFrom(record);
  const stock = program && (await stocks(db).find(shop, id));
  if (!program?.rules.friends || !stock) return null;
  const codes = await db.coupon.groupBy({ by: ["side", "state"], where: { shop, programId: id }, _count: true });
  const grants = await db.grant.groupBy({ by: ["state"], where: { shop, programId: id }, _count: true });
  const count = (side: Side, ...states: Coupon["state"][]) => codes.filter((row) => row.side === side && (states as string[]).includes(row.state)).reduce((sum, row) => sum + row._count, 0);
  const coupons = (side: Side) => ({ making: count(side, "making"), pooled: count(side, "pooled"), given: count(side, "given", "used", "withdrawn"), used: count(side, "used") });
  const thanked = (state: Grant["state"]) => grants.find((row) => row.state === state)?._count ?? 0;
  const { thanks } = program.rules.friends;
  return {
    coupons: { friend: coupons("friend"), sharer: coupons("sharer") },
    thanks: { accrued: thanked("accrued"), ready: thanked("ready"), matured: thanked("matured"), lapsed: thanked("lapsed"), rejected: thanked("rejected") },
    budget: thanks.kind === "packet" ? { takenMinor: stock.takenMinor, limitMinor: thanks.budgetMinor } : null,
    // Whoever knows the seed knows all draws to come: it is told once there are none.
    fairness: thanks.kind === "packet" && thanks.fromMinor < thanks.toMinor ? { commitment: commitment(stock.drawSeed), seed: program.status === "ended" ? stock.drawSeed : null, draws: stock.draws, latest: await latestDraws(db, shop, id) } : null,
  };
}
