import type { Order as OrderRow } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { FinancialStatus, Order } from "../../../domain/order";
import { fromBig, fromDate, fromDateOrNull, fromJson, toDate, toDateOrNull, toJson } from "./values";

/**
 * What of an order has no column of its own. The buyer's name and e-mail address are not kept: seats have them. Nor is
 * what shoppers typed into line-item properties (a name to engrave, a message), or the seat's token among them: it is
 * read while the order is fresh, and never again.
 */
type Snapshot = Pick<Order, "locale" | "fulfilled" | "capturable" | "lines"> & Partial<Pick<Order, "authorizedAt" | "paidAt">> & { /** Its buyer asked to be forgotten: who it was is not stored again. */ forgotten?: true };

/** A stored order as the domain knows it; its buyer's name and e-mail address are always null. */
export const orderFrom = (row: OrderRow): Order => ({
  id: row.id,
  name: row.name,
  placedAt: fromDate(row.placedAt),
  updatedAt: fromDate(row.updatedAt),
  cancelledAt: fromDateOrNull(row.cancelledAt),
  financialStatus: row.financialStatus as FinancialStatus,
  currency: row.currency,
  test: row.test,
  totalMinor: fromBig(row.totalMinor),
  refundedMinor: fromBig(row.refundedMinor),
  customerId: row.customerId,
  email: null,
  buyer: null,
  // Rows of an earlier version do not say when money came.
  authorizedAt: null,
  paidAt: null,
  ...withoutMark(fromJson<Snapshot>(row.snapshot)),
});

const withoutMark = ({ forgotten: _forgotten, ...kept }: Snapshot) => kept;

/** @returns whether the order's buyer asked to be forgotten */
export const isForgotten = (row: OrderRow): boolean => fromJson<Snapshot>(row.snapshot).forgotten === true;

/** An order as a row, without personal data but for the customer's id. */
export const orderRow = (shop: ShopDomain, order: Order, now: number) => ({
  shop: shop as string,
  id: order.id,
  name: order.name,
  placedAt: toDate(order.placedAt),
  updatedAt: toDate(order.updatedAt),
  cancelledAt: toDateOrNull(order.cancelledAt),
  financialStatus: order.financialStatus as string,
  currency: order.currency,
  test: order.test,
  customerId: order.customerId,
  totalMinor: BigInt(order.totalMinor),
  refundedMinor: BigInt(order.refundedMinor),
  snapshot: snapshotOf(order),
  recordedAt: toDate(now),
});

export const snapshotOf = (order: Order, forgotten = false) =>
  toJson({ locale: order.locale, authorizedAt: order.authorizedAt, paidAt: order.paidAt, fulfilled: order.fulfilled, capturable: order.capturable, lines: order.lines.map((line) => ({ ...line, properties: {} })), ...(forgotten && { forgotten: true }) } satisfies Snapshot);
