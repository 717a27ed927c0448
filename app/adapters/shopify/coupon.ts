import { toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { ensureByCode, poolTerms } from "./discount-by-code";
import { COUPON_BY_CODE } from "./operations/discounts";

/**
 * Creates a coupon's discount, or brings the one up to date that its seed code belongs to. It is for whole orders, so
 * Shopify spreads it over their lines, and it combines with nothing but shipping: a coupon on top of a group price would
 * be paid for twice.
 */
export const ensureCoupon =
  (api: AdminApi): Commerce["ensureCoupon"] =>
  (shop, spec) =>
    ensureByCode(api, shop, spec.seedCode, () => ({
      ...poolTerms(spec),
      ...(spec.oncePerCustomer && { usageLimit: null, appliesOncePerCustomer: true }),
      combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
      minimumRequirement: spec.minimumMinor === null ? null : { subtotal: { greaterThanOrEqualToSubtotal: toDecimal({ minor: spec.minimumMinor, currency: spec.currency }) } },
      customerGets: {
        value: spec.off.kind === "percent" ? { percentage: spec.off.basisPoints / 10_000 } : { discountAmount: { amount: toDecimal({ minor: spec.off.minor, currency: spec.currency }), appliesOnEachItem: false } },
        items: { all: true },
      },
    }));

/** Looks what has become of a code. */
export const findCoupon =
  (api: AdminApi): Commerce["findCoupon"] =>
  async (shop, code) => {
    const found = await api.request(shop, COUPON_BY_CODE, { code });
    if (!found.ok) return found;
    const discount = found.value.codeDiscountNodeByCode?.codeDiscount;
    // One of another kind is none of ours.
    if (discount?.__typename !== "DiscountCodeBasic") return ok("missing");
    if (discount.asyncUsageCount > 0) return ok("used");
    return ok(discount.status === "EXPIRED" ? "over" : "usable");
  };
