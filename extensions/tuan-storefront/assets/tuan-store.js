// @ts-check
/**
 * What the browser remembers: a random visitor word and the shopper's seats and visits by somebody's link (localStorage), and the invite code that
 * brought somebody here (sessionStorage: it is gone with the tab). Where storage is blocked, the page's memory serves.
 *
 * @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {import("../../../app/contracts/storefront").SeatReply} SeatReply
 * @typedef {{ seat: OwnSeat, cart: SeatReply["cart"], variant: string, quantity: number, invite: string | null, left?: boolean, shown?: boolean }} StoredSeat
 *   `left`: the shopper went on to the checkout. `shown`: the invite panel has opened for it once.
 * @typedef {{ token: string, code: string, url: string, text: string, locale?: string | undefined }} Sharer  `url` leads to the shop's home; `text` is in the language of the page it was kept on
 */
/** @type {Map<string, string>} */
const memory = new Map();

/** @param {"localStorage" | "sessionStorage"} area @param {string} key @returns {any} */
function read(area, key) {
  // What could not be stored is newer than what is.
  let raw = memory.get(key) ?? null;
  try {
    raw ??= window[area].getItem(key);
  } catch {
    // Blocked: the page's memory it is.
  }
  try {
    return raw && JSON.parse(raw);
  } catch {
    return null;
  }
}

/** @param {"localStorage" | "sessionStorage"} area @param {string} key @param {unknown} value */
export function write(area, key, value) {
  const raw = JSON.stringify(value);
  memory.delete(key);
  try {
    window[area].setItem(key, raw);
  } catch {
    // Blocked or full: the page's memory has it.
    memory.set(key, raw);
  }
}

/** @param {"localStorage" | "sessionStorage"} area @param {string} key */
export function forget(area, key) {
  memory.delete(key);
  try {
    window[area].removeItem(key);
  } catch {
    // Blocked: there is nothing.
  }
}

/** @returns {string | undefined} the visitor's random word, if one was made: who only looks gets none */
export function knownShopper() {
  const word = read("localStorage", "tuan.shopper");
  return typeof word === "string" && /^[\w-]{16,64}$/.test(word) ? word : undefined;
}

/** @returns {string} the visitor's random word, made on first use: when they ask for something that is kept for them */
export function shopper() {
  let word = knownShopper();
  if (!word) {
    word = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join("");
    write("localStorage", "tuan.shopper", word);
  }
  return word;
}

/** @returns {Record<string, StoredSeat>} by campaign */
export const seats = () => read("localStorage", "tuan.seats") ?? {};

/** @param {string} campaign @param {StoredSeat | null} seat null forgets it */
export function keepSeat(campaign, seat) {
  const all = seats();
  if (seat) all[campaign] = seat;
  else delete all[campaign];
  write("localStorage", "tuan.seats", all);
}

/** @returns {import("./tuan-visit.js").Kept} visits by somebody's link, and what of them the cart knows */
export const visits = () => ({ visits: [], ...read("localStorage", "tuan.visits") });

/** Nothing is kept of who was never here by a link, nor of who withdrew their consent. @param {import("./tuan-visit.js").Kept} kept */
export function keepVisits(kept) {
  if (kept.visits.length > 0 || kept.value) write("localStorage", "tuan.visits", kept);
  else forget("localStorage", "tuan.visits");
}

/** @returns {string | null} code of the link somebody came by, which the app has not noted yet (tuan-visit) */
export const cameBy = () => read("sessionStorage", "tuan.ref");

/** Links of one's own, by program. @returns {Record<string, Sharer>} */
export const sharers = () => read("localStorage", "tuan.sharers") ?? {};

/** @param {string} program @param {Sharer} sharer */
export const keepSharer = (program, sharer) => write("localStorage", "tuan.sharers", { ...sharers(), [program]: sharer });

/** Whether something is said for the first time: `once` remembers it. @param {"localStorage" | "sessionStorage"} area @param {string} what */
export function once(area, what) {
  const said = /** @type {string[]} */ (read(area, "tuan.said") ?? []);
  if (said.includes(what)) return false;
  write(area, "tuan.said", [...said, what].slice(-50));
  return true;
}

/** @param {string} code @param {string | null} product numeric id, when the link opened on a product page */
export const keepInvite = (code, product) => write("sessionStorage", "tuan.invite", { code, product });

/**
 * The invite code for a product: from the address, else remembered.
 * @param {string | null} product @returns {string | null}
 */
export function invite(product) {
  const code = new URLSearchParams(location.search).get("tuan");
  if (code && /^[\w-]{1,40}$/.test(code)) {
    keepInvite(code, product);
    return code;
  }
  const kept = read("sessionStorage", "tuan.invite");
  return kept && (!kept.product || kept.product === product) ? kept.code : null;
}
