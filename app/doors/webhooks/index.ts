import { createHmac, timingSafeEqual } from "node:crypto";
import { parseShop } from "../../domain/id";
import { SECOND } from "../../domain/instant";
import { FREE } from "../bodies";
import type { From, House } from "../house";
import { readBody, retryAfter } from "../http";

/** Shopify's largest documented webhook bodies stay under this. */
const LIMIT = 8 * 1024 * 1024;
/** When there is no room for a body: those that take it are read or given up within half a minute. Shopify asks again by itself. */
const CROWDED = 10 * SECOND;

/**
 * The door for webhooks: signature first, then stored, then 200; work comes later. A body that is stored is answered
 * 200 however often it comes; one that could not be stored is answered 5xx, so that Shopify sends it again.
 * (https://shopify.dev/docs/apps/build/webhooks/subscribe/https)
 */
export async function webhookDoor({ bodies, clock, keys, limits, log, webhooks }: House, request: Request, from: From): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
  const slowDown = (wait: number) => new Response(null, { status: 429, headers: retryAfter(wait) });
  // Who has sent too much that Shopify did not sign sends nothing long any more. What is short is read all the same: it
  // may be Shopify's, where a balancer that nobody named makes all callers one.
  const short = Number(request.headers.get("content-length") ?? Infinity) <= FREE;
  const known = short ? 0 : limits.strangerWaits(from.caller, clock.now());
  if (known > 0) return slowDown(known);
  const held = bodies.open();
  try {
    const body = await readBody(request, LIMIT, held);
    if (body === null) return held.refused() ? new Response(null, { status: 503, headers: retryAfter(CROWDED) }) : new Response(null, { status: 413 });
    if (!object(body) || !signed(body, request.headers.get("x-shopify-hmac-sha256"), keys.apiSecret)) {
      const wait = limits.stranger(from.caller, clock.now());
      return wait === 0 ? new Response(null, { status: 401 }) : slowDown(wait);
    }
    return await store({ clock, log, webhooks }, request, body);
  } finally {
    held.close();
  }
}

/** Keeps a webhook that Shopify signed, once. */
async function store({ clock, log, webhooks }: Pick<House, "clock" | "log" | "webhooks">, request: Request, body: Uint8Array): Promise<Response> {
  const shop = parseShop(request.headers.get("x-shopify-shop-domain"));
  const id = request.headers.get("x-shopify-webhook-id");
  const topic = request.headers.get("x-shopify-topic");
  if (!shop || !id || id.length > 100 || !topic || topic.length > 100) return new Response(null, { status: 400 });
  const now = clock.now();
  const arose = Date.parse(request.headers.get("x-shopify-triggered-at") ?? "");
  const fresh = await webhooks.store({ shop, id, topic, body: new TextDecoder().decode(body), receivedAt: now }, Number.isFinite(arose) ? arose : null);
  log.info({ shop, topic, webhook: id, fresh }, "webhook stored");
  return new Response(null, { status: 200 });
}

const BRACE = "{".charCodeAt(0);

/**
 * Shopify's bodies are JSON objects, and nothing else that Shopify signs with the app's secret begins like one: session
 * tokens, which merchants and shoppers hold, begin with "ey", and signed queries with the name of a parameter that sorts
 * no later than "shop". Without this, the text of anybody's session token would be a signed webhook of whatever shop they name.
 */
const object = (body: Uint8Array): boolean => body[0] === BRACE;

/**
 * HMAC-SHA256 of the raw body with the app's secret, in base64, compared in constant time. The texts are compared, not
 * what they decode to: Node reads base64 leniently (other alphabets, spaces, no padding), and Shopify writes it one way.
 */
export function signed(body: Uint8Array, header: string | null, secret: string): boolean {
  const expected = Buffer.from(createHmac("sha256", secret).update(body).digest("base64"));
  const given = Buffer.from(header ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
