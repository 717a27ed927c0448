import type { Order } from "../../world/types";
import { back, type Context, post, type Reply } from "../http";
import { withOrder } from "./order";
import { readRefund } from "./refund-form";

type Outcome = { error: string } | null;

const reply = (order: Order, outcome: Outcome, done: string): Reply => back(`/orders/${order.id}`, outcome ?? done);

function refund(order: Order, { api, form }: Context): Reply {
  const input = readRefund(order, form);
  if ("error" in input) return reply(order, input, "");
  const result = api.orders.refund(order, input.lines, input.extraMinor, input.note, null);
  return reply(order, "error" in result ? result : null, "The refund is on its way.");
}

function cancel(order: Order, { api, form }: Context): Reply {
  const outcome = api.orders.cancel(order, { refund: form.has("refund"), restock: form.has("restock"), reason: form.get("reason") ?? "OTHER" });
  return reply(order, outcome, "The order is being cancelled.");
}

export const orderActionRoutes = [
  post("/orders/:id/paid", withOrder((order, { api }) => reply(order, api.orders.markPaid(order), "Marked as paid."))),
  post("/orders/:id/capture", withOrder((order, { api }) => reply(order, api.orders.capture(order), "The payment was captured."))),
  post("/orders/:id/fulfil", withOrder((order, { api }) => reply(order, api.orders.fulfil(order), "The open items are fulfilled."))),
  post("/orders/:id/refund", withOrder(refund)),
  post("/orders/:id/cancel", withOrder(cancel)),
];
