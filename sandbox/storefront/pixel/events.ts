import { createHash } from "node:crypto";
import { presented } from "../../world/amounts";
import type { Cart, Order, Presentment } from "../../world/types";
import { decimals } from "../currency";
import type { PixelEvent, Visit } from "../visit";

/** A checkout's own token, which is not its cart's. */
const checkoutToken = (cartToken: string): string => createHash("sha256").update(`checkout ${cartToken}`).digest("hex").slice(0, 32);

type Parts = { token: string | null; attributes: Record<string, string>; lines: { id: string; title: string; quantity: number; minor: number }[]; subtotal: number; total: number; codes: string[]; order: { id: string; customer: { id: string; isFirstOrder: boolean } | null } | null };

/** Shopify's checkout object. What it says of persons is left out throughout, as for an app that was not granted it. */
function checkout(paying: Presentment, { token, attributes, lines, subtotal, total, codes, order }: Parts) {
  const { currency } = paying;
  const money = (minor: number) => ({ amount: presented(minor, paying) / 10 ** decimals(currency), currencyCode: currency });
  return {
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
    billingAddress: null, buyerAcceptsEmailMarketing: false, buyerAcceptsSmsMarketing: false, currencyCode: currency, delivery: null,
    discountApplications: codes.map((title) => ({ title, type: "DISCOUNT_CODE" })), discountsAmount: null, email: null,
    lineItems: lines.map((line) => ({ id: line.id, title: line.title, quantity: line.quantity, finalLinePrice: money(line.minor), discountAllocations: [], properties: [], sellingPlanAllocation: null, variant: null })),
    localization: null, order, phone: null, shippingAddress: null, shippingLine: null, smsMarketingPhone: null, subtotalPrice: money(subtotal), token, totalPrice: money(total), totalTax: money(0), transactions: [],
  };
}

/** Published each time somebody enters the checkout, not once for each. */
export function checkoutStarted(visit: Visit, cart: Cart): PixelEvent {
  const priced = visit.shop.api.cart.price(cart);
  const lines = priced.lines.map(({ line, product, finalMinor }) => ({ id: line.key, title: product.title, quantity: line.quantity, minor: finalMinor * line.quantity }));
  return { name: "checkout_started", data: { checkout: checkout(visit.presentment, { token: checkoutToken(cart.token), attributes: cart.attributes, lines, subtotal: priced.total, total: priced.total, codes: cart.codes, order: null }) } };
}

/** @returns the event of the thank-you page's first showing; null later, and of an order that no checkout here made */
export function checkoutCompleted(visit: Visit, order: Order): PixelEvent | null {
  const cartToken = [...visit.shop.completed].find(([, token]) => token === order.token)?.[0];
  if (cartToken === undefined || visit.shop.announced.has(order.token)) return null;
  visit.shop.announced.add(order.token);
  const lines = order.lines.map((line) => ({ id: String(line.id), title: line.title, quantity: line.quantity, minor: line.unitMinor * line.quantity - line.allocations.reduce((sum, one) => sum + one.minor, 0) }));
  const customer = order.customerId === null ? null : { id: String(order.customerId), isFirstOrder: visit.world.orders.filter((one) => one.customerId === order.customerId).length === 1 };
  return { name: "checkout_completed", data: { checkout: checkout(order.presentment, { token: checkoutToken(cartToken), attributes: order.attributes, lines, subtotal: order.subtotal, total: order.total, codes: order.codes, order: { id: String(order.id), customer } }) } };
}
