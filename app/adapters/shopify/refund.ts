import type { ShopDomain } from "../../domain/id";
import { parseDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import { type Answer, CommerceUnavailable } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { CurrencyCode, RefundLineItemInput } from "./generated/admin.types";
import { REFUND, SUGGESTED_REFUND } from "./operations/payments";
import { refundState, type RefundState } from "./order-money";
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
  if (!payload?.refund) throw new CommerceUnavailable("Shopify made no refund and gave no reason");
  return ok({ id: payload.refund.id, state: refundState(payload.refund.transactions.nodes) });
}
