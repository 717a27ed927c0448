import type { Cart } from "../../world/types";
import { shippingFor } from "../../world/checkout";
import { field, readBody, type Body } from "../body";
import { CART, DISCOUNT } from "../cookies";
import { shownTo } from "../currency";
import { redirect } from "../http";
import { cartObject } from "../objects/cart";
import { checkoutStarted } from "../pixel/events";
import type { Visit } from "../visit";
import { notFound } from "./catalogue";
import type { Route } from "./route";

/** Shopify's checkout, as one page: contact, payment, codes, summary. Its rules are the world's (`checkout.complete`). */
const PAYMENTS = ["card", "declined", "bank", "cod"] as const;
type Payment = (typeof PAYMENTS)[number];
type Entered = { email: string; name: string; payment: Payment; error?: string | null; discount_error?: string | null };

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function start(visit: Visit): Response {
  const cart = visit.cart;
  if (!cart || cart.lines.length === 0) return redirect(`${visit.root}/cart`);
  cart.locale = visit.locale;
  return redirect(`${visit.root}/checkouts/${cart.token}`);
}

const cartAt = (visit: Visit, token: string | undefined): Cart | null => {
  const cart = visit.world.carts.get(token ?? "");
  return cart && cart.lines.length > 0 ? cart : null;
};

/** Browser back, a double click: a checkout that became an order leads to it, and never makes another. */
function elsewhere(visit: Visit, token: string | undefined): Response | Promise<Response> {
  const order = visit.shop.completed.get(token ?? "");
  return order ? redirect(`${visit.root}/orders/${order}/thank-you`, 303) : notFound(visit);
}

/** Lines that want more than there is. */
const shortages = (visit: Visit, cart: Cart) =>
  visit.shop.api.cart.price(cart).lines
    .filter(({ line, variant }) => variant.stock < line.quantity)
    .map(({ product, variant }) => ({ title: product.title, left: Math.max(variant.stock, 0) }));

function show(visit: Visit, cart: Cart, entered: Entered, status = 200, entering = false): Promise<Response> {
  const priced = visit.shop.api.cart.price(cart);
  const shipping = shippingFor(priced.total);
  const shown = shownTo(visit.presentment);
  const sums = { shipping: shown(shipping), total: shown(priced.total + shipping) };
  const scope = { ...entered, ...sums, token: cart.token, shortages: shortages(visit, cart), codes: priced.codes };
  const globals = { cart: cartObject(visit.shop.api, cart, visit.root, visit.presentment) };
  return visit.shop.pages.bare(visit, { template: "checkout", type: "page", title: visit.world.shop.name, scope, globals, status, events: entering ? [checkoutStarted(visit, cart)] : [] });
}

async function page(visit: Visit, [token]: string[]): Promise<Response> {
  const cart = cartAt(visit, token);
  if (!cart) return elsewhere(visit, token);
  const { customer } = visit;
  return show(visit, cart, { email: customer?.email ?? "", name: customer ? `${customer.firstName} ${customer.lastName}`.trim() : "", payment: "card" }, 200, true);
}

async function post(visit: Visit, [token]: string[]): Promise<Response> {
  const body = await readBody(visit.request);
  const cart = cartAt(visit, token);
  if (!cart) return elsewhere(visit, token);
  const chosen = text(field(body, "payment"));
  const entered: Entered = { email: text(field(body, "email")), name: text(field(body, "name")), payment: PAYMENTS.find((one) => one === chosen) ?? "card" };
  const changed = changeCodes(visit, cart, body);
  if (changed !== null) return show(visit, cart, { ...entered, discount_error: changed === "" ? null : changed }, changed === "" ? 200 : 422);
  if (!/^\S+@\S+\.\S+$/.test(entered.email)) return show(visit, cart, { ...entered, error: "email" }, 422);
  if (entered.name === "") return show(visit, cart, { ...entered, error: "name" }, 422);
  return pay(visit, cart, entered);
}

/** @returns null when no code was added or removed, else "" or the code that does not apply */
function changeCodes(visit: Visit, cart: Cart, body: Body): string | null {
  const removed = text(field(body, "remove_discount"));
  if (removed) {
    visit.shop.api.cart.setCodes(cart, cart.codes.filter((code) => code !== removed));
    return "";
  }
  if (field(body, "apply") === undefined) return null;
  const code = text(field(body, "discount"));
  if (code === "") return "";
  const before = [...cart.codes];
  visit.shop.api.cart.setCodes(cart, [...new Set([...before, code])]);
  const applicable = visit.shop.api.cart.price(cart).codes.some((one) => one.code.toLowerCase() === code.toLowerCase() && one.applicable);
  if (!applicable) visit.shop.api.cart.setCodes(cart, before);
  return applicable ? "" : code;
}

function pay(visit: Visit, cart: Cart, entered: Entered): Response | Promise<Response> {
  visit.shop.api.cart.setCurrency(cart, visit.presentment.currency);
  const order = visit.shop.api.checkout.complete(cart, { email: entered.email, name: entered.name, customerId: visit.customer?.id ?? null, payment: entered.payment });
  if ("error" in order) return show(visit, cart, { ...entered, error: order.error }, 422);
  visit.world.carts.delete(cart.token);
  visit.shop.completed.set(cart.token, order.token);
  if (visit.cookies.get(CART) === cart.token) visit.cookies.drop(CART);
  visit.cookies.drop(DISCOUNT);
  return redirect(`${visit.root}/orders/${order.token}/thank-you`, 303);
}

export const checkoutRoutes: Route[] = [
  { method: "GET", path: /^\/checkout$/, handle: start },
  { method: "POST", path: /^\/checkout$/, handle: start },
  { method: "GET", path: /^\/checkouts\/([\w-]+)$/, handle: page },
  { method: "POST", path: /^\/checkouts\/([\w-]+)$/, handle: post },
];
