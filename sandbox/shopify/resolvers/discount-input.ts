import type { Discount, World } from "../../world/types";
import type { DiscountChange } from "../changes/discounts";
import { numberOf } from "../gid";
import { minorOf } from "../money";

export type Problem = { field: string[]; message: string; code: string; extraInfo: null };
type Items = { all?: boolean | null; collections?: unknown; products?: { productsToAdd?: string[] | null; productsToRemove?: string[] | null; productVariantsToAdd?: string[] | null; productVariantsToRemove?: string[] | null } | null };
type Value = { percentage?: number | null; discountAmount?: { amount?: string | null; appliesOnEachItem?: boolean | null } | null; discountOnQuantity?: unknown };

/** DiscountCodeBasicInput, as far as the stand-in keeps it. */
export type DiscountInput = {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  recurringCycleLimit?: number | null;
  tags?: string[] | null;
  combinesWith?: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean; productDiscountsWithTagsOnSameCartLine?: unknown } | null;
  context?: { all?: string | null; customers?: { add?: string[] | null; remove?: string[] | null } | null; customerSegments?: unknown; markets?: unknown } | null;
  customerGets?: { items?: Items | null; value?: Value | null; appliesOnOneTimePurchase?: boolean | null; appliesOnSubscription?: boolean | null } | null;
  minimumRequirement?: { quantity?: { greaterThanOrEqualToQuantity?: string | null } | null; subtotal?: { greaterThanOrEqualToSubtotal?: string | null } | null } | null;
};

export const problem = (field: string[], message: string, code: string): Problem => ({ field: ["basicCodeDiscount", ...field], message, code, extraInfo: null });
const notImplemented = (what: string) => new Error(`stand-in: discounts with ${what} are not implemented`);
const edited = (own: number[], add: number[], remove: number[]) => [...new Set([...own, ...add])].filter((id) => !remove.includes(id));

function value(input: Value, world: World): Discount["value"] | Problem {
  if (input.discountOnQuantity) throw notImplemented("a value on quantity");
  const { percentage, discountAmount } = input;
  if ((percentage == null) === (discountAmount == null)) return problem(["customerGets", "value"], "Exactly one of percentage and discountAmount must be given", "INVALID");
  if (percentage != null) return percentage > 0 && percentage <= 1 ? { kind: "percentage", rate: percentage } : problem(["customerGets", "value", "percentage"], "Value must be between 0.0 and 1.0", "VALUE_OUTSIDE_RANGE");
  const minor = minorOf(discountAmount!.amount ?? "0", world.shop.currency);
  return minor > 0 ? { kind: "amount", minor, eachItem: discountAmount!.appliesOnEachItem ?? true } : problem(["customerGets", "value", "discountAmount", "amount"], "Discount amount must be greater than 0", "GREATER_THAN");
}

function items(input: Items, world: World, own: { productIds: number[]; variantIds: number[] }): { productIds: number[]; variantIds: number[] } | Problem {
  const field = ["customerGets", "items"];
  if (input.collections) throw notImplemented("collections");
  if (input.all) return input.products ? problem(field, "Items can't be all and products", "CONFLICT") : { productIds: [], variantIds: [] };
  const products = input.products;
  if (!products) return problem(field, "Items can't be blank", "BLANK");
  const ids = (list: string[] | null | undefined, type: string) => (list ?? []).map((id) => numberOf(id, type) ?? 0);
  const productIds = edited(own.productIds, ids(products.productsToAdd, "Product"), ids(products.productsToRemove, "Product"));
  const variantIds = edited(own.variantIds, ids(products.productVariantsToAdd, "ProductVariant"), ids(products.productVariantsToRemove, "ProductVariant"));
  const strange = productIds.find((id) => !world.products.some((one) => one.id === id));
  if (strange !== undefined) return problem([...field, "products", "productsToAdd"], `Product with id: ${strange} is invalid`, "INVALID");
  const owner = (id: number) => world.products.find((one) => one.variants.some((variant) => variant.id === id));
  const unknown = variantIds.find((id) => !owner(id));
  if (unknown !== undefined) return problem([...field, "products", "productVariantsToAdd"], `Product variant with id: ${unknown} is invalid`, "INVALID");
  if (variantIds.some((id) => productIds.includes(owner(id)!.id))) return problem([...field, "products"], "A product can't be entitled together with its own variants", "CONFLICT");
  if (productIds.length + variantIds.length === 0) return problem(field, "Items can't be blank", "APPLIES_ON_NOTHING");
  if (productIds.length > 100 || variantIds.length > 100) return problem([...field, "products"], "The number of products exceeds the limit of 100", "EXCEEDED_MAX");
  return { productIds, variantIds };
}

function buyers(context: NonNullable<DiscountInput["context"]>, own: number[] | null): number[] | null {
  if (context.customerSegments || context.markets) throw notImplemented("segments or markets");
  if (context.all) return null;
  const ids = (list: string[] | null | undefined) => (list ?? []).map((id) => numberOf(id, "Customer") ?? 0);
  return edited(own ?? [], ids(context.customers?.add), ids(context.customers?.remove));
}

/**
 * Reads the input into the world's terms.
 * @param own the discount that is changed, null for a new one
 * @returns only what the input says; null stays for "no end", "no limit"
 */
export function readDiscount(world: World, input: DiscountInput, own: Discount | null): DiscountChange | Problem {
  if (input.recurringCycleLimit != null || input.tags?.length) throw notImplemented("subscription cycles or tags");
  if (input.combinesWith?.productDiscountsWithTagsOnSameCartLine) throw notImplemented("tags on the same cart line");
  const change: DiscountChange = {};
  if (input.title !== undefined) change.title = input.title ?? "";
  if (input.startsAt != null) change.startsAt = Date.parse(input.startsAt);
  if (input.endsAt !== undefined) change.endsAt = input.endsAt === null ? null : Date.parse(input.endsAt);
  if (input.usageLimit !== undefined) change.usageLimit = input.usageLimit;
  if (input.appliesOncePerCustomer != null) change.oncePerCustomer = input.appliesOncePerCustomer;
  if (input.combinesWith) change.combinesWith = { order: input.combinesWith.orderDiscounts, product: input.combinesWith.productDiscounts, shipping: input.combinesWith.shippingDiscounts };
  if (input.context) change.customerIds = buyers(input.context, own?.customerIds ?? null);
  if (input.minimumRequirement !== undefined) {
    const { quantity, subtotal } = input.minimumRequirement ?? {};
    if (quantity && subtotal) return problem(["minimumRequirement"], "Minimum subtotal and quantity can't both be present", "MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT");
    change.minimumQuantity = quantity?.greaterThanOrEqualToQuantity == null ? null : Number(quantity.greaterThanOrEqualToQuantity);
    change.minimumMinor = subtotal?.greaterThanOrEqualToSubtotal == null ? null : minorOf(subtotal.greaterThanOrEqualToSubtotal, world.shop.currency);
  }
  if (input.customerGets?.appliesOnSubscription) throw notImplemented("subscriptions");
  if (input.customerGets?.value) {
    const read = value(input.customerGets.value, world);
    if ("message" in read) return read;
    change.value = read;
  }
  if (input.customerGets?.items) {
    const read = items(input.customerGets.items, world, own ?? { productIds: [], variantIds: [] });
    if ("message" in read) return read;
    Object.assign(change, read);
  }
  const startsAt = change.startsAt ?? own?.startsAt;
  const endsAt = change.endsAt === undefined ? own?.endsAt : change.endsAt;
  const dated = change.startsAt !== undefined || change.endsAt !== undefined;
  if (dated && startsAt !== undefined && endsAt != null && endsAt <= startsAt) return problem(["endsAt"], "Ends at needs to be after starts_at", "END_DATE_BEFORE_START_DATE");
  if (change.usageLimit != null && change.usageLimit < 1) return problem(["usageLimit"], "Usage limit must be greater than 0", "GREATER_THAN");
  if (change.title === "") return problem(["title"], "Title can't be blank", "BLANK");
  return change;
}
