import { readBody } from "../body";
import { CURRENCY, DISCOUNT } from "../cookies";
import { redirect } from "../http";
import { inLocale, splitLocale } from "../locale";
import type { Visit } from "../visit";
import { applyUpdate, keyOf, readItems } from "./cart-ajax";
import { inside, type Route } from "./route";

const cartPage = (visit: Visit, error: string | null = null, status = 200): Promise<Response> =>
  visit.shop.pages.show(visit, { template: "cart", type: "cart", title: visit.world.shop.name, scope: { cart_error: error }, status });

/** The product form without JavaScript: adds, then shows the cart (or `return_to`). */
async function add(visit: Visit): Promise<Response> {
  const body = await readBody(visit.request);
  const items = readItems(body);
  if (!items) return cartPage(visit, "Cannot find variant", 400);
  const added = visit.shop.api.cart.add(visit.cartForSure(), items);
  if ("error" in added) return cartPage(visit, added.error, 422);
  return redirect(inside(body.form.find(([name]) => name === "return_to")?.[1], `${visit.root}/cart`));
}

/** "Buy it now": Shopify's accelerated checkout makes a checkout of its own, past the cart and the cart's codes. */
async function buyNow(visit: Visit): Promise<Response> {
  const items = readItems(await readBody(visit.request));
  if (!items) return cartPage(visit, "Cannot find variant", 400);
  const alone = visit.shop.api.cart.create(visit.locale);
  alone.customerId = visit.customer?.id ?? null;
  const added = visit.shop.api.cart.add(alone, items);
  if ("error" in added) return cartPage(visit, added.error, 422);
  return redirect(`${visit.root}/checkouts/${alone.token}`);
}

/** The cart page's form: quantities, note, codes, and on to the checkout. */
async function post(visit: Visit): Promise<Response> {
  const body = await readBody(visit.request);
  const refused = applyUpdate(visit, visit.cartForSure(), body);
  if (refused) return cartPage(visit, refused, 422);
  return redirect(body.form.some(([name]) => name === "checkout") ? `${visit.root}/checkout` : `${visit.root}/cart`);
}

function remove(visit: Visit): Response {
  const cart = visit.cartForSure();
  const key = keyOf(cart, visit.url.searchParams.get("id"), visit.url.searchParams.get("line") ?? undefined);
  const quantity = Number(visit.url.searchParams.get("quantity") ?? 0);
  if (key && Number.isSafeInteger(quantity) && quantity >= 0) visit.shop.api.cart.change(cart, key, quantity);
  return redirect(`${visit.root}/cart`);
}

/** /discount/CODE?redirect=/path: https://help.shopify.com/manual/discounts/managing-discount-codes#shareable-discount-links */
function discountLink(visit: Visit, [code]: string[]): Response {
  const plain = decodeURIComponent(code ?? "");
  visit.cookies.set(DISCOUNT, plain);
  const cart = visit.cart;
  if (cart) visit.shop.api.cart.setCodes(cart, [...new Set([...cart.codes, plain])]);
  return redirect(inside(visit.url.searchParams.get("redirect"), visit.root || "/"));
}

/**
 * /cart/{variant}:{quantity},…: https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks
 * Makes a new cart with `discount` codes, `attributes[…]`, `note` and base64url `properties`, and goes to the checkout.
 */
function permalink(visit: Visit, [list]: string[]): Response | Promise<Response> {
  const query = visit.url.searchParams;
  const properties = readProperties(query.get("properties"));
  if (!properties) return cartPage(visit, "The properties of this link cannot be read", 400);
  const items = (list ?? "").split(",").map((pair) => ({ variantId: Number(pair.split(":")[0]), quantity: Number(pair.split(":")[1]), properties }));
  const cart = visit.shop.api.cart.create(visit.locale);
  const added = visit.shop.api.cart.add(cart, items);
  if ("error" in added) return cartPage(visit, added.error, 422);
  visit.keep(cart);
  const codes = query.getAll("discount").flatMap((value) => value.split(",")).map((code) => code.trim()).filter(Boolean);
  if (codes.length > 0) visit.shop.api.cart.setCodes(cart, [...new Set([...cart.codes, ...codes])]);
  for (const [name, value] of query) {
    const attribute = /^attributes\[(.+)\]$/.exec(name)?.[1];
    if (attribute) cart.attributes[attribute] = value;
  }
  cart.note = query.get("note") ?? "";
  return redirect(query.get("storefront") === "true" ? `${visit.root}/cart` : `${visit.root}/checkout`);
}

function readProperties(encoded: string | null): Record<string, string> | null {
  if (encoded === null) return {};
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, "base64url").toString("utf8"));
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

/** The forms for language and country in the footer: each changes what it names, and nothing else. */
async function localization(visit: Visit): Promise<Response> {
  const { form } = await readBody(visit.request);
  const entered = (name: string) => form.findLast(([field]) => field === name)?.[1];
  const { shop } = visit.world;
  const back = inside(entered("return_to"), "/");
  const country = entered("country_code");
  if (country !== undefined) visit.cookies.set(CURRENCY, shop.presentments.find((one) => one.country === country)?.currency ?? shop.currency);
  return redirect(inLocale(back, entered("locale_code") ?? splitLocale(new URL(back, visit.url).pathname, shop).locale, shop));
}

export const cartPageRoutes: Route[] = [
  { method: "GET", path: /^\/cart$/, handle: (visit) => cartPage(visit) },
  { method: "POST", path: /^\/cart$/, handle: post },
  { method: "POST", path: /^\/cart\/add$/, handle: add },
  { method: "POST", path: /^\/cart\/buy-now$/, handle: buyNow },
  { method: "GET", path: /^\/cart\/change$/, handle: remove },
  { method: "GET", path: /^\/cart\/(\d+:\d+(?:,\d+:\d+)*)$/, handle: permalink },
  { method: "GET", path: /^\/discount\/([^/]+)$/, handle: discountLink },
  { method: "POST", path: /^\/localization$/, handle: localization },
];
