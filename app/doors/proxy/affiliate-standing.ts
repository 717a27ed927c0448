import type { ParticipantView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { ownLink } from "./affiliate-link";
import { type Spoken, day, earn, percent } from "./affiliate-spoken";
import { type Markup, m } from "./markup";

/** How somebody stands in a program, why, and with an approved one the link to share. */
export function standing(s: Spoken, { row: { participant }, program }: ParticipantView): Markup {
  const { t } = s;
  const words = t.standing[participant.standing];
  const reason = participant.reason && m`<p class="tuan-quote">${fill(t.reason, { shop: s.shop.name, reason: participant.reason })}</p>`;
  const off = participant.standing === "approved" && program.status !== "live" && m`<p class="tuan-quote">${program.status === "ended" ? t.program_ended : t.program_paused}</p>`;
  const shares = participant.standing === "approved" && program.status === "live";
  return m`<h2>${program.title}</h2><p><strong>${words.title}</strong><br>${participant.standing === "applied" ? fill(words.text, { day: day(s, participant.appliedAt) }) : fill(words.text, { earn: earn(s, program) })}</p>${reason}${off}${shares && ownLink(s, participant.code, program)}${shares && bring(s, participant.code, participant.country, program)}`;
}

/** Whoever lives where it is allowed may bring others, and earns a share of their orders. */
function bring(s: Spoken, code: string, country: string | null, program: ParticipantView["program"]): Markup | false {
  const { second } = program.rules.reward;
  if (!second || country === null || !second.countries.includes(country)) return false;
  const url = `${s.shop.url}${s.shop.proxyPrefix}/affiliates?ref=${code}`;
  return m`<p>${fill(s.t.bring, { rate: percent(s, second.basisPoints) })}<br><a class="tuan-whole" href="${url}">${url}</a></p>`;
}
