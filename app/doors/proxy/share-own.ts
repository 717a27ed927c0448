import type { ShareReply, ThanksView } from "../../contracts/share";
import { between } from "../../domain/locale";
import { format, money } from "../../domain/money";
import type { ShareView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { conditions, friendGets, youGet } from "../share-words";
import { linkUrl } from "../views";
import { type Markup, ROOT, m } from "./markup";
import { address } from "./share-address";
import { drawWorks } from "./share-draw";
import type { Spoken } from "./share-spoken";

/** One program of the owner's: the link, what came of it, rewards and where they went. */
export function ownShare(s: Spoken, view: ShareView, own: ShareReply): Markup {
  const { t, locale, shop } = s;
  const { program, person } = view;
  const friends = program.rules.friends!;
  const out = person.standing !== "approved" && m`<p class="tuan-quote">${t.out}${person.reason && m`<br>${fill(t.out_reason, { shop: shop.name, reason: person.reason })}`}</p>`;
  const off = !out && program.status !== "live" && m`<p class="tuan-quote">${program.status === "ended" ? t.ended : t.paused}</p>`;
  const rules = conditions(friends, program.currency, locale);
  const left = own.left && fill(t.budget, { left: format(own.left, locale) });
  return m`<section><h2>${program.title}</h2><p>${friendGets(program, locale)}<br>${youGet(friends, program.currency, locale, shop)}</p>${out || off || link(s, own)}
<p class="tuan-soft tuan-after">${[...rules, ...(left ? [left] : [])].join(between(locale))}</p>${figures(s, own)}${rewards(s, own)}${payouts(s, own)}${address(s, view, own)}${drawWorks(s, view)}</section>`;
}

/** The link stands in the field as it is; what the button copies carries the disclosure with it. */
function link({ t, shop }: Spoken, own: ShareReply): Markup {
  const url = linkUrl(shop, own.code);
  return m`<div class="tuan-link"><div><label>${t.link.title}<input readonly value="${url}"></label>
<button class="button button--primary" type="button" hidden data-tuan-copy="${[url, own.disclosure].filter(Boolean).join(" ")}" data-done="${t.link.copied}">${own.disclosure ? t.link.copy_disclosed : t.link.copy}</button>
${own.disclosure && m`<p>${t.link.disclosure} <strong>${own.disclosure}</strong></p>`}</div>
<figure><img src="${shop.proxyPrefix}/r/${own.code}/qr.svg" alt="${t.link.qr}" width="148" height="148" loading="lazy"></figure></div>`;
}

function figures({ t, locale }: Spoken, own: ShareReply): Markup {
  const number = new Intl.NumberFormat(locale);
  const one = (label: string, value: number) => m`<div><dt>${label}</dt><dd>${number.format(value)}</dd></div>`;
  return m`<dl class="tuan-figures">${one(t.figures.visits, own.visits)}${one(t.figures.friends, own.friends)}${own.more !== null && one(t.figures.more, own.more)}</dl>`;
}

function rewards(s: Spoken, own: ShareReply): Markup {
  const { t } = s;
  if (own.thanks.length === 0) return m`<h3>${t.rewards.title}</h3><p class="tuan-soft">${t.rewards.none}</p>`;
  const row = (one: ThanksView) => m`<li><b>${t.rewards[one.kind]}</b><span>${one.text}</span><span class="tuan-amount">${reward(s, own, one)}</span></li>`;
  return m`<h3>${t.rewards.title}</h3><ul class="tuan-rows">${own.thanks.map(row)}</ul>`;
}

/** What can be done with it now, or what it came to. */
function reward({ t, locale, shop }: Spoken, own: ShareReply, one: ThanksView): Markup | string {
  if (one.state === "ready") return m`<form method="post" action="${ROOT}${shop.proxyPrefix}/share/open"><input type="hidden" name="program" value="${own.program}"><input type="hidden" name="token" value="${own.token}"><input type="hidden" name="packet" value="${one.id}"><input type="hidden" name="locale" value="${locale}"><button class="button button--primary" type="submit">${t.rewards.open}</button></form>`;
  if (one.code !== null) return m`<b>${one.code}</b><br><a href="${ROOT}/discount/${one.code}">${t.rewards.use}</a>`;
  return one.amount?.text ?? "";
}

function payouts({ t, locale, shop }: Spoken, own: ShareReply): Markup | null {
  if (own.payouts.length === 0) return null;
  return m`<h3>${t.payouts.title}</h3><ul class="tuan-rows">${own.payouts.map((one) => m`<li><b class="tuan-amount">${format(money(one.minor, one.currency), locale)}</b><span>${one.text}</span><span class="tuan-amount">${one.locked && m`<a href="${ROOT}/account/login?return_url=${ROOT}${encodeURIComponent(`${shop.proxyPrefix}/share`)}">${t.payouts.log_in}</a>`}${one.code !== null && m`<b>${one.code}</b>`}${one.code !== null && one.method === "discount" && m`<br><a href="${ROOT}/discount/${one.code}">${t.rewards.use}</a>`}</span></li>`)}</ul>`;
}
