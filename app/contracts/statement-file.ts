import { iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import { readableReference } from "../domain/payout";
import type { Rate } from "../domain/reward-rule";
import type { StatementView } from "../domain/views";
import { type Cell, csv } from "./csv";

/** A statement as a file, one entry a row; the amounts sum to the payout. */
export function statementFile({ payout, person, program, lines }: StatementView, shop: string): string {
  const amount = (minor: number): Cell => ({ number: toDecimal(money(minor, payout.currency)) });
  const rate = (one: Rate) => (one.kind === "percent" ? `${one.basisPoints / 100}%` : toDecimal(money(one.minor, payout.currency)));
  const same = [payout.currency, payout.id, payout.method, readableReference(payout) ?? "", payout.paidAt === null ? "" : iso(payout.paidAt), person.name ?? person.code, program, shop];
  return csv([
    ["Time", "Order", "What", "Base", "Rate", "Amount", "Currency", "Payout", "Method", "Reference", "Paid", "Payee", "Program", "Shop"],
    ...lines.map((line) => [iso(line.at), line.order ?? "", line.what, line.baseMinor === null ? "" : amount(line.baseMinor), line.rates.map(rate).join(" + "), amount(line.minor), ...same]),
  ]);
}
