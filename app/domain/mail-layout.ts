import { language } from "../locales/shopper";
import { escapeHtml as e } from "./html";

export type WrittenMail = { subject: string; text: string; html: string };
/** What a mail says. `quote` is somebody's own words; `stop` leads to where such mails end. */
export type MailParts = { locale: string; shop: string; subject: string; body: string[]; quote?: string | null; button: string; url: string; why: string; stop?: { text: string; url: string } | null };

/** Lays a mail out, plain and in HTML, which say the same: the fact, one button, why it came. */
export function layOut(parts: MailParts): WrittenMail {
  const subject = parts.subject.replace(/[\r\n]+/g, " ");
  const { body, quote = null, button, url, shop, why, stop = null } = parts;
  const text = [...body, ...(quote === null ? [] : [quote.replace(/^/gm, "> ")]), `${button}: ${url}`, `— ${shop}\n${why}${stop === null ? "" : `\n${stop.text}: ${stop.url}`}`].join("\n\n");
  return { subject, text: `${text}\n`, html: page({ ...parts, subject, quote, stop }) };
}

function page({ locale, subject, body, quote, button, url, shop, why, stop }: MailParts): string {
  const [last, ...before] = [...body].reverse();
  const said = [...before.reverse().map((one) => `<p style="margin:0 0 12px">${e(one)}</p>`), `<p style="margin:0 0 24px">${e(last ?? "")}</p>`].join("\n");
  const words = quote ? `<p style="margin:0 0 24px;padding-inline-start:14px;border-inline-start:3px solid #d9d4ca;white-space:pre-line;overflow-wrap:anywhere">${e(quote)}</p>\n` : "";
  const ends = stop ? ` <a href="${e(stop.url)}" style="color:#6b675f">${e(stop.text)}</a>` : "";
  return `<!doctype html>
<html lang="${language(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${e(subject)}</title></head>
<body style="margin:0;background:#f6f5f2;color:#23211e;font:16px/1.6 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font-weight:600">${e(shop)}</p>
<div style="background:#ffffff;border-radius:12px;padding:28px 24px">
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.35">${e(subject)}</h1>
${said}
${words}<a href="${e(url)}" style="display:inline-block;background:#23211e;color:#ffffff;text-decoration:none;border-radius:8px;padding:12px 22px">${e(button)}</a>
</div>
<p style="margin:20px 4px 0;font-size:13px;color:#6b675f">${e(why)}${ends}</p>
</div></body></html>
`;
}
