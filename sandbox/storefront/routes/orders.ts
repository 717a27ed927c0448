import type { Order } from "../../world/types";
import { frameDocument } from "../host/frame";
import { extensionSessionToken } from "../host/session-token";
import { html, json } from "../http";
import { orderObject } from "../objects/order";
import { checkoutCompleted } from "../pixel/events";
import type { Visit } from "../visit";
import { notFound } from "./catalogue";
import type { Route } from "./route";

/** Thank-you and order status: Shopify's pages, where only UI extensions render. */
export const TARGETS = { "thank-you": "purchase.thank-you.block.render", status: "customer-account.order-status.block.render" } as const;
type Moment = keyof typeof TARGETS;

const orderAt = (visit: Visit, token: string | undefined): Order | undefined => visit.world.orders.find((order) => order.token === token);

async function show(visit: Visit, token: string | undefined, moment: Moment): Promise<Response> {
  const order = orderAt(visit, token);
  if (!order) return notFound(visit);
  const extensions = visit.world.theme.afterPayment && visit.world.app.installed ? [{ src: `${visit.root}/ui-extensions/${order.token}/${moment}` }] : [];
  const completed = moment === "thank-you" ? checkoutCompleted(visit, order) : null;
  const scope = { order: orderObject(order, visit.world), moment, extensions, token_url: `/ui-extensions/${order.token}/session-token` };
  return visit.shop.pages.bare(visit, { template: "order", type: "customers/order", title: order.name, scope, events: completed ? [completed] : [] });
}

async function frame(visit: Visit, [token, moment]: string[]): Promise<Response> {
  const order = orderAt(visit, token);
  if (!order) return notFound(visit);
  return html(await frameDocument(visit, order, TARGETS[moment as Moment]));
}

function sessionToken(visit: Visit, [token]: string[]): Response {
  return orderAt(visit, token) ? json({ token: extensionSessionToken(visit) }) : json({ token: null }, 404);
}

export const orderRoutes: Route[] = [
  { method: "GET", path: /^\/orders\/([\w-]+)\/thank-you$/, handle: (visit, [token]) => show(visit, token, "thank-you") },
  { method: "GET", path: /^\/orders\/([\w-]+)$/, handle: (visit, [token]) => show(visit, token, "status") },
  { method: "GET", path: /^\/ui-extensions\/([\w-]+)\/session-token$/, handle: sessionToken },
  { method: "GET", path: /^\/ui-extensions\/([\w-]+)\/(thank-you|status)$/, handle: frame },
];
