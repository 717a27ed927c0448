import { offOf } from "../../domain/friends";
import { format, money } from "../../domain/money";
import type { ParticipantView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { linkUrl } from "../views";
import { type Spoken, day, earn, percent } from "./affiliate-spoken";
import { type Markup, m } from "./markup";

/** How somebody stands in a program, why, and with an approved one the link to share. */
export function standing(s: Spoken, { row: { participant }, program }: ParticipantView): Markup {
  const { t } = s;
  const words = t.standing[participant.standing];
  const reason = participant.reason && m`<p class="tuan-quote">${fill(t.reason, { shop: s.shop.name, reason: participant.reason })}</p>`;
  const off = participant.standing === "approved" && program.status !== "live" && m`<p class="tuan-quote">${program.status === "ended" ? t.program_ended : t.program_paused}</p>`;
  const shares = participant.standing === "approved" && program.status === "live";
  return m`<h2>${program.title}</h2><p><strong>${words.title}</strong><br>${participant.standing === "applied" ? fill(words.text, { day: day(s, participant.appliedAt) }) : fill(words.text, { earn: earn(s, program) })}</p>${reason}${off}${shares && link(s, participant.code, program)}${shares && bring(s, participant.code, participant.country, program)}`;
}

/** Whoever lives where it is allowed may bring others, and earns a share of their orders. */
function bring(s: Spoken, code: string, country: string | null, program: ParticipantView["program"]): Markup | false {
  const { second } = program.rules.reward;
  if (!second || country === null || !second.countries.includes(country)) return false;
  const url = `${s.shop.url}${s.shop.proxyPrefix}/affiliates?ref=${code}`;
  return m`<p>${fill(s.t.bring, { rate: percent(s, second.basisPoints) })}<br><a class="tuan-whole" href="${url}">${url}</a></p>`;
}

/** What buyers get with somebody's code, once it is there. */
function buyerCode({ t, view, locale }: Spoken, code: string, { currency, rules: { coupon } }: ParticipantView["program"]): Markup | false {
  if (!coupon || !view.codes?.includes(code)) return false;
  const gives = fill(coupon.minimumMinor > 0 ? t.code.gives_from : t.code.gives, { code, off: offOf(coupon.off, currency, locale), minimum: format(money(coupon.minimumMinor, currency), locale) });
  return m`<label>${t.code.title}<input readonly value="${code}"></label>
<button class="button button--secondary" type="button" hidden data-tuan-copy="${code}" data-done="${t.code.copied}">${t.code.copy}</button>
<p><strong>${gives}</strong><br><span class="tuan-soft">${t.code.how}</span></p>`;
}

/** The link stands in the field as it is; what the button copies carries the disclosure with it. */
function link(s: Spoken, code: string, program: ParticipantView["program"]): Markup {
  const { t, shop } = s;
  const { disclosure } = program.rules;
  const url = linkUrl(shop, code);
  const [before, after] = t.link.any_page.split("{ref}");
  return m`<div class="tuan-link"><div><label>${t.link.title}<input readonly value="${url}"></label>
<button class="button button--primary" type="button" hidden data-tuan-copy="${[url, disclosure].filter(Boolean).join(" ")}" data-done="${t.link.copied}">${disclosure ? t.link.copy_disclosed : t.link.copy}</button>
<p class="tuan-soft">${before}<b class="tuan-whole">?ref=${code}</b>${after}</p>${buyerCode(s, code, program)}${disclosure && m`<p>${t.link.disclosure} <strong>${disclosure}</strong></p>`}</div>
<figure><img src="${shop.proxyPrefix}/r/${code}/qr.svg" alt="${t.link.qr}" width="148" height="148" loading="lazy"></figure></div>`;
}
