import { instant, iso } from "../../domain/instant";
import { ok, refuse } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { ORDER, ORDERS_CHANGED, TAG_ORDER } from "./operations/orders";
import { orderFacts } from "./order-facts";
import { allNodes } from "./pages";
import { accepted } from "./user-errors";

/** Reads an order with all its lines. */
export const readOrder =
  (api: AdminApi): Commerce["order"] =>
  async (shop, id) => {
    const answer = await api.request(shop, ORDER, { id });
    if (!answer.ok) return answer;
    const order = answer.value.order;
    if (!order) return refuse("gone");
    const lines = await allNodes(order.lineItems, async (after) => {
      const page = await api.request(shop, ORDER, { id, after });
      return page.ok ? ok(page.value.order?.lineItems) : page;
    });
    return lines.ok ? ok(orderFacts(order, lines.value)) : lines;
  };

/** One page of orders that changed, for reconciliation. Shopify's filter has whole seconds: the same order may come again. */
export const readOrdersChanged =
  (api: AdminApi): Commerce["ordersChanged"] =>
  async (shop, since, cursor) => {
    const answer = await api.dated(shop, ORDERS_CHANGED, { query: `updated_at:>='${iso(since)}'`, after: cursor });
    if (!answer.ok) return answer;
    const { nodes, pageInfo } = answer.value.data.orders;
    return ok({
      at: answer.value.at,
      orders: nodes.map((node) => ({ id: node.id, updatedAt: instant(node.updatedAt) })),
      cursor: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    });
  };

/** Adds tags; an order has each tag once, however often it is added. */
export const tagOrder =
  (api: AdminApi): Commerce["tagOrder"] =>
  async (shop, id, tags) => {
    const answer = await api.request(shop, TAG_ORDER, { id, tags });
    return answer.ok ? accepted(answer.value.tagsAdd?.userErrors) : answer;
  };
