import type { FulfillmentHold, FulfillmentOrder, Order } from "../../world/types";
import { variantOf } from "../../world/find";
import { byId, connection, type Page } from "../connection";
import { gid, iso, isoOrNull } from "../gid";
import type { ShopRoom } from "../shop-room";
import { lineView } from "./order-line";
import { variantView } from "./products";

const ACTIONS: Record<FulfillmentOrder["status"], string[]> = {
  OPEN: ["CREATE_FULFILLMENT", "MOVE", "HOLD", "SPLIT"],
  ON_HOLD: ["RELEASE_HOLD", "HOLD", "MOVE"],
  CLOSED: [],
  CANCELLED: [],
};

/** A hold; every hold in the stand-in is the app's own. */
export const holdView = (hold: FulfillmentHold) => ({
  __typename: "FulfillmentHold",
  id: gid("FulfillmentHold", hold.id),
  handle: hold.handle,
  reason: hold.reason,
  reasonNotes: hold.note,
  displayReason: hold.note || hold.reason,
  heldByRequestingApp: true,
});

/** @param whole the order it belongs to, when asked for */
export function fulfillmentOrderView(room: ShopRoom, order: Order, one: FulfillmentOrder, whole: () => unknown): Record<string, unknown> {
  return {
    __typename: "FulfillmentOrder",
    id: gid("FulfillmentOrder", one.id),
    status: one.status,
    requestStatus: "UNSUBMITTED",
    orderId: gid("Order", order.id),
    orderName: order.name,
    createdAt: iso(order.createdAt),
    updatedAt: iso(order.updatedAt),
    fulfillmentHolds: one.holds.map(holdView),
    supportedActions: ACTIONS[one.status].map((action) => ({ __typename: "FulfillmentOrderSupportedAction", action, externalUrl: null })),
    order: whole,
    lineItems: (page: Page) =>
      connection(one.lines, page, byId, (own) => {
        const line = order.lines.find((other) => other.id === own.lineId)!;
        const found = variantOf(room.world, line.variantId);
        return {
          __typename: "FulfillmentOrderLineItem",
          id: gid("FulfillmentOrderLineItem", own.id),
          totalQuantity: own.quantity,
          remainingQuantity: one.status === "CLOSED" || one.status === "CANCELLED" ? 0 : own.quantity,
          productTitle: line.title,
          variantTitle: line.variantTitle,
          requiresShipping: true,
          lineItem: () => lineView(room, order, line),
          variant: () => found && variantView(room, found.product, found.variant),
        };
      }),
  };
}

/** A parcel: in the stand-in each closed fulfilment order is one. */
export const fulfillmentView = (one: FulfillmentOrder, order: Order) => ({ createdAt: iso(one.shippedAt ?? order.createdAt), deliveredAt: isoOrNull(one.deliveredAt), __typename: "Fulfillment", id: gid("Fulfillment", one.id), name: `F${one.id}`, status: "SUCCESS", totalQuantity: one.lines.reduce((total, line) => total + line.quantity, 0) });
