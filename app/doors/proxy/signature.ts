import { createHmac, timingSafeEqual } from "node:crypto";
import { SECOND, type Instant } from "../../domain/instant";

/** What Shopify adds to a visitor's own parameters. */
const SHOPIFYS = ["logged_in_customer_id", "path_prefix", "shop", "signature", "timestamp"];

/** Seconds by which Shopify's clock and ours may differ, or a call be on its way. The library allows the same. */
const WINDOW = 90 * SECOND;

/**
 * Checks the signed query of an app proxy call by Shopify's documented algorithm: every parameter but `signature`,
 * repeated ones joined with commas, as `key=value`, sorted by bytes, put together without a separator, HMAC-SHA256 in hex.
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies)
 *
 * The text that is signed has no separators, so that the same text can be cut into parameters in several ways: a
 * visitor's own `k=1logged_in_customer_id=7` could be sent again as two. A text in which one of Shopify's five names
 * stands anywhere but as itself is therefore refused; Shopify's documentation would let it pass.
 *
 * It differs from the library's check in four more places, all towards the documentation, all tested: repeated parameters
 * are joined with commas (the library keeps the last); a repeat of one of the five that Shopify adds is never accepted
 * (there is one of each in a call that Shopify made, and a second would be the shopper's own word for who they are); a parameter named `hmac` is signed like any other (the library
 * leaves it out, so that anybody may add one); names are sorted by bytes (the library sorts as a dictionary does).
 *
 * @param query the request's parameters as they came
 * @param secret the app's client secret
 * @returns "valid", "stale" for a good signature that is too old or from the future, else "invalid"
 */
export function checkProxySignature(query: URLSearchParams, secret: string, now: Instant): "valid" | "stale" | "invalid" {
  for (const name of ["signature", "shop", "timestamp"]) if (query.getAll(name).length !== 1) return "invalid";
  for (const name of ["logged_in_customer_id", "path_prefix"]) if (query.getAll(name).length > 1) return "invalid";
  const given = query.get("signature") ?? "";
  const names = [...new Set(query.keys())].filter((name) => name !== "signature");
  const words = names.map((name) => Buffer.from(`${name}=${query.getAll(name).join(",")}`));
  const text = Buffer.concat(words.sort(Buffer.compare));
  const letters = text.toString("latin1");
  for (const name of SHOPIFYS) if (letters.split(`${name}=`).length - 1 !== (name === "signature" ? 0 : query.getAll(name).length)) return "invalid";
  const expected = createHmac("sha256", secret).update(text).digest();
  const presented = /^[0-9a-f]{64}$/.test(given) ? Buffer.from(given, "hex") : Buffer.alloc(0);
  if (presented.length !== expected.length || !timingSafeEqual(presented, expected)) return "invalid";
  const timestamp = query.get("timestamp") ?? "";
  if (!/^\d{1,12}$/.test(timestamp)) return "invalid";
  return Math.abs(now - Number(timestamp) * SECOND) <= WINDOW ? "valid" : "stale";
}
