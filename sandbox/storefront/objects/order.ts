import type { Order, World } from "../../world/types";
import { shownTo } from "../currency";

/** An order as the order-status page shows it. Amounts in hundredths of what was paid in. */
export function orderObject(order: Order, world: World) {
  const cents = shownTo(order.presentment);
  const variantOf = (id: number) => world.products.flatMap((product) => product.variants.map((variant) => ({ product, variant }))).find(({ variant }) => variant.id === id);
  const lines = order.lines.map((line) => {
    const found = variantOf(line.variantId);
    const off = line.allocations.reduce((sum, one) => sum + one.minor, 0);
    return {
      title: line.title,
      variant_title: line.variantTitle || null,
      quantity: line.quantity,
      image: found?.variant.image ?? found?.product.image ?? "",
      original_line_price: cents(line.unitMinor * line.quantity),
      final_line_price: cents(line.unitMinor * line.quantity - off),
      refunded: line.currentQuantity < line.quantity,
      discounts: line.allocations.map((one) => ({ title: one.code ?? one.title, amount: cents(one.minor) })),
      properties: Object.entries(line.properties).filter(([name]) => !name.startsWith("_")),
    };
  });
  const refunded = order.refunds.reduce((sum, refund) => sum + refund.minor, 0);
  return {
    name: order.name,
    token: order.token,
    email: order.email,
    currency: order.presentment.currency,
    shipping_name: order.shippingName,
    created_at: new Date(order.createdAt),
    financial: order.financial.toLowerCase(),
    fulfillment: order.fulfillment.toLowerCase(),
    cancelled: order.cancelledAt !== null,
    gateway: order.transactions[0]?.gateway ?? "",
    lines,
    subtotal: cents(order.subtotal),
    shipping: cents(order.shipping),
    total: cents(order.total),
    refunded: cents(refunded),
  };
}
