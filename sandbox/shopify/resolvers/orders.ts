import type { Order } from "../../world/types";
import { byId, connection, type Page, type Position } from "../connection";
import { numberOf } from "../gid";
import { hasScope } from "../rules/scopes";
import { search } from "../search-query";
import type { Resolvers, ShopRoom } from "../shop-room";
import { orderView } from "./order-view";

/** Without read_all_orders an app sees the orders of the last sixty days (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). */
const SIXTY_DAYS = 60 * 86_400_000;
const visible = ({ world }: ShopRoom, order: Order) => hasScope(world.app.scopes, "read_all_orders") || order.createdAt >= world.now() - SIXTY_DAYS;

/** @returns the order of that global id, null when there is none or it is too old for the app's scopes */
export function orderOf(room: ShopRoom, id: string): Order | null {
  const order = room.world.orders.find((one) => one.id === numberOf(id, "Order"));
  return order && visible(room, order) ? order : null;
}

const SORTS: Record<string, (order: Order) => Position> = {
  ID: byId,
  CREATED_AT: (order) => ({ value: order.createdAt, id: order.id }),
  PROCESSED_AT: (order) => ({ value: order.createdAt, id: order.id }),
  UPDATED_AT: (order) => ({ value: order.updatedAt, id: order.id }),
};

const FIELDS = {
  id: (order: Order) => order.id,
  name: (order: Order) => order.name,
  created_at: (order: Order) => order.createdAt,
  processed_at: (order: Order) => order.createdAt,
  updated_at: (order: Order) => order.updatedAt,
  tag: (order: Order) => order.tags,
  test: (order: Order) => order.test,
  discount_code: (order: Order) => order.codes,
  financial_status: (order: Order) => order.financial,
  fulfillment_status: (order: Order) => order.fulfillment,
};

export const orderQueries: Resolvers = {
  order({ id }: { id: string }, room) {
    const order = orderOf(room, id);
    return order && orderView(room, order);
  },
  orders(args: Page & { query?: string | null; sortKey: string }, room) {
    const position = SORTS[args.sortKey];
    if (!position) throw new Error(`stand-in: orders cannot be sorted by ${args.sortKey}`);
    return connection(search(room.world.orders.filter((one) => visible(room, one)), args.query, FIELDS), args, position, (one) => orderView(room, one));
  },
};
