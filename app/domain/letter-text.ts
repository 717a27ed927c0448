import { fill, shopperTexts } from "../locales/shopper";
import { type WrittenMail, layOut } from "./mail-layout";
import { tellTime } from "./mail-text";
import type { Instant } from "./instant";
import { type Money, format } from "./money";
import type { PayoutMethod } from "./payout";

/** What somebody in a program is told, and whom the merchant wants there. */
export type Letter =
  | { kind: "approved" | "declined" | "suspended" | "banned"; reason: string | null }
  | { kind: "paid"; amount: Money; method: PayoutMethod; reference: string | null }
  /** `off`: what the coupon takes off, "10%". */
  | { kind: "coupon"; off: string; until: Instant }
  | { kind: "packet"; until: Instant }
  | { kind: "invited"; note: string | null; until: Instant };
export type LetterKind = Letter["kind"];

/** Letters to an address that was left, or given, for them alone: whoever wants no more ends them with one click. */
export const mayStop = (kind: string): kind is "coupon" | "packet" | "invited" => kind === "coupon" || kind === "packet" || kind === "invited";

/** Where it goes, and where it leads. */
export type LetterPlace = { locale: string; shopName: string; program: string; timezone: string; url: string; stopUrl: string | null };

/** Writes one letter in its reader's language. */
export function composeLetter(letter: Letter, { locale, shopName: shop, program, timezone, url, stopUrl }: LetterPlace): WrittenMail {
  const t = shopperTexts(locale).letter;
  const values = { shop, program, ...valuesOf(letter, locale, timezone) };
  const said = t[letter.kind];
  const body = letter.kind === "paid" ? [fill(t.paid.body[letter.method], values), ...(letter.reference !== null && letter.method !== "store_credit" && letter.method !== "gift_card" ? [fill(t.reference, { reference: letter.reference })] : [])] : [fill(t[letter.kind].body, values)];
  const words = letter.kind === "invited" ? letter.note : "reason" in letter ? letter.reason : null;
  const why = mayStop(letter.kind) ? (letter.kind === "invited" ? t.why.invited : t.why.hears) : t.why.takes_part;
  const stop = letter.kind === "invited" ? t.stop.invited : t.stop.hears;
  return layOut({ locale, shop, subject: fill(said.subject, values), body: words === null ? body : [...body, fill(t.says, values)], quote: words, button: t.button[buttonOf(letter.kind)], url, why: fill(why, values), stop: stopUrl === null ? null : { text: stop, url: stopUrl } });
}

const buttonOf = (kind: LetterKind) => (kind === "invited" ? "join" : kind === "packet" ? "packet" : kind === "coupon" ? "reward" : "page");

function valuesOf(letter: Letter, locale: string, timezone: string): Record<string, string> {
  if (letter.kind === "paid") return { amount: format(letter.amount, locale), reference: letter.reference ?? "" };
  if (letter.kind === "coupon") return { off: letter.off, until: tellTime(letter.until, locale, timezone) };
  return "until" in letter ? { until: tellTime(letter.until, locale, timezone) } : {};
}
