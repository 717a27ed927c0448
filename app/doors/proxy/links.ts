import QRCode from "qrcode";
import { type VisitReply, visitRequest } from "../../contracts/storefront";
import { fill, shopperTexts } from "../../locales/shopper";
import { json, readInput, refusal } from "../http";
import { linkUrl } from "../views";
import { type ProxyCall, missed, noteMiss } from "./call";
import { linkPage } from "./link-page";
import { targetOf } from "./link-target";

const CODE = /^[A-Z0-9-]{3,40}$/;

/** POST visits: somebody came by a link. Answers what the visitor's cart shall bring along. */
export async function postVisit(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, visitRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const { code, locale } = input.value;
  const noted = await call.house.storefront.noteVisit(call.shop.shop, code);
  return noted.ok ? json(noted.value satisfies VisitReply) : missed(call, noted.refusal.code, locale);
}

/**
 * GET r/{code}: the page behind somebody's link. Answers 200 itself, since Shopify's proxy follows redirects: machines
 * read what the shop is and that the link is an advertisement, people are led on to the shop. A link that no longer
 * counts still leads there.
 */
export async function getLink(call: ProxyCall, given: string): Promise<Response> {
  const code = given.toUpperCase();
  const found = CODE.test(code) ? await call.house.storefront.readLink(call.shop.shop, code) : null;
  if (!found) noteMiss(call);
  const texts = shopperTexts(call.locale).link;
  return linkPage({
    locale: call.locale,
    shop: call.shop.name,
    text: fill(texts.text, { shop: call.shop.name }),
    disclosure: found?.active ? [found.disclosure, texts.why].filter(Boolean).join(" · ") : null,
    button: texts.go,
    url: found?.active ? linkUrl(call.shop, code) : call.shop.url,
    target: targetOf(call.url.searchParams.get("to"), found?.active ? code : null),
  });
}

/** GET r/{code}/qr.svg: the link as a QR code. It says nothing about whether the code is known. */
export async function getLinkQr(call: ProxyCall, code: string): Promise<Response> {
  if (!CODE.test(code)) return refusal("unknown", call.locale);
  const svg = await QRCode.toString(linkUrl(call.shop, code), { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" } });
}
