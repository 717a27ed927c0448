import type { ApplicationForm } from "../../contracts/affiliates";
import type { Instant } from "../../domain/instant";
import { format, money } from "../../domain/money";
import type { Payout } from "../../domain/payout";
import type { Program } from "../../domain/program";
import type { AffiliateView } from "../../domain/views";
import { type ShopperTexts, fill } from "../../locales/shopper";
import type { ShopAddress } from "../views";

export type AffiliateTexts = ShopperTexts["affiliate"];
/** Says what became of what was sent. */
export type Notice = { code: keyof AffiliateTexts["notice"]; values?: (locale: string) => Record<string, string> };
/** Everything that a page goes by. */
export type Shown = { view: AffiliateView; signedIn: boolean; shop: ShopAddress & { name: string; timezone: string }; notice?: Notice; entered?: ApplicationForm; /** By whose link the page was opened. */ by: string | null; /** The whole code of a gift card that was sent, for its owner alone. */ codeOf: (payout: Payout) => string | null; invited?: Invited | null; asked?: AskedLink | null };
/** The page that somebody wants a link to: what they pasted, and its path, or null when it is none of the shop's. */
export type AskedLink = { program: string; typed: string; path: string | null };
/** The invitation that the page was opened by: where it leads, and its token. */
export type Invited = { program: Program; token: string };
/** The same in one language. */
export type Spoken = Shown & { t: AffiliateTexts; locale: string };

/** What a program promises, in half a sentence. */
export function earn(s: Spoken, program: Program): string {
  const { t, locale } = s;
  const { rate } = program.rules.reward;
  if (rate.kind === "fixed") return fill(t.earn_fixed, { amount: format(money(rate.minor, program.currency), locale) });
  return fill(t.earn_percent, { rate: percent(s, rate.basisPoints) });
}

/** A share in basis points, as the language writes it. */
export const percent = ({ locale }: Pick<Spoken, "locale">, basisPoints: number): string => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);

/** A day, as the shop's calendar has it. */
export const day = ({ locale, shop }: Pick<Spoken, "locale"> & { shop: { timezone: string } }, at: Instant): string => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: shop.timezone }).format(at);
