import { givenBack } from "../../../app/adapters/shopify/given-back";
import { gid } from "../../../app/domain/id";
import { type FinancialStatus, type Order, VISITS } from "../../../app/domain/order";
import { sum } from "../../../sandbox/world/find";
import { goodwill, openAuthorization, received, returned, shippingBack } from "../../../sandbox/world/money-state";
import { worth } from "../../../sandbox/world/refunds";
import type { Order as WorldOrder, World } from "../../../sandbox/world/types";

/** A time as Shopify tells it, in whole seconds. */
export const told = (at: number): number => Math.floor(at / 1_000) * 1_000;

/** An order of the stand-in as the commerce port tells it, without the Admin API in between. */
export function orderFacts(world: World, order: WorldOrder): Order {
  const customer = world.customers.find((c) => c.id === order.customerId);
  const withheld = world.shop.withholdPersonalData;
  const succeeded = (kinds: string[]) => order.transactions.filter((t) => t.status === "SUCCESS" && kinds.includes(t.kind)).map((t) => t.at).sort((a, b) => a - b);
  return {
    id: gid("Order", order.id),
    name: order.name,
    placedAt: order.createdAt,
    updatedAt: told(order.updatedAt),
    cancelledAt: order.cancelledAt,
    authorizedAt: succeeded(["AUTHORIZATION"])[0] ?? null,
    paidAt: succeeded(["SALE", "CAPTURE"]).at(-1) ?? null,
    financialStatus: order.financial.toLowerCase() as FinancialStatus,
    currency: order.currency,
    test: order.test,
    totalMinor: order.subtotal,
    refundedMinor: returned(order) - shippingBack(order),
    keptMinor: received(order) - returned(order),
    goodwillMinor: given(order),
    customerId: order.customerId === null || withheld ? null : gid("Customer", order.customerId),
    email: withheld ? null : order.email,
    buyer: withheld ? null : customer?.firstName || null,
    delivery: withheld ? { address: null, phone: null } : { address: `${order.address}\n10013\nUS`, phone: null },
    household: [],
    customerOrders: withheld || !customer ? null : customer.orderIds.indexOf(order.id) + 1,
    locale: order.locale,
    fulfilled: order.fulfillmentOrders.some((f) => f.status === "CLOSED"),
    ...journey(order),
    edited: order.edited,
    returning: order.returns === "RETURN_REQUESTED" || order.returns === "IN_PROGRESS",
    dispute: order.disputes.some((d) => d.status === "LOST") ? "lost" : order.disputes.some((d) => d.status !== "WON") ? "open" : "none",
    visits: (order.attributes[VISITS] ?? "").split(" ").filter(Boolean),
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
      netMinor: worth(line, line.currentQuantity),
      ...(line.giftCard && { giftCard: true }),
      properties: line.properties,
      codes: line.allocations.flatMap((a) => (a.code === null ? [] : [{ code: a.code.toUpperCase(), minor: a.minor }])),
    })),
  };
}

/** The stand-in's prices are without tax here: what was given back is of the goods as it is told. */
function given(order: WorldOrder): number {
  const goods = sum(order.lines.map((line) => worth(line, line.currentQuantity)));
  return givenBack({ currency: order.currency, netMinor: goods, grossMinor: goods, goodwillMinor: goodwill(order), costsMinor: goods + order.shipping - shippingBack(order), keptMinor: received(order) - returned(order) + shippingBack(order), whole: order.financial === "PAID" });
}

function journey(order: WorldOrder): Pick<Order, "shippedAt" | "deliveredAt"> {
  const parcels = order.fulfillmentOrders.filter((f) => f.status === "CLOSED");
  if (order.fulfillment !== "FULFILLED") return { shippedAt: null, deliveredAt: null };
  return { shippedAt: Math.max(...parcels.map((f) => f.shippedAt ?? 0)), deliveredAt: parcels.every((f) => f.deliveredAt !== null) ? Math.max(...parcels.map((f) => f.deliveredAt ?? 0)) : null };
}
