import { type Benefit, type FriendRules, lessBy, offOf } from "../domain/friends";
import type { Instant } from "../domain/instant";
import { between } from "../domain/locale";
import { format, money } from "../domain/money";
import type { Program } from "../domain/program";
import type { Welcome } from "../domain/views";
import { fill, shopperTexts } from "../locales/shopper";
import type { ShopAddress } from "./views";

const placesOf = ({ off, minimumMinor }: Benefit, currency: string, locale: string) => ({ off: offOf(off, currency, locale), minimum: format(money(minimumMinor, currency), locale) });

/** A friend's coupon, as the friend is told: "10% off your order". */
export function welcomeOffer({ benefit, currency, newOnly }: Pick<Welcome, "benefit" | "currency" | "newOnly">, locale: string): string {
  const { welcome } = shopperTexts(locale).sharing;
  const [plain, from] = newOnly ? [welcome.offer_new, welcome.offer_from_new] : [welcome.offer, welcome.offer_from];
  return fill(benefit.minimumMinor > 0 ? from : plain, placesOf(benefit, currency, locale));
}

/** The same as the sharer is told. */
export function friendGets({ rules, currency }: Pick<Program, "rules" | "currency">, locale: string): string {
  const t = shopperTexts(locale).sharing;
  const { welcome } = rules.friends!;
  const gets = fill(welcome.minimumMinor > 0 ? t.friend_from : t.friend, placesOf(welcome, currency, locale));
  return rules.attribution.newCustomersOnly ? gets + between(locale) + t.new_only : gets;
}

/** What the sharer gets, when, and how; with a reservation where a packet may hold less. */
export function youGet({ thanks }: FriendRules, currency: string, locale: string, { settings: { marginFloor } }: Pick<ShopAddress, "settings">): string {
  const t = shopperTexts(locale).sharing;
  const sum = (minor: number) => format(money(minor, currency), locale);
  if (thanks.kind === "coupon") return fill(thanks.when === "paid" ? t.you_paid : t.you_safe, { off: offOf(thanks.benefit.off, currency, locale) });
  const { fromMinor, toMinor, method } = thanks;
  const packet = fromMinor === toMinor ? fill(t.packet, { amount: sum(toMinor) }) : fill(t.packet_lucky, { from: sum(fromMinor), to: sum(toMinor) });
  const less = lessBy(thanks, marginFloor !== undefined);
  return [packet, t.methods[method], ...(less ? [t.less[less]] : [])].join(between(locale));
}

/** Conditions that go with it, one sentence each. */
export function conditions({ thanks, perSharer }: FriendRules, currency: string, locale: string): string[] {
  const t = shopperTexts(locale).sharing;
  const { minimumMinor } = thanks;
  return [
    ...(minimumMinor > 0 ? [fill(t.counts_from, { minimum: format(money(minimumMinor, currency), locale) })] : []),
    ...(perSharer === null ? [] : [perSharer === 1 ? t.limit_one : fill(t.limit, { limit: perSharer })]),
  ];
}

/** A day, as the shop's calendar has it. */
export const dayOf = (at: Instant, locale: string, timezone: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: timezone }).format(at);
