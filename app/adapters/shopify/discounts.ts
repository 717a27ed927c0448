import { toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Commerce, DiscountSpec } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { ensureByCode, type Items, poolTerms } from "./discount-by-code";
import type { DiscountCodeBasicInput } from "./generated/admin.types";
import { DISCOUNT_EXISTS, STOP_DISCOUNT } from "./operations/discounts";
import { refusalOf } from "./user-errors";

/** Creates the campaign's discount, or brings the one up to date that its seed code belongs to. */
export const ensureDiscount =
  (api: AdminApi): Commerce["ensureDiscount"] =>
  (shop, spec) =>
    ensureByCode(api, shop, spec.seedCode, (now) => ({
      ...poolTerms(spec),
      // Product discounts may combine, so that two group buys fit in one cart (on one line Shopify applies only the best);
      // an order discount on top of a group price may not.
      combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: true },
      customerGets: { value: value(spec), items: { products: now ? change(covered(spec), now) : covered(spec) } },
    }));

/** @returns whether it is still there, running or not */
export const hasDiscount =
  (api: AdminApi): Commerce["hasDiscount"] =>
  async (shop, discountId) => {
    const answer = await api.request(shop, DISCOUNT_EXISTS, { id: discountId });
    return answer.ok ? ok(answer.value.discountNode !== null) : answer;
  };

/** Ends a discount now. One that a merchant deleted has ended too. */
export const stopDiscount =
  (api: AdminApi): Commerce["stopDiscount"] =>
  async (shop, discountId) => {
    const answer = await api.request(shop, STOP_DISCOUNT, { id: discountId });
    if (!answer.ok) return answer;
    const refusal = refusalOf(answer.value.discountCodeDeactivate?.userErrors);
    if (!refusal) return ok(null);
    const there = await hasDiscount(api)(shop, discountId);
    return there.ok && !there.value ? ok(null) : refusal;
  };

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
function change(wanted: { productVariantsToAdd?: string[]; productsToAdd?: string[] }, now: Items) {
  const products = wanted.productsToAdd ?? [];
  const variants = wanted.productVariantsToAdd ?? [];
  return {
    productsToAdd: products.filter((id) => !now.products.includes(id)),
    productsToRemove: now.products.filter((id) => !products.includes(id)),
    productVariantsToAdd: variants.filter((id) => !now.variants.includes(id)),
    productVariantsToRemove: now.variants.filter((id) => !variants.includes(id)),
  };
}
