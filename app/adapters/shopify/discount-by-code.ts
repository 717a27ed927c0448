import { type Instant, iso } from "../../domain/instant";
import type { ShopDomain } from "../../domain/id";
import { ok } from "../../domain/result";
import type { Answer } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { DiscountCodeBasicInput } from "./generated/admin.types";
import { CREATE_DISCOUNT, DISCOUNT_BY_CODE, UPDATE_DISCOUNT } from "./operations/discounts";
import { isTaken, refusalOf, refused } from "./user-errors";

/** The ids of what a discount is for; none where it is for whole orders. */
export type Items = { products: string[]; variants: string[] };

/**
 * Creates a discount, or finds and updates the one that its seed code belongs to: a code is unique in a shop, so
 * creating twice collides, and a creation whose answer was lost is found again.
 * @param input what the discount shall be, given what it is for now; null when it is made new
 */
export async function ensureByCode(api: AdminApi, shop: ShopDomain, seedCode: string, input: (now: Items | null) => DiscountCodeBasicInput): Answer<{ discountId: string }> {
  const created = await api.request(shop, CREATE_DISCOUNT, { discount: { ...input(null), code: seedCode } });
  if (!created.ok) return created;
  const payload = created.value.discountCodeBasicCreate;
  if (payload?.codeDiscountNode) return ok({ discountId: payload.codeDiscountNode.id });
  if (!payload?.userErrors.some(isTaken)) return refusalOf(payload?.userErrors) ?? refused("Shopify made no discount and gave no reason");
  const found = await api.request(shop, DISCOUNT_BY_CODE, { code: seedCode });
  if (!found.ok) return found;
  const node = found.value.codeDiscountNodeByCode;
  if (node?.codeDiscount.__typename !== "DiscountCodeBasic") return refused(`The code ${seedCode} belongs to another discount`);
  const { items } = node.codeDiscount.customerGets;
  const now = items.__typename === "DiscountProducts" ? items : null;
  const updated = await api.request(shop, UPDATE_DISCOUNT, { id: node.id, discount: input({ products: ids(now?.products.nodes), variants: ids(now?.productVariants.nodes) }) });
  if (!updated.ok) return updated;
  return refusalOf(updated.value.discountCodeBasicUpdate?.userErrors) ?? ok({ discountId: node.id });
}

const ids = (nodes: { id: string }[] | undefined) => nodes?.map((node) => node.id) ?? [];

/**
 * What every pool of codes has. Each code works once, and once-per-customer stays off: it would span the whole pool, so
 * that whoever used a code and got the money back could never use another.
 */
export const poolTerms = ({ title, startsAt, endsAt }: { title: string; startsAt: Instant; endsAt: Instant | null }): DiscountCodeBasicInput => ({
  title,
  startsAt: iso(startsAt),
  endsAt: endsAt === null ? null : iso(endsAt),
  usageLimit: 1,
  appliesOncePerCustomer: false,
  context: { all: "ALL" },
});
