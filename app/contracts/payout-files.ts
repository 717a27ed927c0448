import { money, toDecimal } from "../domain/money";
import { asPhone } from "../domain/pay-to";
import { type FileMethod, type PayoutBatch, type PayoutLine, fileMethods } from "../domain/payout-batch";
import type { PayoutRow } from "../domain/views";
import { type Cell, csv } from "./csv";

/** Approved payouts that no file holds yet: what one press makes a batch of. */
export type Waiting = { method: FileMethod; currency: string; count: number; minor: number; /** Of those, how many had money taken back since they were asked for. */ owing: number; /** Besides them, how many no file takes, since they have no account. */ nowhere: number };

/** Of approved payouts, those that wait for a file, by method and currency. */
export function waiting(rows: readonly PayoutRow[]): Waiting[] {
  const found: Waiting[] = [];
  for (const { payout, takenBackMinor } of rows.filter((row) => row.payout.state === "approved" && row.batch === null)) {
    const method = fileMethods.find((one) => one === payout.method);
    if (!method) continue;
    let group = found.find((one) => one.method === method && one.currency === payout.currency);
    if (!group) found.push((group = { method, currency: payout.currency, count: 0, minor: 0, owing: 0, nowhere: 0 }));
    if (payout.payTo === null) {
      group.nowhere += 1;
      continue;
    }
    group.count += 1;
    group.minor += payout.minor;
    if (takenBackMinor < 0) group.owing += 1;
  }
  return found.sort((a, b) => a.method.localeCompare(b.method) || a.currency.localeCompare(b.currency));
}

/**
 * The file that pays a batch. PayPal's has five columns and no heading: recipient, amount, currency, reference, note
 * (https://www.paypal.com/ca/smarthelp/article/faq1769). The reference is the payout's id, under which the books know it.
 */
export function payoutFile(lines: readonly PayoutLine[], { method, currency }: Pick<PayoutBatch, "method" | "currency">): string {
  const amount = ({ minor }: PayoutLine): Cell => ({ number: toDecimal(money(minor, currency)) });
  // A telephone number is a number to PayPal, not words that a spreadsheet must not reckon with.
  const account = (line: PayoutLine): Cell => {
    const phone = asPhone(line.account);
    return phone === null ? line.account : { number: phone };
  };
  if (method === "paypal") return csv(lines.map((line) => [account(line), amount(line), currency, line.id, line.note]));
  return csv([["Name", "Account", "Amount", "Currency", "Reference", "Note"], ...lines.map((line) => [line.name, line.account, amount(line), currency, line.id, line.note])]);
}
