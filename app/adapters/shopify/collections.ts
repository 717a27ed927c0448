import { ok, refuse } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { COLLECTED, COLLECTION } from "./operations/collections";

export const readCollection =
  (api: AdminApi): Commerce["collection"] =>
  async (shop, collectionId) => {
    const answer = await api.request(shop, COLLECTION, { id: collectionId });
    if (!answer.ok) return answer;
    const found = answer.value.collection;
    return found ? ok({ id: found.id, title: found.title, image: found.image?.url ?? null }) : refuse("gone");
  };

/** Most ids in one query: `nodes` takes 250. */
const AT_ONCE = 100;

/**
 * Asks product by product whether it is in a collection: a product can be in any number of them, and rules name a few.
 * A collection that is gone holds nothing.
 */
export const readCollected =
  (api: AdminApi): Commerce["collected"] =>
  async (shop, productIds, collectionIds) => {
    const collected: Record<string, string[]> = {};
    for (const collection of collectionIds)
      for (let start = 0; start < productIds.length; start += AT_ONCE) {
        const answer = await api.request(shop, COLLECTED, { ids: productIds.slice(start, start + AT_ONCE), collection });
        if (!answer.ok) return answer;
        for (const node of answer.value.nodes) if (node?.__typename === "Product" && node.inCollection) (collected[node.id] ??= []).push(collection);
      }
    return ok(collected);
  };
