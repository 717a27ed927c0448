import type { WorldApi } from "../../world/api";
import { presented } from "../../world/amounts";
import type { Allocation, Cart, Discount, Presentment, PricedCart, World } from "../../world/types";
import { decimals, shownTo, symbolOf } from "../currency";

type Application = { type: string; key: string; title: string; description: string | null; value: string; value_type: string; allocation_method: string; target_selection: string; target_type: string; total_allocated_amount: number };

/** How a discount presents itself in a cart (https://shopify.dev/docs/api/ajax/reference/cart). */
function application(discount: Discount | undefined, allocation: Allocation, total: number, paying: Presentment): Application {
  const percentage = discount?.value.kind === "percentage" ? discount.value.rate * 100 : null;
  const amount = discount?.value.kind === "amount" ? presented(discount.value.minor, paying) / 10 ** decimals(paying.currency) : null;
  return {
    type: allocation.code === null ? "automatic" : "discount_code",
    key: `${allocation.discountId}:${allocation.code ?? ""}`,
    title: allocation.code ?? allocation.title,
    description: allocation.code ?? allocation.title,
    value: (percentage ?? amount ?? 0).toFixed(1),
    value_type: percentage === null ? "fixed_amount" : "percentage",
    allocation_method: percentage !== null || (discount?.value.kind === "amount" && discount.value.eachItem) ? "each" : "across",
    target_selection: discount && discount.productIds.length + discount.variantIds.length > 0 ? "entitled" : "all",
    target_type: "line_item",
    total_allocated_amount: total,
  };
}

/** The cart as /cart.js gives it. Amounts in hundredths of what the shopper pays in. */
export function ajaxCart(api: WorldApi, cart: Cart | null, root: string, paying: Presentment) {
  const { world } = api;
  const priced: PricedCart = cart ? api.cart.price(cart) : { lines: [], codes: [], subtotal: 0, discount: 0, total: 0 };
  const items = priced.lines.map((line) => ajaxLine(line, world, root, paying));
  const original = items.reduce((sum, item) => sum + item.original_line_price, 0);
  const total = items.reduce((sum, item) => sum + item.final_line_price, 0);
  return {
    token: cart?.token ?? "",
    note: cart?.note ?? "",
    attributes: cart?.attributes ?? {},
    original_total_price: original,
    total_price: total,
    total_discount: original - total,
    total_weight: 0,
    item_count: items.reduce((sum, item) => sum + item.quantity, 0),
    items,
    requires_shipping: items.length > 0,
    currency: paying.currency,
    items_subtotal_price: total,
    cart_level_discount_applications: [] as Application[],
    discount_codes: priced.codes.map(({ code, applicable }) => ({ code, applicable })),
  };
}

/** One line of the cart as the Ajax API gives it. */
export function ajaxLine(priced: PricedCart["lines"][number], world: World, root: string, paying: Presentment) {
  const { line, variant, product } = priced;
  const shown = shownTo(paying);
  const original = shown(priced.listMinor);
  const final = shown(priced.finalMinor);
  const plain = product.variants.length === 1 && variant.title === "Default Title";
  const allocations = priced.allocations.map((one) => {
    const amount = shown(one.minor);
    return { amount, discount_application: application(world.discounts.find((discount) => discount.id === one.discountId), one, amount, paying) };
  });
  const unit = (amount: number) => Math.round(amount / line.quantity);
  return {
    id: variant.id,
    key: line.key,
    quantity: line.quantity,
    variant_id: variant.id,
    product_id: product.id,
    title: plain ? product.title : `${product.title} - ${variant.title}`,
    product_title: product.title,
    variant_title: plain ? null : variant.title,
    variant_options: variant.options,
    options_with_values: product.optionNames.map((name, index) => ({ name, value: variant.options[index] ?? "" })),
    sku: variant.sku,
    vendor: product.vendor,
    product_type: product.type,
    handle: product.handle,
    url: `${root}/products/${product.handle}?variant=${variant.id}`,
    image: variant.image ?? product.image,
    featured_image: { src: variant.image ?? product.image, url: variant.image ?? product.image, alt: product.title, width: 1200, height: 1200, aspect_ratio: 1 },
    properties: line.properties,
    price: unit(original),
    original_price: unit(original),
    presentment_price: unit(original) / 100,
    discounted_price: unit(final),
    final_price: unit(final),
    line_price: original,
    original_line_price: original,
    final_line_price: final,
    total_discount: original - final,
    line_level_total_discount: original - final,
    discounts: allocations.map(({ amount, discount_application }) => ({ amount, title: discount_application.title })),
    line_level_discount_allocations: allocations,
    gift_card: false,
    taxable: true,
    requires_shipping: true,
    product_has_only_default_variant: plain,
  };
}

/** The Liquid `cart`: the same figures, with properties as pairs, and what shoppers must not see left out. */
export function cartObject(api: WorldApi, cart: Cart | null, root: string, paying: Presentment) {
  const ajax = ajaxCart(api, cart, root, paying);
  const { currency } = paying;
  return { ...ajax, currency: { iso_code: currency, name: currency, symbol: symbolOf(currency) }, empty: ajax.items.length === 0, items: ajax.items.map((item) => ({ ...item, properties: Object.entries(item.properties), url_to_remove: `${root}/cart/change?id=${encodeURIComponent(item.key)}&quantity=0` })) };
}
