import { sentMethods, unfitFor } from "../../domain/pay-to";
import type { ParticipantView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import type { Spoken } from "./affiliate-spoken";
import { payToHelp } from "./affiliate-pay-to";
import { type Markup, ROOT, m } from "./markup";

/** Where somebody's money goes, and the agreement where its text has changed since they accepted it. */
export function details({ t, shop }: Spoken, { row: { participant }, program }: ParticipantView): Markup | null {
  if (participant.standing !== "approved" && participant.standing !== "suspended") return null;
  const { agreement, payout } = program.rules;
  const newer = agreement.version > participant.agreed && agreement.text !== "";
  const sent = sentMethods(payout.methods);
  if (!newer && sent.length === 0) return null;
  const accept = newer && m`<p>${fill(t.details.newer, { shop: shop.name })}</p><div class="tuan-agreement" tabindex="0" role="group" aria-label="${t.apply.agreement}">${agreement.text}</div><label class="tuan-check"><input type="checkbox" name="agree" required>${t.apply.agree}</label>`;
  const where = sent.length > 0 ? m`<label>${t.apply.pay_to}<input name="pay_to" maxlength="400" autocomplete="off" value="${participant.payTo ?? ""}"><small>${payToHelp(t, program)}<br>${t.details.later}</small></label>` : m`<input type="hidden" name="pay_to" value="${participant.payTo ?? ""}">`;
  const form = m`<form class="tuan-ask" method="post" action="${ROOT}${shop.proxyPrefix}/affiliates/details"><input type="hidden" name="program" value="${program.id}"><input type="hidden" name="version" value="${agreement.version}">${accept}${where}<button class="button button--secondary" type="submit">${newer ? t.details.accept : t.details.save}</button></form>`;
  return newer || participant.payTo === null || unfitFor(payout.methods, participant.payTo) ? m`<h3>${t.details.title}</h3>${form}` : m`<details><summary>${t.details.title}</summary>${form}</details>`;
}
