import type { Order, World } from "./types";

/** Shopify's search index shows a change only some time after it was made; in the stand-in at most this much, in milliseconds. */
const LAG = 45_000;

/** Whether a search finds the order as it is now. How long that takes is another for each change, and the same for the same seed. */
export const isIndexed = (world: Pick<World, "now">, order: Pick<Order, "id" | "updatedAt">): boolean => world.now() >= order.updatedAt + lagOf(order);

function lagOf({ id, updatedAt }: Pick<Order, "id" | "updatedAt">): number {
  const mixed = Math.imul((id ^ updatedAt) >>> 0, 0x9e3779b1) >>> 0;
  return mixed % (LAG + 1);
}
