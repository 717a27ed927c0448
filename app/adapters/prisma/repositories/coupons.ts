import type { Coupon as CouponRow } from "@prisma/client";
import type { Coupon, Side } from "../../../domain/friends";
import type { GrantId, ParticipantId, ProgramId, ShopDomain } from "../../../domain/id";
import type { Instant } from "../../../domain/instant";
import type { Coupons } from "../../../ports/rewards";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { fromDateOrNull, toDate } from "../rows/values";

/** A row of the table Coupon as the domain knows it. */
export const couponFrom = (row: CouponRow): Coupon => ({
  code: row.code,
  programId: row.programId as ProgramId,
  side: row.side as Side,
  state: row.state as Coupon["state"],
  participantId: row.participantId as ParticipantId | null,
  holderKey: row.holderKey,
  grantId: row.grantId as GrantId | null,
  orderId: row.orderId,
  givenAt: fromDateOrNull(row.givenAt),
  expiresAt: fromDateOrNull(row.expiresAt),
});

/** Given, not used in its time, and its removal not asked for: what is asked for leaves the list, whatever becomes of it. */
const outdated = (now: Instant) => ({ state: "given", removingAt: null, expiresAt: { lte: toDate(now) } });

/** Given, and good for its holder still. */
const usable = (now: Instant) => ({ state: "given", removingAt: null, expiresAt: { gt: toDate(now) } });

/** Single-use codes of programs, in the table Coupon. */
export const coupons = (queries: Queries): Coupons => ({
  async add(shop, programId, side, batch, codes) {
    await insertNew(queries, "Coupon", "code", codes.map((code) => ({ shop: shop as string, code, programId: programId as string, side: side as string, state: "making", batch })));
  },

  async pool(shop, batch, failed) {
    await queries.coupon.deleteMany({ where: { shop, batch, state: "making", code: { in: failed } } });
    await queries.coupon.updateMany({ where: { shop, batch, state: "making" }, data: { state: "pooled" } });
  },

  async ofBatch(shop, batch) {
    const rows = await queries.coupon.findMany({ where: { shop, batch, state: { notIn: ["used", "withdrawn"] } }, select: { code: true }, orderBy: { code: "asc" } });
    return rows.map((row) => row.code);
  },

  async over(shop, batch) {
    const rows = await queries.coupon.findMany({ where: { shop, batch, state: { in: ["used", "withdrawn"] } }, select: { code: true }, orderBy: { code: "asc" } });
    return rows.map((row) => row.code);
  },

  async held(shop, programId, side, now) {
    const rows = await queries.coupon.findMany({ where: { shop, programId, side, ...usable(now) }, select: { code: true }, orderBy: { code: "asc" } });
    return rows.map((row) => row.code);
  },

  async wanted(shop, programId, side, now) {
    const rows = await queries.coupon.findMany({ where: { shop, programId, side, OR: [{ state: { in: ["making", "pooled"] } }, usable(now)] }, select: { code: true }, orderBy: { code: "asc" } });
    return rows.map((row) => row.code);
  },

  async again(shop, batch, list) {
    await queries.coupon.updateMany({ where: { shop, code: { in: list } }, data: { batch } });
    await queries.coupon.updateMany({ where: { shop, batch, state: "pooled" }, data: { state: "making" } });
  },

  async discard(shop, programId, side) {
    await queries.coupon.deleteMany({ where: { shop, programId, side, state: { in: ["making", "pooled"] } } });
  },

  async figures(shop, programId, side) {
    const counts = await queries.coupon.groupBy({ by: ["state"], where: { shop, programId, side }, _count: true });
    const of = (...states: Coupon["state"][]) => counts.filter((row) => (states as string[]).includes(row.state)).reduce((sum, row) => sum + row._count, 0);
    return { making: of("making"), pooled: of("pooled"), given: of("given", "used", "withdrawn") };
  },

  async give(shop, programId, side, { participantId, holderKey, grantId, at, until }) {
    const next = await queries.coupon.findFirst({ where: { shop, programId, side, state: "pooled" }, orderBy: { code: "asc" } });
    if (!next) return null;
    const given = { state: "given", participantId: participantId as string, holderKey, grantId: grantId as string | null, givenAt: toDate(at), expiresAt: toDate(until) };
    const { count } = await queries.coupon.updateMany({ where: { shop, code: next.code, state: "pooled" }, data: given });
    if (count === 0) throw new Error(`${next.code} was handed out without the lock`);
    return couponFrom({ ...next, ...given });
  },

  async byCodes(shop, codes) {
    if (codes.length === 0) return [];
    const rows = await queries.coupon.findMany({ where: { shop, code: { in: codes }, participantId: { not: null } }, orderBy: { code: "asc" } });
    return rows.map(couponFrom);
  },

  async ofHolder(shop, programId, keys) {
    const row = await queries.coupon.findFirst({ where: { shop, programId, holderKey: { in: keys } }, orderBy: { code: "asc" } });
    return row && couponFrom(row);
  },

  async ofGrants(shop, grants) {
    const rows = await queries.coupon.findMany({ where: { shop, grantId: { in: grants } }, orderBy: { code: "asc" } });
    return rows.map(couponFrom);
  },

  async usable(shop, participantId, now, limit) {
    const rows = await queries.coupon.findMany({ where: { shop, participantId, side: "sharer", state: "given", expiresAt: { gt: toDate(now) } }, orderBy: [{ expiresAt: "asc" }, { code: "asc" }], take: limit });
    return rows.map(couponFrom);
  },

  async lastUntil(shop, programId) {
    const { _max } = await queries.coupon.aggregate({ where: { shop, programId, state: "given" }, _max: { expiresAt: true } });
    return fromDateOrNull(_max.expiresAt);
  },

  async use(shop, code, orderId) {
    await queries.coupon.updateMany({ where: { shop, code, orderId: null }, data: { orderId, state: "used" } });
  },

  async expiring(now) {
    const rows = await queries.coupon.groupBy({ by: ["shop", "programId"], where: outdated(now), orderBy: [{ shop: "asc" }, { programId: "asc" }] });
    const gone = await queries.shop.findMany({ where: { uninstalledAt: { not: null } }, select: { shop: true } });
    const left = new Set(gone.map((row) => row.shop));
    return rows.filter((row) => !left.has(row.shop)).map((row) => ({ shop: row.shop as ShopDomain, programId: row.programId as ProgramId }));
  },

  async takeExpired(shop, programId, now, limit) {
    const rows = await queries.coupon.findMany({ where: { shop, programId, ...outdated(now) }, orderBy: [{ expiresAt: "asc" }, { code: "asc" }], take: limit });
    await queries.coupon.updateMany({ where: { shop, code: { in: rows.map((row) => row.code) } }, data: { removingAt: toDate(now) } });
    return rows.map(couponFrom);
  },

  async withdraw(shop, codes) {
    await queries.coupon.updateMany({ where: { shop, code: { in: codes }, state: "given" }, data: { state: "withdrawn" } });
  },
});
