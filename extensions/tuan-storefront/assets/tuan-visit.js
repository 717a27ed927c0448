// @ts-check
import { call } from "./tuan-call.js";
import { cameBy, forget, keepVisits, sharers, visits, write as store } from "./tuan-store.js";

/**
 * Whose link brought the visitor here: noted with the app, kept in the browser, and written into the cart, whose order
 * brings it along. Nothing of this happens before the visitor may be remembered for marketing, as Shopify's Customer
 * Privacy API tells it, and everything is taken back when they withdraw that.
 *
 * @typedef {import("../../../app/contracts/storefront").VisitReply} VisitReply
 * @typedef {{ token: string, until: number, code?: string, offer?: string }} Visit  `code`: of the link; earlier versions kept it only with an `offer`: what a friend may take who came by a sharer's link, until it is taken or declined
 * @typedef {{ visits: Visit[], cart?: string, value?: string }} Kept  `cart`, `value`: what was last written, and into which cart
 * @typedef {{ marketingAllowed(): boolean }} Privacy
 * @typedef {{ loadFeatures?: (wanted: { name: string, version: string }[], done: (error?: unknown) => void) => void, customerPrivacy?: Privacy }} ShopifyGlobal
 */

const ATTRIBUTE = "_tuan_visits";
/** In the cart, for the order to bring along: the app reads no more than 20. */
const MOST = 8;
const DAY_MS = 24 * 3600_000;

/** @param {unknown} code @returns {boolean} whether it can be the code of a link */
export const isCode = (code) => typeof code === "string" && /^[A-Za-z0-9-]{3,40}$/.test(code);

/** A link that this browser shares itself brings nobody. @param {string} code */
const own = (code) => Object.values(sharers()).some((sharer) => sharer.code === code.toUpperCase());

/** @param {Visit | undefined} visit which link it was by */
const link = (visit) => visit?.code ?? visit?.token;

/**
 * The visits that still count, the newest last, with one more. Whoever follows one link again and again says no more by it
 * than by the first and the last time in a row: so nobody's visits push out another's. Beyond the most, the very first
 * stays, and each link's first and last stay longest: the app decides by these which one counts.
 * @param {Visit[]} all @param {number} now @param {Visit} [more]
 */
export function standing(all, now, more) {
  const kept = [...all.filter(({ until }) => until > now), ...(more ? [more] : [])].filter((one, i, list) => link(one) !== link(list[i - 1]) || link(one) !== link(list[i + 1]));
  while (kept.length > MOST) {
    const same = (/** @type {Visit} */ one) => (/** @type {Visit} */ other) => link(one) === link(other);
    const spare = kept.findIndex((one, i) => kept.slice(0, i).some(same(one)) && kept.slice(i + 1).some(same(one)));
    kept.splice(Math.max(spare, 1), 1);
  }
  return kept;
}

/** What goes into the cart. @param {Visit[]} all */
export const valueOf = (all) => all.map(({ token }) => token).join(" ");

/** @param {string} cookies @returns {string | null} which cart this browser has, as far as a script may see */
export const cartOf = (cookies) => /(?:^|; )cart=([^;]+)/.exec(cookies)?.[1] ?? null;

/** @returns {Promise<Privacy | null>} null where it cannot be asked: then nobody is remembered */
function privacy() {
  const shopify = /** @type {{ Shopify?: ShopifyGlobal }} */ (window).Shopify;
  return new Promise((done) => {
    if (!shopify?.loadFeatures) return done(null);
    shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], (error) => done(error ? null : (shopify.customerPrivacy ?? null)));
  });
}

/** Brings the cart in line with what is kept, once for each cart. */
async function write() {
  const kept = visits();
  const value = valueOf(kept.visits);
  // A cart that has never been written to needs nothing taken away.
  if (!value && !kept.value) return;
  // Where the cookie is hidden from scripts, the cart itself says which one it is.
  const cart = cartOf(document.cookie) ?? (await call("/cart.js")).value?.token ?? "";
  if (kept.cart === cart && kept.value === value) return;
  const { value: written } = await call("/cart/update.js", { attributes: { [ATTRIBUTE]: value } });
  if (written) keepVisits({ ...visits(), cart: cartOf(document.cookie) ?? written.token ?? "", value });
}

/** It is noted, or must not be kept. */
const forgetCameBy = () => forget("sessionStorage", "tuan.ref");

/** @param {string} proxy @param {string} locale @param {string} code */
async function note(proxy, locale, code) {
  // A visit whose request is lost is made up for on the next page.
  store("sessionStorage", "tuan.ref", code);
  const { value, trouble } = await /** @type {typeof call<VisitReply>} */ (call)(`${proxy}/visits`, { code, locale });
  if (value || trouble.code === "link.unknown") forgetCameBy();
  if (!value) return;
  const kept = visits();
  keepVisits({ ...kept, visits: standing(kept.visits, Date.now(), { token: value.token, until: Date.now() + value.days * DAY_MS, code, ...(value.welcome ? { offer: value.welcome } : {}) }) });
  const address = new URL(location.href);
  address.searchParams.delete("ref");
  history.replaceState(history.state, "", address);
}

/** Starts for this page. @param {string} proxy path of the app's proxy @param {string} locale */
export async function visit(proxy, locale) {
  const consent = await privacy();
  if (!consent) return;
  let last = Promise.resolve();
  // One after the other: a choice can be made again while the first is still being carried out.
  const decide = () => (last = last.then(async () => {
    const code = new URLSearchParams(location.search).get("ref") ?? cameBy();
    if (!consent.marketingAllowed()) {
      forgetCameBy();
      keepVisits({ ...visits(), visits: [] });
    } else if (code !== null && isCode(code) && !own(code)) await note(proxy, locale, code);
    else keepVisits({ ...visits(), visits: standing(visits().visits, Date.now()) });
    await write();
  }));
  document.addEventListener("visitorConsentCollected", decide);
  await decide();
}
