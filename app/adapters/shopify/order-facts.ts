import { numeric } from "../../domain/id";
import { instant } from "../../domain/instant";
import { allocate, money, parseDecimal } from "../../domain/money";
import { type FinancialStatus, type Order, type OrderLine, VISITS } from "../../domain/order";
import type { OrderQuery } from "./generated/admin.generated";
import { givenBack } from "./given-back";

type OrderNode = NonNullable<OrderQuery["order"]>;
type LineNode = OrderNode["lineItems"]["nodes"][number];

/** Shopify's order in the trade's words. Amounts are the shop's currency, in minor units. */
export function orderFacts(node: OrderNode, lines: LineNode[]): Order {
  const minor = (set: { shopMoney: { amount: string } }) => parseDecimal(set.shopMoney.amount, node.currencyCode).minor;
  const mapped = lines.map((line) => orderLine(line, minor));
  // A sum that no safe integer holds would be a wrong amount without a word: money throws.
  const sum = (amount: number) => money(amount, node.currencyCode).minor;
  return {
    id: node.id,
    name: node.name,
    placedAt: instant(node.createdAt),
    updatedAt: instant(node.updatedAt),
    cancelledAt: node.cancelledAt ? instant(node.cancelledAt) : null,
    authorizedAt: earliest(succeeded(node, ["AUTHORIZATION"])),
    paidAt: latest(succeeded(node, ["SALE", "CAPTURE"])),
    // Null until a payment was tried.
    financialStatus: (node.displayFinancialStatus?.toLowerCase() ?? "pending") as FinancialStatus,
    currency: node.currencyCode,
    test: node.test,
    totalMinor: node.subtotalPriceSet ? minor(node.subtotalPriceSet) : sum(mapped.reduce((total, l) => total + l.unitMinor * l.quantity - l.discountMinor, 0)),
    refundedMinor: sum(minor(node.totalRefundedSet) - minor(node.totalRefundedShippingSet)),
    keptMinor: sum(minor(node.totalReceivedSet) - minor(node.totalRefundedSet)),
    goodwillMinor: given(node, lines, minor),
    customerId: node.customer?.id ?? null,
    email: node.email ?? null,
    buyer: node.customer?.firstName || null,
    delivery: { address: addressOf(node.shippingAddress), phone: node.phone || node.shippingAddress?.phone || null },
    household: [],
    customerOrders: placeOf(node),
    locale: node.customerLocale ?? null,
    fulfilled: anyShipped(node.fulfillments),
    ...journey(node),
    edited: node.edited,
    returning: ["RETURN_REQUESTED", "IN_PROGRESS", "INSPECTION_COMPLETE"].includes(node.returnStatus),
    dispute: disputeOf(node.disputes),
    capturable: node.capturable,
    lines: mapped,
    visits: (node.customAttributes.find(({ key }) => key === VISITS)?.value ?? "").split(" ").filter(Boolean),
  };
}

type Minor = (set: { shopMoney: { amount: string } }) => number;

/** What of the lines' worth was given back beyond returned units, or never came. */
function given(node: OrderNode, lines: LineNode[], minor: Minor): number {
  const total = (amounts: number[]) => money(amounts.reduce((sum, amount) => sum + amount, 0), node.currencyCode).minor;
  const netMinor = total(lines.map((line) => minor(line.priceAfterAllDiscountsBeforeTaxesSet)));
  return givenBack({
    currency: node.currencyCode,
    netMinor,
    grossMinor: total([netMinor, ...lines.map((line) => taxOf(line, node.currencyCode, minor))]),
    // Shopify: negative is in the customer's favour.
    goodwillMinor: Math.max(0, -minor(node.refundDiscrepancySet)),
    costsMinor: minor(node.currentTotalPriceSet),
    // Shipping that went back is no part of what the order still costs.
    keptMinor: total([minor(node.totalReceivedSet), -minor(node.totalRefundedSet), minor(node.totalRefundedShippingSet)]),
    whole: node.displayFinancialStatus === "PAID",
  });
}

/** The tax on a line's units that are still bought: Shopify tells that of all that ever were. */
function taxOf({ quantity, currentQuantity, taxLines }: LineNode, currency: string, minor: Minor): number {
  const tax = taxLines.reduce((sum, { priceSet }) => sum + minor(priceSet), 0);
  return currentQuantity <= 0 ? 0 : allocate(money(tax, currency), [currentQuantity, Math.max(quantity - currentQuantity, 0)])[0]!.minor;
}

/** When payments of some kinds came through. A payment that waits (a transfer) has been made long before it is processed. */
const succeeded = (node: OrderNode, kinds: readonly string[]): number[] =>
  node.transactions.filter((t) => t.status === "SUCCESS" && kinds.includes(t.kind)).map((t) => instant(t.processedAt ?? t.createdAt));
const earliest = (times: number[]) => (times.length === 0 ? null : Math.min(...times));
const latest = (times: number[]) => (times.length === 0 ? null : Math.max(...times));

/** A fulfilment that was cancelled or failed has shipped nothing. */
export const anyShipped = (fulfillments: readonly { status: string }[]): boolean => fulfillments.some((f) => !["CANCELLED", "ERROR", "FAILURE"].includes(f.status));

/** An address that somebody could be found by; null for a country, or a town, alone. */
function addressOf(address: OrderNode["shippingAddress"]): string | null {
  const { address1, address2, zip, city, countryCodeV2 } = address ?? {};
  return address1 && (zip || city) ? [address1, address2, zip || city, countryCodeV2].filter(Boolean).join("\n") : null;
}

/**
 * Which of the customer's orders it is: all they ever made, less those made after it. So it is the same whenever it is
 * read, and orders that are too old for us to see count, too. Where Shopify's count lags behind its list, the list of
 * those before it is believed.
 */
function placeOf(node: OrderNode): number | null {
  const all = count(node.customer?.numberOfOrders);
  if (all === null) return null;
  const others = (node.customer?.orders.nodes ?? []).filter(({ id }) => id !== node.id);
  const later = others.filter((one) => isAfter(one, node)).length;
  return Math.max(all - later, others.length - later + 1);
}

/** Shopify's times have whole seconds; of one second, ids say which came first. */
function isAfter(one: { id: string; createdAt: string }, other: { id: string; createdAt: string }): boolean {
  const between = instant(one.createdAt) - instant(other.createdAt);
  const [id, otherId] = [numeric(one.id), numeric(other.id)];
  return between > 0 || (between === 0 && (id.length > otherId.length || (id.length === otherId.length && id > otherId)));
}

/** Shopify's UnsignedInt64 is text. */
function count(text: unknown): number | null {
  const number = Number(text ?? NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** When all of it had shipped and arrived; a fulfilment that was cancelled or failed has shipped nothing. */
function journey(node: OrderNode): Pick<Order, "shippedAt" | "deliveredAt"> {
  const shipped = node.fulfillments.filter((f) => anyShipped([f]));
  if (node.displayFulfillmentStatus !== "FULFILLED" || shipped.length === 0) return { shippedAt: null, deliveredAt: null };
  const delivered = shipped.flatMap((f) => (f.deliveredAt ? [instant(f.deliveredAt)] : []));
  return { shippedAt: latest(shipped.map((f) => instant(f.createdAt))), deliveredAt: delivered.length === shipped.length ? latest(delivered) : null };
}

/** One lost dispute decides; what was won or prevented is over. */
function disputeOf(disputes: readonly { status: string }[]): Order["dispute"] {
  if (disputes.some(({ status }) => ["LOST", "ACCEPTED", "CHARGE_REFUNDED"].includes(status))) return "lost";
  return disputes.some(({ status }) => ["NEEDS_RESPONSE", "UNDER_REVIEW"].includes(status)) ? "open" : "none";
}

function orderLine(line: LineNode, minor: Minor): OrderLine {
  return {
    id: line.id,
    productId: line.product?.id ?? null,
    variantId: line.variant?.id ?? null,
    title: line.title,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    unitMinor: minor(line.originalUnitPriceSet),
    netMinor: minor(line.priceAfterAllDiscountsBeforeTaxesSet),
    ...(line.isGiftCard && { giftCard: true }),
    discountMinor: line.discountAllocations.reduce((total, a) => total + minor(a.allocatedAmountSet), 0),
    properties: Object.fromEntries(line.customAttributes.map((a) => [a.key, a.value ?? ""])),
    codes: line.discountAllocations.flatMap(({ allocatedAmountSet, discountApplication: by }) =>
      by.__typename === "DiscountCodeApplication" ? [{ code: by.code.toUpperCase(), minor: minor(allocatedAmountSet) }] : [],
    ),
  };
}
