import { exponent, money, parseDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { UNIT_COSTS } from "./operations/costs";

/** Most ids in one query: `nodes` takes 250. */
const AT_ONCE = 100;

/**
 * What merchants say their goods cost them (https://shopify.dev/changelog/inventoryitem-queryable-and-updatable-with-products-scopes:
 * read_products is enough). A cost in another currency than asked for says nothing, and neither does one finer than it.
 */
export const readUnitCosts =
  (api: AdminApi): Commerce["unitCosts"] =>
  async (shop, variantIds, currency) => {
    const costs: Record<string, number> = {};
    for (let start = 0; start < variantIds.length; start += AT_ONCE) {
      const answer = await api.request(shop, UNIT_COSTS, { ids: variantIds.slice(start, start + AT_ONCE) });
      if (!answer.ok) return answer;
      for (const node of answer.value.nodes) {
        if (node?.__typename !== "ProductVariant") continue;
        const cost = node.inventoryItem.unitCost;
        if (cost?.currencyCode === currency) costs[node.id] = inMinor(cost.amount, currency);
      }
    }
    return ok(costs);
  };

/** Costs may be finer than the currency ("0.125"): rounded up, so that a floor is never below what was meant. */
function inMinor(amount: string, currency: string): number {
  try {
    return parseDecimal(amount, currency).minor;
  } catch {
    const [whole = "0", fraction = ""] = amount.split(".");
    return money(Number(whole + fraction.slice(0, exponent(currency))) + 1, currency).minor;
  }
}
