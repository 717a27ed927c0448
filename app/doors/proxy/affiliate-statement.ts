import { isId } from "../../domain/id";
import { format, money } from "../../domain/money";
import { readableReference } from "../../domain/payout";
import type { Rate } from "../../domain/reward-rule";
import type { StatementView } from "../../domain/views";
import { fill, shopperTexts } from "../../locales/shopper";
import { day, percent } from "./affiliate-spoken";
import { STYLE } from "./affiliate-style";
import { getAffiliates } from "./affiliates";
import { type ProxyCall, noteMiss } from "./call";
import { Markup, ROOT, inLanguages, liquid, m } from "./markup";
import { noStatementPage } from "./pages";

/** On a phone each entry stands by itself, its amount beside its order. On paper only the statement is left of the theme's page. */
const PAPER = new Markup(`<style>.tuan-statement table{inline-size:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}.tuan-statement :is(th,td){padding:.6rem .5rem;text-align:end;font-weight:inherit;border-block-end:1px solid var(--tuan-line);vertical-align:baseline}.tuan-statement :is(th,td):first-child{text-align:start;padding-inline-start:0}.tuan-statement :is(th,td):last-child{padding-inline-end:0}.tuan-statement thead th{color:var(--tuan-soft);font-size:.9rem}.tuan-statement tfoot :is(th,td){font-weight:600}.tuan-statement .tuan-wide{overflow-x:auto;margin-block-end:1.5rem}.tuan-statement dl dd{font-size:1rem}
@media screen and (max-width:520px){.tuan-statement thead{display:none}.tuan-statement tr{display:grid;grid-template-columns:1fr auto;gap:.2rem 1rem;padding:.7rem 0;border-block-end:1px solid var(--tuan-line)}.tuan-statement :is(th,td){border:0;padding:0}.tuan-statement td:last-child{grid-row:1;grid-column:2}.tuan-statement td:not(:last-child){grid-column:1/-1;text-align:start;font-size:.9rem;color:var(--tuan-soft)}.tuan-statement td[data-label]::before{content:attr(data-label) ": "}}
@media print{body *{visibility:hidden}.tuan-statement,.tuan-statement *{visibility:visible}.tuan-statement{position:absolute;inset:0;max-inline-size:none}.tuan-statement .tuan-screen{display:none}.tuan-statement .tuan-wide{overflow:visible}}</style>`);

/** GET affiliates/statement/{payout}: whose it is follows from Shopify's signature alone, as of the page it is linked from. */
export async function getStatement(call: ProxyCall, id: string): Promise<Response> {
  if (call.customerId === null) return getAffiliates(call);
  const view = isId("pay", id) ? await call.house.storefront.readStatement(call.shop.shop, call.customerId, id) : null;
  if (!view) {
    noteMiss(call);
    return noStatementPage(call.locale, call.shop);
  }
  return liquid(m`${STYLE}${PAPER}<div class="tuan-affiliate tuan-statement page-width">${inLanguages((locale) => statement(call, view, locale))}</div>`);
}

/** What a payout pays for, entry by entry, in one language. */
export function statement({ shop }: Pick<ProxyCall, "shop">, { payout, person, program, lines }: StatementView, locale: string): Markup {
  const { affiliate } = shopperTexts(locale);
  const t = affiliate.statement;
  const sum = (minor: number) => format(money(minor, payout.currency), locale);
  const rate = (one: Rate) => (one.kind === "percent" ? percent({ locale }, one.basisPoints) : sum(one.minor));
  const on = (at: number) => day({ locale, shop }, at);
  const fact = (label: string, value: string) => m`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const reference = readableReference(payout);
  const rows = lines.map((line) => m`<tr><th scope="row">${line.order ?? (line.orderId === null ? "–" : affiliate.rewards.order)}</th><td>${t.what[line.what]}</td><td>${on(line.at)}</td><td data-label="${t.col.base}">${line.baseMinor === null ? "–" : sum(line.baseMinor)}</td><td data-label="${t.col.rate}">${line.rates.map(rate).join(" + ") || "–"}</td><td>${sum(line.minor)}</td></tr>`);
  return m`<p class="tuan-screen"><a href="${ROOT}${shop.proxyPrefix}/affiliates">${t.back}</a></p><h1>${fill(t.title, { shop: shop.name })}</h1><p class="tuan-soft">${payout.paidAt === null ? t.open : t.final}</p>
<dl class="tuan-figures">${fact(t.payee, person.name ?? person.code)}${fact(t.program, program)}${fact(t.method, affiliate.payouts.methods[payout.method])}${reference !== null && fact(t.reference, reference)}${fact(payout.paidAt === null ? t.approved : t.paid, on(payout.paidAt ?? payout.decidedAt ?? payout.requestedAt))}${fact(t.payout, payout.id)}</dl>
<div class="tuan-wide" tabindex="0" role="group" aria-label="${t.entries}"><table><thead><tr><th scope="col">${t.col.order}</th><th scope="col">${t.col.what}</th><th scope="col">${t.col.date}</th><th scope="col">${t.col.base}</th><th scope="col">${t.col.rate}</th><th scope="col">${t.col.amount}</th></tr></thead><tbody>${rows}</tbody><tfoot><tr><th scope="row" colspan="5">${t.total}</th><td>${sum(payout.minor)}</td></tr></tfoot></table></div>
<p class="tuan-screen"><button class="button button--secondary" type="button" onclick="print()">${t.print}</button></p>`;
}
