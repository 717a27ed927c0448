import { createHmac } from "node:crypto";
import { proxySignature } from "../../sandbox/storefront/proxy-signature";
import type { Sandbox, WorldApi } from "../../sandbox/world/api";

/** An answer of the app, as it came. */
export type Answer<T = unknown> = { status: number; headers: Headers; text: string; body: T };

const read = async <T>(response: Response): Promise<Answer<T>> => {
  const text = await response.text();
  const json = (response.headers.get("content-type") ?? "").includes("json");
  return { status: response.status, headers: response.headers, text, body: (json ? JSON.parse(text) : null) as T };
};

/** @returns a query as Shopify's app proxy signs it for a shop, now by the sandbox's clock */
export function signedQuery(of: WorldApi, more: Record<string, string> = {}): URLSearchParams {
  const { world } = of;
  const query = new URLSearchParams({ ...more, shop: more["shop"] ?? world.shop.domain, logged_in_customer_id: more["logged_in_customer_id"] ?? "", path_prefix: `/${world.shop.proxy.prefix}/${world.shop.proxy.subpath}`, timestamp: String(Math.floor(world.now() / 1_000)) });
  query.set("signature", proxySignature(query, world.app.secret));
  return query;
}

/**
 * Calls the app as the proxy would, without the proxy in between.
 * @param init `json` is posted as JSON; `address` is the shopper's
 */
export async function proxied<T = unknown>(sandbox: Sandbox, path: string, init: RequestInit & { json?: unknown; address?: string; query?: Record<string, string>; of?: WorldApi } = {}): Promise<Answer<T>> {
  const { json, address = "203.0.113.1", query, of = sandbox, ...rest } = init;
  const posted = json === undefined ? {} : { method: "POST", body: JSON.stringify(json) };
  return read<T>(await fetch(`${sandbox.app.url}/proxy/${path}?${signedQuery(of, query)}`, { ...posted, ...rest, headers: { ...(json === undefined ? {} : { "content-type": "application/json" }), "x-forwarded-for": address, ...rest.headers } }));
}

/** Delivers a webhook as Shopify signs it. @param headers replace or add to Shopify's own */
export async function delivered(sandbox: Sandbox, topic: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { world } = sandbox;
  const hmac = createHmac("sha256", world.app.secret).update(body).digest("base64");
  return read(await fetch(`${sandbox.app.url}/webhooks`, { method: "POST", body, headers: { "content-type": "application/json", "x-shopify-topic": topic, "x-shopify-shop-domain": world.shop.domain, "x-shopify-webhook-id": `test-${topic}`, "x-shopify-hmac-sha256": hmac, ...headers } }));
}
