import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { KEPT_MS } from "../../app/connections";
import type { WorldApi } from "../world/api";
import { BodyTooLarge, html, json, redirect, send, toRequest } from "./http";
import { escapeHtml } from "./liquid/escape";
import { Pages } from "./pages";
import { pixelFrame } from "./pixel/frame";
import { PIXEL_FRAME } from "./pixel/manager";
import { accountRoutes } from "./routes/account";
import { appProxyRoute } from "./routes/app-proxy";
import { cartAjaxRoutes } from "./routes/cart-ajax";
import { cartPageRoutes } from "./routes/cart-page";
import { catalogueRoutes, notFound } from "./routes/catalogue";
import { checkoutRoutes } from "./routes/checkout";
import { fileRoutes } from "./routes/files";
import { orderRoutes } from "./routes/orders";
import type { Route } from "./routes/route";
import { Visit, type Storefront } from "./visit";

export type StorefrontOptions = {
  /** The app's own address; the proxy forwards to `${appUrl()}/proxy`. */
  appUrl(): string;
  /** Where the guide sends the merchant. */
  adminUrl?(): string;
  /** The theme app extension's folder; the UI extension is its neighbour tuan-after-payment. */
  extensionRoot?: string;
  /** Milliseconds; the world's clock by default. */
  now?: () => number;
};

const EXTENSION_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../extensions/tuan-storefront");

/** Of the shop itself, in no language. */
const pixelRoute: Route = { method: "GET", path: new RegExp(`^${PIXEL_FRAME}$`), handle: async () => html(await pixelFrame()) };

const routes: Route[] = [pixelRoute, ...fileRoutes, ...catalogueRoutes, ...cartAjaxRoutes, ...cartPageRoutes, ...checkoutRoutes, ...orderRoutes, ...accountRoutes, appProxyRoute];

/**
 * The stand-in's online store.
 * @returns `listen` takes a port (0 for a free one) and gives the port it got; `close` ends open connections too
 */
export function createStorefront(api: WorldApi, options: StorefrontOptions): { listen(port: number): Promise<number>; close(): Promise<void> } {
  const extensionRoot = options.extensionRoot ?? EXTENSION_ROOT;
  const storefront: Storefront = {
    api,
    now: options.now ?? (() => api.world.now()),
    appUrl: () => options.appUrl(),
    adminUrl: () => options.adminUrl?.() ?? "http://localhost:4001",
    extensionRoot,
    pages: new Pages(extensionRoot),
    sessions: new Map(),
    completed: new Map(),
    announced: new Set(),
  };
  const server = http.createServer({ keepAliveTimeout: KEPT_MS }, (incoming, outgoing) => {
    void answer(storefront, incoming).then((response) => send(response, outgoing));
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, () => {
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers one request; whatever goes wrong is shown to the developer, never hidden behind a nice page. */
async function answer(storefront: Storefront, incoming: http.IncomingMessage): Promise<Response> {
  try {
    const request = await toRequest(incoming);
    const visit = new Visit(storefront, request, incoming.socket.remoteAddress ?? "127.0.0.1");
    return visit.cookies.writeTo(await dispatch(visit));
  } catch (error) {
    if (error instanceof BodyTooLarge) return json({ status: 413, message: "Payload Too Large", description: "The body is too large" }, 413);
    if (error instanceof SyntaxError || error instanceof URIError) return json({ status: 400, message: "Bad Request", description: error.message }, 400);
    const shown = error instanceof Error ? `${error.message}\n\n${error.stack ?? ""}` : String(error);
    return html(`<!doctype html><title>Storefront error</title><pre style="white-space:pre-wrap">${escapeHtml(shown)}</pre>`, 500);
  }
}

async function dispatch(visit: Visit): Promise<Response> {
  const method = visit.request.method === "HEAD" ? "GET" : visit.request.method;
  let elsewhere = false;
  for (const route of routes) {
    const match = route.path.exec(visit.path);
    if (!match) continue;
    if (route.method !== "ANY" && route.method !== method) {
      elsewhere = true;
      continue;
    }
    return route.handle(visit, match.slice(1).map((part) => part ?? undefined) as string[]);
  }
  if (!elsewhere && visit.path.length > 1 && visit.path.endsWith("/")) return redirect(visit.url.pathname.slice(0, -1) + visit.url.search, 301);
  return notFound(visit);
}
