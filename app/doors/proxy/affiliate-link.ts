import { offOf } from "../../domain/friends";
import { format, money } from "../../domain/money";
import type { ParticipantView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { linkUrl } from "../views";
import type { Spoken } from "./affiliate-spoken";
import { targetOf } from "./link-target";
import { type Markup, ROOT, m } from "./markup";

/** What buyers get with somebody's code, once it is there. */
function buyerCode({ t, view, locale }: Spoken, code: string, { currency, rules: { coupon } }: ParticipantView["program"]): Markup | false {
  if (!coupon || !view.codes?.includes(code)) return false;
  const gives = fill(coupon.minimumMinor > 0 ? t.code.gives_from : t.code.gives, { code, off: offOf(coupon.off, currency, locale), minimum: format(money(coupon.minimumMinor, currency), locale) });
  return m`<label>${t.code.title}<input readonly value="${code}"></label>
<button class="button button--secondary" type="button" hidden data-tuan-copy="${code}" data-done="${t.code.copied}">${t.code.copy}</button>
<p><strong>${gives}</strong><br><span class="tuan-soft">${t.code.how}</span></p>`;
}

/** The link stands in the field as it is; what the button copies carries the disclosure with it. */
export function ownLink(s: Spoken, code: string, program: ParticipantView["program"]): Markup {
  const { t, shop } = s;
  const { disclosure } = program.rules;
  const url = linkUrl(shop, code);
  return m`<div class="tuan-link"><div><label>${t.link.title}<input readonly value="${url}"></label>
${copyLink(s, url, disclosure)}
${pageLink(s, code, program)}${buyerCode(s, code, program)}${disclosure && m`<p>${t.link.disclosure} <strong>${disclosure}</strong></p>`}</div>
<figure><img src="${shop.proxyPrefix}/r/${code}/qr.svg" alt="${t.link.qr}" width="148" height="148" loading="lazy"></figure></div>`;
}

const copyLink = ({ t }: Spoken, url: string, disclosure: string) => m`<button class="button button--primary" type="button" hidden data-tuan-copy="${[url, disclosure].filter(Boolean).join(" ")}" data-done="${t.link.copied}">${disclosure ? t.link.copy_disclosed : t.link.copy}</button>`;

/** Makes a link to a certain page of the shop; a plain form, answered with this page. */
function pageLink(s: Spoken, code: string, program: ParticipantView["program"]): Markup {
  const { t, shop } = s;
  const asked = s.asked?.program === program.id ? s.asked : null;
  const anchor = `link-${program.id}`;
  const url = asked?.path != null && shop.url + targetOf(asked.path, code);
  const answer = asked && (url ? m`<label>${t.link.made}<input readonly value="${url}"></label>${copyLink(s, url, program.rules.disclosure)}` : m`<p class="tuan-notice" role="alert">${fill(t.link.elsewhere, { shop: shop.name })}</p>`);
  return m`<form id="${anchor}" method="get" action="${ROOT}${shop.proxyPrefix}/affiliates#${anchor}"><input type="hidden" name="program" value="${program.id}"><label>${t.link.page}<input name="to" inputmode="url" maxlength="2000" autocomplete="off" required placeholder="${shop.url}/products/" value="${asked?.typed ?? ""}"></label><button class="button button--secondary" type="submit">${t.link.make}</button></form>${answer}`;
}
