import { parseShop } from "../../domain/id";
import { localeOf } from "../../domain/locale";
import type { From, House } from "../house";
import { refusal, retryAfter, slowDown } from "../http";
import { type ProxyCall, missed } from "./call";
import { crossSite } from "./cross-site";
import { refusalPage, unknownInvitePage } from "./pages";
import { getStatement } from "./affiliate-statement";
import { getAffiliates, postApplication, postDetails, postPayout } from "./affiliates";
import { getInvite, getQr } from "./invite";
import { getStop, postStop } from "./letters";
import { getLink, getLinkQr, postVisit } from "./links";
import { getLive } from "./live";
import { postSeat, postStatus } from "./seats";
import { getShare, postAddress, postPacket, postShare, postShareStatus } from "./share";
import { checkProxySignature } from "./signature";
import { postWelcome } from "./welcome";

/** The door for storefronts. Everything under /proxy/ was sent on by Shopify's app proxy, or is refused. */
export async function proxyDoor(house: House, request: Request, from: From): Promise<Response> {
  const url = new URL(request.url);
  const locale = localeOf(url.searchParams.get("locale") || request.headers.get("accept-language") || "");
  const { clock, keys, limits, storefront } = house;
  const now = clock.now();
  const check = checkProxySignature(url.searchParams, keys.apiSecret, now);
  if (check === "invalid") {
    const wait = limits.stranger(from.caller, now);
    if (wait > 0) return slowDown(wait, locale);
  }
  if (check !== "valid") return refusal(check === "stale" ? "stale" : "not_signed", locale);
  const domain = parseShop(url.searchParams.get("shop"));
  const wait = domain ? limits.shopper(domain, from.shopper, now) : 0;
  if (wait > 0) return wantsPage(request) ? refusalPage("slow_down", locale, { name: "" }, retryAfter(wait)) : slowDown(wait, locale);
  const shop = domain && (await storefront.shop(domain));
  if (!shop || shop.uninstalledAt !== null) return refusal("not_installed", locale);
  const prefix = url.searchParams.get("path_prefix");
  // Merchants can rename the proxy's path; what a signed call shows is what links must use.
  if (prefix && prefix !== shop.proxyPrefix && /^\/[\w-]{1,30}\/[\w-]{1,60}$/.test(prefix)) await storefront.seenPrefix(shop.shop, prefix);
  const customer = url.searchParams.get("logged_in_customer_id");
  const call: ProxyCall = {
    house,
    request,
    url,
    shop: prefix ? { ...shop, proxyPrefix: prefix } : shop,
    customerId: customer && /^\d{1,20}$/.test(customer) ? customer : null,
    address: from.shopper,
    locale,
  };
  return route(call, url.pathname.replace(/^\/proxy\/?/, "").replace(/\/$/, "").split("/"));
}

function route(call: ProxyCall, path: string[]): Promise<Response> | Response {
  const reads = call.request.method === "GET" || call.request.method === "HEAD";
  const posts = call.request.method === "POST";
  const [first, second, third] = path;
  // Mail programs press this button from wherever they are; the token in the address allows it, and nothing else.
  if (first === "letters" && second === "stop" && path.length === 2) return posts ? postStop(call) : reads ? getStop(call) : refusal("method", call.locale);
  if (posts && crossSite(call.request.headers, call.url.host)) return refusal("cross_site", call.locale);
  if (first === "seats" && path.length === 1) return posts ? postSeat(call) : refusal("method", call.locale);
  if (first === "seats" && second === "status" && path.length === 2) return posts ? postStatus(call) : refusal("method", call.locale);
  if (first === "visits" && path.length === 1) return posts ? postVisit(call) : refusal("method", call.locale);
  if (first === "affiliates" && second === "apply" && path.length === 2) return posts ? postApplication(call) : reads ? getAffiliates(call) : refusal("method", call.locale);
  if (first === "affiliates" && second === "details" && path.length === 2) return posts ? postDetails(call) : reads ? getAffiliates(call) : refusal("method", call.locale);
  if (first === "affiliates" && second === "payout" && path.length === 2) return posts ? postPayout(call) : reads ? getAffiliates(call) : refusal("method", call.locale);
  if (first === "share" && path.length === 1) return posts ? postShare(call) : reads ? getShare(call) : refusal("method", call.locale);
  if (first === "share" && second === "status" && path.length === 2) return posts ? postShareStatus(call) : reads ? getShare(call) : refusal("method", call.locale);
  if (first === "share" && second === "address" && path.length === 2) return posts ? postAddress(call) : reads ? getShare(call) : refusal("method", call.locale);
  if (first === "share" && second === "open" && path.length === 2) return posts ? postPacket(call) : reads ? getShare(call) : refusal("method", call.locale);
  if (first === "welcome" && path.length === 1) return posts ? postWelcome(call) : refusal("method", call.locale);
  if (!reads) return refusal("method", call.locale);
  if (first === "campaigns" && second && third === "live" && path.length === 3) return getLive(call, second);
  if (first === "i" && second && path.length === 2) return getInvite(call, second);
  if (first === "i" && second && third === "qr.svg" && path.length === 3) return getQr(call, second);
  if (first === "r" && second && path.length === 2) return getLink(call, second);
  if (first === "r" && second && third === "qr.svg" && path.length === 3) return getLinkQr(call, second);
  if (first === "affiliates" && second === "statement" && third && path.length === 3) return getStatement(call, third);
  if (first === "affiliates" && path.length === 1) return getAffiliates(call);
  // A link that was cut off brings a person here: they get a page, not data.
  return wantsPage(call.request) ? unknownInvitePage(call.locale, call.shop) : missed(call, "unknown");
}

const wantsPage = (request: Request) => request.headers.get("accept")?.includes("text/html") ?? false;
