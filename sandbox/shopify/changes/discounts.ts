import type { Discount } from "../../world/types";
import type { ShopRoom } from "../shop-room";

/** What an update may change of a discount; the rest stays. */
export type DiscountChange = Partial<Omit<Discount, "id" | "automatic" | "codes" | "createdAt">>;

/**
 * Changes a discount's terms. Orders that were placed keep theirs. A discount's state on Shopify is nothing but its
 * dates (DiscountStatus), and deactivating sets the end, so a new end brings a deactivated one back.
 */
export function changeDiscount(discount: Discount, change: DiscountChange): void {
  Object.assign(discount, change, change.endsAt === undefined ? {} : { deactivated: false });
}

/**
 * Renames the discount's first code: what `code` in an update means. The code's uses stay with it.
 * @returns why not, in Shopify's words, or null
 */
export function renameCode({ api }: ShopRoom, discount: Discount, code: string): string | null {
  const first = discount.codes[0];
  const known = api.discounts.byCode(code);
  if (known && known.code !== first) return "Code must be unique. Please try a different code.";
  // A list of its own: whoever looks codes up by name must see that one was renamed.
  if (first) discount.codes = [{ ...first, code }, ...discount.codes.slice(1)];
  return null;
}

/** Ends a discount now: its codes are refused from here on (https://shopify.dev/docs/api/admin-graphql/latest/mutations/discountCodeDeactivate). */
export function deactivate({ world }: ShopRoom, discount: Discount): void {
  discount.deactivated = true;
  if (discount.endsAt === null || discount.endsAt > world.now()) discount.endsAt = world.now();
}

/** Removes codes; those that are not there are passed over. A removed code can be made again. */
export function removeCodes(discount: Discount, ids: ReadonlySet<number>): void {
  discount.codes = discount.codes.filter((code) => !ids.has(code.id));
}
