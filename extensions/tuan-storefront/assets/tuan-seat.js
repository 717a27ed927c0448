// @ts-check
import { call } from "./tuan-call.js";

/**
 * From "start a group" to the shop's own checkout. The app gives a seat and a code; the rest is the shop's Ajax cart.
 *
 * @typedef {import("../../../app/contracts/storefront").SeatRequest} SeatRequest
 * @typedef {import("../../../app/contracts/storefront").SeatReply} SeatReply
 * @typedef {import("./tuan-call.js").Trouble} Trouble
 * @typedef {{ key: string, product_id: number, final_line_price: number, properties: Record<string, string> | null }} CartItem
 * @typedef {{ items: CartItem[], discount_codes?: { code: string, applicable: boolean }[] }} Cart
 */

/** @param {string} proxy @param {SeatRequest} request */
export const askSeat = (proxy, request) => /** @type {typeof call<SeatReply>} */ (call)(`${proxy}/seats`, request);

/**
 * The codes to send with /cart/update.js, which replaces all of them: those already there, then ours.
 * @param {Cart} cart @param {string} ours @param {string | undefined} former a code of ours from an earlier seat
 */
export function codesWith(cart, ours, former) {
  const same = (/** @type {string} */ a, /** @type {string | undefined} */ b) => a.toLowerCase() === b?.toLowerCase();
  const others = (cart.discount_codes ?? []).map((d) => d.code).filter((code) => !same(code, ours) && !same(code, former));
  return [...others, ours].join(",");
}

/**
 * Is the seat's line in the cart at the group price?
 * @param {Cart} cart @param {SeatReply["cart"]} steps @param {number | null} unit group price in the cart's hundredths; null when it is known only at checkout
 */
export function isRight(cart, steps, unit) {
  const wanted = steps.add.items[0];
  const line = seatLine(cart, steps);
  const code = cart.discount_codes?.find((d) => d.code.toLowerCase() === steps.discount.toLowerCase());
  return Boolean(wanted && line && code?.applicable && (unit === null || line.final_line_price <= unit * wanted.quantity));
}

/** @param {Cart} cart @param {SeatReply["cart"]} steps */
function seatLine(cart, steps) {
  const token = steps.add.items[0]?.properties._tuan_seat;
  return cart.items.find((item) => item.properties?._tuan_seat === token);
}

/**
 * Puts the seat into the cart with its code and checks the result. Safe to repeat: a line that is there is not added
 * again, and lines of this product from an earlier seat are taken out.
 * @param {{ cartUrl: string, steps: SeatReply["cart"], product: string, unit: number | null, former?: string }} input
 * @returns {Promise<Trouble | null>} null when the checkout may follow
 */
export async function fillCart({ cartUrl, steps, product, unit, former }) {
  const base = cartUrl.replace(/\/$/, "");
  const before = await /** @type {typeof call<Cart>} */ (call)(`${base}.js`);
  if (before.trouble) return before.trouble;
  if (!seatLine(before.value, steps)) {
    const added = await call(`${base}/add.js`, steps.add);
    if (added.trouble) return added.trouble;
  }
  const token = steps.add.items[0]?.properties._tuan_seat;
  const stale = before.value.items.filter((item) => String(item.product_id) === product && item.properties?._tuan_seat && item.properties._tuan_seat !== token);
  const after = await /** @type {typeof call<Cart>} */ (call)(`${base}/update.js`, {
    discount: codesWith(before.value, steps.discount, former),
    ...(stale.length ? { updates: Object.fromEntries(stale.map((item) => [item.key, 0])) } : {}),
  });
  if (after.trouble) return after.trouble;
  return isRight(after.value, steps, unit) ? null : { code: "displaced" };
}
