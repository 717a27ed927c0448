import type { Campaigns } from "../../../ports/unit-of-work";
import type { CampaignId, ShopDomain } from "../../../domain/id";
import type { Queries } from "../client";
import { campaignColumns, campaignFrom, offerFrom, offerRow } from "../rows/campaign";
import { lockRow, select, sql, update } from "../by-hand";
import { toDate } from "../rows/values";

/** Campaigns and their offers in the tables Campaign and Offer. */
export function campaigns(queries: Queries): Campaigns {
  const find = async (shop: ShopDomain, id: CampaignId) => {
    const [row] = await select(queries, "Campaign", sql`"shop" = ${shop} AND "id" = ${id}`);
    return row ? campaignFrom(row) : null;
  };
  return {
    find,

    async lock(shop, id) {
      // The write takes the row's lock until the transaction ends; what is read after it is nobody else's to change.
      const row = await lockRow(queries, "Campaign", sql`"shop" = ${shop} AND "id" = ${id}`);
      return row && campaignFrom(row);
    },

    async onProduct(shop, productId) {
      const rows = await queries.campaign.findMany({ where: { shop, productId, status: { notIn: ["draft", "ended"] } }, orderBy: [{ startsAt: "asc" }, { id: "asc" }] });
      return rows.map(campaignFrom);
    },

    async insert(campaign, offers) {
      const { shop, id, quotaTaken, revision } = campaign;
      await queries.campaign.createMany({ data: [{ shop, id, quotaTaken, revision, ...campaignColumns(campaign) }] });
      await queries.offer.createMany({ data: offers.map((offer) => offerRow(shop, offer)) });
    },

    async update(campaign) {
      const { shop, id, revision } = campaign;
      const { count } = await queries.campaign.updateMany({ where: { shop, id, revision }, data: { ...campaignColumns(campaign), revision: revision + 1 } });
      return count === 1;
    },

    async setPublication(shop, id, publication) {
      await update(queries, "Campaign", { publication }, sql`"shop" = ${shop} AND "id" = ${id}`);
    },

    async delete(shop, id) {
      await queries.campaign.deleteMany({ where: { shop, id } });
    },

    async offers(shop, campaignId) {
      const rows = await select(queries, "Offer", sql`"shop" = ${shop} AND "campaignId" = ${campaignId} ORDER BY "id"`);
      return rows.map(offerFrom);
    },

    async replaceOffers(shop, campaignId, offers) {
      await queries.offer.deleteMany({ where: { shop, campaignId } });
      await queries.offer.createMany({ data: offers.map((offer) => offerRow(shop, offer)) });
    },

    async setListPrice(shop, id, minor) {
      await queries.offer.updateMany({ where: { shop, id }, data: { listMinor: BigInt(minor) } });
    },

    async setDiscount(shop, id, discountId) {
      await queries.offer.updateMany({ where: { shop, id }, data: { discountId } });
    },

    async ofDiscount(shop, discountId) {
      const row = await queries.offer.findFirst({ where: { shop, discountId }, select: { campaignId: true } });
      return row && (row.campaignId as CampaignId);
    },

    async shiftQuota(shop, id, by) {
      await queries.$executeRaw(sql`UPDATE "Campaign" SET "quotaTaken" = "quotaTaken" + ${by} WHERE "shop" = ${shop} AND "id" = ${id}`);
    },

    async turning(now, limit) {
      const at = toDate(now);
      const rows = await queries.campaign.findMany({
        where: { OR: [{ status: "scheduled", startsAt: { lte: at } }, { status: { in: ["scheduled", "live", "paused"] }, endsAt: { lte: at } }] },
        orderBy: { endsAt: "asc" },
        take: limit,
        select: { shop: true, id: true },
      });
      return rows.map((row) => ({ shop: row.shop as ShopDomain, id: row.id as CampaignId }));
    },
  };
}
