import type { WorldApi } from "./api";
import type { Context } from "./context";
import { fulfillmentOrderPayload, orderPayload } from "./payloads";
import { touch } from "./search-index";
import type { FulfillmentOrder, Order } from "./types";

/** Holds one app may place on one fulfilment order (https://shopify.dev/docs/api/admin-graphql/2026-07/mutations/fulfillmentOrderHold). */
const MAX_HOLDS = 10;

const live = (f: FulfillmentOrder) => f.status === "OPEN" || f.status === "ON_HOLD";

/** The order's displayFulfillmentStatus; ON_HOLD when everything that has not shipped is on hold. */
export function fulfillmentStatus(order: Order): Order["fulfillment"] {
  const open = order.fulfillmentOrders.filter(live);
  const shipped = order.fulfillmentOrders.some((f) => f.status === "CLOSED");
  if (shipped) return open.length === 0 ? "FULFILLED" : "PARTIALLY_FULFILLED";
  return open.length > 0 && open.every((f) => f.status === "ON_HOLD") ? "ON_HOLD" : "UNFULFILLED";
}

/** Takes units off what has not shipped yet: of a refund, or all of a cancelled order. */
export function withdraw(order: Order, lineId: number, quantity: number) {
  let left = quantity;
  for (const f of order.fulfillmentOrders.filter(live)) {
    for (const line of f.lines.filter((l) => l.lineId === lineId)) {
      const taken = Math.min(left, line.quantity);
      line.quantity -= taken;
      left -= taken;
    }
    f.lines = f.lines.filter((line) => line.quantity > 0);
    if (f.lines.length === 0) Object.assign(f, { status: "CANCELLED", holds: [] });
  }
  order.fulfillment = fulfillmentStatus(order);
}

/**
 * Shopify makes the fulfilment orders a little after the order (https://shopify.dev/docs/api/webhooks, topic
 * fulfillment_orders/order_routing_complete); a cancelled order gets none.
 */
export function route({ world, emit }: Context, order: Order) {
  const lines = order.lines.filter((line) => line.currentQuantity > 0).map((line) => ({ id: world.nextId(), lineId: line.id, quantity: line.currentQuantity }));
  if (order.cancelledAt !== null || lines.length === 0) return;
  const made: FulfillmentOrder = { id: world.nextId(), orderId: order.id, status: "OPEN", lines, holds: [], shippedAt: null, deliveredAt: null };
  order.fulfillmentOrders.push(made);
  order.fulfillment = fulfillmentStatus(order);
  emit("fulfillment_orders/order_routing_complete", fulfillmentOrderPayload(made));
}

type Lines = { id: number; quantity: number }[];
/** Cuts `wanted` out of a fulfilment order. @returns the rest, as lines of a new one with ids of its own; empty when nothing is left */
function cut(source: FulfillmentOrder, wanted: Lines, nextId: () => number) {
  const amount = (id: number) => wanted.find((w) => w.id === id)?.quantity ?? 0;
  const rest = source.lines.map((l) => ({ ...l, id: amount(l.id) === 0 ? l.id : nextId(), quantity: l.quantity - amount(l.id) })).filter((l) => l.quantity > 0);
  source.lines = source.lines.map((l) => ({ ...l, quantity: amount(l.id) })).filter((l) => l.quantity > 0);
  return rest;
}

/** Splits what is not `wanted` into a fulfilment order of its own. @returns it, or null when nothing is left over */
export function splitOff({ world, emit }: Context, order: Order, source: FulfillmentOrder, wanted: Lines): FulfillmentOrder | null {
  const lines = cut(source, wanted, () => world.nextId());
  if (lines.length === 0) return null;
  const rest: FulfillmentOrder = { id: world.nextId(), orderId: order.id, status: "OPEN", lines, holds: [], shippedAt: null, deliveredAt: null };
  order.fulfillmentOrders.push(rest);
  emit("fulfillment_orders/split", fulfillmentOrderPayload(source));
  return rest;
}

function badLines(f: FulfillmentOrder, lines: Lines): { error: string; code: string } | null {
  if (lines.some((l) => l.quantity <= 0)) return { error: "The quantity must be greater than 0.", code: "GREATER_THAN_ZERO" };
  if (new Set(lines.map((l) => l.id)).size !== lines.length) return { error: "The fulfillment order line items are not unique.", code: "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS" };
  if (lines.some((l) => l.quantity > (f.lines.find((own) => own.id === l.id)?.quantity ?? 0))) return { error: "The fulfillment order line item quantity is invalid.", code: "INVALID_LINE_ITEM_QUANTITY" };
  return null;
}

export function fulfilmentRoom(context: Context): WorldApi["fulfilment"] {
  const { world, emit } = context;
  const orderOf = (f: FulfillmentOrder) => {
    const order = world.orders.find((o) => o.id === f.orderId);
    if (!order) throw new Error(`fulfilment order ${f.id} has no order`);
    return order;
  };
  const changed = (order: Order) => {
    order.fulfillment = fulfillmentStatus(order);
    touch(world, order);
    emit("orders/updated", orderPayload(world, order));
  };
  return {
    hold(f, { handle, reason, note, lines }) {
      if (!live(f)) return { error: "The fulfillment order is not in a holdable state.", code: "TAKEN" };
      if (f.holds.some((hold) => hold.handle === handle)) return { error: "The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.", code: "DUPLICATE_FULFILLMENT_HOLD_HANDLE" };
      if (f.holds.length >= MAX_HOLDS) return { error: "The maximum number of fulfillment holds for this fulfillment order has been reached for this app.", code: "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED" };
      if (lines && f.status === "ON_HOLD") return { error: "The fulfillment order is not in a splittable state.", code: "FULFILLMENT_ORDER_NOT_SPLITTABLE" };
      const bad = lines && badLines(f, lines);
      if (bad) return bad;
      const order = orderOf(f);
      const remaining = lines && lines.length > 0 ? splitOff(context, order, f, lines) : null;
      const hold = { id: world.nextId(), handle, reason, note };
      f.holds.push(hold);
      f.status = "ON_HOLD";
      emit("fulfillment_orders/placed_on_hold", fulfillmentOrderPayload(f));
      changed(order);
      return { hold, held: f, remaining };
    },
    release(f, holdIds) {
      if (f.status !== "ON_HOLD") return { error: "The fulfillment order is not on hold." };
      if (holdIds?.some((id) => !f.holds.some((hold) => hold.id === id))) return { error: "The fulfillment hold could not be found." };
      f.holds = f.holds.filter((hold) => holdIds !== null && !holdIds.includes(hold.id));
      if (f.holds.length === 0) f.status = "OPEN";
      emit("fulfillment_orders/hold_released", fulfillmentOrderPayload(f));
      changed(orderOf(f));
      return null;
    },
  };
}
