import { isGift } from "../../domain/gift";
import { format, money } from "../../domain/money";
import type { ShareView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { type Markup, m } from "./markup";
import type { Spoken } from "./share-spoken";

/** How lucky amounts come about, so that anybody can check them; nothing where every packet holds the same. */
export function drawWorks({ t, locale }: Spoken, { program, fairness, thanks }: ShareView): Markup | null {
  const rule = program.rules.friends?.thanks;
  if (rule?.kind !== "packet" || rule.fromMinor === rule.toMinor) return null;
  const sum = (minor: number) => format(money(minor, program.currency), locale);
  // The number of a draw tells nothing of what is in the packet; shown is it for those that were opened.
  const numbers = thanks.flatMap(({ grant }) => (grant.state === "matured" && isGift(grant) && grant.terms.rate.kind === "packet" && grant.terms.rate.draw !== null ? [`${fill(t.rewards.draw, { draw: grant.terms.rate.draw })} ${format(money(grant.fullMinor, grant.currency), locale)}`] : []));
  return m`<details><summary>${t.draw.title}</summary><p>${fill(t.draw.text, { from: sum(rule.fromMinor), to: sum(rule.toMinor) })}</p><p class="tuan-quote"><code>${fairness.commitment}</code></p>${fairness.seed === null ? m`<p>${t.draw.later}</p>` : m`<p>${t.draw.seed}</p><p class="tuan-quote"><code>${fairness.seed}</code></p>`}${numbers.map((one) => m`<p>${one}</p>`)}</details>`;
}
