import { APP_HANDLE } from "./admin-links";
import type { Context } from "./http";
import { type Html, html, type Piece } from "./html";

const SECTIONS = [
  { path: "/orders", label: "Orders" },
  { path: "/products", label: "Products" },
  { path: "/customers", label: "Customers" },
  { path: "/discounts", label: "Discounts" },
  { path: "/gift-cards", label: "Gift cards" },
] as const;
const TOOLS = [
  { path: "/mailbox", label: "Mailbox" },
  { path: "/clock", label: "Clock" },
  { path: "/webhooks", label: "Webhooks" },
  { path: "/settings", label: "Shop, theme and app" },
] as const;

const APP_PATH = `/apps/${APP_HANDLE}`;

function navigation({ url, storefront }: Context): Html {
  const item = ({ path, label }: { path: string; label: string }) => html`<li><a href="${path}"${url.pathname === path || url.pathname.startsWith(`${path}/`) ? html` aria-current="page"` : ""}>${label}</a></li>`;
  return html`<nav id="navigation" popover aria-label="Admin">
    <ul>${SECTIONS.map(item)}<li><a href="${storefront}" target="_blank" rel="noopener">Online store<span aria-hidden="true"> ↗</span></a></li></ul>
    <h2>Apps</h2>
    <ul><li><a href="${APP_PATH}"${url.pathname.startsWith(APP_PATH) ? html` aria-current="page"` : ""}>Tuan</a><ul id="app-menu"></ul></li></ul>
    <h2>Sandbox</h2>
    <ul>${TOOLS.map(item)}</ul>
  </nav>`;
}

const flash = (url: URL): Piece => {
  const error = url.searchParams.get("error");
  const done = url.searchParams.get("done");
  return error !== null ? html`<p class="flash error" role="alert">${error}</p>` : done !== null && html`<p class="flash" role="status">${done}</p>`;
};

const page = (context: Context, title: string, main: Html): string =>
  html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · stand-in admin</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/admin.css"><script src="/admin.js" defer></script></head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
  <button type="button" class="menu" popovertarget="navigation">Menu</button>
  <strong>${context.api.world.shop.name}</strong><span class="badge">stand-in</span>
  <span id="save-bar" class="save-bar" role="region" aria-label="Unsaved changes" hidden><span>Unsaved changes</span><button type="button" id="save-bar-discard">Discard</button><button type="button" id="save-bar-save" class="primary">Save</button></span>
</header>
<div id="progress" class="progress" hidden></div>
${navigation(context)}
${main}
<div id="toasts" class="toasts" role="status" aria-live="polite"></div>
<div id="dialogs"></div>
</body></html>`.text;

/** A page of the shell's own. */
export const contentPage = (context: Context, title: string, body: Html): string => page(context, title, html`<main id="main">${flash(context.url)}<h1>${title}</h1>${body}</main>`);

/** The page that frames the app; the script of the shell makes the frame. */
export const framePage = (context: Context, name: string, settings: Html): string =>
  page(
    context,
    name,
    html`<main id="main" class="app"><div class="title-bar"><strong id="app-title" data-name="${name}">${name}</strong><span id="app-actions" class="row"></span></div><div id="frame" class="frame"></div><noscript><p class="flash error">An embedded app needs JavaScript.</p></noscript>${settings}</main>`,
  );
