import { parseShop, type ShopDomain } from "../domain/id";

const ADMIN = "https://admin.shopify.com";
/** Where Shopify's library sends people out of the frame, and Remix's way of asking for the same. */
const EXIT = /^\/auth\/exit-iframe(?:\.data)?$/;

/** What an address says of where it is asked from and where it leads; `odd` when that makes no sense, or leads to strangers. */
export type Way = { odd: true } | { odd: false; shop: ShopDomain | null };

/**
 * Reads the parameters that Shopify's library builds pages and headers of. It takes any shop for one that may frame us,
 * and leads wherever it is told, so that both are read here before it.
 */
export function wayOf(url: URL): Way {
  const shops = url.searchParams.getAll("shop");
  const shop = parseShop(shops[0]);
  if (shops.length > 1 || (shops.length === 1 && shop === null)) return { odd: true };
  const exits = url.searchParams.getAll("exitIframe");
  if (EXIT.test(url.pathname) && exits.length === 0) return { odd: true };
  // The page that fetches a new session token leads on to where it was wanted, and takes the token there.
  const ours = url.searchParams.getAll("shopify-reload").every((target) => read(target, url)?.origin === url.origin);
  return ours && exits.every((target) => mayLeaveTo(target, url, shop)) ? { odd: false, shop } : { odd: true };
}

/** Out of the frame people go to our own sign-in, to Shopify's admin, or to the old address of their shop's. */
function mayLeaveTo(text: string, here: URL, shop: ShopDomain | null): boolean {
  const target = read(text, here);
  // The library leads nowhere over http, and throws when it should: on this machine nothing leads out of the frame.
  if (target === null || target.protocol !== "https:") return false;
  return target.origin === here.origin || target.origin === ADMIN || (shop !== null && target.origin === `https://${shop}` && /^\/admin(\/|$)/.test(target.pathname));
}

/** @returns the address a page would open; null for what Shopify's library would throw over, or two would read as two things */
function read(text: string, here: URL): URL | null {
  if (/\s|\\|\/\/\//.test(text) || !URL.canParse(text, here)) return null;
  const target = new URL(text, here);
  return target.username === "" && target.password === "" && !target.pathname.includes("//") ? target : null;
}

/**
 * Who may show a page in a frame: the admin, new and old, of the shop it is for. Shopify's library adds its developers' own
 * hosts to them.
 * @returns the policy
 */
export const frameOf = (shop: ShopDomain | null): string => `frame-ancestors ${shop === null ? "'none'" : `https://${shop} ${ADMIN}`}`;
