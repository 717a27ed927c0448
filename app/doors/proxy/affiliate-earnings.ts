import { format, money, share } from "../../domain/money";
import type { Nothing } from "../../domain/nothing";
import { keptBy } from "../../domain/review";
import type { Grant } from "../../domain/reward";
import type { ParticipantView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { holdWords } from "../hold-words";
import { type Spoken, day, percent } from "./affiliate-spoken";
import { type Markup, m } from "./markup";

type Row = ParticipantView["rewards"][number];

/** What somebody's sharing has come to: figures, what stands in each currency, and each order's reward with its why. */
export function earnings(s: Spoken, view: ParticipantView): Markup | null {
  const { t, locale } = s;
  const { row, rewards } = view;
  if (row.participant.standing === "applied" || (row.participant.standing === "declined" && row.standings.length === 0)) return null;
  const number = new Intl.NumberFormat(locale);
  const figure = (label: string, value: string) => m`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const each = row.standings.map(({ currency, accrued, payable, payout, paid }) => {
    const sum = (minor: number) => format(money(minor, currency), locale);
    return m`<dl class="tuan-figures">${figure(t.figures.accrued, sum(accrued))}${figure(t.figures.payable, sum(payable))}${figure(t.figures.payout, sum(payout))}${figure(t.figures.paid, sum(paid))}</dl>${payable < 0 && m`<p class="tuan-soft">${t.figures.negative}</p>`}`;
  });
  const rows = rewards.map(({ grant, order, nothing, payout }) => m`<li><b>${order?.name ?? t.rewards.order}</b><span>${why(s, grant, order, payout, nothing)}</span><span class="tuan-amount">${format(money(grant.standingMinor, grant.currency), locale)}${on(s, grant)}</span></li>`);
  const none = view.unearned?.map(({ order, nothing }) => m`<li><b>${order?.name ?? t.rewards.order}</b><span>${zero(s, nothing)}</span><span class="tuan-amount">–</span></li>`) ?? [];
  return m`<h3>${t.figures.title}</h3><dl class="tuan-figures">${figure(t.figures.visits, number.format(row.visits))}${figure(t.figures.orders, number.format(row.orders))}</dl>${each}
<h3>${t.rewards.title}</h3>${rows.length + none.length === 0 ? m`<p class="tuan-soft">${t.rewards.none}</p>` : m`<ul class="tuan-rows">${rows}${none}</ul>`}`;
}

/** Why an order earns nothing, as far as it is the affiliate's to know. */
const zero = ({ t }: Spoken, nothing: Nothing | null): string => (nothing !== null && nothing in t.rewards.zero ? t.rewards.zero[nothing as keyof typeof t.rewards.zero] : t.rewards.nothing);

/** Why a reward is where it is, in a sentence. */
function why(s: Spoken, grant: Grant, order: Row["order"], payout: Row["payout"], nothing: Nothing | null = null): string {
  const t = s.t.rewards;
  const kept = keptBy(grant);
  if (kept?.by === "first") return t.rejected_first;
  if (kept?.by === "merchant") return kept.words ? fill(t.rejected, { reason: kept.words }) : t.rejected_bare;
  if (grant.standingMinor === 0 && nothing !== null && nothing !== "terms") return zero(s, nothing);
  if (grant.standingMinor === 0) return grant.bookings > 0 ? t.reversed : order && order.financialStatus !== "paid" && order.financialStatus !== "partially_refunded" ? t.unpaid : t.nothing;
  const less = grant.standingMinor < grant.fullMinor ? ` ${t.reduced}` : "";
  if (kept) return fill(t.held, { reason: holdWords(kept.signals, s.locale) }) + less;
  if (grant.state === "matured") return settled(s, payout) + less;
  return (grant.maturesAt === null ? t.accrued : fill(t.accrued_until, { day: day(s, grant.maturesAt) })) + less;
}

/** Where the money of a reward that is safe is. What a declined payout gave back is part of the balance again. */
function settled(s: Spoken, payout: Row["payout"]): string {
  if (payout?.state === "paid" && payout.paidAt !== null) return fill(s.t.payouts.paid_on, { day: day(s, payout.paidAt) });
  return payout?.state === "requested" || payout?.state === "approved" ? s.t.rewards.in_payout : s.t.rewards.matured;
}

/** What it was earned on: at which rate where one rate says it all, neither cut by a limit nor by what came back. */
function on(s: Spoken, { terms, baseMinor, fullMinor, standingMinor, currency }: Grant): Markup | false {
  if (standingMinor === 0 || baseMinor === 0) return false;
  const goods = money(baseMinor, currency);
  const base = format(goods, s.locale);
  const { rate } = terms;
  const plain = rate.kind === "percent" && Object.keys(terms.byLine).length === 0 && standingMinor === fullMinor && share(goods, rate.basisPoints).minor === fullMinor;
  return m`<br><small>${plain ? fill(s.t.rewards.on_rate, { rate: percent(s, rate.basisPoints), base }) : fill(s.t.rewards.on_goods, { base })}</small>`;
}
