import type { ShopDomain } from "../../domain/id";
import { ok, refuse } from "../../domain/result";
import type { Answer } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { FulfillmentOrdersQuery } from "./generated/admin.generated";
import { FULFILLMENT_ORDERS, MORE_FULFILLMENT_ORDER_LINES } from "./operations/holds";
import { allNodes } from "./pages";

type Node = NonNullable<FulfillmentOrdersQuery["order"]>["fulfillmentOrders"]["nodes"][number];
export type FulfillmentOrder = Omit<Node, "lineItems"> & { lines: { id: string; lineId: string; remaining: number }[] };

/** Reads how an order is going to ship: every fulfilment order with its holds and all its lines. */
export async function readFulfillmentOrders(api: AdminApi, shop: ShopDomain, orderId: string): Answer<{ cancelled: boolean; fulfillmentOrders: FulfillmentOrder[] }> {
  const answer = await api.request(shop, FULFILLMENT_ORDERS, { id: orderId });
  if (!answer.ok) return answer;
  const order = answer.value.order;
  if (!order) return refuse("gone");
  const nodes = await allNodes(order.fulfillmentOrders, async (after) => {
    const page = await api.request(shop, FULFILLMENT_ORDERS, { id: orderId, after });
    return page.ok ? ok(page.value.order?.fulfillmentOrders) : page;
  });
  if (!nodes.ok) return nodes;
  const fulfillmentOrders: FulfillmentOrder[] = [];
  for (const { lineItems, ...rest } of nodes.value) {
    const lines = await allNodes(lineItems, async (after) => {
      const page = await api.request(shop, MORE_FULFILLMENT_ORDER_LINES, { id: rest.id, after });
      return page.ok ? ok(page.value.fulfillmentOrder?.lineItems) : page;
    });
    if (!lines.ok) return lines;
    fulfillmentOrders.push({ ...rest, lines: lines.value.map((line) => ({ id: line.id, lineId: line.lineItem.id, remaining: line.remainingQuantity })) });
  }
  return ok({ cancelled: order.cancelledAt !== null && order.cancelledAt !== undefined, fulfillmentOrders });
}

/** Our own hold of this handle on a fulfilment order. */
export const ownHolds = (order: FulfillmentOrder, handle: string) => order.fulfillmentHolds.filter((hold) => hold.heldByRequestingApp && hold.handle === handle);
