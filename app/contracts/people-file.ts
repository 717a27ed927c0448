import { iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import type { ParticipantRow, ProgramRow, Standings } from "../domain/views";
import type { Cell, Sheet } from "./csv";

/** What stands on each account, a currency a row; one row without sums where nothing was ever booked. */
const sums = (standings: readonly Standings[]): Cell[][] =>
  standings.length === 0
    ? [["", "", "", "", "", ""]]
    : standings.map(({ currency, accrued, payable, payout, paid }) => [currency, ...[accrued + payable + payout + paid, accrued, payable, payout, paid].map((minor) => ({ number: toDecimal(money(minor, currency)) }))]);
const SUMS = ["Currency", "Earned", "Accrued", "Payable", "On its way", "Paid"];

const count = (number: number): Cell => ({ number: String(number) });

/** People with what they brought and what stands for them, a currency a row. */
export const peopleSheet: Sheet<ParticipantRow> = {
  head: ["Code", "Name", "E-mail", "Program", "Standing", "Since", "Visits", "Checkouts begun", "Checkouts completed", "Orders", ...SUMS],
  lines: ({ participant: { code, name, email, standing, appliedAt }, program, visits, checkouts, orders, standings }) => sums(standings).map((sum) => [code, name ?? "", email ?? "", program, standing, iso(appliedAt), count(visits), count(checkouts.begun), count(checkouts.completed), count(orders), ...sum]),
};

/** Programs with what they brought and what is owed for it, a currency a row. */
export const programsSheet: Sheet<ProgramRow> = {
  head: ["Program", "Kind", "Status", "Approved", "Applied", "Suspended", "Declined", "Banned", "Visits", "Checkouts begun", "Checkouts completed", "Orders", ...SUMS],
  lines: ({ program: { title, kind, status }, people, visits, checkouts, orders, standings }) => sums(standings).map((sum) => [title, kind, status, ...[people.approved, people.applied, people.suspended, people.declined, people.banned, visits, checkouts.begun, checkouts.completed, orders].map(count), ...sum]),
};
