import { PROPERTY_SEAT, type RefusalCode, type SeatReply, seatRequest, statusRequest } from "../../contracts/storefront";
import { type CampaignId, type SeatId, gid, isId, numeric } from "../../domain/id";
import { language, shopperTexts } from "../../locales/shopper";
import type { House } from "../house";
import { json, readInput, refusal } from "../http";
import { networkOf } from "../network";
import { inviteUrl, ownSeat, shareOf } from "../views";
import { refusalPage, seatPage } from "./pages";
import { type ProxyCall, missed, noteMiss } from "./call";
import { shopperKeys } from "./shopper";

/** Refusals that tell a stranger that a guess was wrong. */
const GUESSES = new Set<RefusalCode>(["unknown", "group.unknown"]);

/** POST seats: opens a group or joins one. A plain form gets a page that leads to the checkout. */
export async function postSeat(call: ProxyCall): Promise<Response> {
  const { clock, secrets, storefront } = call.house;
  const input = await readInput(call.request, seatRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const asked = input.value;
  const answer = (code: RefusalCode) => (input.form ? refusalPage(code, asked.locale, call.shop) : refusal(code, asked.locale));
  const miss = (code: RefusalCode) => {
    noteMiss(call);
    return answer(code);
  };
  if (!isId("cmp", asked.campaign)) return miss("unknown");
  const shopper = asked.shopper ?? `form-${secrets.digest("visitor", `${call.address ?? ""}${clock.now()}${asked.campaign}`).slice(0, 40)}`;
  const keys = shopperKeys(call.house, call.customerId, shopper);
  const result = await storefront.askSeat(call.shop.shop, {
    campaignId: asked.campaign as CampaignId,
    variantId: gid("ProductVariant", asked.variant),
    quantity: asked.quantity,
    invite: asked.invite ?? null,
    via: asked.via,
    shopperKey: keys[0]!,
    formerKeys: call.customerId === null ? keys.slice(1) : [],
    customerId: call.customerId === null ? null : gid("Customer", call.customerId),
    addressKey: call.address === null ? null : secrets.digest("address", networkOf(call.address)),
    name: asked.name || null,
    locale: asked.locale,
  });
  if (!result.ok) return GUESSES.has(result.refusal.code) ? miss(result.refusal.code) : answer(result.refusal.code);
  const { seat, group, campaign } = result.value;
  const token = secrets.sign("seat", seat.id);
  const properties = { [PROPERTY_SEAT]: token, [shopperTexts(asked.locale).property]: inviteUrl(call.shop, seat.inviteCode) };
  const variant = numeric(seat.variantId);
  const permalink = `/cart/${variant}:${seat.quantity}?${new URLSearchParams({ discount: seat.code, properties: Buffer.from(JSON.stringify(properties)).toString("base64url") })}`;
  const reply: SeatReply = { seat: ownSeat(seat, group, token, null), cart: { add: { items: [{ id: Number(variant), quantity: seat.quantity, properties }] }, discount: seat.code, permalink } };
  return input.form ? seatPage(reply, campaign, asked.locale, call.shop, clock.now()) : json(reply);
}

/** POST seats/status: what became of a seat, for whoever holds its token. */
export async function postStatus(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, statusRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const found = await seatOfToken(call.house, call.shop, input.value.token, input.value.locale);
  return found ? json(found.own) : missed(call, "seat.unknown", input.value.locale);
}

/** @returns the seat a signed token proves, as its owner sees it */
export async function seatOfToken({ secrets, storefront }: House, shop: ProxyCall["shop"], token: string, locale: string) {
  const id = secrets.open("seat", token);
  const found = id !== null && isId("sea", id) ? await storefront.readSeat(shop.shop, id as SeatId) : null;
  if (!found) return null;
  const share = shareOf(found.seat, found.group, shop, found.campaign.product.title, found.order, locale, language(locale));
  return { ...found, own: ownSeat(found.seat, found.group, token, share) };
}

