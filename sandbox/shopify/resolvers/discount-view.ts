import type { Discount, DiscountCode } from "../../world/types";
import { classOf } from "../../world/eligibility";
import { byId, connection, type Page } from "../connection";
import { gid, iso, isoOrNull } from "../gid";
import { moneyV2 } from "../money";
import { search } from "../search-query";
import type { ShopRoom } from "../shop-room";
import { productById, variantById } from "./products";

export const codeView = (code: DiscountCode) => ({ __typename: "DiscountRedeemCode", id: gid("DiscountRedeemCode", code.id), code: code.code, asyncUsageCount: code.used });

/** @returns DiscountStatus of now */
export function status({ world }: ShopRoom, discount: Discount): "ACTIVE" | "EXPIRED" | "SCHEDULED" {
  const now = world.now();
  if (discount.deactivated || (discount.endsAt !== null && discount.endsAt <= now)) return "EXPIRED";
  return discount.startsAt > now ? "SCHEDULED" : "ACTIVE";
}

function itemsView(room: ShopRoom, discount: Discount) {
  if (classOf(discount) === "order") return { __typename: "AllDiscountItems", allItems: true };
  const page = (ids: number[], view: (id: number) => unknown) => (args: Page) => connection(ids.map((id) => ({ id })), args, byId, ({ id }) => view(id));
  return {
    __typename: "DiscountProducts",
    products: page(discount.productIds, (id) => productById(room, gid("Product", id))),
    productVariants: page(discount.variantIds, (id) => variantById(room, gid("ProductVariant", id))),
  };
}

const minimumView = (discount: Discount, currency: string) =>
  discount.minimumQuantity !== null
    ? { __typename: "DiscountMinimumQuantity", greaterThanOrEqualToQuantity: String(discount.minimumQuantity) }
    : discount.minimumMinor !== null
      ? { __typename: "DiscountMinimumSubtotal", greaterThanOrEqualToSubtotal: moneyV2(discount.minimumMinor, currency) }
      : null;

function basicView(room: ShopRoom, discount: Discount) {
  const { currency } = room.world.shop;
  const { value, combinesWith } = discount;
  return {
    __typename: discount.automatic ? "DiscountAutomaticBasic" : "DiscountCodeBasic",
    title: discount.title,
    status: status(room, discount),
    startsAt: iso(discount.startsAt),
    endsAt: isoOrNull(discount.endsAt),
    createdAt: iso(discount.createdAt),
    usageLimit: discount.usageLimit,
    appliesOncePerCustomer: discount.oncePerCustomer,
    asyncUsageCount: discount.codes.reduce((total, code) => total + code.used, 0),
    discountClasses: [classOf(discount).toUpperCase()],
    tags: [],
    combinesWith: { __typename: "DiscountCombinesWith", orderDiscounts: combinesWith.order, productDiscounts: combinesWith.product, shippingDiscounts: combinesWith.shipping },
    context: discount.customerIds === null ? { __typename: "DiscountBuyerSelectionAll", all: "ALL" } : { __typename: "DiscountCustomers" },
    minimumRequirement: minimumView(discount, currency),
    customerGets: () => ({
      __typename: "DiscountCustomerGets",
      appliesOnOneTimePurchase: true,
      appliesOnSubscription: false,
      value: value.kind === "percentage" ? { __typename: "DiscountPercentage", percentage: value.rate } : { __typename: "DiscountAmount", amount: moneyV2(value.minor, currency), appliesOnEachItem: value.eachItem },
      items: () => itemsView(room, discount),
    }),
    codesCount: { __typename: "Count", count: discount.codes.length, precision: "EXACT" },
    codes: (args: Page & { query?: string | null }) => connection(search(discount.codes, args.query, CODE_FIELDS), args, byId, codeView),
  };
}

/** What codes can be searched by: `id`, `times_used`, `code` and bare words. */
export const CODE_FIELDS = { id: (code: DiscountCode) => code.id, code: (code: DiscountCode) => code.code, times_used: (code: DiscountCode) => code.used, default: (code: DiscountCode) => code.code };

export const codeNodeView = (room: ShopRoom, discount: Discount) => ({ __typename: "DiscountCodeNode", id: gid("DiscountCodeNode", discount.id), codeDiscount: () => basicView(room, discount) });

/** The same discount as a DiscountNode: its id keeps the kind, as Shopify's do. */
export const discountNodeView = (room: ShopRoom, discount: Discount) => ({
  __typename: "DiscountNode",
  id: gid(discount.automatic ? "DiscountAutomaticNode" : "DiscountCodeNode", discount.id),
  discount: () => basicView(room, discount),
});
