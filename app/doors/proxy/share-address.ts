import type { ShareReply } from "../../contracts/share";
import type { ShareView } from "../../domain/views";
import { fill } from "../../locales/shopper";
import { Markup, ROOT, m } from "./markup";
import type { Spoken } from "./share-spoken";

/** What the theme knows of who is signed in. */
const KNOWN_EMAIL = new Markup("{{ customer.email | escape }}");

/** Where the owner hears of rewards: to say, to change, to end. Nobody is asked where no mail can leave. */
export function address({ t, locale, shop, writes }: Spoken, { person }: ShareView, own: ShareReply): Markup | null {
  const hears = person.hears !== null && person.email !== null;
  if (!hears && (person.standing !== "approved" || !writes)) return null;
  const form = (fields: Markup) => m`<form class="tuan-ask" method="post" action="${ROOT}${shop.proxyPrefix}/share/address"><input type="hidden" name="program" value="${own.program}"><input type="hidden" name="token" value="${own.token}"><input type="hidden" name="locale" value="${locale}">${fields}</form>`;
  const ask = person.standing === "approved" && form(m`<label>${t.tell.email}<input type="email" name="email" maxlength="254" autocomplete="email" required value="${KNOWN_EMAIL}"></label><label class="tuan-check"><input type="checkbox" name="tell" required>${t.tell.yes}</label><button class="button button--secondary" type="submit">${t.tell.save}</button>`);
  if (!hears) return m`<details><summary>${t.tell.title}</summary>${ask}</details>`;
  const stop = form(m`<input type="hidden" name="stop" value="on"><button class="button button--secondary" type="submit">${t.tell.stop}</button>`);
  return m`<h3>${t.tell.heading}</h3><p>${fill(t.tell.now, { email: masked(person.email!) })}</p>${stop}${ask && m`<details><summary>${t.tell.change}</summary>${ask}</details>`}`;
}

/** Enough to know one's own address by: the page may be open on a screen that others see. */
const masked = (email: string) => email.replace(/^(.).*(?=@)/u, "$1***");
