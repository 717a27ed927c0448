import type { House } from "./house";
import { observed } from "./observed";

const words = (status: number, text: string, headers: Record<string, string> = {}) => new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers } });

/**
 * The way to Remix: what Remix would throw over, or take without a bound, is answered before it.
 * @param answer Remix
 */
export const adminDoor = (house: House, request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> =>
  observed(house, request, "admin", async () => {
    // A way of asking that Remix has given up: it would write an error for each.
    if (new URL(request.url).searchParams.has("_data")) return words(400, "There is no such way to ask.");
    // Remix takes every other method for an action, HEAD of data included.
    if (request.method === "GET") return answer(request);
    if (foreign(request)) return words(403, "This was sent from another site.");
    return answer(asOurs(request));
  });

/** Whether a browser says that another site's page sent this. Requests have our own public address, whatever the balancer calls us. */
function foreign(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(request.url).origin;
}

/** Without its origin, which is known to be ours: Remix compares it with whatever host a balancer wrote, and throws. */
function asOurs(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("origin");
  return new Request(request, { headers });
}
