import { type Instant, iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import { FORGOTTEN, readableReference } from "../domain/payout";
import type { PayoutRow } from "../domain/views";
import type { Sheet } from "./csv";

const at = (instant: Instant | null | undefined): string => (instant === null || instant === undefined ? "" : iso(instant));

/** Payouts as a file to read, one a row; `File` is when the file that holds it was made. */
export const payoutListSheet: Sheet<PayoutRow> = {
  head: ["Asked", "Person", "Code", "Program", "Method", "Account", "Amount", "Currency", "State", "Decided", "Paid", "Reference", "Reason", "File", "Payout"],
  lines: ({ payout, person, program, batch }) => [
    [
      iso(payout.requestedAt), person.name ?? "", person.code, program, payout.method, payout.payTo ?? "", { number: toDecimal(money(payout.minor, payout.currency)) }, payout.currency, payout.state,
      at(payout.decidedAt), at(payout.paidAt), readableReference(payout) ?? "", payout.reason === FORGOTTEN ? "the person asked to be forgotten" : (payout.reason ?? ""), at(batch?.createdAt), payout.id,
    ],
  ],
};
