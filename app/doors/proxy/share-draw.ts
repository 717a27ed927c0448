import { drawnOf } from "../../domain/gift";
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
  // What is in a packet is said once it is opened, and so is what to draw it again from.
  const numbers = thanks.flatMap(({ grant }) => {
    const drawn = grant.state === "matured" ? drawnOf(grant.terms) : null;
    return drawn ? [fill(t.rewards.draw, { draw: drawn.number, from: sum(drawn.fromMinor), to: sum(drawn.toMinor), amount: sum(drawn.minor) })] : [];
  });
  return m`<details><summary>${t.draw.title}</summary><p>${fill(t.draw.text, { from: sum(rule.fromMinor), to: sum(rule.toMinor) })}</p><p class="tuan-quote"><code>${fairness.commitment}</code></p>${fairness.seed === null ? m`<p>${t.draw.later}</p>` : m`<p>${t.draw.seed}</p><p class="tuan-quote"><code>${fairness.seed}</code></p>`}${numbers.map((one) => m`<p>${one}</p>`)}</details>`;
}
