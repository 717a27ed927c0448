import { GraphQLError } from "graphql";
import type { FulfillmentOrder, Order } from "../../world/types";
import { byId, connection, type Page } from "../connection";
import { gid, numberOf } from "../gid";
import { search } from "../search-query";
import type { Resolvers, ShopRoom } from "../shop-room";
import { fulfillmentOrderView, holdView } from "./fulfillment-view";
import { orderView } from "./order-view";
import { orderOf } from "./orders";

type Hold = { id: string; fulfillmentHold: { handle: string; reason: string; reasonNotes?: string | null; fulfillmentOrderLineItems: { id: string; quantity: number }[] | null } };

const LONGEST_HANDLE = 64;

function find(room: ShopRoom, id: string): { order: Order; one: FulfillmentOrder } | null {
  const number = numberOf(id, "FulfillmentOrder");
  for (const order of room.world.orders) {
    const one = order.fulfillmentOrders.find((other) => other.id === number);
    if (one && orderOf(room, gid("Order", order.id))) return { order, one };
  }
  return null;
}

const view = (room: ShopRoom, order: Order, one: FulfillmentOrder) => fulfillmentOrderView(room, order, one, () => orderView(room, order));

export const fulfillmentQueries: Resolvers = {
  fulfillmentOrder({ id }: { id: string }, room) {
    const found = find(room, id);
    return found && view(room, found.order, found.one);
  },
  fulfillmentOrders(args: Page & { query?: string | null; includeClosed: boolean }, room) {
    const all = room.world.orders.flatMap((order) => order.fulfillmentOrders.map((one) => ({ id: one.id, order, one })));
    const open = all.filter(({ one }) => args.includeClosed || one.status === "OPEN" || one.status === "ON_HOLD");
    return connection(search(open, args.query, { status: ({ one }) => one.status, id: ({ id }) => id }), args, byId, ({ order, one }) => view(room, order, one));
  },
};

export const fulfillmentMutations: Resolvers = {
  fulfillmentOrderHold({ id, fulfillmentHold: input }: Hold, room) {
    const refused = (message: string, code: string | null, field: string[]) => ({ fulfillmentHold: null, fulfillmentOrder: null, remainingFulfillmentOrder: null, userErrors: [{ field, message, code }] });
    const found = find(room, id);
    if (!found) return refused("The fulfillment order could not be found.", "FULFILLMENT_ORDER_NOT_FOUND", ["id"]);
    if (input.handle.length > LONGEST_HANDLE) return refused(`Handle is too long (maximum is ${LONGEST_HANDLE} characters)`, null, ["fulfillmentHold", "handle"]);
    const lines = input.fulfillmentOrderLineItems?.map((line) => ({ id: numberOf(line.id, "FulfillmentOrderLineItem") ?? 0, quantity: line.quantity }));
    const result = room.api.fulfilment.hold(found.one, { handle: input.handle, reason: input.reason, note: input.reasonNotes ?? "", lines: lines?.length ? lines : null });
    if ("error" in result) return refused(result.error, result.code, ["fulfillmentHold"]);
    return { fulfillmentHold: holdView(result.hold), fulfillmentOrder: view(room, found.order, result.held), remainingFulfillmentOrder: result.remaining && view(room, found.order, result.remaining), userErrors: [] };
  },

  fulfillmentOrderReleaseHold({ id, holdIds, externalId }: { id: string; holdIds?: string[] | null; externalId?: string | null }, room) {
    if (externalId) throw new GraphQLError("stand-in: releasing by externalId is not implemented", { extensions: { code: "NOT_IMPLEMENTED" } });
    const found = find(room, id);
    if (!found) return { fulfillmentOrder: null, userErrors: [{ field: ["id"], message: "The fulfillment order could not be found.", code: "FULFILLMENT_ORDER_NOT_FOUND" }] };
    const refusal = room.api.fulfilment.release(found.one, holdIds ? holdIds.map((hold) => numberOf(hold, "FulfillmentHold") ?? 0) : null);
    return { fulfillmentOrder: view(room, found.order, found.one), userErrors: refusal ? [{ field: ["holdIds"], message: refusal.error, code: "INVALID_ACCESS" }] : [] };
  },
};
