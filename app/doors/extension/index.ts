import { jwtVerify } from "./session-token";
import { type AfterPayment, statusRequest } from "../../contracts/storefront";
import { localeOf } from "../../domain/locale";
import type { From, House } from "../house";
import { json, readInput, refusal, slowDown } from "../http";
import { seatOfToken } from "../proxy/seats";

/** UI extensions run on Shopify's own origins: any may ask, since the bearer token and the signed seat decide. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization, content-type", "access-control-allow-methods": "POST, OPTIONS", "access-control-max-age": "86400" };

/** The door for checkout and customer-account extensions: POST /extension/invite. */
export async function extensionDoor(house: House, request: Request, from: From): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  const response = await answer(house, request, from);
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
}

async function answer(house: House, request: Request, from: From): Promise<Response> {
  const { clock, keys, limits, storefront } = house;
  const locale = localeOf(request.headers.get("accept-language") ?? "");
  if (new URL(request.url).pathname !== "/extension/invite") return refusal("unknown", locale);
  if (request.method !== "POST") return refusal("method", locale);
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
  const input = await readInput(request, statusRequest);
  if (!input.ok) return refusal(input.code, locale);
  const found = await seatOfToken(house, shop, input.value.token, input.value.locale);
  if (!found) {
    limits.miss(domain, from.caller, now);
    return refusal("seat.unknown", input.value.locale);
  }
  const { product } = found.campaign;
  const reply: AfterPayment = { ...found.own, product: { title: product.title, image: product.image, url: `${shop.url}/products/${product.handle}` } };
  return json(reply);
}
