import type { ProgramStock } from "@prisma/client";
import type { Stock } from "../../../domain/friends";
import type { ProgramId, ShopDomain } from "../../../domain/id";
import type { Stocks } from "../../../ports/rewards";
import type { Queries } from "../client";
import { fromBig } from "../rows/values";

/** A row of the table ProgramStock as the domain knows it. */
export const stockFrom = (row: ProgramStock): Stock => ({
  seeds: { friend: row.friendSeed, sharer: row.sharerSeed },
  discounts: { friend: row.friendDiscountId, sharer: row.sharerDiscountId },
  drawSeed: row.drawSeed,
  draws: row.draws,
  takenMinor: fromBig(row.takenMinor),
});

/** What programs of sharers have and may give, in the table ProgramStock. */
export function stocks(queries: Queries): Stocks {
  const find = async (shop: ShopDomain, programId: ProgramId) => {
    const row = await queries.programStock.findUnique({ where: { shop_programId: { shop, programId } } });
    return row && stockFrom(row);
  };
  return {
    find,

    async lock(shop, programId) {
      const { count } = await queries.programStock.updateMany({ where: { shop, programId }, data: { lock: { increment: 1 } } });
      return count === 0 ? null : find(shop, programId);
    },

    async insert(shop, programId, { seeds, discounts, drawSeed, draws, takenMinor }) {
      await queries.programStock.createMany({ data: [{ shop, programId, friendSeed: seeds.friend, sharerSeed: seeds.sharer, friendDiscountId: discounts.friend, sharerDiscountId: discounts.sharer, drawSeed, draws, takenMinor: BigInt(takenMinor) }] });
    },

    async setDiscount(shop, programId, side, discountId) {
      await queries.programStock.updateMany({ where: { shop, programId }, data: side === "friend" ? { friendDiscountId: discountId } : { sharerDiscountId: discountId } });
    },

    async ofDiscount(shop, discountId) {
      const row = await queries.programStock.findFirst({ where: { shop, OR: [{ friendDiscountId: discountId }, { sharerDiscountId: discountId }] }, select: { programId: true } });
      return row && (row.programId as ProgramId);
    },

    async letGo(shop, programId, side, seed) {
      await queries.programStock.updateMany({ where: { shop, programId }, data: side === "friend" ? { friendDiscountId: null, friendSeed: seed } : { sharerDiscountId: null, sharerSeed: seed } });
    },

    async take(shop, programId, minor, draws) {
      await queries.programStock.updateMany({ where: { shop, programId }, data: { takenMinor: { increment: BigInt(minor) }, draws: { increment: draws } } });
    },
  };
}
