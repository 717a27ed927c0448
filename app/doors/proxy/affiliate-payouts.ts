import { format, money } from "../../domain/money";
import { accountFault, unfitFor } from "../../domain/pay-to";
import { type Payout, type PayoutMethod, readableReference } from "../../domain/payout";
import { type FileMethod, fileMethods } from "../../domain/payout-batch";
import { hasStatement } from "../../domain/statement";
import type { ParticipantView, Standings } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { type Spoken, day } from "./affiliate-spoken";
import { type Markup, ROOT, m } from "./markup";

/** Asking for what is due, and what became of what was asked for. */
export function payouts(s: Spoken, view: ParticipantView): Markup | null {
  const { t, locale } = s;
  const { row, program } = view;
  const { standing } = row.participant;
  const none: Standings = { currency: program.currency, accrued: 0, payable: 0, payout: 0, paid: 0 };
  const asks = standing === "approved" || standing === "suspended" ? (row.standings.length > 0 ? row.standings : [none]).flatMap((one) => ask(s, view, one) ?? []) : [];
  const rows = view.payouts.map((payout) => m`<li><b>${day(s, payout.requestedAt)}</b><span>${t.payouts.methods[payout.method]} · ${what(s, payout)}${payout.reason && m` ${fill(t.reason, { shop: s.shop.name, reason: payout.reason })}`}${named(s, payout)}${hasStatement(payout) && m`<br><a href="${ROOT}${s.shop.proxyPrefix}/affiliates/statement/${payout.id}">${t.statement.link}</a>`}</span><span class="tuan-amount">${format(money(payout.minor, payout.currency), locale)}</span></li>`);
  if (asks.length === 0 && rows.length === 0) return null;
  return m`<h3>${t.payouts.title}</h3>${asks}${rows.length > 0 && m`<ul class="tuan-rows">${rows}</ul>`}`;
}

/** The button that asks, or in plain words why there is none. */
function ask(s: Spoken, { row: { participant }, program }: ParticipantView, { currency, payable }: Standings): Markup | null {
  const { t, locale, shop } = s;
  const least = currency === program.currency ? program.rules.payout.minimumMinor : 1;
  const sum = (minor: number) => format(money(minor, currency), locale);
  const { payTo } = participant;
  const methods = program.rules.payout.methods.filter((method) => !sent(method) || (payTo !== null && accountFault(method, payTo) === null));
  const fault = payTo === null ? null : unfitFor(program.rules.payout.methods, payTo);
  const unfit = fault && m`<p class="tuan-soft">${t.notice[`account.${fault}`]}</p>`;
  // A minimum is meant in the program's currency; of another, there is something to ask for or nothing to say.
  if (payable <= 0 && currency !== program.currency) return null;
  if (payable < Math.max(1, least)) return m`<p class="tuan-soft">${fill(t.payouts.minimum, { minimum: sum(least), payable: sum(Math.max(payable, 0)) })}</p>`;
  if (methods.length === 0) return unfit || m`<p class="tuan-soft">${t.payouts.nowhere}</p>`;
  const [only] = methods;
  const choice = methods.length === 1 && only ? m`<input type="hidden" name="method" value="${only}"><p>${t.payouts.by} ${t.payouts.methods[only]}</p>` : m`<label>${t.payouts.by}<select name="method">${methods.map((method) => m`<option value="${method}">${t.payouts.methods[method]}</option>`)}</select></label>`;
  return m`${unfit}<form class="tuan-ask" method="post" action="${ROOT}${shop.proxyPrefix}/affiliates/payout"><input type="hidden" name="program" value="${program.id}"><input type="hidden" name="currency" value="${currency}">${choice}<button class="button button--primary" type="submit">${fill(t.payouts.ask, { amount: sum(payable) })}</button></form>`;
}

/** What a payment is called where it was made; of a gift card its whole code, which stands nowhere else. */
function named({ t, codeOf }: Spoken, payout: Payout): Markup | null {
  const code = codeOf(payout);
  if (code !== null) return m`<br>${t.payouts.code} <b class="tuan-whole">${code}</b>`;
  const reference = readableReference(payout);
  return reference ? m` ${fill(t.payouts.reference, { reference })}` : null;
}

/** Whether money has to be sent somewhere. */
const sent = (method: PayoutMethod): method is FileMethod => fileMethods.some((one) => one === method);

const what = (s: Spoken, payout: Payout): string => (payout.state === "paid" && payout.paidAt !== null ? fill(s.t.payouts.paid_on, { day: day(s, payout.paidAt) }) : s.t.payouts.states[payout.state]);
