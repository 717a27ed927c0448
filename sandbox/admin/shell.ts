import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Assets } from "./assets";
import { type Context, content, match, type Origins, readForm, type Reply, type Route, send } from "./http";
import { html } from "./html";
import { contentPage } from "./layout";
import { appFrameRoutes } from "./pages/app-frame";
import { clockRoutes } from "./pages/clock";
import { customersRoutes } from "./pages/customers";
import { discountsRoutes } from "./pages/discounts";
import { giftCardsRoutes } from "./pages/gift-cards";
import { mailboxRoutes } from "./pages/mailbox";
import { orderRoutes } from "./pages/order";
import { orderActionRoutes } from "./pages/order-actions";
import { ordersRoutes } from "./pages/orders";
import { productsRoutes } from "./pages/products";
import { settingsRoutes } from "./pages/settings";
import { webhooksRoutes } from "./pages/webhooks";

const ROUTES: Route[] = [...appFrameRoutes, ...ordersRoutes, ...orderRoutes, ...orderActionRoutes, ...productsRoutes, ...customersRoutes, ...discountsRoutes, ...giftCardsRoutes, ...mailboxRoutes, ...clockRoutes, ...webhooksRoutes, ...settingsRoutes];

type Options = Pick<Context, "api" | "mailbox"> & { storefront(): string; origins(): Origins; assets: Assets };

const notFound = content("Not here", html`<p>The stand-in admin has no such page.</p>`, 404);

async function answer(context: Context, method: string): Promise<Reply> {
  for (const route of ROUTES) {
    const params = route.method === method ? match(route.path, context.url.pathname) : null;
    if (params) return route.run({ ...context, params });
  }
  return notFound;
}

/** The admin's own pages and the frame around the app. Only this machine's browser may post: another site's forms are refused. */
export function createShell(options: Options): RequestListener {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origins = options.origins();
    const url = new URL(request.url ?? "/", origins.shell);
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
    // The frame only talks to this very origin; 127.0.0.1 is another one.
    if (method === "GET" && request.headers.host !== new URL(origins.shell).host) return void response.writeHead(302, { location: origins.shell + url.pathname + url.search }).end();
    if (method === "POST" && !["same-origin", "none", undefined].includes(request.headers["sec-fetch-site"] as string | undefined)) return send(response, 403, "text/plain", "This form was sent from another site.");
    if (url.pathname === "/admin.css") return send(response, 200, "text/css; charset=utf-8", options.assets.style);
    if (url.pathname === "/admin.js") return send(response, 200, "text/javascript; charset=utf-8", options.assets.shell);
    const form = method === "POST" ? await readForm(request) : new URLSearchParams();
    const context: Context = { api: options.api, mailbox: options.mailbox, storefront: options.storefront(), origins, url, params: {}, form };
    const reply = await answer(context, method);
    if (reply.kind === "redirect") return void response.writeHead(303, { location: reply.to }).end();
    if (reply.kind === "document") return send(response, reply.status ?? 200, reply.type, reply.body, reply.headers);
    send(response, reply.status ?? 200, "text/html; charset=utf-8", contentPage(context, reply.title, reply.body));
  }
  return (request, response) => {
    handle(request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, "text/plain; charset=utf-8", error.stack ?? error.message);
    });
  };
}
