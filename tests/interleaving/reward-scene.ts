import type { Order } from "../../app/domain/order";
import { ok } from "../../app/domain/result";
import { scripted } from "../support/effect-stage";
import { shareStage } from "../support/share-stage";
import type { InterleavingStage } from "./stage";

export function rewards(stage: InterleavingStage) {
  const s = shareStage(stage);
  const shipped = () => ({ fulfilled: true, shippedAt: s.clock.at, deliveredAt: s.clock.at });
  return {
    ...s, shipped,
    handlers: { ...s, commerce: scripted({ ensureCoupon: async () => ok({ discountId: "gid://shopify/DiscountCodeNode/1" }), stopDiscount: async () => ok(null) }) } as never,
    refunded: (order: Order): Order => ({ ...order, updatedAt: s.clock.at, financialStatus: "refunded", refundedMinor: order.totalMinor, lines: order.lines.map((line) => ({ ...line, currentQuantity: 0, netMinor: 0 })) }),
    /** Shopify shows it so, and the app reads it: whoever began to read before has read what was shown then. */
    reads: (order: Order) => async () => {
      s.shows(order);
      await s.again(order);
    },
    /** A friend's order, as it is shown once it is delivered. */
    friends: (program: { id: Parameters<typeof s.visit>[0] }, change: Partial<Order> = {}) => s.place({ customerOrders: 1, visits: [s.visit(program.id)], ...shipped(), ...change }),
    /** What the orders have earned, what the budget has given, and how the books stand. */
    seen: async () => {
      const grants = await stage.prisma.grant.findMany({ orderBy: { id: "asc" } });
      const stocks = await stage.prisma.programStock.findMany();
      return {
        grants: grants.map(({ state, standingMinor, hold, looksAt }) => `${state} ${standingMinor} ${hold} ${looksAt === null ? "sleeps" : "wakes"}`).sort(),
        stock: stocks.map(({ takenMinor, draws }) => [takenMinor, draws]),
        coupons: (await stage.prisma.coupon.groupBy({ by: ["state", "side"], _count: true, orderBy: [{ side: "asc" }, { state: "asc" }] })).map(({ state, side, _count }) => `${side} ${state} ${_count}`),
        books: (await s.books()).unbalanced,
        people: await Promise.all((await stage.prisma.participant.findMany({ orderBy: { id: "asc" } })).map((one) => s.balance(one.id as never))),
        asked: (await stage.prisma.outboxMessage.groupBy({ by: ["kind"], where: { state: { not: "done" } }, _count: true, orderBy: { kind: "asc" } })).map(({ kind, _count }) => `${kind} ${_count}`),
      };
    },
  };
}
/** The stage of rewards. */
export type Rewards = ReturnType<typeof rewards>;

/** What each order has earned, whoever it is said to be the doing of. */
export const earned = async (s: Rewards, orders: Order[]) => ({ earned: await Promise.all(orders.map(async (order) => (await s.grants(order)).reduce((sum, one) => sum + one.standingMinor, 0))), stock: (await s.seen()).stock, books: (await s.books()).unbalanced });
