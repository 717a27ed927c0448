import { moment } from "../format";
import { back, content, type Context, get, post, type Reply } from "../http";
import { type Html, html } from "../html";
import { postButton } from "./parts";

type Mail = ReturnType<Context["mailbox"]["all"]>[number];

/** A letter's number counts from the oldest, so its address stays right while new ones arrive. */
const listed = (context: Context): { mail: Mail; number: number }[] => context.mailbox.all().map((mail, index) => ({ mail, number: index + 1 })).reverse();

/** Links open beside the letter; scripts and forms in it do not run. */
const HTML_VIEW = "allow-popups allow-popups-to-escape-sandbox";

function letter(mail: Mail, number: number, asText: boolean, zone: string): Html {
  const path = `/mailbox/${number}`;
  return html`<article class="card"><h2>${mail.subject}</h2><dl><dt>To</dt><dd>${mail.to}</dd><dt>From</dt><dd>${mail.from}</dd><dt>When</dt><dd>${moment(mail.at, zone)}</dd></dl>
  <p class="row"><a class="button" href="${path}"${asText ? "" : html` aria-current="true"`}>HTML</a><a class="button" href="${path}?view=text"${asText ? html` aria-current="true"` : ""}>Text</a></p>
  ${asText || mail.html === "" ? html`<pre>${mail.text}</pre>` : html`<iframe class="letter" title="${mail.subject}" sandbox="${HTML_VIEW}" src="${path}/html"></iframe>`}</article>`;
}

function mailbox(context: Context): Reply {
  const mails = listed(context);
  const zone = context.api.world.shop.timezone;
  const open = mails.find(({ number }) => String(number) === context.params.number) ?? null;
  if (mails.length === 0) return content("Mailbox", html`<div class="card empty">No mail yet. Everything the shop’s apps send to anybody arrives here.</div>`);
  const entry = ({ mail, number }: (typeof mails)[number]) => html`<li><a href="/mailbox/${number}"${open?.number === number ? html` aria-current="page"` : ""}><b>${mail.subject}</b><br><small>${mail.to} · ${moment(mail.at, zone)}</small></a></li>`;
  const pane = open ? letter(open.mail, open.number, context.url.searchParams.get("view") === "text", zone) : html`<div class="card empty">Choose a letter.</div>`;
  return content("Mailbox", html`<div class="mailbox${open ? " reading" : ""}"><div><ul class="card flush mails">${mails.map(entry)}</ul>${postButton("/mailbox/clear", "Empty the mailbox")}</div><div>${open && html`<p class="back"><a href="/mailbox">All mail</a></p>`}${pane}</div></div>`);
}

function body(context: Context): Reply {
  const found = listed(context).find(({ number }) => String(number) === context.params.number);
  if (!found) return { kind: "document", type: "text/plain; charset=utf-8", body: "No such letter.", status: 404 };
  const headers = { "content-security-policy": `sandbox ${HTML_VIEW}; script-src 'none'; form-action 'none'` };
  return { kind: "document", type: "text/html; charset=utf-8", body: `<!doctype html><meta charset="utf-8"><base target="_blank">${found.mail.html}`, headers };
}

export const mailboxRoutes = [
  get("/mailbox", mailbox),
  get("/mailbox/:number", mailbox),
  get("/mailbox/:number/html", body),
  post("/mailbox/clear", ({ mailbox: box }) => {
    box.clear();
    return back("/mailbox", "The mailbox is empty.");
  }),
];
