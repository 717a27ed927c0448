import type { OwnCodes } from "../../../ports/rewards";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";

/** Rows of the table Coupon on a side of their own: of nobody in particular, since whose a code is the table Participant says. */
const SIDE = "affiliate";

/** Which affiliates' codes are in their program's discount at Shopify, in the table Coupon. */
export const ownCodes = (queries: Queries): OwnCodes => ({
  async differ(shop, programId) {
    const [approved, there] = [await queries.participant.findMany({ where: { shop, programId, standing: "approved" }, select: { code: true }, orderBy: { code: "asc" } }), await queries.coupon.findMany({ where: { shop, programId, side: SIDE }, select: { code: true }, orderBy: { code: "asc" } })];
    const [wanted, kept] = [new Set(approved.map((row) => row.code)), new Set(there.map((row) => row.code))];
    return { missing: [...wanted].filter((code) => !kept.has(code)), needless: [...kept].filter((code) => !wanted.has(code)) };
  },

  async has(shop, code) {
    return (await queries.coupon.count({ where: { shop, code, side: SIDE } })) > 0;
  },

  async put(shop, programId, codes) {
    await insertNew(queries, "Coupon", "code", codes.map((code) => ({ shop: shop as string, code, programId: programId as string, side: SIDE, state: "given", batch: SIDE })));
  },

  async drop(shop, programId, codes) {
    await queries.coupon.deleteMany({ where: { shop, programId, side: SIDE, ...(codes && { code: { in: codes } }) } });
  },
});
