import type { ShopDomain } from "../../domain/id";
import { ok, refuse } from "../../domain/result";
import type { Answer, Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { ADD_CODES, CODES_ADDED, CODES_OF_DISCOUNT, REMOVE_CODES } from "./operations/codes";
import { allNodes } from "./pages";
import { refusalOf, refused } from "./user-errors";

/** Shopify's limit for one bulk call, for adding and for removing. */
const BATCH = 250;

/** Starts adding a batch. Shopify works on it afterwards; `codesAdded` tells how it went. */
export const addCodes =
  (api: AdminApi): Commerce["addCodes"] =>
  async (shop, discountId, codes) => {
    if (codes.length === 0 || codes.length > BATCH) throw new Error(`codes: ${codes.length} in one batch; 1–${BATCH} are possible`);
    const answer = await api.request(shop, ADD_CODES, { discountId, codes: codes.map((code) => ({ code })) });
    if (!answer.ok) return answer;
    const payload = answer.value.discountRedeemCodeBulkAdd;
    if (payload?.bulkCreation) return ok({ jobId: payload.bulkCreation.id });
    return refusalOf(payload?.userErrors) ?? refused("Shopify started no bulk creation and gave no reason");
  };

/** A code that was refused may be in the discount all the same, from an earlier try: then it counts as added. */
export const codesAdded =
  (api: AdminApi): Commerce["codesAdded"] =>
  async (shop, jobId) => {
    const answer = await api.request(shop, CODES_ADDED, { id: jobId });
    if (!answer.ok) return answer;
    const job = answer.value.discountRedeemCodeBulkCreation;
    if (!job) return refuse("gone");
    if (!job.done) return ok({ done: false, failed: [] });
    const rejected = job.codes.nodes.filter((node) => !node.discountRedeemCode).map((node) => node.code);
    if (rejected.length === 0 || !job.discountCode) return ok({ done: true, failed: rejected });
    const there = await codesOf(api, shop, job.discountCode.id);
    return there.ok ? ok({ done: true, failed: rejected.filter((code) => !there.value.has(code.toUpperCase())) }) : there;
  };

/** Looks the codes up, then removes those that are there. Shopify does it in the background, in the order of asking. */
export const removeCodes =
  (api: AdminApi): Commerce["removeCodes"] =>
  async (shop, discountId, codes) => {
    const there = await codesOf(api, shop, discountId);
    if (!there.ok) return there;
    const ids = codes.flatMap((code) => there.value.get(code.toUpperCase()) ?? []);
    for (let from = 0; from < ids.length; from += BATCH) {
      const answer = await api.request(shop, REMOVE_CODES, { discountId, ids: ids.slice(from, from + BATCH) });
      if (!answer.ok) return answer;
      const refusal = refusalOf(answer.value.discountCodeRedeemCodeBulkDelete?.userErrors);
      if (refusal) return refusal;
    }
    return ok(null);
  };

/**
 * All codes of a discount with their ids. Read page by page, not searched for: Shopify's search runs behind its
 * writes, and a code not found would be taken for gone.
 * @returns empty when the discount is gone
 */
async function codesOf(api: AdminApi, shop: ShopDomain, discountId: string): Answer<Map<string, string>> {
  const page = async (after?: string) => {
    const answer = await api.request(shop, CODES_OF_DISCOUNT, { id: discountId, after });
    if (!answer.ok) return answer;
    const discount = answer.value.discountNode?.discount;
    return ok(discount?.__typename === "DiscountCodeBasic" ? discount.codes : null);
  };
  const first = await page();
  if (!first.ok) return first;
  if (!first.value) return ok(new Map());
  const nodes = await allNodes(first.value, page);
  return nodes.ok ? ok(new Map(nodes.value.map((node) => [node.code.toUpperCase(), node.id]))) : nodes;
}
