import { adminShopOf, adminTokenOf } from "../domain/admin-token";
import type { ShopDomain } from "../domain/id";
import { SECOND } from "../domain/instant";
import { frameOf, wayOf } from "./admin-way";
import { jwtVerify } from "./extension/session-token";
import type { From, House } from "./house";
import { CallerLeft, callerLeft, readBody, retryAfter } from "./http";
import { observed } from "./observed";

/** Largest body of a page: a campaign with a price for each of a product's 2048 variants is a fifth of this. */
const LIMIT = 1024 * 1024;

const words = (status: number, text: string, headers: Record<string, string> = {}) => new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers } });

/**
 * The way to Remix: what Remix would throw over, or take without a bound, is answered before it.
 * @param answer Remix
 */
export const adminDoor = (house: House, request: Request, from: From, answer: (request: Request) => Promise<Response>): Promise<Response> =>
  observed(house, request, "admin", async () => {
    // A way of asking that Remix has given up: it would write an error for each.
    const url = new URL(request.url);
    if (url.searchParams.has("_data")) return words(400, "There is no such way to ask.");
    const who = whoAsks(house, request);
    const wait = who.kind === "merchant" ? house.limits.merchant(who.shop, house.clock.now()) : house.limits.visitor(from.caller, house.clock.now());
    if (wait > 0) return words(429, "Too many requests. Try again in a moment.", retryAfter(wait));
    if (who.kind === "shopper") return words(401, "This session token is not for the admin.");
    // Remix takes every other method for an action, HEAD of data included.
    const reads = request.method === "GET";
    if (!reads && foreign(request)) return words(403, "This was sent from another site.");
    const way = wayOf(url);
    if (way.odd) return words(400, "This address is not one of ours.");
    const page = async (asked: Request) => framed(await answer(asked), who.kind === "merchant" ? who.shop : way.shop);
    if (reads) return page(request);
    const held = house.bodies.open();
    try {
      const body = await readBody(request, LIMIT, held);
      if (body === null) return held.refused() ? words(503, "Try again in a moment.", retryAfter(10 * SECOND)) : words(413, "This is too long.");
      return await page(asOurs(request, body));
    } catch (error) {
      if (error instanceof CallerLeft) return callerLeft();
      throw error;
    } finally {
      held.close();
    }
  });

type Asking = { kind: "merchant"; shop: ShopDomain } | { kind: "shopper" } | { kind: "visitor" };

/**
 * Who asks, by the session token that Shopify signed: pages bring it in the header, the first one in its address. One
 * that is good, but of a checkout or a customer account, is a shopper's, who has no business here. What nobody signed,
 * or is over, Shopify's library answers: with the page that fetches a new one.
 */
function whoAsks({ clock, keys }: House, request: Request): Asking {
  const token = adminTokenOf(request.headers.get("authorization"), new URL(request.url).searchParams.get("id_token"));
  const claims = token === null ? null : jwtVerify(token, keys, clock.now());
  if (claims === null) return { kind: "visitor" };
  const shop = adminShopOf(claims);
  return shop === null ? { kind: "shopper" } : { kind: "merchant", shop };
}

/** Whether a browser says that another site's page sent this. Requests have our own public address, whatever the balancer calls us. */
function foreign(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(request.url).origin;
}

/** An answer that is framed by its own shop's admin only: whose it is the session token says, and before there is one the address. */
function framed(answer: Response, shop: ShopDomain | null): Response {
  const headers = new Headers(answer.headers);
  headers.set("content-security-policy", frameOf(shop));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** Without its origin, which is known to be ours: Remix compares it with whatever host a balancer wrote, and throws. */
function asOurs(request: Request, body: Uint8Array): Request {
  const headers = new Headers(request.headers);
  headers.delete("origin");
  return new Request(request.url, { method: request.method, headers, signal: request.signal, ...(body.length > 0 && { body: body as BodyInit }) });
}
