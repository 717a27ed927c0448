import { sum, variantOf } from "./find";
import type { Cart, Discount, World } from "./types";

/** Who buys, as far as it is known: a cart knows a logged-in customer, the checkout also an e-mail. */
export type Buyer = { customerId: number | null; email: string | null };

/** At most five product and order codes work at one checkout (https://help.shopify.com/en/manual/discounts/discount-combinations). */
export const MAX_CODES = 5;

export const REASON = {
  unknown: "Discount code isn't valid",
  early: "Discount code isn't valid yet",
  ended: "Discount code has expired",
  used: "Discount code has reached its usage limit",
  customer: "Discount code isn't available to you right now",
  once: "You have already used this discount code",
  items: "Discount code isn't valid for the items in your cart",
  minimum: "Your cart doesn't meet the requirements of this discount code",
  combine: "Discount couldn't be used with your existing discounts",
  many: "You can't use more than 5 discount codes",
} as const;

/** Reasons that mean: this code will not come back to life, whatever the buyer changes in the cart. */
export const DEAD: ReadonlySet<string> = new Set([REASON.unknown, REASON.ended, REASON.used, REASON.once]);

/** PRODUCT when it names products or variants, ORDER when it covers everything (the classes of DiscountCodeBasic). */
export const classOf = (discount: Discount): "order" | "product" => (discount.productIds.length + discount.variantIds.length > 0 ? "product" : "order");

/** @returns whether the discount covers this variant; one that names nothing covers everything */
export const covers = (discount: Discount, productId: number, variantId: number) =>
  classOf(discount) === "order" || discount.productIds.includes(productId) || discount.variantIds.includes(variantId);

/** A discount that was used on an order, by this customer or under this e-mail; cancelled orders count too. */
const usedBefore = (world: World, discount: Discount, { customerId, email }: Buyer) =>
  world.orders.some(
    (order) =>
      ((customerId !== null && order.customerId === customerId) || (email !== null && order.email.toLowerCase() === email.toLowerCase())) &&
      order.lines.some((line) => line.allocations.some((a) => a.discountId === discount.id)),
  );

/**
 * Whether a discount may be used on this cart at all, apart from other discounts
 * (https://help.shopify.com/en/manual/discounts/discount-types and the fields of DiscountCodeBasic):
 * schedule; uses left of the code; the customers it is for; once per customer, which spans all its codes; covered items;
 * minimum subtotal or quantity of the covered items, before discounts.
 * @param code null for an automatic discount
 * @returns null when it may be used, else the reason in the words of the checkout
 */
export function whyNot(world: World, discount: Discount, code: Discount["codes"][number] | null, cart: Cart, buyer: Buyer): string | null {
  const now = world.now();
  if (discount.deactivated || (discount.endsAt !== null && now >= discount.endsAt)) return REASON.ended;
  if (now < discount.startsAt) return REASON.early;
  if (code && discount.usageLimit !== null && code.used >= discount.usageLimit) return REASON.used;
  if (discount.customerIds !== null && (buyer.customerId === null || !discount.customerIds.includes(buyer.customerId))) return REASON.customer;
  if (discount.oncePerCustomer && usedBefore(world, discount, buyer)) return REASON.once;
  const covered = cart.lines.flatMap((line) => {
    const found = variantOf(world, line.variantId);
    return found && covers(discount, found.product.id, found.variant.id) ? [{ quantity: line.quantity, minor: found.variant.price * line.quantity }] : [];
  });
  if (covered.length === 0) return REASON.items;
  if (discount.minimumMinor !== null && sum(covered.map((c) => c.minor)) < discount.minimumMinor) return REASON.minimum;
  if (discount.minimumQuantity !== null && sum(covered.map((c) => c.quantity)) < discount.minimumQuantity) return REASON.minimum;
  return null;
}
