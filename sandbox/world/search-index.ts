import type { Order, World } from "./types";

/** Shopify's search index shows a change only some time after it was made; in the stand-in at most this much, in milliseconds. */
const LAG = 45_000;
type Time = Pick<World, "now">;
type Changing = Pick<Order, "id" | "updatedAt" | "indexed">;

/** What a new order is to the index: not there yet. */
export const unindexed = (now: number): Order["indexed"] => ({ as: null, behindSince: now });

/** Notes that an order has changed. Until it is indexed again, a search goes by what the index had of it before. */
export function touch(world: Time, order: Changing): void {
  const now = world.now();
  if (isIndexed(world, order)) order.indexed = { as: order.updatedAt, behindSince: now };
  order.updatedAt = now;
}

/** By which time of its last change a search finds an order; null when it does not find it yet. */
export const foundAs = (world: Time, order: Changing): number | null => (isIndexed(world, order) ? order.updatedAt : order.indexed.as);

/** Whether a search finds the order as it is now. How long that takes is another for each change, and the same for the same seed. */
export const isIndexed = (world: Time, { id, indexed }: Pick<Order, "id" | "indexed">): boolean => world.now() >= indexed.behindSince + lagOf(id, indexed.behindSince);

function lagOf(id: number, changedAt: number): number {
  const mixed = Math.imul((id ^ changedAt) >>> 0, 0x9e3779b1) >>> 0;
  return mixed % (LAG + 1);
}
