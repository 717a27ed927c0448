import type { Prisma, PrismaClient } from "@prisma/client";
import { DAY, HOUR, instant } from "../../domain/instant";
import type { CampaignId, GroupId, ShopDomain } from "../../domain/id";

export const now = instant("2026-11-23T12:00:00Z");
export const shop = "tea.myshopify.com" as ShopDomain;
export const other = "coffee.myshopify.com" as ShopDomain;
export const cmp = (n: number) => `cmp_${String(n).padStart(26, "0")}` as CampaignId;
export const grp = (n: number) => `grp_${String(n).padStart(26, "0")}` as GroupId;
const at = (ms: number) => new Date(now + ms);

/** Rows as the use cases leave them, for reading only. */
export const rows = (db: PrismaClient) => ({
  campaign: (n: number, changes: Partial<Prisma.CampaignUncheckedCreateInput> = {}) =>
    db.campaign.create({ data: { shop, id: cmp(n), mechanism: "group-buy", title: `Campaign ${n}`, status: "live", publication: "ready", productId: `gid://shopify/Product/${n}`, productHandle: "tea", productTitle: `Tea ${n}`, rules: { size: 3 }, currency: "USD", timezone: "Asia/Shanghai", startsAt: at(-DAY), endsAt: at(DAY), createdAt: at(-2 * DAY), updatedAt: at(n), ...changes } }),
  group: (n: number, campaign: number, changes: Partial<Prisma.GroupUncheckedCreateInput> = {}) =>
    db.group.create({ data: { shop, id: grp(n), campaignId: cmp(campaign), status: "forming", size: 3, taken: 1, counted: 1, hours: 24, createdAt: at(-HOUR), startedAt: at(-HOUR), deadline: at(n * HOUR), ...changes } }),
  seat: (n: number, group: number, campaign: number, changes: Partial<Prisma.SeatUncheckedCreateInput> = {}) =>
    db.seat.create({ data: { shop, id: `sea_${n}`, campaignId: cmp(campaign), groupId: grp(group), state: "counted", opener: false, shopperKey: `v:${n}`, name: `Shopper ${n}`, locale: "en", offerId: "ofr_1", variantId: "gid://shopify/ProductVariant/1", quantity: 1, code: `CODE${n}`, inviteCode: `INVITE${n}`, heldAt: at(-HOUR + n), holdUntil: at(0), countedAt: at(-HOUR + n), orderId: `gid://shopify/Order/${n}`, orderName: `#${1000 + n}`, paidMinor: 3_219n, currency: "USD", ...changes } }),
  order: (n: number, financialStatus: string) =>
    db.order.create({ data: { shop, id: `gid://shopify/Order/${n}`, name: `#${1000 + n}`, placedAt: at(0), updatedAt: at(0), financialStatus, currency: "USD", test: false, totalMinor: 3_219n, refundedMinor: 0n, snapshot: {}, recordedAt: at(0) } }),
  fact: (key: string, kind: string, ms: number, changes: Partial<Prisma.FactUncheckedCreateInput> = {}) => db.fact.create({ data: { shop, key, kind, at: at(ms), detail: {}, ...changes } }),
  problem: (key: string, changes: Partial<Prisma.ProblemUncheckedCreateInput> = {}) => db.problem.create({ data: { shop, key, kind: "refund_failed", status: "open", detail: { words: "no" }, raisedAt: at(0), ...changes } }),
  mail: (key: string, state: string, changes: Partial<Prisma.MailUncheckedCreateInput> = {}) => db.mail.create({ data: { shop, key, kind: "joined", recipient: "sealed", locale: "en", subject: "You are in", text: "", html: "", state, createdAt: at(0), ...changes } }),
});
