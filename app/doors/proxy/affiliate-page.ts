import { fill, shopperTexts } from "../../locales/shopper";
import { details } from "./affiliate-details";
import { earnings } from "./affiliate-earnings";
import { applyForm } from "./affiliate-form";
import { payouts } from "./affiliate-payouts";
import { type Notice, type Shown, type Spoken, earn } from "./affiliate-spoken";
import { standing } from "./affiliate-standing";
import { STYLE } from "./affiliate-style";
import { type Markup, ROOT, inLanguages, m } from "./markup";
import { COPY } from "./share-script";

/** What went well; everything else is a problem that readers are told of at once. */
const GOOD = new Set<Notice["code"]>(["applied", "joined", "asked", "changed"]);

/** The affiliate's page, as Liquid for the theme's layout. */
export const affiliatePage = (shown: Shown): Markup => m`${STYLE}<div class="tuan-affiliate page-width">${inLanguages((locale) => spoken({ ...shown, t: shopperTexts(locale).affiliate, locale }))}</div>${COPY}`;

function spoken(s: Spoken): Markup {
  const { t, notice, locale } = s;
  const said = notice && m`<p class="tuan-notice" role="${GOOD.has(notice.code) ? "status" : "alert"}">${fill(t.notice[notice.code], notice.values?.(locale) ?? {})}</p>`;
  return m`<h1>${t.title}</h1>${said}${s.signedIn ? signedIn(s) : signedOut(s)}`;
}

function signedIn(s: Spoken): Markup {
  const { mine } = s.view;
  const invited = s.invited?.program;
  const open = s.view.open.filter((program) => program.id !== invited?.id);
  if (mine.length === 0 && open.length === 0 && !invited) return m`<p>${s.t.none}</p>`;
  const asked = invited && applyForm(s, invited);
  const forms = open.map((program) => applyForm(s, program));
  return m`${asked}${mine.map((one) => m`<section>${standing(s, one)}${earnings(s, one)}${payouts(s, one)}${details(s, one)}</section>`)}${(mine.length === 0 && !invited) || open.length === 0 ? forms : m`<details><summary>${s.t.more}</summary>${forms}</details>`}`;
}

function signedOut(s: Spoken): Markup {
  const open = [...(s.invited ? [s.invited.program] : []), ...s.view.open.filter((program) => program.id !== s.invited?.program.id)];
  const offers = open.length > 0 && m`<ul class="tuan-rows">${open.map((program) => m`<li><b>${program.title}</b><span>${earn(s, program)}</span></li>`)}</ul>`;
  const back = encodeURIComponent(`${s.shop.proxyPrefix}/affiliates${s.invited ? `?invite=${s.invited.token}` : s.by === null ? "" : `?ref=${s.by}`}`);
  return m`${offers || m`<p>${s.t.none}</p>`}<p>${s.invited ? fill(s.t.apply.invited, { shop: s.shop.name }) : s.t.signed_out}</p><p><a class="button button--primary" href="${ROOT}/account/login?return_url=${ROOT}${back}">${s.t.log_in}</a></p>`;
}
