import { gid } from "../../../app/domain/id";
import type { FinancialStatus, Order } from "../../../app/domain/order";
import { sum } from "../../../sandbox/world/find";
import { openAuthorization, returned, shippingBack } from "../../../sandbox/world/money-state";
import type { Order as WorldOrder, World } from "../../../sandbox/world/types";

/** An order of the stand-in as the commerce port tells it, without the Admin API in between. */
export function orderFacts(world: World, order: WorldOrder): Order {
  const customer = world.customers.find((c) => c.id === order.customerId);
  const withheld = world.shop.withholdPersonalData;
  const succeeded = (kinds: string[]) => order.transactions.filter((t) => t.status === "SUCCESS" && kinds.includes(t.kind)).map((t) => t.at).sort((a, b) => a - b);
  return {
    id: gid("Order", order.id),
    name: order.name,
    placedAt: order.createdAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    authorizedAt: succeeded(["AUTHORIZATION"])[0] ?? null,
    paidAt: succeeded(["SALE", "CAPTURE"]).at(-1) ?? null,
    financialStatus: order.financial.toLowerCase() as FinancialStatus,
    currency: order.currency,
    test: order.test,
    totalMinor: order.subtotal,
    refundedMinor: returned(order) - shippingBack(order),
    customerId: order.customerId === null || withheld ? null : gid("Customer", order.customerId),
    email: withheld ? null : order.email,
    buyer: withheld ? null : customer?.firstName || null,
    locale: order.locale,
    fulfilled: order.fulfillmentOrders.some((f) => f.status === "CLOSED"),
    capturable: openAuthorization(order) !== null,
    lines: order.lines.map((line) => ({
      id: gid("LineItem", line.id),
      productId: gid("Product", line.productId),
      variantId: gid("ProductVariant", line.variantId),
      title: line.title,
      quantity: line.quantity,
      currentQuantity: line.currentQuantity,
      unitMinor: line.unitMinor,
      discountMinor: sum(line.allocations.map((a) => a.minor)),
      properties: line.properties,
      codes: line.allocations.flatMap((a) => (a.code === null ? [] : [{ code: a.code.toUpperCase(), minor: a.minor }])),
    })),
  };
}
