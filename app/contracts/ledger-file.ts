import { iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import type { EntryRow } from "../domain/views";
import { csv } from "./csv";
import { rateCell } from "./rate-cell";

/** The books as a file, one side of a booking a row; the sides of one booking sum to zero. */
export const ledgerFile = (rows: readonly EntryRow[]): string =>
  csv([
    ["Time", "Booking", "What", "Account", "Person", "Code", "Program", "Rate", "Order", "Payout", "Amount", "Currency", "Cause"],
    ...rows.map(({ entry, person, program, terms, order, payout }) => [iso(entry.at), entry.booking, entry.kind, entry.account, person?.name ?? "", person?.code ?? "", program?.title ?? "", terms ? rateCell(terms, entry.currency) : "", order ?? "", payout?.id ?? "", { number: toDecimal(money(entry.minor, entry.currency)) }, entry.currency, entry.cause]),
  ]);
