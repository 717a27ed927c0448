import { foundAs } from "../../world/search-index";
import type { Order } from "../../world/types";
import { byId, connection, type Page, type Position } from "../connection";
import { hasScope } from "../rules/scopes";
import { search } from "../search-query";
import type { ShopRoom } from "../shop-room";

/** Without read_all_orders an app sees the orders of the last sixty days (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). */
const SIXTY_DAYS = 60 * 86_400_000;
export const visible = ({ world }: Pick<ShopRoom, "world">, order: Order) => hasScope(world.app.scopes, "read_all_orders") || order.createdAt >= world.now() - SIXTY_DAYS;

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
  tag: (order: Order) => order.tags,
  test: (order: Order) => order.test,
  discount_code: (order: Order) => order.codes,
  financial_status: (order: Order) => order.financial,
  fulfillment_status: (order: Order) => order.fulfillment,
};

/** The arguments of every list of orders. */
export type OrderList = Page & { query?: string | null; sortKey: string };

/** A page of orders: those of `orders` that the app may see and the query finds, which asks an index that lags. */
export function listOrders(room: ShopRoom, orders: readonly Order[], args: OrderList, view: (order: Order) => unknown) {
  const position = SORTS[args.sortKey];
  if (!position) throw new Error(`stand-in: orders cannot be sorted by ${args.sortKey}`);
  const seen = orders.filter((one) => visible(room, one) && (!args.query?.trim() || foundAs(room.world, one) !== null));
  return connection(search(seen, args.query, { ...FIELDS, updated_at: (order) => foundAs(room.world, order) ?? order.updatedAt }), args, position, view);
}
