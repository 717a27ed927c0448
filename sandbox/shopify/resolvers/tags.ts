import { GraphQLError } from "graphql";
import { numberOf } from "../gid";
import { hasScope } from "../rules/scopes";
import type { Resolvers, ShopRoom } from "../shop-room";
import { setOrderTags } from "../changes/tags";
import { orderView } from "./order-view";

/** Longest tag of an order (https://shopify.dev/docs/api/admin-graphql/latest/mutations/tagsAdd). */
const LONGEST = 40;

function change(room: ShopRoom, id: string, edit: (tags: string[]) => string[], given: string[]) {
  const number = numberOf(id, "Order");
  if (number === null) throw new GraphQLError(`stand-in: tags of ${id} are not implemented`, { extensions: { code: "NOT_IMPLEMENTED" } });
  if (!hasScope(room.world.app.scopes, "write_orders")) throw new GraphQLError("Access denied for tagsAdd field. Required access: `write_orders` access scope.", { extensions: { code: "ACCESS_DENIED" } });
  const order = room.world.orders.find((one) => one.id === number);
  if (!order) return { node: null, userErrors: [{ field: ["id"], message: "Order does not exist" }] };
  if (given.some((tag) => tag.length > LONGEST)) return { node: null, userErrors: [{ field: ["tags"], message: `Tag exceeds maximum length of ${LONGEST} characters` }] };
  setOrderTags(room, order, edit(order.tags));
  return { node: orderView(room, order), userErrors: [] };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const tagMutations: Resolvers = {
  tagsAdd: ({ id, tags }: { id: string; tags: string[] }, room) => change(room, id, (own) => [...own, ...tags.filter((tag, at) => !own.some((one) => same(one, tag)) && tags.findIndex((other) => same(other, tag)) === at)], tags),
  tagsRemove: ({ id, tags }: { id: string; tags: string[] }, room) => change(room, id, (own) => own.filter((one) => !tags.some((tag) => same(tag, one))), []),
};
