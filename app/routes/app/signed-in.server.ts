import { parseShop, type ShopDomain } from "../../domain/id";
import { DAY, type Instant } from "../../domain/instant";
import { shopify } from "../../composition.server";

/**
 * The shop whose staff makes this request. Every loader and action under /app begins here.
 * @throws a Response that starts Shopify's sign-in or token exchange when there is no valid session
 */
export async function signedIn(request: Request): Promise<ShopDomain> {
  const { session } = await shopify.authenticate.admin(request);
  const shop = parseShop(session.shop);
  if (!shop) throw new Response("unknown shop", { status: 400 });
  return shop;
}

/** A query parameter that must be one of a few words; anything else means the first. */
export function oneOf<const Word extends string>(url: URL, name: string, words: readonly [Word, ...Word[]]): Word {
  const value = url.searchParams.get(name);
  return words.find((word) => word === value) ?? words[0];
}

/** No list has as many pages, and a database can still count the rows before it. */
const LAST_PAGE = 1_000_000;

/** @returns the page asked for, from 1 to the last that can be */
export const pageOf = (url: URL) => Math.min(LAST_PAGE, Math.max(1, Math.trunc(Number(url.searchParams.get("page"))) || 1));

/** @returns how many days back the address asks for, or null for all time */
export function daysOf(url: URL): number | null {
  const days = Number(url.searchParams.get("days"));
  return Number.isInteger(days) && days > 0 && days <= 3_650 ? days : null;
}

/** @returns the moment from which on things are listed, or null for all time */
export function sinceOf(url: URL, now: Instant): Instant | null {
  const days = daysOf(url);
  return days === null ? null : now - days * DAY;
}
