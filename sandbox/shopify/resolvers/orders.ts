import type { Order } from "../../world/types";
import { numberOf } from "../gid";
import type { Resolvers, ShopRoom } from "../shop-room";
import { listOrders, type OrderList, visible } from "./order-lists";
import { orderView } from "./order-view";

/** @returns the order of that global id, null when there is none or it is too old for the app's scopes */
export function orderOf(room: ShopRoom, id: string): Order | null {
  const order = room.world.orders.find((one) => one.id === numberOf(id, "Order"));
  return order && visible(room, order) ? order : null;
}

export const orderQueries: Resolvers = {
  order({ id }: { id: string }, room) {
    const order = orderOf(room, id);
    return order && orderView(room, order);
  },
  orders: (args: OrderList, room) => listOrders(room, room.world.orders, args, (one) => orderView(room, one)),
};
