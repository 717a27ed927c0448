import { escapeHtml as e } from "../../domain/html";
import { fill, shopperTexts } from "../../locales/shopper";
import { type ProxyCall, noteMiss } from "./call";
import { page, refusalPage } from "./pages";

const HEAD = `<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">`;
const tokenOf = ({ url }: ProxyCall) => (url.searchParams.get("token") ?? "").slice(0, 600);

/** GET letters/stop: what a letter's link shows. Scanners open links by themselves: only the button ends anything. */
export function getStop(call: ProxyCall): Response {
  const token = tokenOf(call);
  const about = call.house.storefront.readStop(call.shop.shop, token);
  if (about === null) return unknown(call);
  const t = shopperTexts(call.locale).stop;
  const title = fill(t[about].title, { shop: call.shop.name });
  const action = `${call.shop.proxyPrefix}/letters/stop?${new URLSearchParams({ token })}`;
  return page(call.locale, title, HEAD, call.shop.name, `<article class="card"><div class="in"><h1>${e(title)}</h1><p>${e(fill(t[about].text, { shop: call.shop.name }))}</p><form method="post" action="${e(action)}"><button class="go">${e(t[about].button)}</button></form></div></article>`);
}

/**
 * POST letters/stop: the button, or a mail program that presses it for its reader (RFC 8058). Whatever is sent along says
 * nothing: the signed token in the address does, and it can do no more than this.
 */
export async function postStop(call: ProxyCall): Promise<Response> {
  const token = tokenOf(call);
  const about = call.house.storefront.readStop(call.shop.shop, token);
  if (about === null || !(await call.house.storefront.stopLetters(call.shop.shop, token)).ok) return unknown(call);
  const t = shopperTexts(call.locale).stop;
  return page(call.locale, t[about].done, HEAD, call.shop.name, `<article class="card"><div class="in"><h1>${e(t[about].done)}</h1><p>${e(t[about].after)}</p><a class="go" href="/">${e(shopperTexts(call.locale).invite.shop)}</a></div></article>`);
}

function unknown(call: ProxyCall): Response {
  noteMiss(call);
  return refusalPage("letter.unknown", call.locale, call.shop);
}
