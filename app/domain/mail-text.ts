import { fill, language, shopperTexts } from "../locales/shopper";
import type { GroupEnding } from "./group";
import type { Instant } from "./instant";
import { escapeHtml } from "./html";
import { localeOf } from "./locale";
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
export function composeMail(kind: "joined" | "one_left" | "succeeded" | "failed" | "over_limit", facts: MailFacts): { subject: string; text: string; html: string } {
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
  const subject = fill(texts[which].subject, values);
  const body = fill(texts[which].body, values);
  const why = fill(texts.why, values);
  return { subject: subject.replace(/[\r\n]+/g, " "), text: `${body}\n\n${button}: ${url}\n\n— ${facts.shopName}\n${why}\n`, html: page({ lang: language(facts.locale), subject, body, button, url, shop: facts.shopName, why }) };
}

function page(v: { lang: string; subject: string; body: string; button: string; url: string; shop: string; why: string }): string {
  const e = (text: string) => escapeHtml(text);
  return `<!doctype html>
<html lang="${v.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${e(v.subject)}</title></head>
<body style="margin:0;background:#f6f5f2;color:#23211e;font:16px/1.6 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font-weight:600">${e(v.shop)}</p>
<div style="background:#ffffff;border-radius:12px;padding:28px 24px">
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.35">${e(v.subject)}</h1>
<p style="margin:0 0 24px">${e(v.body)}</p>
<a href="${e(v.url)}" style="display:inline-block;background:#23211e;color:#ffffff;text-decoration:none;border-radius:8px;padding:12px 22px">${e(v.button)}</a>
</div>
<p style="margin:20px 4px 0;font-size:13px;color:#6b675f">${e(v.why)}</p>
</div></body></html>
`;
}
