import { type WelcomeReply, welcomeRequest } from "../../contracts/share";
import { gid } from "../../domain/id";
import { escapeHtml as e } from "../../domain/html";
import { iso } from "../../domain/instant";
import { fill, shopperTexts } from "../../locales/shopper";
import { json, readInput, refusal, retryAfter } from "../http";
import { dayOf, welcomeOffer } from "../share-words";
import { type ProxyCall, noteMiss } from "./call";
import { pathTo } from "./link-target";
import { page, refusalPage } from "./pages";
import { guestKeys } from "./share-who";

/** POST welcome: a friend takes the coupon that a link brings; asking again shows the same. A plain form gets a page that leads on with it. */
export async function postWelcome(call: ProxyCall): Promise<Response> {
  const { house, shop, customerId } = call;
  const input = await readInput(call.request, welcomeRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const { code, shopper, path, locale } = input.value;
  // Without a script one network and browser is one friend: posting again brings no second coupon.
  const word = shopper ?? `form-${house.secrets.digest("visitor", `${call.address ?? ""} ${call.request.headers.get("user-agent") ?? ""} ${code}`).slice(0, 40)}`;
  const [first, ...others] = guestKeys(call, word);
  const holderKeys: [string, ...string[]] = customerId === null ? [first!, ...others] : [`c:${gid("Customer", customerId)}`, first!, ...others];
  let wait = 0;
  const mayTake = () => (wait = house.limits.welcome(shop.shop, call.address, house.clock.now())) === 0;
  const claimed = await house.storefront.claimWelcome(shop.shop, code, { customerId, holderKeys, mayTake });
  if (!claimed.ok) {
    const { code: why } = claimed.refusal;
    if (why === "link.unknown") noteMiss(call);
    const headers = why === "coupon.many" ? retryAfter(wait) : {};
    return input.form ? refusalPage(why, locale, shop, headers) : refusal(why, locale, headers);
  }
  const { coupon, program } = claimed.value;
  const reply: WelcomeReply = {
    code: coupon.code,
    expiresAt: iso(coupon.expiresAt!),
    text: welcomeOffer({ benefit: program.rules.friends!.welcome, currency: program.currency, newOnly: program.rules.attribution.newCustomersOnly }, locale),
    discount: coupon.code,
    link: `/discount/${coupon.code}?${new URLSearchParams({ redirect: pathTo(path) ?? "/" })}`,
  };
  return input.form ? welcomePage(call, reply, coupon.expiresAt!, locale) : json(reply);
}

/** Says what the friend has got, and leads on to the shop with it. */
function welcomePage({ shop }: ProxyCall, reply: WelcomeReply, until: number, locale: string): Response {
  const t = shopperTexts(locale).sharing.welcome;
  const title = fill(t.title, { offer: reply.text });
  const body = `<article class="card"><div class="in"><h1>${e(title)}</h1><p>${e(fill(t.text, { code: reply.code, day: dayOf(until, locale, shop.timezone) }))}</p><a class="go" href="${e(reply.link)}">${e(t.go)}</a></div></article>`;
  return page(locale, title, `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="6;url=${e(reply.link)}">`, shop.name, body);
}
