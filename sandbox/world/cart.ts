import type { WorldApi } from "./api";
import { type Context, refuse } from "./context";
import { presentmentOf, variantOf } from "./find";
import { price } from "./pricing";
import type { Cart, CartLine } from "./types";

const sameProperties = (a: Record<string, string>, b: Record<string, string>) => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};

/**
 * The Ajax cart (https://shopify.dev/docs/api/ajax/reference/cart): a line is a variant with its properties; adding the
 * same pair again raises the quantity; more than the stock is refused in Shopify's words.
 */
export function cartRoom({ world, random }: Context): WorldApi["cart"] {
  const inCart = (cart: Cart, variantId: number, except?: CartLine) =>
    cart.lines.filter((line) => line.variantId === variantId && line !== except).reduce((n, line) => n + line.quantity, 0);

  const add: WorldApi["cart"]["add"] = (cart, items) => {
    for (const { variantId, quantity } of items) {
      const found = variantOf(world, variantId);
      if (!found || found.product.status !== "ACTIVE") return refuse("Cannot find variant");
      if (!Number.isInteger(quantity) || quantity < 1) return refuse("Quantity must be a positive number");
      const { product, variant } = found;
      if (variant.stock <= 0) return refuse(`The product '${product.title}' is already sold out.`);
      const asked = items.filter((item) => item.variantId === variantId).reduce((n, item) => n + item.quantity, 0);
      if (inCart(cart, variantId) + asked > variant.stock) return refuse(`You can't add more ${product.title} to the cart.`);
    }
    for (const { variantId, quantity, properties } of items) {
      const line = cart.lines.find((l) => l.variantId === variantId && sameProperties(l.properties, properties));
      if (line) line.quantity += quantity;
      else cart.lines.unshift({ key: `${variantId}:${random.hex(32)}`, variantId, quantity, properties: { ...properties } });
    }
    return cart;
  };

  return {
    create(locale) {
      const cart: Cart = { token: random.hex(32), lines: [], attributes: {}, note: "", codes: [], customerId: null, locale, currency: world.shop.currency };
      world.carts.set(cart.token, cart);
      return cart;
    },
    add,
    change(cart, key, quantity) {
      const line = cart.lines.find((l) => l.key === key);
      if (!line) return refuse("The line item could not be found in the cart.");
      if (!Number.isInteger(quantity) || quantity < 0) return refuse("Quantity must be a whole number");
      if (quantity === 0) {
        cart.lines = cart.lines.filter((l) => l !== line);
        return cart;
      }
      const found = variantOf(world, line.variantId);
      if (!found || inCart(cart, line.variantId, line) + quantity > found.variant.stock) return refuse(`You can't add more ${found?.product.title ?? "of it"} to the cart.`);
      line.quantity = quantity;
      return cart;
    },
    setCodes(cart, codes) {
      const seen = new Set<string>();
      cart.codes = codes.map((code) => code.trim()).filter((code) => code !== "" && !seen.has(code.toUpperCase()) && seen.add(code.toUpperCase()));
      return cart;
    },
    setCurrency(cart, currency) {
      if (presentmentOf(world, currency) === null) return refuse(`${currency} is not sold in`);
      cart.currency = currency;
      return cart;
    },
    price: (cart) => price(world, cart),
  };
}
