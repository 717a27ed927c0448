import { createHmac, timingSafeEqual } from "node:crypto";
import { clock, keys, log, webhooks } from "../../composition.server";
import { parseShop } from "../../domain/id";
import { readBody } from "../http";

/** Shopify's largest documented webhook bodies stay under this. */
const LIMIT = 8 * 1024 * 1024;

/**
 * The door for webhooks: signature first, then stored, then 200; work comes later. A body that is stored is answered
 * 200 however often it comes; one that could not be stored is answered 5xx, so that Shopify sends it again.
 * (https://shopify.dev/docs/apps/build/webhooks/subscribe/https)
 */
export async function webhookDoor(request: Request): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
  const body = await readBody(request, LIMIT);
  if (body === null) return new Response(null, { status: 413 });
  if (!signed(body, request.headers.get("x-shopify-hmac-sha256"))) return new Response(null, { status: 401 });
  const shop = parseShop(request.headers.get("x-shopify-shop-domain"));
  const id = request.headers.get("x-shopify-webhook-id");
  const topic = request.headers.get("x-shopify-topic");
  if (!shop || !id || id.length > 100 || !topic || topic.length > 100) return new Response(null, { status: 400 });
  const now = clock.now();
  const fresh = await webhooks.store({ shop, id, topic, body: new TextDecoder().decode(body), receivedAt: now });
  log.info({ shop, topic, webhook: id, fresh }, "webhook stored");
  return new Response(null, { status: 200 });
}

/** HMAC-SHA256 of the raw body with the app's secret, base64, compared in constant time. */
function signed(body: Uint8Array, header: string | null): boolean {
  const expected = createHmac("sha256", keys.apiSecret).update(body).digest();
  const given = Buffer.from(header ?? "", "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
