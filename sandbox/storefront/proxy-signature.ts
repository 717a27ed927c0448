import { createHmac } from "node:crypto";

/**
 * Shopify's signature of a proxied request: sorted `key=value`, repeated keys joined by commas, nothing between the
 * pairs, HMAC-SHA256 in hex with the app's secret
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 */
export function proxySignature(query: URLSearchParams, secret: string): string {
  const names = [...new Set(query.keys())].filter((name) => name !== "signature");
  const message = names.map((name) => `${name}=${query.getAll(name).join(",")}`).sort().join("");
  return createHmac("sha256", secret).update(message).digest("hex");
}
