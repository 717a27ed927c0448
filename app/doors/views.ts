import type { OwnSeat, PublicGroup, Share } from "../contracts/storefront";
import { type Group, type Seat, counted, mask, taken } from "../domain/group";
import type { Instant } from "../domain/instant";
import { iso } from "../domain/instant";
import { type Money, format, money } from "../domain/money";
import type { Order } from "../domain/order";
import { fill, shopperTexts } from "../locales/shopper";

const isoOrNull = (at: Instant | null) => (at === null ? null : iso(at));

/** A group as strangers may see it. @param by the seat through whose invite code one came, else the opener's */
export function publicGroup(group: Group, by: Seat | null): PublicGroup {
  const opener = group.seats.find((s) => s.opener) ?? null;
  return {
    invite: (by ?? opener)?.inviteCode ?? "",
    status: group.status,
    opener: mask(opener?.name ?? null),
    size: group.size,
    counted: counted(group),
    free: Math.max(group.size - taken(group), 0),
    startedAt: isoOrNull(group.startedAt),
    deadline: isoOrNull(group.deadline),
    ending: group.ending,
  };
}

/** What one unit cost a member, and what it costs alone: from the real order, never computed from a guess. */
export function pricesOf(order: Order | null, seat: Seat): { price: Money; list: Money } | null {
  const line = order?.lines.find((l) => seat.lineIds.includes(l.id));
  if (!order || !line) return null;
  return { price: money(Math.round((line.unitMinor * line.quantity - line.discountMinor) / line.quantity), order.currency), list: money(line.unitMinor, order.currency) };
}

export type ShopAddress = { url: string; proxyPrefix: string; settings: { invite?: Record<string, string>; marginFloor?: number | undefined } };

/** The invitation a member may send on: address, sentence, QR. @param words the merchant's own sentence, if there is one */
export function shareOf(seat: Seat, group: Group, shop: ShopAddress, product: string, order: Order | null, locale: string, language: string): Share {
  const prices = pricesOf(order, seat);
  const texts = shopperTexts(locale);
  const left = Math.max(group.size - counted(group), 0);
  const pattern = left === 0 || group.status === "succeeded" ? texts.share_complete : (shop.settings.invite?.[language] ?? texts.share);
  const values = { left, product, price: prices ? format(prices.price, locale) : "", list: prices ? format(prices.list, locale) : "" };
  return { url: inviteUrl(shop, seat.inviteCode), text: safeFill(pattern, values), qr: `${shop.proxyPrefix}/i/${seat.inviteCode}/qr.svg` };
}

/** Somebody's link, by which visits and orders are theirs. */
export const linkUrl = (shop: ShopAddress, code: string) => `${shop.url}${shop.proxyPrefix}/r/${code}`;

export const inviteUrl = (shop: ShopAddress, code: string) => `${shop.url}${shop.proxyPrefix}/i/${code}`;

/** A merchant's sentence may name a place we do not know; it is then left as it stands. */
const safeFill = (pattern: string, values: Record<string, string | number>) => fill(pattern.replace(/\{(\w+)\}/g, (all, name: string) => (name in values ? all : name)), values);

/** The shopper's own seat. An invitation comes with it only once something is ordered. */
export function ownSeat(seat: Seat, group: Group, token: string, share: Share | null): OwnSeat {
  const invites = (seat.state === "secured" || seat.state === "counted") && (group.status === "forming" || group.status === "succeeded");
  return { token, state: seat.state, opener: seat.opener, holdUntil: iso(seat.holdUntil), refund: seat.refund, group: publicGroup(group, seat), share: invites ? share : null };
}
