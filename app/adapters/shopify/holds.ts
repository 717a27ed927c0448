import { ok, refuse } from "../../domain/result";
import { type Answer, type Commerce, CommerceUnavailable } from "../../ports/commerce";
import type { ShopDomain } from "../../domain/id";
import type { AdminApi } from "./admin-api";
import { type FulfillmentOrder, ownHolds, readFulfillmentOrders } from "./fulfillment-orders";
import { HOLD, RELEASE_HOLDS } from "./operations/holds";
import { accepted, refusalOf, refused } from "./user-errors";

/** Shopify's limit for a hold's handle. */
const HANDLE = 64;
/** Nothing more leaves from these: shipped, or closed with something missing. */
const OVER = new Set(["CLOSED", "INCOMPLETE"]);

type Hold = Parameters<Commerce["holdLines"]>[1];

/**
 * Keeps lines from shipping. Holding some lines of a fulfilment order splits it, which is impossible once it is held
 * by somebody else; then it is only held again when all of it is ours.
 */
export const holdLines =
  (api: AdminApi): Commerce["holdLines"] =>
  async (shop, input) => {
    if (input.handle.length > HANDLE) throw new Error(`hold: the handle ${input.handle} is longer than ${HANDLE} characters`);
    const read = await readFulfillmentOrders(api, shop, input.orderId);
    if (!read.ok) return read;
    if (read.value.cancelled) return refuse("gone");
    const concerned = read.value.fulfillmentOrders.filter((fo) => fo.status !== "CANCELLED" && fo.lines.some((line) => input.lineIds.includes(line.lineId)));
    if (concerned.length === 0) return ok({ state: "waiting" as const });
    let shipped = false;
    for (const fulfillmentOrder of concerned) {
      const answer = await holdOne(api, shop, fulfillmentOrder, input);
      if (!answer.ok) return answer;
      shipped ||= answer.value === "shipped";
    }
    return ok({ state: shipped ? ("shipped" as const) : ("held" as const) });
  };

async function holdOne(api: AdminApi, shop: ShopDomain, fulfillmentOrder: FulfillmentOrder, { orderId, lineIds, handle, note }: Hold): Answer<"held" | "shipped"> {
  const ours = fulfillmentOrder.lines.filter((line) => lineIds.includes(line.lineId) && line.remaining > 0);
  if (OVER.has(fulfillmentOrder.status) || ours.length === 0) return ok("shipped");
  if (ownHolds(fulfillmentOrder, handle).length > 0) return ok("held");
  const whole = fulfillmentOrder.lines.every((line) => line.remaining === 0 || ours.includes(line));
  if (!whole && fulfillmentOrder.status === "ON_HOLD") return refused("The order is on hold for another reason and cannot be split");
  const answer = await api.request(shop, HOLD, {
    id: fulfillmentOrder.id,
    hold: {
      reason: "OTHER",
      handle,
      reasonNotes: note,
      notifyMerchant: false,
      ...(whole ? {} : { fulfillmentOrderLineItems: ours.map((line) => ({ id: line.id, quantity: line.remaining })) }),
    },
  });
  if (!answer.ok) return answer;
  const errors = answer.value.fulfillmentOrderHold?.userErrors;
  if (errors?.some((error) => error.code === "DUPLICATE_FULFILLMENT_HOLD_HANDLE")) return ok("held");
  const refusal = refusalOf(errors);
  if (!refusal) return ok("held");
  // It may have shipped between the reading and the hold, or units may have been taken off it.
  const again = await readFulfillmentOrders(api, shop, orderId);
  if (!again.ok) return refusal;
  const now = again.value.fulfillmentOrders.find((fo) => fo.id === fulfillmentOrder.id);
  if (now && OVER.has(now.status)) return ok("shipped");
  if (!now || asText(now) !== asText(fulfillmentOrder)) throw new CommerceUnavailable("The order changed while it was to be held");
  return refusal;
}

const asText = ({ status, lines }: FulfillmentOrder) => JSON.stringify([status, lines.map(({ id, remaining }) => [id, remaining])]);

/** Lets the lines go. A fulfilment order whose hold went away between reading and releasing is released too. */
export const releaseHolds =
  (api: AdminApi): Commerce["releaseHolds"] =>
  async (shop, { orderId, handle }) => {
    const read = await readFulfillmentOrders(api, shop, orderId);
    if (!read.ok) return read;
    for (const fulfillmentOrder of read.value.fulfillmentOrders) {
      const holdIds = ownHolds(fulfillmentOrder, handle).map((hold) => hold.id);
      if (holdIds.length === 0) continue;
      const answer = await api.request(shop, RELEASE_HOLDS, { id: fulfillmentOrder.id, holdIds });
      if (!answer.ok) return answer;
      const released = accepted(answer.value.fulfillmentOrderReleaseHold?.userErrors);
      if (released.ok) continue;
      const again = await readFulfillmentOrders(api, shop, orderId);
      if (!again.ok) return again;
      if (again.value.fulfillmentOrders.some((fo) => fo.id === fulfillmentOrder.id && ownHolds(fo, handle).length > 0)) return released;
    }
    return ok(null);
  };
