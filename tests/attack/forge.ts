import { createHmac } from "node:crypto";
import { KEYS } from "./stage";

export type Pair = [name: string, value: string];

/**
 * Shopify's documented algorithm for the app proxy, with nothing of ours: take `signature` out, "name=value" with the
 * values of a repeated name joined by commas, sorted, put together, HMAC-SHA256 in hex.
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies)
 */
export function proxyHmac(pairs: readonly Pair[], secret = KEYS.apiSecret): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) if (name !== "signature") values.set(name, [...(values.get(name) ?? []), value]);
  const words = [...values].map(([name, all]) => Buffer.from(`${name}=${all.join(",")}`));
  return createHmac("sha256", secret).update(Buffer.concat(words.sort(Buffer.compare))).digest("hex");
}

/** @returns the query of a call, signed as Shopify signs it */
export const signedPairs = (pairs: readonly Pair[]): URLSearchParams => {
  // What a URL cannot carry (lone halves of characters) is replaced before it is signed, as on the wire.
  const sent = [...new URLSearchParams(pairs.map(([name, value]) => [name, value]))] as Pair[];
  return new URLSearchParams([...sent, ["signature", proxyHmac(sent)]]);
};

/** What Shopify adds to a call. */
export const shopifys = (shop: string, now: number, customer = ""): Pair[] => [["shop", shop], ["logged_in_customer_id", customer], ["path_prefix", "/apps/tuan"], ["timestamp", String(Math.floor(now / 1_000))]];

export const webhookHmac = (body: Uint8Array | string, secret = KEYS.apiSecret) => createHmac("sha256", secret).update(body).digest("base64");

const part = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** A session token with these claims, signed as Shopify signs it unless told otherwise. */
export function sessionToken(claims: unknown, { secret = KEYS.apiSecret, header = { alg: "HS256", typ: "JWT" } as unknown, hash = "sha256" } = {}): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest("base64url")}`;
}
