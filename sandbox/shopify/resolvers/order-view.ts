import { rateOf, taxIn } from "../../world/amounts";
import { sum } from "../../world/find";
import { goodwill, openAuthorization, paidForLine, pendingSale, received, refundable, returned, shippingBack } from "../../world/money-state";
import { worth } from "../../world/refunds";
import type { Order } from "../../world/types";
import { byId, connection, type Page } from "../connection";
import { gid, iso, isoOrNull } from "../gid";
import { moneyBag } from "../money";
import type { ShopRoom } from "../shop-room";
import { customerByNumber } from "./customers";
import { fulfillmentOrderView, fulfillmentView } from "./fulfillment-view";
import { attributes, lineView } from "./order-line";
import { refundView } from "./refund-view";
import { suggestedRefund } from "./suggested-refund";
import { transactionView } from "./transactions";

type Few = { first?: number | null };
const few = <T>(list: T[], { first }: Few) => list.slice(0, first ?? list.length);

/** The sums of an order, each as its field in the schema describes it. */
function amounts(order: Order) {
  const bag = (minor: number) => moneyBag(minor, order);
  const subtotalNow = sum(order.lines.map((line) => worth(line, line.currentQuantity)));
  const outstanding = order.cancelledAt === null ? Math.max(0, subtotalNow + order.shipping - received(order)) : 0;
  return {
    subtotalPriceSet: bag(order.subtotal),
    currentSubtotalPriceSet: bag(subtotalNow),
    totalPriceSet: bag(order.total),
    originalTotalPriceSet: bag(order.total),
    currentTotalPriceSet: bag(subtotalNow + order.shipping - shippingBack(order)),
    totalShippingPriceSet: bag(order.shipping),
    totalDiscountsSet: bag(sum(order.lines.flatMap((line) => line.allocations.map((one) => one.minor)))),
    totalTaxSet: bag(sum([...order.lines.map((line) => taxIn(paidForLine(line), rateOf(order, line))), taxIn(order.shipping, order.taxRate)])),
    totalReceivedSet: bag(received(order)),
    totalRefundedSet: bag(returned(order)),
    refundDiscrepancySet: bag(-goodwill(order) || 0),
    totalRefundedShippingSet: bag(shippingBack(order)),
    netPaymentSet: bag(received(order) - returned(order)),
    totalOutstandingSet: bag(outstanding),
    totalCapturableSet: bag(openAuthorization(order)?.minor ?? 0),
  };
}

/** What the order asks other nouns for; each is built only when asked. */
function relations(room: ShopRoom, order: Order) {
  const shipped = order.fulfillmentOrders.filter((one) => one.status === "CLOSED");
  return {
    customer: () => customerByNumber(room, order.customerId),
    lineItems: (page: Page) => connection(order.lines, page, byId, (line) => lineView(room, order, line)),
    transactions: (args: Few & { capturable?: boolean | null }) =>
      few(order.transactions.filter((one) => args.capturable == null || (openAuthorization(order)?.id === one.id) === args.capturable), args).map((one) => transactionView(order, one)),
    refunds: (args: Few) => few(order.refunds, args).map((refund) => refundView(room, order, refund, () => orderView(room, order))),
    suggestedRefund: (args: Parameters<typeof suggestedRefund>[2]) => suggestedRefund(room, order, args),
    fulfillments: (args: Few) => few(shipped, args).map((one) => fulfillmentView(one, order)),
    fulfillmentOrders: (page: Page) => connection(order.fulfillmentOrders, page, byId, (one) => fulfillmentOrderView(room, order, one, () => orderView(room, order))),
  };
}

/** An order. Its e-mail is null where personal data is withheld. */
export function orderView(room: ShopRoom, order: Order): Record<string, unknown> {
  return {
    __typename: "Order",
    id: gid("Order", order.id),
    legacyResourceId: String(order.id),
    name: order.name,
    number: Number(order.name.replace(/\D/g, "")),
    createdAt: iso(order.createdAt),
    processedAt: iso(order.createdAt),
    updatedAt: iso(order.updatedAt),
    cancelledAt: isoOrNull(order.cancelledAt),
    cancelReason: order.cancelReason?.toUpperCase() ?? null,
    closed: false,
    closedAt: null,
    confirmed: true,
    test: order.test,
    edited: order.edited,
    displayFinancialStatus: order.financial,
    displayFulfillmentStatus: order.fulfillment,
    currencyCode: order.currency,
    presentmentCurrencyCode: order.presentment.currency,
    capturable: openAuthorization(order) !== null,
    canMarkAsPaid: pendingSale(order) !== null && order.cancelledAt === null,
    fullyPaid: order.financial === "PAID",
    unpaid: received(order) === 0 && order.total > 0,
    refundable: refundable(order) > 0,
    email: room.world.shop.withholdPersonalData ? null : order.email,
    phone: null,
    shippingAddress: room.world.shop.withholdPersonalData ? null : { __typename: "MailingAddress", address1: order.address, address2: null, city: "New York", zip: "10013", countryCodeV2: "US", phone: null },
    customerLocale: order.locale,
    customAttributes: attributes(order.attributes),
    discountCode: order.codes[0] ?? null,
    discountCodes: order.codes,
    returnStatus: order.returns,
    disputes: order.disputes.map(({ id, status }) => ({ __typename: "OrderDisputeSummary", id: gid("OrderDisputeSummary", id), initiatedAs: "CHARGEBACK", status })),
    taxesIncluded: order.taxRate > 0,
    tags: order.tags,
    sourceName: order.sourceName,
    statusPageUrl: () => `${room.storefront()}/orders/${order.token}`,
    ...amounts(order),
    ...relations(room, order),
  };
}
