import { localeOf } from "../../domain/locale";
import type { From, House } from "../house";
import { refusal, slowDown } from "../http";
import { router } from "../routes";
import type { ExtensionCall } from "./call";
import { EXTENSION_ROUTES } from "./routes";
import { jwtVerify } from "./session-token";

/** UI extensions run on Shopify's own origins: any may ask, since the bearer token and the signed seat decide. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization, content-type", "access-control-allow-methods": "POST, OPTIONS", "access-control-max-age": "86400" };

const findRoute = router<ExtensionCall>(EXTENSION_ROUTES);

/** The door for checkout and customer-account extensions. */
export async function extensionDoor(house: House, request: Request, from: From): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  const response = await answer(house, request, from);
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
}

async function answer(house: House, request: Request, from: From): Promise<Response> {
  const { clock, keys, limits, storefront } = house;
  const locale = localeOf(request.headers.get("accept-language") ?? "");
  const found = findRoute(new URL(request.url).pathname.replace(/^\/extension\//, ""));
  if (!found) return refusal("unknown", locale);
  const handler = request.method === "POST" ? found.route.post : undefined;
  if (!handler) return refusal("method", locale);
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const now = clock.now();
  const claims = bearer ? jwtVerify(bearer, keys, now) : null;
  if (!claims) {
    const wait = limits.stranger(from.caller, now);
    return wait === 0 ? refusal("not_signed", locale) : slowDown(wait, locale);
  }
  const domain = claims.shop;
  const wait = limits.shopper(domain, from.caller, now);
  if (wait > 0) return slowDown(wait, locale);
  const shop = await storefront.shop(domain);
  if (!shop || shop.uninstalledAt !== null) return refusal("not_installed", locale);
  // Only of somebody who is logged in Shopify names the customer; staff of the shop have an id of another kind.
  const customer = /^gid:\/\/shopify\/Customer\/(\d{1,20})$/.exec(claims.sub ?? "");
  return handler({ house, request, shop, customerId: customer?.[1] ?? null, address: from.caller, locale }, found.named);
}
