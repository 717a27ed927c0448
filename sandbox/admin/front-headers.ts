import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { shellPath } from "./admin-links";

/** Hard-coded in the library's AppProvider, its bounce and exit pages, and its preload header. */
export const APP_BRIDGE_CDN = "https://cdn.shopify.com/shopifycloud/app-bridge.js";
export const BRIDGE_PATH = "/__sandbox/app-bridge.js";

/**
 * The app's answer as the stand-in must pass it on: framed by the shell instead of Shopify's admin, with our App
 * Bridge, and with redirects to Shopify's admin leading to the shell. Everything else stays as it is.
 */
export function rewriteHeaders(headers: IncomingHttpHeaders, origins: { shell: string; front: string }): OutgoingHttpHeaders {
  const out: OutgoingHttpHeaders = { ...headers };
  const policy = headers["content-security-policy"];
  if (typeof policy === "string") out["content-security-policy"] = policy.replace(/frame-ancestors\s+/g, `frame-ancestors ${origins.shell} `);
  if (headers.link) out.link = String(headers.link).replaceAll(APP_BRIDGE_CDN, origins.front + BRIDGE_PATH);
  const inShell = headers.location === undefined ? null : shellPath(headers.location);
  if (inShell !== null) out.location = origins.shell + inShell;
  return out;
}
