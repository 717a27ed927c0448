import { iso } from "../../domain/instant";
import { toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Answer, Commerce, DiscountSpec } from "../../ports/commerce";
import type { ShopDomain } from "../../domain/id";
import type { AdminApi } from "./admin-api";
import type { DiscountCodeBasicInput } from "./generated/admin.types";
import { CREATE_DISCOUNT, DISCOUNT_BY_CODE, DISCOUNT_EXISTS, STOP_DISCOUNT, UPDATE_DISCOUNT } from "./operations/discounts";
import { refusalOf, refused, type UserError } from "./user-errors";

/**
 * Creates the campaign's discount, or finds and updates the one that its seed code belongs to: a code is unique in a
 * shop, so creating twice collides, and a creation whose answer was lost is found again.
 */
export const ensureDiscount =
  (api: AdminApi): Commerce["ensureDiscount"] =>
  async (shop, spec) => {
    const created = await api.request(shop, CREATE_DISCOUNT, { discount: { ...terms(spec), code: spec.seedCode, customerGets: { value: value(spec), items: { products: covered(spec) } } } });
    if (!created.ok) return created;
    const payload = created.value.discountCodeBasicCreate;
    if (payload?.codeDiscountNode) return ok({ discountId: payload.codeDiscountNode.id });
    if (!payload?.userErrors.some(isTaken)) return refusalOf(payload?.userErrors) ?? refused("Shopify made no discount and gave no reason");
    return update(api, shop, spec);
  };

/** Ends a discount now. One that a merchant deleted has ended too. */
export const stopDiscount =
  (api: AdminApi): Commerce["stopDiscount"] =>
  async (shop, discountId) => {
    const answer = await api.request(shop, STOP_DISCOUNT, { id: discountId });
    if (!answer.ok) return answer;
    const refusal = refusalOf(answer.value.discountCodeDeactivate?.userErrors);
    if (!refusal) return ok(null);
    const there = await api.request(shop, DISCOUNT_EXISTS, { id: discountId });
    return there.ok && !there.value.discountNode ? ok(null) : refusal;
  };

async function update(api: AdminApi, shop: ShopDomain, spec: DiscountSpec): Answer<{ discountId: string }> {
  const found = await api.request(shop, DISCOUNT_BY_CODE, { code: spec.seedCode });
  if (!found.ok) return found;
  const node = found.value.codeDiscountNodeByCode;
  if (node?.codeDiscount.__typename !== "DiscountCodeBasic") return refused(`The code ${spec.seedCode} belongs to another discount`);
  const items = node.codeDiscount.customerGets.items;
  const now = items.__typename === "DiscountProducts" ? items : null;
  const customerGets = {
    value: value(spec),
    items: { products: change(covered(spec), { products: ids(now?.products.nodes), variants: ids(now?.productVariants.nodes) }) },
  };
  const updated = await api.request(shop, UPDATE_DISCOUNT, { id: node.id, discount: { ...terms(spec), customerGets } });
  if (!updated.ok) return updated;
  return refusalOf(updated.value.discountCodeBasicUpdate?.userErrors) ?? ok({ discountId: node.id });
}

const isTaken = (error: UserError) => (error.code === "TAKEN" || error.code === "DUPLICATE") && error.field?.at(-1) === "code";
const ids = (nodes: { id: string }[] | undefined) => nodes?.map((node) => node.id) ?? [];

/**
 * What never depends on the price. Each code works once, and once-per-customer stays off: it would span the whole pool,
 * so a refunded member could never join again. Product discounts may combine, so that two group buys fit in one cart
 * (on one line Shopify applies only the best); an order discount on top of a group price may not.
 */
function terms(spec: DiscountSpec): DiscountCodeBasicInput {
  return {
    title: spec.title,
    startsAt: iso(spec.startsAt),
    endsAt: spec.endsAt === null ? null : iso(spec.endsAt),
    usageLimit: 1,
    appliesOncePerCustomer: false,
    context: { all: "ALL" },
    combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: true },
  };
}

/**
 * A percentage, or an amount off. Shopify knows no maximum quantity; an amount that is split over the entitled items
 * instead of taken off each saves one unit's worth, which is how `oneUnit` holds for fixed prices. Percentages cannot.
 */
function value({ price, offMinor, currency, oneUnit }: DiscountSpec): NonNullable<NonNullable<DiscountCodeBasicInput["customerGets"]>["value"]> {
  if (price.kind === "percent") return { percentage: price.basisPoints / 10_000 };
  if (offMinor === null) throw new Error("discount: a fixed price needs the amount to take off");
  return { discountAmount: { amount: toDecimal({ minor: offMinor, currency }), appliesOnEachItem: !oneUnit } };
}

const covered = ({ productId, variantIds }: DiscountSpec) => (variantIds.length > 0 ? { productVariantsToAdd: variantIds } : { productsToAdd: [productId] });

/** Shopify changes a discount's items by addition and removal. */
function change(wanted: { productVariantsToAdd?: string[]; productsToAdd?: string[] }, now: { products: string[]; variants: string[] }) {
  const products = wanted.productsToAdd ?? [];
  const variants = wanted.productVariantsToAdd ?? [];
  return {
    productsToAdd: products.filter((id) => !now.products.includes(id)),
    productsToRemove: now.products.filter((id) => !products.includes(id)),
    productVariantsToAdd: variants.filter((id) => !now.variants.includes(id)),
    productVariantsToRemove: now.variants.filter((id) => !variants.includes(id)),
  };
}
