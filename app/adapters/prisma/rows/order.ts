import type { Order as OrderRow } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { FinancialStatus, Order, OrderLine } from "../../../domain/order";
import { fromBig, fromDate, fromDateOrNull, fromJson, toDate, toDateOrNull, toJson } from "./values";

/**
 * What of an order has no column of its own. The buyer's name, e-mail and postal address and phone are not kept: seats have
 * the first two, and of the others there is a keyed hash. Nor is
 * what shoppers typed into line-item properties (a name to engrave, a message), or the seat's token among them: it is
 * read while the order is fresh, and never again.
 */
type Kept = "household" | "locale" | "fulfilled" | "capturable" | "lines" | "authorizedAt" | "paidAt" | "keptMinor" | "goodwillMinor" | "customerOrders" | "shippedAt" | "deliveredAt" | "edited" | "returning" | "dispute";
type Snapshot = Pick<Order, Kept> & { /** Its buyer asked to be forgotten: who it was is not stored again. */ forgotten?: true };

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
  delivery: { address: null, phone: null },
  visits: [],
  ...kept(fromJson<Stored>(row.snapshot)),
});

/** Rows of an earlier version do not say when money came, what became of the goods, or what lines are worth now. */
type Stored = Pick<Snapshot, "locale" | "fulfilled" | "capturable" | "forgotten"> & Partial<Snapshot> & { lines: (Omit<OrderLine, "netMinor"> & Partial<OrderLine>)[] };
const EARLIER = { household: [] as string[], authorizedAt: null, paidAt: null, keptMinor: null, goodwillMinor: 0, customerOrders: null, shippedAt: null, deliveredAt: null, edited: false, returning: false, dispute: "none" } as const;
const worth = (line: Stored["lines"][number]) => line.quantity === 0 ? 0 : Math.floor(((line.unitMinor * line.quantity - line.discountMinor) * line.currentQuantity) / line.quantity);

const kept = ({ forgotten: _forgotten, ...stored }: Stored): Snapshot => ({ ...EARLIER, ...stored, lines: stored.lines.map((line) => ({ ...line, netMinor: line.netMinor ?? worth(line) })) });

/** @returns whether the order's buyer asked to be forgotten */
export const isForgotten = (row: OrderRow): boolean => fromJson<Snapshot>(row.snapshot).forgotten === true;

/** An order as a row, without personal data but for the customer's id. */
export const orderRow = (shop: ShopDomain, order: Order, readAt: number) => ({
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
  recordedAt: toDate(readAt),
});

export const snapshotOf = (order: Order, forgotten = false) =>
  toJson({ household: forgotten ? [] : order.household, locale: order.locale, authorizedAt: order.authorizedAt, paidAt: order.paidAt, keptMinor: order.keptMinor, fulfilled: order.fulfilled, capturable: order.capturable, goodwillMinor: order.goodwillMinor, customerOrders: order.customerOrders, shippedAt: order.shippedAt, deliveredAt: order.deliveredAt, edited: order.edited, returning: order.returning, dispute: order.dispute, lines: order.lines.map((line) => ({ ...line, properties: {} })), ...(forgotten && { forgotten: true }) } satisfies Snapshot);
