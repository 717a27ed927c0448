import type { ShopDomain } from "../../domain/id";
import { parseDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import { type Answer, CommerceUnavailable } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { RefundMutation } from "./generated/admin.generated";
import type { CurrencyCode, RefundLineItemInput } from "./generated/admin.types";
import { REFUND, SUGGESTED_REFUND } from "./operations/payments";
import { type Payment, refundState, type RefundState } from "./order-money";
import { refusalOf } from "./user-errors";

/** Units of a line to give back; those that have not shipped go back into stock. */
export type UnitsBack = { lineId: string; units: number; unshipped: boolean };
/** `shipping`: what was paid for shipping is given back, too. */
type Refund = { orderId: string; units: UnitsBack[]; shipping: boolean; key: string; note: string; currency: string };

/** The note of a refund or a cancellation carries its key, so that it can be found again. */
export const noteWith = (note: string, key: string) => `${note ? `${note} ` : ""}[${key}]`;

/**
 * Refunds units through the payments they were paid with, in the amounts Shopify suggests. Shopify carries out one
 * key once (shopify.dev, "Idempotent requests"). Where it refuses to restock, it is asked again without, under a key
 * of its own: the first was answered, so nothing was refunded under it.
 */
export async function createRefund(api: AdminApi, shop: ShopDomain, refund: Refund, restock = true): Answer<{ id: string; state: RefundState }> {
  const lines: RefundLineItemInput[] = refund.units.map(({ lineId, units, unshipped }) => ({ lineItemId: lineId, quantity: units, restockType: restock && unshipped ? "CANCEL" : "NO_RESTOCK" }));
  const suggested = await api.request(shop, SUGGESTED_REFUND, { id: refund.orderId, lines, shipping: refund.shipping });
  if (!suggested.ok) return suggested;
  const order = suggested.value.order;
  if (!order) return refuse("gone");
  const transactions = (order.suggestedRefund?.suggestedTransactions ?? [])
    .map((t) => ({ orderId: refund.orderId, kind: "REFUND" as const, gateway: t.gateway ?? "", parentId: t.parentTransaction?.id ?? null, amount: t.amountSet.presentmentMoney.amount }))
    .filter((t) => parseDecimal(t.amount, refund.currency).minor > 0);
  const answer = await api.request(shop, REFUND, {
    key: restock ? refund.key : `${refund.key}:without-restock`,
    input: { orderId: refund.orderId, note: noteWith(refund.note, refund.key), notify: false, currency: refund.currency as CurrencyCode, refundLineItems: lines, ...(refund.shipping && { shipping: { fullRefund: true } }), transactions },
  });
  if (!answer.ok) return answer;
  const payload = answer.value.refundCreate;
  const refusal = refusalOf(payload?.userErrors);
  if (refusal) return restock && refund.units.some((u) => u.unshipped) ? createRefund(api, shop, refund, false) : refusal;
  return made(payload?.refund);
}

/**
 * Sends money once more that the payment provider refused to give back: the goods are off the order already.
 * @param attempt how often it was refused before: each try has a key of its own, and all have the same in their notes
 */
export async function resendRefund(api: AdminApi, shop: ShopDomain, refund: Omit<Refund, "units" | "shipping">, payments: readonly Payment[], attempt: number): Answer<{ id: string; state: RefundState }> {
  const transactions = payments.map((payment) => ({ orderId: refund.orderId, kind: "REFUND" as const, ...payment }));
  const answer = await api.request(shop, REFUND, { key: `${refund.key}:again-${attempt}`, input: { orderId: refund.orderId, note: noteWith(refund.note, refund.key), notify: false, currency: refund.currency as CurrencyCode, refundLineItems: [], transactions } });
  if (!answer.ok) return answer;
  return refusalOf(answer.value.refundCreate?.userErrors) ?? made(answer.value.refundCreate?.refund);
}

type Made = NonNullable<NonNullable<RefundMutation["refundCreate"]>["refund"]>;

function made(refund: Made | null | undefined) {
  if (!refund) throw new CommerceUnavailable("Shopify made no refund and gave no reason");
  return ok({ id: refund.id, state: refundState(refund.transactions.nodes) });
}
