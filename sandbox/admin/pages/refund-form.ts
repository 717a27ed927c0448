import type { Order } from "../../world/types";
import { parseAmount } from "../format";
import { type Html, html } from "../html";

/** Refund by lines, by amount, or both. */
export const refundForm = (order: Order): Html => html`<details class="card"><summary>Refund</summary><form method="post" action="/orders/${order.id}/refund">
  ${order.lines.map((line) => html`<p class="row between"><label for="line-${line.id}">${line.title}<br><small>${line.currentQuantity} left</small></label><input id="line-${line.id}" type="number" name="line-${line.id}" min="0" max="${line.currentQuantity}" value="0"></p>`)}
  <label class="check"><input type="checkbox" name="restock" value="1" checked>Restock these</label>
  <p><label>Extra amount (${order.currency}) <input name="extra" inputmode="decimal" size="8" placeholder="0"></label></p>
  <p><label>Note <input name="note" maxlength="200"></label></p>
  <button type="submit" class="critical">Refund</button></form></details>`;

export type RefundInput = { lines: { lineId: number; quantity: number; restock: boolean }[]; extraMinor: number; note: string | null };

/** Reads what `refundForm` posts. */
export function readRefund(order: Order, form: URLSearchParams): RefundInput | { error: string } {
  const restock = form.has("restock");
  const lines = order.lines.map((line) => ({ lineId: line.id, quantity: Number(form.get(`line-${line.id}`) ?? 0), restock })).filter(({ quantity }) => quantity !== 0);
  if (lines.some(({ quantity }) => !Number.isInteger(quantity) || quantity < 0)) return { error: "A quantity must be a whole number." };
  const extraMinor = parseAmount(form.get("extra")?.trim() || "0", order.currency);
  if (extraMinor === null) return { error: `The extra amount is no amount in ${order.currency}.` };
  if (lines.length === 0 && extraMinor === 0) return { error: "Choose a line or an amount to refund." };
  return { lines, extraMinor, note: form.get("note")?.trim() || null };
}
