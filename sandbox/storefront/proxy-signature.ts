import { createHmac } from "node:crypto";

/**
 * Shopify's signature of a proxied request: `key=value` sorted by bytes, repeated keys joined by commas, nothing
 * between the pairs, HMAC-SHA256 in hex with the app's secret
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 */
export function proxySignature(query: URLSearchParams, secret: string): string {
  const names = [...new Set(query.keys())].filter((name) => name !== "signature");
  const words = names.map((name) => Buffer.from(`${name}=${query.getAll(name).join(",")}`));
  return createHmac("sha256", secret).update(Buffer.concat(words.sort(Buffer.compare))).digest("hex");
}
