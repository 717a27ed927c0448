import { createHash } from "node:crypto";
import type { WorldApi } from "./api";
import { codeOf } from "./codes";
import { type Context, DELAY, refuse } from "./context";
import { type Buyer, DEAD } from "./eligibility";
import { customerByEmail, presentmentOf, sum } from "./find";
import { fulfillmentStatus, route } from "./fulfilment";
import { financialStatus } from "./money-state";
import { orderPayload } from "./payloads";
import { price } from "./pricing";
import { unindexed } from "./search-index";
import type { Cart, Customer, Order, PricedCart, Transaction, World } from "./types";

/** Flat rate, free from fifty; in the shop's minor units. */
export const SHIPPING = { flat: 490, freeFrom: 5_000 } as const;
export const shippingFor = (subtotal: number) => (subtotal >= SHIPPING.freeFrom ? 0 : SHIPPING.flat);

type Payment = Parameters<WorldApi["checkout"]["complete"]>[1]["payment"];

const GATEWAYS: Record<Exclude<Payment, "declined">, string> = { card: "bogus", bank: "bank_transfer", cod: "Cash on Delivery (COD)" };

/** The first transaction: a card is charged or authorised by the shop's capture setting, everything else is only promised. */
function firstTransaction(world: World, payment: Exclude<Payment, "declined">, minor: number): Transaction[] {
  if (minor === 0) return [];
  const base = { id: world.nextId(), minor, gateway: GATEWAYS[payment], at: world.now(), parentId: null };
  if (payment !== "card") return [{ ...base, kind: "SALE", status: "PENDING" }];
  return [{ ...base, kind: world.shop.capture === "AUTOMATIC" ? "SALE" : "AUTHORIZATION", status: "SUCCESS" }];
}

/** Where somebody lives who said nothing of it: the same place each time, and nobody else's. */
const homeOf = (email: string) => `${parseInt(createHash("sha256").update(email.trim().toLowerCase()).digest("hex").slice(0, 8), 16)} Canal Street`;

/** Shopify keeps a customer for every e-mail that buys; one without a password has no account. */
function customerFor(world: World, email: string, name: string, locale: string): Customer {
  const known = customerByEmail(world, email);
  if (known) return known;
  const [firstName = "", ...rest] = name.trim().split(/\s+/);
  const customer: Customer = { id: world.nextId(), firstName, lastName: rest.join(" "), email: email.trim(), phone: null, locale, password: "", tags: [], acceptsMarketing: false, orderIds: [] };
  world.customers.push(customer);
  return customer;
}

/**
 * The last look before money moves: what was entered earlier may have died since. Shopify takes such a code out, says
 * so and shows the new total (https://help.shopify.com/en/manual/discounts); nobody pays a price they have not seen.
 */
function dropDeadCodes(cart: Cart, priced: PricedCart): string | null {
  const dead = priced.codes.filter((c) => c.reason !== null && DEAD.has(c.reason));
  if (dead.length === 0) return null;
  cart.codes = cart.codes.filter((code) => !dead.some((d) => d.code === code));
  return dead.map((d) => `${d.code}: ${d.reason}`).join("; ");
}

export function checkoutRoom(context: Context): WorldApi["checkout"] {
  const { world, random, schedule, emit } = context;

  return {
    complete(cart, buyer) {
      if (cart.lines.length === 0) return refuse("Your cart is empty");
      if (!/^\S+@\S+\.\S+$/.test(buyer.email)) return refuse("Enter a valid email");
      if (buyer.name.trim() === "") return refuse("Enter a name");
      const who: Buyer = { customerId: buyer.customerId ?? cart.customerId ?? customerByEmail(world, buyer.email)?.id ?? null, email: buyer.email };
      const priced = price(world, cart, who);
      const dropped = dropDeadCodes(cart, priced);
      if (dropped) return refuse(dropped);
      for (const { line, variant, product } of priced.lines) {
        const wanted = sum(cart.lines.filter((l) => l.variantId === line.variantId).map((l) => l.quantity));
        if (product.status !== "ACTIVE" || variant.stock < wanted) return refuse(`${product.title} is no longer available in this quantity`);
      }
      if (buyer.payment === "declined") return refuse("Your card was declined. Try again or use a different payment method.");

      const customer = world.customers.find((c) => c.id === (buyer.customerId ?? cart.customerId)) ?? customerFor(world, buyer.email, buyer.name, cart.locale);
      const shipping = shippingFor(priced.total);
      const now = world.now();
      const order: Order = {
        id: world.nextId(), name: `#${1001 + world.orders.length}`, token: random.hex(32), createdAt: now, updatedAt: now, indexed: unindexed(now), cancelledAt: null, cancelReason: null,
        test: buyer.test ?? false, currency: world.shop.currency, taxRate: world.shop.taxRate, presentment: presentmentOf(world, cart.currency) ?? presentmentOf(world, world.shop.currency)!, customerId: customer.id, email: buyer.email.trim(), shippingName: buyer.name.trim(), address: buyer.address?.trim() || homeOf(buyer.email), locale: cart.locale,
        attributes: { ...cart.attributes }, codes: priced.codes.filter((c) => c.applicable).map((c) => codeOf(world, c.code)?.code.code ?? c.code),
        lines: priced.lines.map(({ line, variant, product, allocations }) => ({
          id: world.nextId(), productId: product.id, variantId: variant.id, title: product.title, variantTitle: variant.title === "Default Title" ? "" : variant.title,
          quantity: line.quantity, currentQuantity: line.quantity, unitMinor: variant.price, allocations, properties: { ...line.properties }, giftCard: product.giftCard,
        })),
        subtotal: priced.total, shipping, total: priced.total + shipping,
        transactions: firstTransaction(world, buyer.payment, priced.total + shipping), refunds: [], returns: "NO_RETURN", disputes: [], edited: false, fulfillmentOrders: [], financial: "PENDING", fulfillment: "UNFULFILLED",
        tags: [], sourceName: buyer.sourceName ?? "web",
      };
      order.financial = financialStatus(order);
      order.fulfillment = fulfillmentStatus(order);
      for (const { line, variant } of priced.lines) variant.stock -= line.quantity;
      for (const text of order.codes) {
        const found = codeOf(world, text);
        if (found) found.code.used += 1;
      }
      world.orders.push(order);
      customer.orderIds.push(order.id);
      Object.assign(cart, { lines: [], codes: [], attributes: {}, note: "" });

      const event = random.uuid();
      emit("orders/create", orderPayload(world, order), event);
      if (order.financial === "PAID") emit("orders/paid", orderPayload(world, order), event);
      schedule.at(now + DELAY.routing, () => route(context, order));
      return order;
    },
  };
}
