import { money, toDecimal } from "../domain/money";
import type { PayoutRow } from "../domain/views";
import { type Cell, csv } from "./csv";

/** Methods whose payouts leave by a file. */
export const fileMethods = ["paypal", "bank"] as const;
export type FileMethod = (typeof fileMethods)[number];

/** Payouts that leave together: one method, one currency, as PayPal wants its files. */
export type PayoutBatch = { method: FileMethod; currency: string; count: number; minor: number };

const amount = ({ payout }: PayoutRow): Cell => ({ number: toDecimal(money(payout.minor, payout.currency)) });
const isPayable = (row: PayoutRow) => row.payout.state === "approved" && row.payTo !== null;

/** Of approved payouts, those that a file can pay, by method and currency. Without an account there is nowhere to pay to. */
export function batches(rows: readonly PayoutRow[]): PayoutBatch[] {
  const found: PayoutBatch[] = [];
  for (const { payout } of rows.filter(isPayable)) {
    const method = fileMethods.find((one) => one === payout.method);
    if (!method) continue;
    let batch = found.find((one) => one.method === method && one.currency === payout.currency);
    if (!batch) found.push((batch = { method, currency: payout.currency, count: 0, minor: 0 }));
    batch.count += 1;
    batch.minor += payout.minor;
  }
  return found.sort((a, b) => a.method.localeCompare(b.method) || a.currency.localeCompare(b.currency));
}

/**
 * The file that pays a batch. PayPal's has five columns and no heading: recipient, amount, currency, reference, note
 * (https://www.paypal.com/ca/smarthelp/article/faq1769). The reference is the payout's id, under which the books know it.
 */
export function payoutFile(rows: readonly PayoutRow[], { method, currency }: Pick<PayoutBatch, "method" | "currency">): string {
  const paid = rows.filter((row) => isPayable(row) && row.payout.method === method && row.payout.currency === currency);
  if (method === "paypal") return csv(paid.map((row) => [row.payTo ?? "", amount(row), currency, row.payout.id, row.program]));
  return csv([["Name", "Account", "Amount", "Currency", "Reference", "Note"], ...paid.map((row) => [row.person.name ?? "", row.payTo ?? "", amount(row), currency, row.payout.id, row.program])]);
}
