import { decimal, presented, rateOf, taxIn } from "./amounts";
import { sum, variantOf } from "./find";
import { localIso } from "./local-time";
import { orderCustomer, postalAddress } from "./payload-people";
import type { Allocation, FulfillmentOrder, Order, Product, Refund, World } from "./types";

const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const FINANCIAL = (order: Order) => order.financial.toLowerCase();
const SHIPPED: Record<Order["fulfillment"], string | null> = { UNFULFILLED: null, ON_HOLD: null, PARTIALLY_FULFILLED: "partial", FULFILLED: "fulfilled" };

const money = (minor: number, { currency, presentment }: Order) => ({
  shop_money: { amount: decimal(minor, currency), currency_code: currency },
  presentment_money: { amount: decimal(presented(minor, presentment), presentment.currency), currency_code: presentment.currency },
});

type Application = { key: string; code: string | null; title: string };
const keyOf = (a: Allocation) => `${a.discountId}/${a.code ?? ""}`;
const applications = (order: Order): Application[] => [
  ...new Map(order.lines.flatMap((l) => l.allocations).map((a) => [keyOf(a), { key: keyOf(a), code: a.code, title: a.title }])).values(),
];

function linePayload(world: World, order: Order, line: Order["lines"][number], applied: Application[]) {
  const discount = sum(line.allocations.map((a) => a.minor));
  const found = variantOf(world, line.variantId);
  return {
    id: line.id, admin_graphql_api_id: gid("LineItem", line.id), product_id: line.productId, variant_id: line.variantId,
    title: line.title, variant_title: line.variantTitle || null, name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    sku: found?.variant.sku ?? null, vendor: found?.product.vendor ?? null, quantity: line.quantity, current_quantity: line.currentQuantity,
    fulfillable_quantity: order.fulfillment === "FULFILLED" ? 0 : line.currentQuantity, gift_card: line.giftCard, requires_shipping: !line.giftCard, taxable: !line.giftCard,
    price: decimal(line.unitMinor, order.currency), price_set: money(line.unitMinor, order),
    total_discount: "0.00", total_discount_set: money(0, order),
    discount_allocations: line.allocations.map((a) => ({ amount: decimal(a.minor, order.currency), amount_set: money(a.minor, order), discount_application_index: applied.findIndex((x) => x.key === keyOf(a)) })),
    properties: Object.entries(line.properties).map(([name, value]) => ({ name, value })),
    pre_tax_price: decimal(line.unitMinor * line.quantity - discount - taxIn(line.unitMinor * line.quantity - discount, rateOf(order, line)), order.currency),
  };
}

/**
 * An order as webhooks carry it: the REST Admin API's order
 * (https://shopify.dev/docs/api/admin-rest/latest/resources/order), reduced to what the app and its tests read.
 */
export function orderPayload(world: World, order: Order) {
  const at = (instant: number) => localIso(instant, world.shop.timezone);
  const amount = (minor: number) => decimal(minor, order.currency);
  const applied = applications(order);
  const list = sum(order.lines.map((l) => l.unitMinor * l.quantity));
  const discount = list - order.subtotal;
  const removed = sum(order.refunds.flatMap((r) => r.lines.map((l) => l.minor)));
  const outstanding = ["PENDING", "AUTHORIZED"].includes(order.financial) && order.cancelledAt === null ? order.total - removed : 0;
  const number = Number(order.name.slice(1));
  return {
    id: order.id, admin_graphql_api_id: gid("Order", order.id), name: order.name, number: number - 1000, order_number: number, token: order.token,
    created_at: at(order.createdAt), updated_at: at(order.updatedAt), processed_at: at(order.createdAt), closed_at: null,
    cancelled_at: order.cancelledAt === null ? null : at(order.cancelledAt), cancel_reason: order.cancelReason,
    test: order.test, confirmed: true, source_name: order.sourceName, tags: order.tags.join(", "), note: null,
    note_attributes: Object.entries(order.attributes).map(([name, value]) => ({ name, value })),
    currency: order.currency, presentment_currency: order.presentment.currency, financial_status: FINANCIAL(order), fulfillment_status: SHIPPED[order.fulfillment],
    email: order.email, contact_email: order.email, phone: null, customer_locale: order.locale, buyer_accepts_marketing: false,
    subtotal_price: amount(order.subtotal), total_line_items_price: amount(list), total_discounts: amount(discount), total_tax: amount(sum([...order.lines.map((line) => taxIn(line.unitMinor * line.quantity - sum(line.allocations.map((a) => a.minor)), rateOf(order, line))), taxIn(order.shipping, order.taxRate)])), taxes_included: order.taxRate > 0,
    total_price: amount(order.total), total_price_set: money(order.total, order), current_total_price: amount(order.total - removed),
    current_subtotal_price: amount(order.subtotal - removed), total_outstanding: amount(outstanding), total_shipping_price_set: money(order.shipping, order),
    payment_gateway_names: [...new Set(order.transactions.map((t) => t.gateway))],
    discount_codes: applied.filter((a) => a.code !== null).map((a) => ({ code: a.code, type: "fixed_amount", amount: amount(sum(order.lines.flatMap((l) => l.allocations).filter((x) => keyOf(x) === a.key).map((x) => x.minor))) })),
    discount_applications: applied.map((a) => (a.code === null
      ? { type: "automatic", title: a.title, target_type: "line_item", allocation_method: "across", target_selection: "entitled" }
      : { type: "discount_code", code: a.code, target_type: "line_item", allocation_method: "across", target_selection: "entitled" })),
    line_items: order.lines.map((line) => linePayload(world, order, line, applied)),
    refunds: order.refunds.map((refund) => refundPayload(world, order, refund)),
    fulfillments: [],
    shipping_lines: [{ title: order.shipping === 0 ? "Free shipping" : "Standard", price: amount(order.shipping), discounted_price: amount(order.shipping) }],
    shipping_address: postalAddress(order), billing_address: postalAddress(order), customer: orderCustomer(world, order),
    order_status_url: `https://${world.shop.domain}/orders/${order.token}`,
  };
}

/** https://shopify.dev/docs/api/admin-rest/latest/resources/refund */
export function refundPayload(world: World, order: Order, refund: Refund) {
  const at = localIso(refund.at, world.shop.timezone);
  return {
    id: refund.id, admin_graphql_api_id: gid("Refund", refund.id), order_id: order.id, created_at: at, processed_at: at, note: refund.note, restock: true,
    refund_line_items: refund.lines.map((l) => ({ line_item_id: l.lineId, quantity: l.quantity, subtotal: decimal(l.minor, order.currency), subtotal_set: money(l.minor, order) })),
    transactions: order.transactions.filter((t) => refund.transactionIds.includes(t.id)).map((t) => ({
      id: t.id, admin_graphql_api_id: gid("OrderTransaction", t.id), order_id: order.id, kind: t.kind.toLowerCase(), status: t.status.toLowerCase(),
      amount: decimal(t.minor, order.currency), currency: order.currency, gateway: t.gateway, parent_id: t.parentId, created_at: localIso(t.at, world.shop.timezone),
    })),
    order_adjustments: [],
  };
}

/** Fulfilment-order topics carry the id only, and the order must be looked up by it. */
export const fulfillmentOrderPayload = (f: FulfillmentOrder) => ({ fulfillment_order: { id: gid("FulfillmentOrder", f.id), status: f.status.toLowerCase() } });

/** https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment */
export function fulfillmentPayload(world: World, order: Order, shipped: FulfillmentOrder[]) {
  const id = world.nextId();
  const at = localIso(world.now(), world.shop.timezone);
  return {
    id, admin_graphql_api_id: gid("Fulfillment", id), order_id: order.id, name: `${order.name}.1`, status: "success", created_at: at, updated_at: at, tracking_number: null,
    line_items: shipped.flatMap((f) => f.lines).map((l) => ({ id: l.lineId, admin_graphql_api_id: gid("LineItem", l.lineId), quantity: l.quantity })),
  };
}

/** https://shopify.dev/docs/api/admin-rest/latest/resources/product */
export const productPayload = (world: World, product: Product) => ({
  id: product.id, admin_graphql_api_id: gid("Product", product.id), title: product.title, handle: product.handle, body_html: product.body, vendor: product.vendor,
  product_type: product.type, tags: product.tags.join(", "), status: product.status.toLowerCase(), updated_at: localIso(product.updatedAt, world.shop.timezone),
  variants: product.variants.map((v, index) => ({
    id: v.id, admin_graphql_api_id: gid("ProductVariant", v.id), product_id: product.id, title: v.title, sku: v.sku, position: index + 1,
    price: decimal(v.price, world.shop.currency), compare_at_price: v.compareAt === null ? null : decimal(v.compareAt, world.shop.currency), inventory_quantity: v.stock,
  })),
});
