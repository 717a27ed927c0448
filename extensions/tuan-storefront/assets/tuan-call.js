// @ts-check
/**
 * @typedef {import("../../../app/contracts/storefront").Problem["error"]} Refusal
 * @typedef {{ code: Refusal["code"] | "offline" | "displaced" | "cart_refused", message?: string }} Trouble
 * @typedef {{ share: typeof import("./tuan-share.js"), seat: typeof import("./tuan-seat.js"), reward: typeof import("./tuan-reward.js") }} Scripts
 */

/**
 * One JSON call. @template T @param {string} url @param {unknown} [body] POSTed when given
 * @returns {Promise<{ value: T, trouble?: undefined } | { value?: undefined, trouble: Trouble }>}
 */
export async function call(url, body) {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (response.ok) return { value: answer };
    return { trouble: answer.error?.code ? answer.error : { code: "cart_refused", message: answer.description } };
  } catch {
    return { trouble: { code: "offline" } };
  }
}

/**
 * A script of ours that is wanted only now. Browsers remember of one that did not come, and never ask again under that name.
 * @template {keyof Scripts} Name @param {Name} name @returns {Promise<Scripts[Name]>} fails while it does not come
 */
export const load = (name) => import(`./tuan-${name}.js`).catch(() => import(`./tuan-${name}.js?${Date.now()}`));
