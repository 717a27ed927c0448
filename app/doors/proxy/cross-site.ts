/**
 * Whether a browser sent this from a page of another site, as far as the call shows. Shopify's proxy takes cookies
 * away but signs who is logged in, so a foreign page could otherwise make a customer's browser take a seat by posting a
 * form. Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin` alone; no script can set
 * either. Whether Shopify hands both on is unproven (docs/live-checklist.md): what is absent is let pass, and JSON
 * from another site is stopped by its content type all the same. A balancer that got no `X-Forwarded-Host` writes our
 * own name into it, which says nothing of the shop's.
 * @param own the app's host
 */
export function crossSite(headers: Headers, own: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host");
  if (origin === null) return false;
  if (origin === "null") return true;
  return host !== null && host.toLowerCase() !== own && URL.canParse(origin) && new URL(origin).host !== host.toLowerCase();
}
