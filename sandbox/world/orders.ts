import type { WorldApi } from "./api";
import { type Context, refuse } from "./context";
import { sum } from "./find";
import { fulfillmentStatus, splitOff } from "./fulfilment";
import { financialStatus, openAuthorization, paidForLine, pendingSale, refundable, removedUnpaid, received } from "./money-state";
import { fulfillmentPayload, orderPayload } from "./payloads";
import { refund, takeBack, worth } from "./refunds";
import { touch } from "./search-index";
import type { FulfillmentOrder, Order } from "./types";

export function orderRoom(context: Context): WorldApi["orders"] {
  const { world, random, emit } = context;
  const changed = (order: Order) => {
    order.financial = financialStatus(order);
    order.fulfillment = fulfillmentStatus(order);
    touch(world, order);
  };
  const paid = (order: Order) => {
    changed(order);
    const event = random.uuid();
    if (order.financial === "PAID") emit("orders/paid", orderPayload(world, order), event);
    emit("orders/updated", orderPayload(world, order), event);
  };

  const capture: WorldApi["orders"]["capture"] = (order) => {
    const authorization = openAuthorization(order);
    if (!authorization) return refuse("The order has no authorized payment to capture");
    if (order.cancelledAt !== null) return refuse("Order has been cancelled");
    // Units that were removed or edited away before the capture are not charged.
    order.transactions.push({ id: world.nextId(), kind: "CAPTURE", status: "SUCCESS", minor: Math.min(authorization.minor, order.total) - removedUnpaid(order), gateway: authorization.gateway, at: world.now(), parentId: authorization.id });
    paid(order);
    return null;
  };

  /**
   * Cancelling (https://shopify.dev/docs/api/admin-graphql/latest/mutations/orderCancel) is impossible once anything has
   * shipped. It voids what is authorised or promised, gives back everything that came in when `refund` is asked for,
   * shipping included, and closes the fulfilment orders, held ones too.
   */
  const cancel: WorldApi["orders"]["cancel"] = (order, options) => {
    if (order.cancelledAt !== null) return refuse("Order has already been cancelled");
    if (order.fulfillmentOrders.some((f) => f.status === "CLOSED")) return refuse("Cannot cancel an order that has been fulfilled");
    const money = refundable(order);
    const authorization = openAuthorization(order);
    const sale = pendingSale(order);
    order.cancelledAt = world.now();
    order.cancelReason = options.reason.toLowerCase();
    if (authorization) order.transactions.push({ id: world.nextId(), kind: "VOID", status: "SUCCESS", minor: authorization.minor, gateway: authorization.gateway, at: world.now(), parentId: authorization.id });
    // A bank transfer cannot be called off; it may still arrive. See markPaid.
    if (sale && sale.gateway !== "bank_transfer") sale.status = "FAILURE";
    if (money === 0 || options.refund) {
      const lines = order.lines.filter((l) => l.currentQuantity > 0).map((l) => ({ lineId: l.id, quantity: l.currentQuantity, restock: options.restock }));
      const value = sum(order.lines.map((l) => worth(l, l.currentQuantity)));
      if (lines.length > 0 || money > 0) refund(context, order, lines, money === 0 ? 0 : money - value, "Order cancelled", null);
    }
    for (const f of order.fulfillmentOrders) if (f.status !== "CLOSED") Object.assign(f, { status: "CANCELLED", holds: [] });
    changed(order);
    const event = random.uuid();
    emit("orders/cancelled", orderPayload(world, order), event);
    emit("orders/updated", orderPayload(world, order), event);
    return null;
  };

  const edited = (order: Order) => {
    order.edited = true;
    changed(order);
    const event = random.uuid();
    emit("orders/edited", { order_edit: { id: world.nextId(), order_id: order.id } }, event);
    emit("orders/updated", orderPayload(world, order), event);
  };

  /** Cuts out of the open fulfilment orders what shall ship; without `lineIds` everything that is not on hold. */
  const toShip = (order: Order, lineIds: number[] | undefined): FulfillmentOrder[] =>
    order.fulfillmentOrders.filter((f) => f.status === "OPEN").filter((f) => {
      const lines = f.lines.filter((l) => !lineIds || lineIds.includes(l.lineId));
      if (lines.length > 0) splitOff(context, order, f, lines);
      return lines.length > 0;
    });

  return {
    markPaid(order) {
      const sale = pendingSale(order);
      if (!sale) return refuse("Order cannot be marked as paid");
      sale.status = "SUCCESS";
      // A transfer for a cancelled order was sent for the whole of it.
      if (order.cancelledAt === null) sale.minor -= removedUnpaid(order);
      sale.at = world.now();
      paid(order);
      return null;
    },
    payPart(order, minor) {
      const sale = pendingSale(order);
      if (!sale || minor <= 0 || minor >= sale.minor || order.cancelledAt !== null) return refuse("No such part can be paid");
      sale.minor -= minor;
      order.transactions.push({ ...sale, id: world.nextId(), status: "SUCCESS", minor, at: world.now() });
      paid(order);
      return null;
    },
    edit(order, lineId, exchange) {
      const line = order.lines.find((l) => l.id === lineId);
      if (!line || line.currentQuantity === 0 || order.cancelledAt !== null) return refuse("The line cannot be edited");
      const quantity = line.currentQuantity;
      const minor = worth(line, quantity);
      takeBack(context, order, [{ lineId, quantity, restock: true }]);
      if (exchange) {
        // Another size at what was paid for the first: a new line, without the first one's discounts.
        order.lines.push({ ...line, id: world.nextId(), variantId: exchange.id, variantTitle: exchange.title, quantity: 1, currentQuantity: 1, unitMinor: minor, allocations: [], properties: {} });
      }
      else {
        order.total -= minor;
        const sale = pendingSale(order);
        if (sale) sale.minor = Math.max(0, sale.minor - minor);
      }
      edited(order);
      return null;
    },
    add(order, lineId, units) {
      const line = order.lines.find((l) => l.id === lineId);
      const waiting = order.fulfillmentOrders.flatMap((f) => (f.status === "OPEN" || f.status === "ON_HOLD" ? f.lines : [])).find((l) => l.lineId === lineId);
      const sale = order.transactions.find((t) => t.kind === "SALE" && t.status === "SUCCESS");
      if (!line || !waiting || !sale || line.currentQuantity === 0 || order.cancelledAt !== null) return refuse("The line cannot be edited");
      const each = (minor: number) => (minor / line.quantity) * units;
      const minor = each(paidForLine(line));
      // Which of its units cost a minor unit more than another, only Shopify knows.
      if (![minor, ...line.allocations.map((a) => each(a.minor))].every(Number.isInteger)) return refuse("The units of this line do not all cost the same");
      for (const allocation of line.allocations) allocation.minor += each(allocation.minor);
      line.quantity += units;
      line.currentQuantity += units;
      waiting.quantity += units;
      order.subtotal += minor;
      order.total += minor;
      if (minor > 0) order.transactions.push({ ...sale, id: world.nextId(), minor, at: world.now() });
      edited(order);
      return null;
    },
    capture,
    refund: (order, lines, extraMinor, note, key) => refund(context, order, lines, extraMinor, note, key),
    cancel,
    fulfil(order, lineIds) {
      if (order.cancelledAt !== null) return refuse("Order has been cancelled");
      const held = order.fulfillmentOrders.filter((f) => f.status === "ON_HOLD");
      if (held.some((f) => f.lines.some((l) => lineIds?.includes(l.lineId)))) return refuse("The fulfillment order is on hold");
      const shipped = toShip(order, lineIds);
      if (shipped.length === 0) return refuse(held.length > 0 ? "The fulfillment order is on hold" : "There is nothing to fulfill");
      for (const f of shipped) Object.assign(f, { status: "CLOSED", shippedAt: world.now() });
      changed(order);
      emit("fulfillments/create", fulfillmentPayload(world, order, shipped));
      if (world.shop.capture === "FULFILLMENT" && openAuthorization(order)) capture(order);
      else emit("orders/updated", orderPayload(world, order));
      return null;
    },
    deliver(order) {
      const under = order.fulfillmentOrders.filter((f) => f.status === "CLOSED" && f.deliveredAt === null);
      if (under.length === 0) return refuse("Nothing is on its way");
      for (const f of under) f.deliveredAt = world.now();
      changed(order);
      return null;
    },
    setReturns(order, returns) {
      if (order.fulfillment !== "FULFILLED" && order.fulfillment !== "PARTIALLY_FULFILLED") return refuse("Nothing has shipped");
      order.returns = returns;
      changed(order);
      emit("orders/updated", orderPayload(world, order));
      return null;
    },
    dispute(order, status) {
      if (received(order) === 0) return refuse("Nothing was paid");
      const before = order.disputes[0];
      if (before) before.status = status;
      else order.disputes.push({ id: world.nextId(), status });
      changed(order);
      emit("orders/updated", orderPayload(world, order));
      return null;
    },
  };
}
