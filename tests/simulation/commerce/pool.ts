import { gid, numeric } from "../../../app/domain/id";
import type { CouponSpec, DiscountSpec, FoundCoupon } from "../../../app/ports/commerce";
import type { WorldApi } from "../../../sandbox/world/api";
import type { Discount } from "../../../sandbox/world/types";
import { ok, refused } from "./give-back";

type Terms = Pick<Discount, "title" | "startsAt" | "endsAt" | "value" | "productIds" | "variantIds" | "minimumMinor" | "combinesWith"> & Partial<Pick<Discount, "usageLimit" | "oncePerCustomer">>;

const numbers = (ids: string[]) => ids.map((id) => Number(numeric(id)));
const percentage = (basisPoints: number) => ({ kind: "percentage" as const, rate: basisPoints / 10_000 });

export const groupTerms = (spec: DiscountSpec): Terms => ({
  title: spec.title, startsAt: spec.startsAt, endsAt: spec.endsAt,
  value: spec.price.kind === "percent" ? percentage(spec.price.basisPoints) : { kind: "amount", minor: spec.offMinor ?? 0, eachItem: !spec.oneUnit },
  productIds: spec.variantIds.length > 0 ? [] : numbers([spec.productId]), variantIds: numbers(spec.variantIds),
  minimumMinor: null, combinesWith: { order: false, product: true, shipping: true },
});

export const couponTerms = (spec: CouponSpec): Terms => ({
  title: spec.title, startsAt: spec.startsAt, endsAt: spec.endsAt,
  value: spec.off.kind === "percent" ? percentage(spec.off.basisPoints) : { kind: "amount", minor: spec.off.minor, eachItem: false },
  productIds: [], variantIds: [],
  ...(spec.oncePerCustomer && { usageLimit: null, oncePerCustomer: true }), minimumMinor: spec.minimumMinor, combinesWith: { order: false, product: false, shipping: true },
});

/** A discount with a pool of single-use codes: the one that the seed code belongs to, or a new one. */
export function ensurePool(api: WorldApi, seedCode: string, terms: Terms) {
  const found = api.discounts.byCode(seedCode);
  if (found) {
    Object.assign(found.discount, terms, { deactivated: false });
    return ok({ discountId: gid("DiscountCodeNode", found.discount.id) });
  }
  const made = api.discounts.create({ usageLimit: 1, oncePerCustomer: false, ...terms, automatic: false, customerIds: null, minimumQuantity: null, codes: [seedCode] });
  return "error" in made ? refused(made.error) : ok({ discountId: gid("DiscountCodeNode", made.id) });
}

/** What has become of a code that stands alone in its discount. */
export function foundCoupon({ world, discounts }: WorldApi, code: string): FoundCoupon {
  const discount = discounts.byCode(code)?.discount;
  if (!discount) return "missing";
  if (discount.codes.some(({ used }) => used > 0)) return "used";
  return discount.deactivated || (discount.endsAt !== null && discount.endsAt <= world.now()) ? "over" : "usable";
}
