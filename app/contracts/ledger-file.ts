import { iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import { tellCause } from "../domain/told-cause";
import type { EntryRow } from "../domain/views";
import type { Sheet } from "./csv";
import { rateCell } from "./rate-cell";

/** Why a side was booked, in words: a file is read where nobody knows our numbers. */
function causeOf({ cause }: EntryRow["entry"], order: string | null): string {
  const told = tellCause(cause);
  switch (told.kind) {
    case "order":
      return `${order === null ? "the order" : `order ${order}`} as it was on ${iso(told.at)}`;
    case "due":
      return `safe since ${iso(told.at)}`;
    case "payout.requested":
      return "payout asked for";
    case "payout.paid":
      return "payout paid";
    case "payout.declined":
      return "payout declined";
    case "opened":
      return "red packet opened";
    case "rejected":
      return "rejected on review";
    default:
      // These are words already.
      return cause;
  }
}

/** The books as a file, one side of a booking a row; the sides of one booking sum to zero. */
export const ledgerSheet: Sheet<EntryRow> = {
  head: ["Time", "Booking", "What", "Account", "Person", "Code", "Program", "Rate", "Order", "Payout", "Amount", "Currency", "Cause"],
  lines: ({ entry, person, program, terms, order, payout }) => [[iso(entry.at), entry.booking, entry.kind, entry.account, person?.name ?? "", person?.code ?? "", program?.title ?? "", terms ? rateCell(terms, entry.currency) : "", order ?? "", payout?.id ?? "", { number: toDecimal(money(entry.minor, entry.currency)) }, entry.currency, causeOf(entry, order)]],
};
