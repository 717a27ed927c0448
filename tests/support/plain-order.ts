import type { Order } from "../../app/domain/order";

/** What an order is like of which nothing more is told: nothing shipped, nothing returned, nobody's link. */
export const PLAIN = { goodwillMinor: 0, keptMinor: null, customerOrders: null, shippedAt: null, deliveredAt: null, edited: false, returning: false, dispute: "none" as const, visits: [] as string[], delivery: { address: null, phone: null }, household: [] as string[] } satisfies Partial<Order>;
