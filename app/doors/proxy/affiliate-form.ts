import { sentMethods } from "../../domain/pay-to";
import type { Program } from "../../domain/program";
import { fill } from "../../locales/shopper";
import { type Spoken, earn, percent } from "./affiliate-spoken";
import { payToHelp } from "./affiliate-pay-to";
import { Markup, ROOT, m } from "./markup";

/** How the UTF-8 of Chinese, Japanese and Korean letters begins: there is no other way to see in Liquid how a name is written. */
const EASTERN = ["%E3", "%E4", "%E5", "%E6", "%E7", "%E8", "%E9", "%EA", "%EB", "%EC", "%ED"].join();

/**
 * What the theme knows of the customer, until they have typed something else. Shopify's own name puts the given name
 * first; 陈伟 is called so on pages of every language.
 */
const KNOWN_NAME = new Markup(
  [
    `{%- assign tuan_family = customer.last_name | url_encode | slice: 0, 3 -%}{%- assign tuan_given = customer.first_name | url_encode | slice: 0, 3 -%}{%- assign tuan_eastern = "${EASTERN}" -%}`,
    "{%- if tuan_family != blank and tuan_given != blank and tuan_eastern contains tuan_family and tuan_eastern contains tuan_given -%}",
    "{{ customer.last_name | escape }}{{ customer.first_name | escape }}{%- else -%}{{ customer.name | escape }}{%- endif -%}",
  ].join(""),
);
const KNOWN_EMAIL = new Markup("{{ customer.email | escape }}");
const PAGE_LOCALE = new Markup("{{ request.locale.iso_code }}");

/** The form that asks to join a program. What was sent and could not be taken stands in it again. */
export function applyForm(s: Spoken, program: Program): Markup {
  const { t, shop } = s;
  const { joining, agreement, payout } = program.rules;
  const entered = s.entered?.program === program.id ? s.entered : null;
  const sent = sentMethods(payout.methods);
  const field = (label: string, input: Markup, help: Markup | null = null) => m`<label>${label}${input}${help && m`<small>${help}</small>`}</label>`;
  const token = s.invited?.program.id === program.id ? s.invited.token : null;
  const questions = (token === null ? joining.questions : []).map((question, at) => field(question, m`<textarea name="answer_${at}" rows="3" maxlength="1000" required>${entered?.answers[at] ?? ""}</textarea>`));
  const consent = agreement.text === "" ? m`<input type="hidden" name="agree" value="on">` : m`<fieldset><legend>${t.apply.agreement} <small>${fill(t.apply.version, { version: agreement.version })}</small></legend><div class="tuan-agreement" tabindex="0" role="group" aria-label="${t.apply.agreement}">${agreement.text}</div><label class="tuan-check"><input type="checkbox" name="agree" required>${t.apply.agree}</label></fieldset>`;
  return m`<section><h2>${program.title}</h2><p>${fill(t.apply.intro, { earn: earn(s, program) })}</p><p class="tuan-soft">${token !== null ? fill(t.apply.invited, { shop: shop.name }) : joining.byHand ? t.apply.by_hand : t.apply.at_once}</p>
<form method="post" action="${ROOT}${shop.proxyPrefix}/affiliates/apply"><input type="hidden" name="program" value="${program.id}"><input type="hidden" name="version" value="${agreement.version}"><input type="hidden" name="locale" value="${PAGE_LOCALE}"><input type="hidden" name="by" value="${s.by ?? ""}">${token !== null && m`<input type="hidden" name="invite" value="${token}">`}
${field(t.apply.name, m`<input name="name" maxlength="80" autocomplete="name" required value="${entered?.name ?? KNOWN_NAME}">`)}
${field(t.apply.email, m`<input type="email" name="email" maxlength="254" autocomplete="email" required value="${entered?.email ?? KNOWN_EMAIL}">`)}
${questions}${countries(s, program)}${sent.length > 0 && field(t.apply.pay_to, m`<input name="pay_to" maxlength="400" autocomplete="off" value="${entered?.payTo ?? ""}"${sent.length === payout.methods.length && m` required`}>`, payToHelp(t, program))}
${consent}<button class="button button--primary" type="submit">${token === null ? t.apply.send : t.apply.join}</button></form></section>`;
}

/** Where they live, asked only where it matters: a second level is not allowed everywhere. */
function countries(s: Spoken, program: Program): Markup | false {
  const { second } = program.rules.reward;
  if (!second) return false;
  const names = new Intl.DisplayNames(s.locale, { type: "region" });
  const entered = s.entered?.program === program.id ? s.entered.country : null;
  const options = second.countries.map((code) => m`<option value="${code}"${entered === code && m` selected`}>${names.of(code) ?? code}</option>`);
  return m`<label>${s.t.apply.country}<select name="country"><option value="">${s.t.apply.country_other}</option>${options}</select><small>${fill(s.t.apply.country_help, { rate: percent(s, second.basisPoints) })}</small></label>`;
}
