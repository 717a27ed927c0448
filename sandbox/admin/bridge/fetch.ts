import { ask, report } from "./channel";

const RETRY = "x-shopify-retry-invalid-session-request";
const REAUTHORIZE = "x-shopify-api-request-failure-reauthorize-url";

/** The browser's own fetch, without a session token. */
export const plainFetch = window.fetch.bind(window);

/**
 * Adds a fresh session token to requests to the app's own origin, tries once more when the app asks for it, and leaves
 * for the address the app names when it needs a new authorisation
 * (https://shopify.dev/docs/api/app-home/apis/resource-fetching).
 */
async function authenticatedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (new URL(request.url).origin !== location.origin || request.headers.has("authorization")) return plainFetch(request);
  const again = request.clone();
  const send = async (attempt: Request) => {
    const headers = new Headers(attempt.headers);
    headers.set("authorization", `Bearer ${await ask("idToken", null)}`);
    return plainFetch(new Request(attempt, { headers }));
  };
  const first = await send(request);
  const response = first.headers.has(RETRY) ? await send(again) : first;
  const elsewhere = response.headers.get(REAUTHORIZE);
  if (elsewhere) report("open", { url: new URL(elsewhere, location.origin).href, newTab: false });
  return response;
}

export function installFetch(): void {
  window.fetch = authenticatedFetch;
}
