import { orderPayload } from "../../world/payloads";
import { touch } from "../../world/search-index";
import type { Order } from "../../world/types";
import type { ShopRoom } from "../shop-room";

/** Gives an order these tags; a real change is an update of the order and sends orders/updated. */
export function setOrderTags({ api, world }: ShopRoom, order: Order, tags: string[]): void {
  if (tags.length === order.tags.length && tags.every((tag, at) => tag === order.tags[at])) return;
  order.tags = tags;
  touch(world, order);
  api.webhooks.emit("orders/updated", orderPayload(world, order));
}
