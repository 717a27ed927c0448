import { fill, shopperTexts } from "../locales/shopper";
import type { GroupEnding } from "./group";
import type { Instant } from "./instant";
import { localeOf } from "./locale";
import { type WrittenMail, layOut } from "./mail-layout";
import { type Money, format } from "./money";

export type MailFacts = {
  locale: string;
  shopName: string;
  product: string;
  paid: Money | null;
  size: number;
  counted: number;
  deadline: Instant | null;
  /** Whose wall clock the deadline is told in. */
  timezone: string;
  ending: GroupEnding | null;
  /** The seat's order was never paid: nothing to give back. */
  unpaid: boolean;
  /** The seat's own money is on its way back while its group is not failed: it came too late. */
  late: boolean;
  inviteUrl: string;
  productUrl: string;
};

/** Formatters take long to make: half of what writing a mail costs. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** @returns a deadline as people read it, with its zone: "22 Nov 2026, 18:00 GMT+8" */
export function tellTime(at: Instant, locale: string, timezone: string): string {
  const key = `${locale} ${timezone}`;
  const known = clocks.get(key) ?? new Intl.DateTimeFormat(localeOf(locale), { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: timezone, timeZoneName: "short" });
  // Locales come from outside: whoever sends ever new ones must not fill the memory.
  if (clocks.size > 500) clocks.clear();
  clocks.set(key, known);
  return known.format(at);
}

/** Writes one mail: the fact in the subject, seats and time as text, one button, why it came. Plain and HTML say the same. */
export function composeMail(kind: "joined" | "one_left" | "succeeded" | "failed" | "over_limit", facts: MailFacts): WrittenMail {
  const texts = shopperTexts(facts.locale).mail;
  const which = kind !== "failed" ? kind : facts.unpaid ? (facts.late ? "unpaid_closed" : "unpaid") : facts.late ? "late" : facts.ending === "cancelled" ? "cancelled" : "failed";
  const values = {
    shop: facts.shopName,
    product: facts.product,
    paid: facts.paid ? format(facts.paid, facts.locale) : "",
    size: facts.size,
    counted: facts.counted,
    left: Math.max(facts.size - facts.counted, 0),
    deadline: facts.deadline === null ? "" : tellTime(facts.deadline, facts.locale, facts.timezone),
  };
  const inviting = kind === "joined" || kind === "one_left";
  const url = inviting ? facts.inviteUrl : facts.productUrl;
  const button = inviting ? texts.button.invite : texts.button.shop;
  return layOut({ locale: facts.locale, shop: facts.shopName, subject: fill(texts[which].subject, values), body: [fill(texts[which].body, values)], button, url, why: fill(texts.why, values) });
}
