import type { Payout as PayoutRow, Prisma } from "@prisma/client";
import { type ShopDomain, isId } from "../../../domain/id";
import type { Instant } from "../../../domain/instant";
import { payoutsOf } from "../../../domain/payout";
import type { Balance, Grants, Ledger, Payouts } from "../../../ports/rewards";
import type { Sealer } from "../../../ports/system";
import { select, sql } from "../by-hand";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { entryFrom, entryRow, grantColumns, grantFrom, payoutColumns, payoutFrom } from "../rows/reward";
import { fromBig, toDate } from "../rows/values";
import { opening, sealing } from "../sealed";

/** What `isDue` says of a grant. */
const due = (now: Instant) => ({ state: { in: ["accrued", "ready"] }, hold: null, looksAt: { lte: toDate(now) } }) satisfies Prisma.GrantWhereInput;

/** Rewards by order, in the table Grant. */
export const grants = (queries: Queries): Grants => ({
  async find(shop, id) {
    const row = await queries.grant.findUnique({ where: { shop_id: { shop, id } } });
    return row && grantFrom(row);
  },

  async ofOrder(shop, orderId) {
    const rows = await select(queries, "Grant", sql`"shop" = ${shop} AND "orderId" = ${orderId} ORDER BY "id"`);
    return rows.map(grantFrom);
  },

  async ofParticipant(shop, participantId, limit) {
    const rows = await queries.grant.findMany({ where: { shop, participantId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit });
    return rows.map(grantFrom);
  },

  async byIds(shop, ids) {
    const rows = await queries.grant.findMany({ where: { shop, id: { in: ids } }, orderBy: { id: "asc" } });
    return rows.map(grantFrom);
  },

  async toOpen(shop, participantId, now, limit) {
    const rows = await queries.grant.findMany({ where: { shop, participantId, state: "ready", looksAt: { gt: toDate(now) } }, orderBy: [{ looksAt: "asc" }, { id: "asc" }], take: limit });
    return rows.map(grantFrom);
  },

  counting(shop, participantId, thanks) {
    const open: Prisma.GrantWhereInput = thanks.kind === "packet" ? { standingMinor: { gt: 0 } } : { OR: [{ maturesAt: { not: null } }, ...(thanks.when === "paid" ? [] : [{ baseMinor: { gt: 0 } }])] };
    return queries.grant.count({ where: { shop, participantId, OR: [{ state: { in: ["ready", "matured"] } }, { state: "accrued", ...open }] } });
  },

  given: (shop, participantId) => queries.grant.count({ where: { shop, participantId, state: { in: ["ready", "matured"] } } }),

  owing: (shop, programId) => queries.grant.count({ where: { shop, programId, state: "accrued", hold: null, looksAt: { not: null } } }),

  // One question, so that a packet which turns ready meanwhile is counted once.
  holding: (shop, participantId, except) => queries.grant.count({ where: { shop, participantId, id: { not: except }, OR: [{ state: { in: ["ready", "matured"] } }, { state: "accrued", standingMinor: { gt: 0 } }] } }),

  async wake(shop, of, now) {
    await queries.grant.updateMany({ where: { shop, ...(isId("par", of) ? { participantId: of } : { programId: of }), state: "accrued", standingMinor: 0 }, data: { looksAt: toDate(now) } });
  },

  async insert(shop, grant) {
    await queries.grant.createMany({ data: [{ shop, id: grant.id, ...grantColumns(grant) }] });
  },

  async update(shop, grant) {
    await queries.grant.updateMany({ where: { shop, id: grant.id }, data: grantColumns(grant) });
  },

  async dueShops(now) {
    const rows = await queries.grant.groupBy({ by: ["shop"], where: due(now), _min: { looksAt: true }, orderBy: [{ _min: { looksAt: "asc" } }, { shop: "asc" }] });
    return rows.map((row) => row.shop as ShopDomain);
  },

  async due(shop, now, limit) {
    const rows = await queries.grant.findMany({ where: { shop, ...due(now) }, orderBy: [{ looksAt: "asc" }, { id: "asc" }], take: limit, select: { orderId: true } });
    return rows.map((row) => row.orderId);
  },
});

/** The books, in the table LedgerEntry: rows are added, and one column of them is set once. */
export const ledger = (queries: Queries): Ledger => ({
  async book(shop, entries) {
    const written = await insertNew(queries, "LedgerEntry", "booking", entries.map((entry) => entryRow(shop, entry)));
    if (written.length !== entries.length) throw new Error(`ledger: ${entries[0]?.booking} was booked before`);
  },

  async balances(shop, participantId) {
    const sums = await queries.ledgerEntry.groupBy({ by: ["account", "currency"], where: { shop, participantId }, _sum: { minor: true }, orderBy: [{ currency: "asc" }, { account: "asc" }] });
    return sums.map((row) => ({ account: row.account as Balance["account"], currency: row.currency, minor: fromBig(row._sum.minor ?? 0n) }));
  },

  async settle(shop, participantId, currency, payoutId) {
    await queries.ledgerEntry.updateMany({ where: { shop, participantId, account: "payable", currency, payoutId: null }, data: { payoutId } });
    const { _sum } = await queries.ledgerEntry.aggregate({ where: { shop, participantId, account: "payable", currency, payoutId }, _sum: { minor: true } });
    return fromBig(_sum.minor ?? 0n);
  },

  async payoutsOf(shop, participantId, grants) {
    const rows = await queries.ledgerEntry.findMany({ where: { shop, participantId, account: "payable", OR: [{ grantId: { in: grants } }, { kind: "payout.returned" }] } });
    return payoutsOf(rows.map(entryFrom));
  },
});

/** Payouts, in the table Payout. */
export const payouts = (queries: Queries, sealer: Sealer): Payouts => {
  const from = (row: PayoutRow) => payoutFrom(row, opening(sealer));
  return {
    async find(shop, id) {
      const row = await queries.payout.findUnique({ where: { shop_id: { shop, id } } });
      return row && from(row);
    },

    async ofParticipant(shop, participantId, limit) {
      const rows = await queries.payout.findMany({ where: { shop, participantId }, orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: limit });
      return rows.map(from);
    },

    async byIds(shop, ids) {
      const rows = await queries.payout.findMany({ where: { shop, id: { in: ids } }, orderBy: { id: "asc" } });
      return rows.map(from);
    },

    async withCode(shop, participantId, discountsSince, limit) {
      const rows = await queries.payout.findMany({ where: { shop, participantId, state: "paid", OR: [{ method: "gift_card" }, { method: "discount", paidAt: { gt: toDate(discountsSince) } }] }, orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: limit });
      return rows.map(from);
    },

    async credits(shop, customerId) {
      const people = await queries.participant.findMany({ where: { shop, customerId }, select: { id: true } });
      const rows = await queries.payout.findMany({ where: { shop, method: "store_credit", participantId: { in: people.map((one) => one.id) } }, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] });
      return rows.map(from);
    },

    async insert(shop, payout) {
      await queries.payout.createMany({ data: [{ shop, id: payout.id, payTo: sealing(sealer)(payout.payTo), ...payoutColumns(payout) }] });
    },

    async unsent(shop, participantId) {
      const rows = await queries.payout.findMany({ where: { shop, participantId, state: { in: ["requested", "approved"] }, batchId: null }, orderBy: { id: "asc" } });
      return rows.map(from);
    },

    async decide(shop, payout, before, free) {
      const { count } = await queries.payout.updateMany({ where: { shop, id: payout.id, state: before, ...(free && { batchId: null }) }, data: payoutColumns(payout) });
      return count === 1;
    },
  };
};
