import type { Cart } from "../../world/types";
import { field, group, readBody, textValues, type Body } from "../body";
import { json } from "../http";
import { ajaxCart, ajaxLine } from "../objects/cart";
import type { Visit } from "../visit";
import type { Route } from "./route";

/** The Ajax cart API: https://shopify.dev/docs/api/ajax/reference/cart — /cart.js and its siblings, JSON or form. */
type Item = { variantId: number; quantity: number; properties: Record<string, string> };

/** Errors in the shape the Ajax API words them. */
export const cartError = (description: string, status = 422, message = "Cart Error"): Response => json({ status, message, description }, status);

/** What is asked to be added: `items` or one item. @returns null when a quantity or an id makes no sense */
export function readItems(body: Body): Item[] | null {
  const list = body.json && Array.isArray(body.json.items) ? (body.json.items as Record<string, unknown>[]) : [{ id: field(body, "id"), quantity: field(body, "quantity"), properties: group(body, "properties") }];
  const items = list.map((one) => ({
    variantId: Number(one.id),
    quantity: one.quantity === undefined || one.quantity === "" ? 1 : Number(one.quantity),
    properties: textValues((one.properties ?? {}) as Record<string, unknown>),
  }));
  return items.every((item) => Number.isSafeInteger(item.variantId) && item.variantId > 0 && Number.isSafeInteger(item.quantity) && item.quantity > 0) ? items : null;
}

const known = (visit: Visit, id: number): boolean => visit.world.products.some((product) => product.status === "ACTIVE" && product.variants.some((variant) => variant.id === id));

async function add(visit: Visit): Promise<Response> {
  const body = await readBody(visit.request);
  const items = readItems(body);
  if (!items || items.length === 0) return cartError("Parameter Missing or Invalid: Required parameter missing or invalid: items", 400, "Bad Request");
  if (!items.every((item) => known(visit, item.variantId))) return cartError("Cannot find variant", 404);
  const cart = visit.cartForSure();
  const added = visit.shop.api.cart.add(cart, items);
  if ("error" in added) return cartError(added.error);
  const lines = visit.shop.api.cart.price(added).lines;
  const replies = items.flatMap((item) => {
    const line = lines.findLast((one) => one.variant.id === item.variantId && same(one.line.properties, item.properties));
    return line ? [ajaxLine(line, visit.world, visit.root, visit.presentment)] : [];
  });
  return json(body.json && Array.isArray(body.json.items) ? { items: replies } : replies[0]);
}

const same = (a: Record<string, string>, b: Record<string, string>): boolean => Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value);

/** Line keys by what callers may name a line with: its key, its variant id, or its place counted from 1. */
export function keyOf(cart: Cart, id: unknown, place?: unknown): string | null {
  if (place !== undefined && place !== "") return cart.lines[Number(place) - 1]?.key ?? null;
  return (cart.lines.find((line) => line.key === String(id)) ?? cart.lines.find((line) => String(line.variantId) === String(id)))?.key ?? null;
}

/** Takes `updates`, `note`, `attributes` and `discount` as /cart/update does. @returns a sentence when a line is refused */
export function applyUpdate(visit: Visit, cart: Cart, body: Body): string | null {
  for (const [id, quantity] of updatesOf(cart, body)) {
    const key = keyOf(cart, id);
    if (!key || !Number.isSafeInteger(quantity) || quantity < 0) continue;
    const changed = visit.shop.api.cart.change(cart, key, quantity);
    if ("error" in changed) return changed.error;
  }
  const note = field(body, "note");
  if (note !== undefined) cart.note = String(note ?? "");
  Object.assign(cart.attributes, group(body, "attributes"));
  for (const [name, value] of Object.entries(cart.attributes)) if (value === "") delete cart.attributes[name];
  const discount = field(body, "discount");
  if (discount !== undefined) visit.shop.api.cart.setCodes(cart, [...new Set(String(discount).split(",").map((code) => code.trim()).filter(Boolean))]);
  return null;
}

function updatesOf(cart: Cart, body: Body): [string, number][] {
  const listed = body.json?.updates ?? body.form.filter(([name]) => name === "updates[]").map(([, value]) => value);
  if (Array.isArray(listed)) return cart.lines.slice(0, listed.length).map((line, index) => [line.key, Number(listed[index])]);
  return Object.entries(group(body, "updates") ?? {}).map(([id, quantity]) => [id, Number(quantity)]);
}

async function update(visit: Visit): Promise<Response> {
  const cart = visit.cartForSure();
  const refused = applyUpdate(visit, cart, await readBody(visit.request));
  return refused ? cartError(refused) : json(ajaxCart(visit.shop.api, cart, visit.root, visit.presentment));
}

async function change(visit: Visit): Promise<Response> {
  const cart = visit.cartForSure();
  const body = await readBody(visit.request);
  const key = keyOf(cart, field(body, "id"), field(body, "line"));
  const quantity = Number(field(body, "quantity"));
  if (!key) return cartError("no valid id or line parameter", 400, "Bad Request");
  if (!Number.isSafeInteger(quantity) || quantity < 0) return cartError("Parameter Missing or Invalid: quantity", 400, "Bad Request");
  const changed = visit.shop.api.cart.change(cart, key, quantity);
  return "error" in changed ? cartError(changed.error) : json(ajaxCart(visit.shop.api, cart, visit.root, visit.presentment));
}

function clear(visit: Visit): Response {
  const cart = visit.cartForSure();
  for (const line of [...cart.lines]) visit.shop.api.cart.change(cart, line.key, 0);
  return json(ajaxCart(visit.shop.api, cart, visit.root, visit.presentment));
}

export const cartAjaxRoutes: Route[] = [
  { method: "GET", path: /^\/cart\.(?:js|json)$/, handle: (visit) => json(ajaxCart(visit.shop.api, visit.cart, visit.root, visit.presentment)) },
  { method: "POST", path: /^\/cart\/add\.(?:js|json)$/, handle: add },
  { method: "POST", path: /^\/cart\/update\.(?:js|json)$/, handle: update },
  { method: "POST", path: /^\/cart\/change\.(?:js|json)$/, handle: change },
  { method: "POST", path: /^\/cart\/clear\.(?:js|json)$/, handle: clear },
];
