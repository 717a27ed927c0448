import { rateOf, taxIn } from "../../world/amounts";
import { sum, variantOf } from "../../world/find";
import { paidForLine } from "../../world/money-state";
import { worth } from "../../world/refunds";
import type { Allocation, Order, OrderLine } from "../../world/types";
import { gid } from "../gid";
import { moneyBag, moneyV2 } from "../money";
import type { ShopRoom } from "../shop-room";
import { productById, variantView } from "./products";

/** Name and value pairs: line-item properties and cart attributes. */
export const attributes = (pairs: Record<string, string>) => Object.entries(pairs).map(([key, value]) => ({ __typename: "Attribute", key, value }));

const shippedUnits = (order: Order, lineId: number) =>
  sum(order.fulfillmentOrders.filter((one) => one.status === "CLOSED").flatMap((one) => one.lines.filter((line) => line.lineId === lineId).map((line) => line.quantity)));

/** @returns units of a line that are still bought and have not shipped */
export const unfulfilled = (order: Order, line: OrderLine) => Math.max(0, line.currentQuantity - shippedUnits(order, line.id));

function applicationView(room: ShopRoom, order: Order, allocation: Allocation) {
  const discount = room.world.discounts.find((one) => one.id === allocation.discountId);
  const names = [...new Set(order.lines.flatMap((line) => line.allocations.map((one) => one.code ?? one.title)))];
  const value = discount?.value;
  return {
    ...(allocation.code === null ? { __typename: "AutomaticDiscountApplication", title: allocation.title } : { __typename: "DiscountCodeApplication", code: allocation.code }),
    index: names.indexOf(allocation.code ?? allocation.title),
    allocationMethod: value?.kind === "amount" && !value.eachItem ? "ACROSS" : "EACH",
    targetSelection: discount && discount.productIds.length + discount.variantIds.length > 0 ? "ENTITLED" : "ALL",
    targetType: "LINE_ITEM",
    value: value?.kind === "percentage" ? { __typename: "PricingPercentageValue", percentage: value.rate * 100 } : moneyV2(allocation.minor, order.currency),
  };
}

/** A line of an order. `discountedTotalSet` leaves codes out unless asked, as Shopify's does: a trap worth keeping. */
export function lineView(room: ShopRoom, order: Order, line: OrderLine) {
  const bag = (minor: number) => moneyBag(minor, order);
  const now = worth(line, line.currentQuantity);
  const rate = rateOf(order, line);
  const found = variantOf(room.world, line.variantId);
  const full = line.unitMinor * line.quantity;
  const automatic = sum(line.allocations.filter((one) => one.code === null).map((one) => one.minor));
  return {
    __typename: "LineItem",
    id: gid("LineItem", line.id),
    title: line.title,
    name: line.variantTitle === "Default Title" ? line.title : `${line.title} - ${line.variantTitle}`,
    variantTitle: line.variantTitle === "Default Title" ? null : line.variantTitle,
    sku: found?.variant.sku ?? null,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    refundableQuantity: line.currentQuantity,
    unfulfilledQuantity: unfulfilled(order, line),
    isGiftCard: line.giftCard,
    requiresShipping: !line.giftCard,
    restockable: found !== null,
    customAttributes: attributes(line.properties),
    originalUnitPriceSet: bag(line.unitMinor),
    originalTotalSet: bag(full),
    discountedTotalSet: ({ withCodeDiscounts }: { withCodeDiscounts: boolean }) => bag(withCodeDiscounts ? paidForLine(line) : full - automatic),
    priceAfterAllDiscountsBeforeTaxesSet: bag(now - taxIn(now, rate)),
    taxLines: rate === 0 ? [] : [{ __typename: "TaxLine", title: "VAT", rate: rate / 10_000, ratePercentage: rate / 100, priceSet: bag(taxIn(paidForLine(line), rate)) }],
    totalDiscountSet: bag(full - paidForLine(line)),
    discountAllocations: () =>
      line.allocations.map((one) => ({ __typename: "DiscountAllocation", allocatedAmountSet: bag(one.minor), discountApplication: () => applicationView(room, order, one) })),
    product: () => productById(room, gid("Product", line.productId)),
    variant: () => found && variantView(room, found.product, found.variant),
  };
}
