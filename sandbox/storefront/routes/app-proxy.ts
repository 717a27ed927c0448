import { html } from "../http";
import { proxySignature } from "../proxy-signature";
import type { Visit } from "../visit";
import type { Route } from "./route";

/**
 * Shopify's app proxy: https://shopify.dev/docs/apps/build/online-store/app-proxies
 * Signs the query, strips cookies both ways, follows redirects, renders application/liquid inside the theme.
 */
const PATIENCE_MS = 10_000;
const MOST_REDIRECTS = 5;

/** Headers that belong to one connection, that Shopify strips, or that it sets itself. */
const NOT_FORWARDED = new Set(["host", "connection", "keep-alive", "transfer-encoding", "upgrade", "content-length", "cookie", "accept-encoding", "authorization", "x-forwarded-for"]);
const NOT_RETURNED = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "set-cookie", "strict-transport-security"]);

const ERROR_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Application error</title></head><body style="font:16px/1.5 system-ui;max-width:36rem;margin:20vh auto;padding:0 1rem"><p>There was an error in the third-party application. Try clicking refresh in a couple of minutes.</p></body></html>`;

/** @returns the address at the app, signed as Shopify signs it */
export function signedAddress(visit: Visit, rest: string): URL {
  const { shop, app } = visit.world;
  const query = new URLSearchParams(visit.url.search);
  for (const own of ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"]) query.delete(own);
  query.set("shop", shop.domain);
  query.set("logged_in_customer_id", visit.customer ? String(visit.customer.id) : "");
  query.set("path_prefix", `/${shop.proxy.prefix}/${shop.proxy.subpath}`);
  query.set("timestamp", String(Math.floor(visit.shop.now() / 1000)));
  query.set("signature", proxySignature(query, app.secret));
  const base = new URL(shop.proxy.url).pathname.replace(/\/$/, "");
  return new URL(`${visit.shop.appUrl().replace(/\/$/, "")}${base}${rest}?${query}`);
}

async function forward(visit: Visit, rest: string): Promise<Response> {
  const headers = new Headers();
  visit.request.headers.forEach((value, name) => {
    if (!NOT_FORWARDED.has(name)) headers.set(name, value);
  });
  headers.set("x-forwarded-for", visit.address);
  headers.set("x-forwarded-host", visit.world.shop.domain);
  const { method } = visit.request;
  const body = method === "GET" || method === "HEAD" ? undefined : await visit.request.arrayBuffer();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let target = signedAddress(visit, rest);
  let response = await fetch(target, { method, headers, body, redirect: "manual", signal });
  for (let hops = 0; response.status >= 300 && response.status < 400 && response.headers.has("location"); hops++) {
    if (hops === MOST_REDIRECTS) throw new Error("too many redirects");
    target = new URL(response.headers.get("location")!, target);
    const again = response.status === 307 || response.status === 308;
    await response.body?.cancel();
    response = await fetch(target, { method: again ? method : "GET", headers, body: again ? body : undefined, redirect: "manual", signal });
  }
  return response;
}

async function proxied(visit: Visit, rest: string): Promise<Response> {
  let response: Response;
  try {
    response = await forward(visit, rest);
    const type = response.headers.get("content-type") ?? "";
    if (type.includes("application/liquid")) return await visit.shop.pages.showLiquid(visit, await response.text(), response.status);
    const headers = new Headers();
    response.headers.forEach((value, name) => {
      if (!NOT_RETURNED.has(name)) headers.append(name, value);
    });
    const empty = response.status === 204 || response.status === 304;
    return new Response(empty ? null : await response.arrayBuffer(), { status: response.status, headers });
  } catch (error) {
    if (error instanceof Error && error.name.endsWith("RenderError")) throw error;
    return html(ERROR_PAGE, 502);
  }
}

/** Only the prefix and subpath that the merchant has set answer, while the app is installed. */
export const appProxyRoute: Route = {
  method: "ANY",
  path: /^\/((?:a|apps|community|tools)\/[\w-]+)(\/.*)?$/,
  handle: (visit, [mount, rest]) => {
    const { prefix, subpath } = visit.world.shop.proxy;
    return visit.world.app.installed && mount === `${prefix}/${subpath}` ? proxied(visit, rest ?? "/") : visit.shop.pages.show(visit, { template: "404", type: "404", title: "404", status: 404 });
  },
};
