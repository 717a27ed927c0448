import type { PayoutLine, ShareReply } from "../contracts/share";
import { offOf } from "../domain/friends";
import type { Instant } from "../domain/instant";
import type { Money } from "../domain/money";
import { type Payout, type PayoutMethod, codeOfPayout } from "../domain/payout";
import { sharerToken } from "../domain/sharer-token";
import type { ShareView } from "../domain/views";
import { type ShopperTexts, fill, shopperTexts } from "../locales/shopper";
import type { House } from "./house";
import { thanksViews } from "./share-thanks";
import { type ShopAddress, linkUrl } from "./views";

export type SharePlace = { shop: ShopAddress & { name: string; timezone: string }; /** Who asks, as Shopify signed it. */ customerId: string | null; locale: string; now: Instant; /** Where the friend is to land. */ path?: string | null };

/**
 * A sharer's link and all that came of it, for its owner alone. What a browser or a token shows of somebody who has an account
 * is all but the codes that are money: for those they log in.
 */
export function shareReply({ secrets }: Pick<House, "secrets">, view: ShareView, { shop, customerId, locale, now, path = null }: SharePlace): ShareReply {
  const { program, person } = view;
  const { welcome, perSharer, thanks } = program.rules.friends!;
  const method = thanks.kind === "packet" ? thanks.method : "discount";
  const t = shopperTexts(locale).sharing;
  const { friends } = view;
  const to = path !== null && path !== "/" ? `?${new URLSearchParams({ to: path })}` : "";
  const words = fill(program.rules.attribution.newCustomersOnly ? t.words_new : t.words, { off: offOf(welcome.off, program.currency, locale), shop: shop.name });
  const locked = person.customerId !== null && person.customerId !== customerId;
  const lineOf = (payout: Payout) => payoutLine(payout, locked, secrets, t);
  // Money that is in no payout yet is on its way as the program pays it.
  const paidBy = (payout: Payout | null, amount: Money): PayoutLine => (payout ? lineOf(payout) : { ...amount, method, state: "sending", code: null, locked: false, text: t.payouts.sending[method] });
  return {
    program: program.id,
    token: sharerToken(secrets, person.id, now),
    code: person.code,
    share: { url: linkUrl(shop, person.code) + to, text: [words, program.rules.disclosure].filter(Boolean).join(" "), qr: `${shop.proxyPrefix}/r/${person.code}/qr.svg${to}` },
    disclosure: program.rules.disclosure,
    visits: view.visits,
    friends,
    more: perSharer === null ? null : Math.max(perSharer - friends, 0),
    thanks: thanksViews(view.thanks, { locale, timezone: shop.timezone, now, paidBy }),
    payouts: view.payouts.map(lineOf),
    left: view.leftMinor === null ? null : { minor: view.leftMinor, currency: program.currency },
  };
}

function payoutLine(payout: Payout, locked: boolean, secrets: House["secrets"], t: ShopperTexts["sharing"]): PayoutLine {
  const { minor, currency, method, state } = payout;
  const line = (state: PayoutLine["state"], text: string, code: string | null = null): PayoutLine => ({ minor, currency, method, state, code, locked: false, text });
  if (state === "declined") return line("stuck", t.payouts.stuck);
  if (state !== "paid") return line("sending", t.payouts.sending[nameOf(method)]);
  const code = codeOfPayout(secrets, payout);
  if (locked && code !== null) return { ...line("sent", t.payouts.locked[method === "gift_card" ? method : "discount"]), locked };
  return line("sent", t.payouts.sent[nameOf(method)], code);
}

const nameOf = (method: PayoutMethod) => (method === "paypal" || method === "bank" ? "other" : method);
