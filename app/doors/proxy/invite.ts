import QRCode from "qrcode";
import { counted, mask } from "../../domain/group";
import { numeric } from "../../domain/id";
import { tellTime } from "../../domain/mail-text";
import { format } from "../../domain/money";
import { fill, promiseOf, shopperTexts } from "../../locales/shopper";
import { refusal } from "../http";
import { inviteUrl, pricesOf } from "../views";
import { type ProxyCall, noteMiss } from "./call";
import { invitePage, unknownInvitePage } from "./pages";

const CODE = /^[A-Z2-9]{10}$/;

/**
 * GET i/{code}: the page behind an invitation. Answers 200 itself, since Shopify's proxy follows redirects: machines
 * read the Open Graph tags of this very group, people are led on to the product with the invitation bound.
 */
export async function getInvite(call: ProxyCall, code: string): Promise<Response> {
  const texts = shopperTexts(call.locale).invite;
  const found = CODE.test(code) ? await call.house.storefront.readInvite(call.shop.shop, code) : null;
  if (!found) {
    noteMiss(call);
    return unknownInvitePage(call.locale, call.shop);
  }
  const { by, group, campaign, order, now } = found;
  const prices = pricesOf(order, by);
  const left = Math.max(group.size - counted(group), 0);
  const over = group.status === "failed" || group.status === "dropped" || (group.deadline !== null && now >= group.deadline && group.status === "forming");
  const values = {
    product: campaign.product.title,
    left,
    price: prices ? format(prices.price, call.locale) : "",
    list: prices ? format(prices.list, call.locale) : "",
    deadline: group.deadline === null ? "" : tellTime(group.deadline, call.locale, call.shop.timezone),
    counted: counted(group),
    size: group.size,
  };
  const line = group.status === "draft" || !prices ? (over ? texts.description_over : texts.description_waiting) : group.status === "succeeded" ? texts.description_full : over ? texts.description_over : texts.description_one;
  const name = mask(by.name);
  const variant = numeric(by.variantId);
  const joinable = group.status === "forming" && !over;
  return invitePage({
    locale: call.locale,
    shop: call.shop.name,
    title: prices ? fill(texts.title, values) : campaign.product.title,
    description: fill(line, values),
    invitedBy: name ? fill(texts.invited_by, { name }) : texts.invited,
    seats: { counted: counted(group), size: group.size, text: fill(texts.seats, values) },
    prices: prices ? { price: values.price, list: values.list, alone: texts.price_alone } : null,
    promise: promiseOf(shopperTexts(call.locale), campaign.rules),
    button: joinable ? texts.join : texts.see,
    see: texts.see,
    image: campaign.product.image,
    url: inviteUrl(call.shop, code),
    join: joinable ? { action: "../seats", fields: { campaign: campaign.id, variant, invite: code, via: "link", locale: call.locale } } : null,
    target: `/products/${encodeURIComponent(campaign.product.handle)}?${new URLSearchParams({ variant, tuan: code })}`,
  });
}

/** GET i/{code}/qr.svg: the invitation as a QR code. It says nothing about whether the code is known. */
export async function getQr(call: ProxyCall, code: string): Promise<Response> {
  if (!CODE.test(code)) return refusal("unknown", call.locale);
  const svg = await QRCode.toString(inviteUrl(call.shop, code), { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" } });
}

