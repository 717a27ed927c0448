import QRCode from "qrcode";
import { type VisitReply, visitRequest } from "../../contracts/storefront";
import { fill, shopperTexts } from "../../locales/shopper";
import { json, readInput, refusal } from "../http";
import { welcomeOffer } from "../share-words";
import { linkUrl } from "../views";
import { type ProxyCall, missed, noteMiss } from "./call";
import { linkPage } from "./link-page";
import { pathTo, targetOf } from "./link-target";

const CODE = /^[A-Z0-9-]{3,40}$/;

/** POST visits: somebody came by a link. Answers what the visitor's cart shall bring along. */
export async function postVisit(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, visitRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const { code, locale } = input.value;
  const noted = await call.house.storefront.noteVisit(call.shop.shop, code);
  if (!noted.ok) return missed(call, noted.refusal.code, locale);
  const welcome = await welcomeOf(call, code, locale);
  return json({ ...noted.value, ...(welcome !== null && { welcome }) } satisfies VisitReply);
}

/** What a visitor can have who came by a sharer's link; nothing for the sharer. */
async function welcomeOf({ house, shop, customerId }: ProxyCall, code: string, locale: string): Promise<string | null> {
  const welcome = (await house.storefront.readLink(shop.shop, code, customerId))?.welcome;
  if (!welcome) return null;
  const own = customerId !== null && (await house.storefront.findOwn(shop.shop, welcome.programId, customerId, [])) === welcome.by;
  return own ? null : welcomeOffer(welcome, locale);
}

/**
 * GET r/{code}: the page behind somebody's link. Answers 200 itself, since Shopify's proxy follows redirects: machines
 * read what the shop is and that the link is an advertisement, people are led on to the shop. A link that no longer
 * counts still leads there.
 */
export async function getLink(call: ProxyCall, given: string): Promise<Response> {
  const code = given.toUpperCase();
  const found = CODE.test(code) ? await call.house.storefront.readLink(call.shop.shop, code, call.customerId) : null;
  if (!found) noteMiss(call);
  const texts = shopperTexts(call.locale).link;
  const { welcome } = shopperTexts(call.locale).sharing;
  const offer = found?.welcome && welcomeOffer(found.welcome, call.locale);
  return linkPage({
    locale: call.locale,
    shop: call.shop.name,
    text: offer ? fill(welcome.link_text, { shop: call.shop.name, offer }) : fill(texts.text, { shop: call.shop.name }),
    claim: offer ? { code, path: targetOf(call.url.searchParams.get("to"), code), locale: call.locale, button: welcome.get } : null,
    disclosure: found?.active ? [found.disclosure, texts.why].filter(Boolean).join(" · ") : null,
    button: texts.go,
    url: found?.active ? linkUrl(call.shop, code) : call.shop.url,
    target: targetOf(call.url.searchParams.get("to"), found?.active ? code : null),
  });
}

/** Longer addresses make squares too fine for most cameras; from 2,331 bytes on there is no such code at all. */
const READABLE = 1_000;

/**
 * GET r/{code}/qr.svg: the link as a QR code. It says nothing about whether the code is known. A path too long to be read
 * from a picture is left out: the link then leads to the shop, and counts all the same.
 */
export async function getLinkQr(call: ProxyCall, code: string): Promise<Response> {
  if (!CODE.test(code)) return refusal("unknown", call.locale);
  const to = pathTo(call.url.searchParams.get("to"));
  const link = linkUrl(call.shop, code);
  const led = to === null || to === "/" ? link : `${link}?${new URLSearchParams({ to })}`;
  const svg = await QRCode.toString(led.length > READABLE ? link : led, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" } });
}
