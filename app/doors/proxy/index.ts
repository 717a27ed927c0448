import { parseShop } from "../../domain/id";
import { localeOf } from "../../domain/locale";
import type { From, House } from "../house";
import { refusal, retryAfter, slowDown } from "../http";
import { router } from "../routes";
import { type ProxyCall, missed } from "./call";
import { crossSite } from "./cross-site";
import { refusalPage, unknownInvitePage } from "./pages";
import { PROXY_ROUTES } from "./routes";
import { checkProxySignature } from "./signature";

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
  return answer(call, url.pathname.replace(/^\/proxy\/?/, "").replace(/\/$/, ""));
}

const findRoute = router<ProxyCall>(PROXY_ROUTES);

function answer(call: ProxyCall, path: string): Promise<Response> | Response {
  const reads = call.request.method === "GET" || call.request.method === "HEAD";
  const posts = call.request.method === "POST";
  const found = findRoute(path);
  if (posts && !found?.route.anywhere && crossSite(call.request.headers, call.url.host)) return refusal("cross_site", call.locale);
  // A link that was cut off brings a person here: they get a page, not data.
  if (reads && !found) return wantsPage(call.request) ? unknownInvitePage(call.locale, call.shop) : missed(call, "unknown");
  const handler = reads ? found?.route.get : posts ? found?.route.post : undefined;
  return found && handler ? handler(call, found.named) : refusal("method", call.locale);
}

const wantsPage = (request: Request) => request.headers.get("accept")?.includes("text/html") ?? false;
