import { createHash } from "node:crypto";
import type { RefusalCode, SeatReply } from "../../contracts/storefront";
import type { Campaign } from "../../domain/campaign";
import type { GroupRules } from "../../domain/group-rules";
import { escapeHtml as e } from "../../domain/html";
import type { Instant } from "../../domain/instant";
import { format, money } from "../../domain/money";
import { fill, language, promiseOf, shopperTexts } from "../../locales/shopper";
import { html, statusOf } from "../http";
import type { ShopAddress } from "../views";

// Pages of our own, outside the merchant's theme: plain, quiet, useful without a script, and free of Liquid (a reply of
// type application/liquid would run what shoppers typed).

const STYLE = `:root{color-scheme:light dark;--ink:#23211e;--soft:#6b675f;--line:#e6e2da;--paper:#faf9f6;--card:#fff;--accent:#1f6f54}
@media(prefers-color-scheme:dark){:root{--ink:#f1eee8;--soft:#a8a297;--line:#3a3732;--paper:#1b1a18;--card:#252320;--accent:#7fd1b0}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","PingFang SC","PingFang TC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-inline-size:30rem;margin-inline:auto;padding:max(1.5rem,5vh) 1.25rem 3rem}.shop{margin:0 0 1.25rem;color:var(--soft);font-size:.95rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:18px;overflow:hidden}.card img{display:block;inline-size:100%;aspect-ratio:4/3;object-fit:cover;background:var(--line)}
.in{padding:1.5rem}h1{font-size:1.4rem;line-height:1.3;margin:.25rem 0 .75rem}p{margin:0 0 1rem}.by{color:var(--soft);font-size:.95rem;margin:0}
.price{display:flex;gap:.6rem;align-items:baseline;font-variant-numeric:tabular-nums}.price b{font-size:1.6rem}.price s{color:var(--soft)}
.seats{display:flex;gap:.4rem;align-items:center;margin:0 0 1rem;color:var(--soft);font-size:.95rem}.seats i{inline-size:.85rem;block-size:.85rem;border-radius:50%;border:2px solid var(--accent)}.seats i.on{background:var(--accent)}.seats span{margin-inline-start:.4rem}
.go{display:block;inline-size:100%;border:0;font:inherit;cursor:pointer;text-align:center;background:var(--ink);color:var(--paper);text-decoration:none;border-radius:12px;padding:.95rem 1rem;font-weight:600}.go:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.small,.small a{color:var(--soft);font-size:.9rem}.small{margin:1rem 0 0}`;

/** What a page of ours may do: its own style and script, pictures, and a form to the shop it stands in. */
const policy = (script: string | null) =>
  `default-src 'none'; img-src * data:; style-src '${hash(STYLE)}'; script-src ${script === null ? "'none'" : `'${hash(script)}'`}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const scriptOf = (head: string) => /<script>(.*?)<\/script>/s.exec(head)?.[1] ?? null;

/** A page of ours. @param head what stands in its head besides the title; a script in it is allowed to run */
export const page = (locale: string, title: string, head: string, shop: string, body: string, status = 200, headers: Record<string, string> = {}) =>
  html(
    `<!doctype html><html lang="${language(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(title)}</title>${head}<style>${STYLE}</style></head><body><main><p class="shop">${e(shop)}</p>${body}</main></body></html>`,
    status,
    { "content-security-policy": policy(scriptOf(head)), ...headers },
  );

/** One Open Graph tag. */
export const meta = (property: string, content: string) => `<meta property="${property}" content="${e(content)}">`;

export type InviteView = {
  locale: string;
  shop: string;
  title: string;
  description: string;
  invitedBy: string;
  seats: { counted: number; size: number; text: string };
  prices: { price: string; list: string; alone: string } | null;
  promise: string;
  button: string;
  see: string;
  image: string | null;
  url: string;
  target: string;
  /** What a plain form sends to join, when the group can be joined. */
  join: { action: string; fields: Record<string, string> } | null;
};

/** The page behind an invite link. */
export function invitePage(v: InviteView): Response {
  const head = [
    meta("og:type", "product"), meta("og:site_name", v.shop), meta("og:title", v.title), meta("og:description", v.description), meta("og:url", v.url),
    ...(v.image ? [meta("og:image", v.image)] : []),
    `<meta name="twitter:card" content="${v.image ? "summary_large_image" : "summary"}">`,
    `<meta name="description" content="${e(v.description)}"><meta name="robots" content="noindex">`,
    // People go on at once; whoever runs no script reads the page and uses its button.
    `<script>location.replace(${scriptText(v.target)})</script>`,
  ].join("");
  const dots = v.seats.size <= 12 ? Array.from({ length: v.seats.size }, (_, i) => `<i class="${i < v.seats.counted ? "on" : ""}"></i>`).join("") : "";
  const body = `<article class="card">${v.image ? `<img src="${e(v.image)}" alt="">` : ""}<div class="in"><p class="by">${e(v.invitedBy)}</p><h1>${e(v.title)}</h1>${v.prices ? `<p class="price"><b>${e(v.prices.price)}</b><s>${e(v.prices.list)}</s><small>${e(v.prices.alone)}</small></p>` : ""}<p class="seats">${dots}<span>${e(v.seats.text)}</span></p><p>${e(v.description)}</p>${v.join ? `${joinForm(v.join, v.button)}<p class="small">${e(v.promise)}</p><p class="small"><a href="${e(v.target)}">${e(v.see)}</a></p>` : `<a class="go" href="${e(v.target)}">${e(v.button)}</a>`}</div></article>`;
  return page(v.locale, v.title, head, v.shop, body);
}

/** Joins without a script: the answer is a page that leads to the checkout. */
const joinForm = (join: { action: string; fields: Record<string, string> }, button: string) =>
  `<form method="post" action="${e(join.action)}">${Object.entries(join.fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${e(value)}">`).join("")}<button class="go">${e(button)}</button></form>`;

/** A string as JavaScript inside HTML: no way out of the script element. */
export const scriptText = (text: string) => JSON.stringify(text).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

export function unknownInvitePage(locale: string, shop: { name: string }): Response {
  const texts = shopperTexts(locale).invite;
  return page(locale, texts.unknown_title, `<meta name="robots" content="noindex">`, shop.name, `<article class="card"><div class="in"><h1>${e(texts.unknown_title)}</h1><p>${e(texts.unknown_text)}</p><a class="go" href="/">${e(texts.shop)}</a></div></article>`, 404);
}

/** There is no such statement, or it is somebody else's. */
export function noStatementPage(locale: string, shop: ShopAddress & { name: string }): Response {
  const { statement, title } = shopperTexts(locale).affiliate;
  return page(locale, statement.unknown, `<meta name="robots" content="noindex">`, shop.name, `<article class="card"><div class="in"><h1>${e(statement.unknown)}</h1><a class="go" href="${e(shop.proxyPrefix)}/affiliates">${e(title)}</a></div></article>`, 404);
}

/** What a plain form gets back: the seat, what it costs, and the way to the checkout, which is taken by itself. */
export function seatPage(reply: SeatReply, campaign: Campaign<GroupRules>, locale: string, shop: { name: string; timezone: string }, now: Instant): Response {
  const texts = shopperTexts(locale);
  const minutes = Math.max(Math.round((Date.parse(reply.seat.holdUntil) - now) / 60_000), 1);
  const title = fill(texts.seat.title, { minutes });
  const until = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: shop.timezone, timeZoneName: "short" }).format(Date.parse(reply.seat.holdUntil));
  const promise = promiseOf(texts, campaign.rules);
  const { price } = campaign.rules;
  const fixed = price.kind === "fixed" ? Object.entries(price.byVariant).find(([id]) => id.endsWith(`/${reply.cart.add.items[0]?.id}`)) : undefined;
  const told =
    price.kind === "percent"
      ? fill(texts.seat.text_percent, { percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(price.basisPoints / 10_000), until, promise })
      : fill(texts.seat.text, { price: fixed ? format(money(fixed[1], campaign.currency), locale) : "", until, promise });
  const body = `<article class="card"><div class="in"><h1>${e(title)}</h1><p>${e(told)}</p><a class="go" href="${e(reply.cart.permalink)}">${e(texts.seat.checkout)}</a></div></article>`;
  return page(locale, title, `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="4;url=${e(reply.cart.permalink)}">`, shop.name, body);
}

/** A refusal for a plain form: why, and the way back. */
export function refusalPage(code: RefusalCode, locale: string, shop: { name: string }, headers: Record<string, string> = {}): Response {
  const texts = shopperTexts(locale);
  const message = texts.refusal[code];
  return page(locale, message, `<meta name="robots" content="noindex">`, shop.name, `<article class="card"><div class="in"><h1>${e(message)}</h1><a class="go" href="/">${e(texts.invite.shop)}</a></div></article>`, statusOf(code), headers);
}
