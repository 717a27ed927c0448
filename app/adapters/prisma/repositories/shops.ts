import { createHash } from "node:crypto";
import type { Session as SessionRow, Shop as ShopRow } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { Sealer } from "../../../ports/system";
import type { ShopRecord, Shops, ShopToken } from "../../../ports/unit-of-work";
import { lockRow, lockRows, select, sql, update } from "../by-hand";
import type { Queries } from "../client";
import { opening, sealing } from "../sealed";
import { fromDate, fromDateOrNull, fromJson, toDate, toDateOrNull, toJson } from "../rows/values";

/** Shops in the table Shop; erasing one empties every table of it. Their tokens are in Session, which Shopify's library writes. */
export const shops = (queries: Queries, sealer: Sealer): Shops => ({
  async lock(shop) {
    const row = await lockRow(queries, "Shop", sql`"shop" = ${shop}`, sql`"shop" = "shop"`);
    return row && shopFrom(row, sealer);
  },

  async find(shop) {
    const [row] = await select(queries, "Shop", sql`"shop" = ${shop}`);
    return row ? shopFrom(row, sealer) : null;
  },

  async save(record) {
    const row = shopRow(record, sealer);
    await queries.shop.upsert({ where: { shop: record.shop }, create: row, update: row });
  },

  async setReconciled(shop, to) {
    await update(queries, "Shop", { reconciledTo: toDate(to) }, sql`"shop" = ${shop}`);
  },

  async setUninstalled(shop, at, installedAt) {
    const { count } = await queries.shop.updateMany({ where: { shop, installedAt: toDate(installedAt) }, data: { uninstalledAt: toDate(at) } });
    return count === 1;
  },

  async setProxyPrefix(shop, proxyPrefix) {
    await queries.shop.updateMany({ where: { shop }, data: { proxyPrefix } });
  },

  async installed() {
    const rows = await queries.shop.findMany({ where: { uninstalledAt: null }, orderBy: { shop: "asc" }, select: { shop: true } });
    return rows.map((row) => row.shop as ShopDomain);
  },

  async tokens(shop) {
    return (await select(queries, "Session", sql`"shop" = ${shop}`)).map(tokenFrom);
  },

  async lockTokens(shop) {
    return (await lockRows(queries, "Session", sql`"shop" = ${shop}`, sql`"shop" = "shop"`)).map(tokenFrom);
  },

  async dropTokens(shop, tokens) {
    await queries.session.deleteMany({ where: { shop, id: { in: tokens.map(({ id }) => id) } } });
  },

  async erase(shop) {
    const where = { shop };
    // Deleting the campaigns takes their offers, codes, groups and seats along.
    await queries.campaign.deleteMany({ where });
    await queries.order.deleteMany({ where });
    await queries.fact.deleteMany({ where });
    await queries.problem.deleteMany({ where });
    await queries.inboxMessage.deleteMany({ where });
    await queries.outboxMessage.deleteMany({ where });
    await queries.mail.deleteMany({ where });
    await queries.ledgerEntry.deleteMany({ where });
    await queries.payout.deleteMany({ where });
    await queries.payoutBatch.deleteMany({ where });
    await queries.grant.deleteMany({ where });
    await queries.attribution.deleteMany({ where });
    await queries.binding.deleteMany({ where });
    await queries.visitDay.deleteMany({ where });
    await queries.checkoutSeen.deleteMany({ where });
    // Takes its participants along.
    await queries.program.deleteMany({ where });
    await queries.shop.deleteMany({ where });
  },
});

const tokenFrom = ({ id, accessToken, refreshToken }: SessionRow): ShopToken => ({ id, mark: createHash("sha256").update(`${accessToken} ${refreshToken ?? ""}`).digest("base64url") });

const shopRow = (record: ShopRecord, sealer: Sealer) => ({
  ...record,
  email: sealing(sealer)(record.email),
  currencies: toJson(record.currencies),
  settings: toJson(record.settings),
  installedAt: toDate(record.installedAt),
  uninstalledAt: toDateOrNull(record.uninstalledAt),
  lastWebhookAt: toDateOrNull(record.lastWebhookAt),
  reconciledTo: toDateOrNull(record.reconciledTo),
});

const shopFrom = (row: ShopRow, sealer: Sealer): ShopRecord => ({
  shop: row.shop as ShopDomain,
  name: row.name,
  email: opening(sealer)(row.email),
  url: row.url,
  currency: row.currency,
  currencies: fromJson<string[]>(row.currencies),
  timezone: row.timezone,
  locale: row.locale,
  proxyPrefix: row.proxyPrefix,
  capture: row.capture as ShopRecord["capture"],
  settings: fromJson<ShopRecord["settings"]>(row.settings),
  installedAt: fromDate(row.installedAt),
  uninstalledAt: fromDateOrNull(row.uninstalledAt),
  lastWebhookAt: fromDateOrNull(row.lastWebhookAt),
  reconciledTo: fromDateOrNull(row.reconciledTo),
});
