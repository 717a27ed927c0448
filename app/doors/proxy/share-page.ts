import type { FriendRules } from "../../domain/friends";
import { between } from "../../domain/locale";
import { format } from "../../domain/money";
import type { Program } from "../../domain/program";
import type { ShareView } from "../../domain/views";
import { fill, shopperTexts } from "../../locales/shopper";
import { shareReply } from "../share-reply";
import { conditions, friendGets, youGet } from "../share-words";
import { STYLE } from "./affiliate-style";
import type { ProxyCall } from "./call";
import { type Markup, ROOT, inLanguages, liquid, m } from "./markup";
import { ownShare } from "./share-own";
import { OPENING, PACKET_STYLE } from "./share-packet";
import { COPY, RECALL } from "./share-script";
import type { Notice, SharePage, Spoken } from "./share-spoken";

/**
 * The sharer's page, part of the shop's theme and useful without a script: links, what came of them, and programs that can
 * be shared now.
 * @param own whose page it is, where a form or token said so; a customer who is signed in is shown all that is theirs
 */
export async function showShare(call: ProxyCall, { own, notice }: { own?: ShareView; notice?: Notice }): Promise<Response> {
  const { house, shop, customerId } = call;
  const programs = await house.storefront.sharePrograms(shop.shop);
  const found = await Promise.all(programs.map(async ({ program }) => {
    if (own?.program.id === program.id) return own;
    const id = customerId === null ? null : await house.storefront.findOwn(shop.shop, program.id, customerId, []);
    return id && house.storefront.readShare(shop.shop, id);
  }));
  const mine = found.filter((one) => one !== null);
  const offers = programs.filter(({ open, program }) => open && !mine.some((one) => one.program.id === program.id)).map(({ program }) => program);
  return liquid(sharePage({ mine, customerId, offers, house, shop, writes: house.storefront.writesMail(), ...(notice && { notice }) }));
}

/** The page as Liquid for the theme's layout. */
export const sharePage = (shown: SharePage): Markup => m`${STYLE}${PACKET_STYLE}<div class="tuan-affiliate page-width">${inLanguages((locale) => spoken({ ...shown, t: shopperTexts(locale).sharing, locale, now: shown.house.clock.now() }))}</div>${COPY}${RECALL}`;

function spoken(s: Spoken): Markup {
  const { t, mine, offers, notice, locale } = s;
  const good = notice && (notice.code === "opened" || notice.code === "told" || notice.code === "untold");
  const words = (one: Notice) => ("amount" in one ? fill(t.notice.opened, { amount: format(one.amount, locale) }) : one.code === "told" || one.code === "untold" ? t.notice[one.code] : shopperTexts(locale).refusal[one.code]);
  const opened = notice?.code === "opened";
  const said = notice && m`<p class="tuan-notice${opened && " tuan-opened"}" role="${good ? "status" : "alert"}">${opened && OPENING}${words(notice)}</p>`;
  const nothing = mine.length === 0 && offers.length === 0 && m`<p>${t.none}</p>`;
  return m`<h1>${t.title}</h1>${said}${mine.map((view) => ownShare(s, view, shareReply(s.house, view, s)))}${offers.map((program) => offer(s, program))}${nothing}`;
}

/** Store credit is kept in a customer account; everything else a guest gets, too. */
const needsAccount = ({ thanks }: FriendRules): boolean => thanks.kind === "packet" && thanks.method === "store_credit";

/** A program that can be shared now; somebody who has a link in this browser gets the same one. */
function offer({ t, locale, shop }: Spoken, program: Program): Markup {
  const friends = program.rules.friends!;
  const field = (name: string, value: string) => m`<input type="hidden" name="${name}" value="${value}">`;
  return m`<section><h2>${program.title}</h2><p>${friendGets(program, locale)}<br>${youGet(friends, program.currency, locale, shop)}</p>
<form method="post" action="${ROOT}${shop.proxyPrefix}/share">${field("program", program.id)}${field("locale", locale)}${field("shopper", "")}${field("token", "")}<button class="button button--primary" type="submit">${t.get}</button></form>
<p class="tuan-soft tuan-after">${[...conditions(friends, program.currency, locale), ...(needsAccount(friends) ? [] : [t.account])].join(between(locale))}</p></section>`;
}
