import { GraphQLError } from "graphql";
import { numberOf, parseGid } from "../gid";
import type { Resolvers, ShopRoom } from "../shop-room";
import { customerByNumber } from "./customers";
import { codeNodeView } from "./discount-view";
import { codeDiscount } from "./discounts";
import { orderView } from "./order-view";
import { orderOf } from "./orders";
import { productById, variantById } from "./products";
import { installationView } from "./shop";

/** Everything that can be read by its bare id. */
const FINDERS: Record<string, (room: ShopRoom, id: string) => unknown> = {
  Product: productById,
  ProductVariant: variantById,
  Order: (room, id) => {
    const order = orderOf(room, id);
    return order && orderView(room, order);
  },
  Customer: (room, id) => customerByNumber(room, numberOf(id, "Customer")),
  DiscountCodeNode: (room, id) => {
    const discount = codeDiscount(room, id);
    return discount && codeNodeView(room, discount);
  },
  AppInstallation: (room) => installationView(room),
};

function node(room: ShopRoom, id: string): unknown {
  const type = parseGid(id)?.type ?? "";
  const find = FINDERS[type];
  if (!find) throw new GraphQLError(`stand-in: node(id: ${JSON.stringify(id)}) is not implemented`, { extensions: { code: "NOT_IMPLEMENTED" } });
  return find(room, id);
}

export const nodeQueries: Resolvers = {
  node: ({ id }: { id: string }, room) => node(room, id),
  nodes: ({ ids }: { ids: string[] }, room) => ids.map((id) => node(room, id)),
};
