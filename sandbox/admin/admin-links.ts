/** The app's handle in the shell's addresses: /apps/tuan/app/campaigns is the app's own /app/campaigns. */
export const APP_HANDLE = "tuan";

/** What App Bridge adds to the first request of the frame; it never belongs into an address people see. */
export const FRAME_PARAMETERS = ["embedded", "shop", "host", "id_token", "hmac", "locale", "session", "timestamp", "protocol", "appLoadId", "shopify-reload"];

/** @returns path and query without what App Bridge added */
export function cleanPath(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of FRAME_PARAMETERS) query.delete(name);
  return url.pathname + (query.size ? `?${query}` : "");
}

const ADMIN = [/^shopify:\/*admin(?=\/|\?|$)/i, /^https:\/\/admin\.shopify\.com\/store\/[^/?#]+/i, /^https:\/\/[a-z0-9-]+\.myshopify\.com\/admin(?=\/|\?|$)/i];

/**
 * Where an address of Shopify's admin leads in the stand-in.
 * @param link `shopify://admin/orders/1`, `shopify:admin/…`, `https://admin.shopify.com/store/x/…`, `https://x.myshopify.com/admin/…`
 * @returns the path in the shell ("/orders/1"), or null when the link is none of the admin's
 */
export function shellPath(link: string): string | null {
  const prefix = ADMIN.map((pattern) => pattern.exec(link)?.[0]).find((found) => found !== undefined);
  if (prefix === undefined) return null;
  const url = new URL(link.slice(prefix.length).replace(/^\/*/, "/"), "http://shell");
  // An app is addressed by its handle or by its client id; the stand-in has only one.
  const path = cleanPath(url).replace(/^\/apps\/[^/?]+/, `/apps/${APP_HANDLE}`);
  return path === "" ? "/" : path;
}
