import type { Reports } from "../bridge-protocol";
import { shellPath } from "../admin-links";
import { type FrameLine, openLine } from "./channel";
import { byId, element } from "./dom";
import { pickCollections } from "./pick-collections";
import { pickResources } from "./picker";
import { saveBar } from "./save-bar";
import { titleBar } from "./title-bar";
import { toasts } from "./toasts";

type FrameSettings = { source: string; origin: string; base: string; storefront: string; name: string };

const current = (base: string) => location.pathname.slice(base.length) + location.search;

/** Shows which page of the app is open, in the sub-menu. */
function markCurrent(path: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#app-menu a[data-app-href]")];
  const matching = links.filter((link) => path.split("?")[0]?.startsWith(link.dataset.appHref ?? "\0")).sort((a, b) => (b.dataset.appHref?.length ?? 0) - (a.dataset.appHref?.length ?? 0))[0];
  for (const link of links) link.ariaCurrent = link === matching ? "page" : null;
}

function drawMenu({ links }: Reports["navigation"], base: string): void {
  byId("app-menu").replaceChildren(
    ...links.map(({ label, href }) => {
      const link = element("a", { href: base + href, textContent: label });
      link.dataset.appHref = href.split("?")[0] ?? href;
      return element("li", {}, link);
    }),
  );
  markCurrent(current(base));
}

async function answerFrom(path: string): Promise<Response> {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

/** Puts the app into the page and plays Shopify's admin for it. */
export function openFrame(place: HTMLElement, settings: FrameSettings): void {
  // Made here and named anew each time: a browser that comes back to this page would otherwise restore the frame's
  // last address, which no longer says which shop it is for.
  const frame = element("iframe", { name: `app-${crypto.randomUUID()}`, title: settings.name, src: settings.source });
  frame.allow = "clipboard-write";
  const bar = saveBar(() => line);
  const toast = toasts(() => line);
  const progress = byId("progress");

  function open({ url, newTab }: Reports["open"]): void {
    const path = shellPath(url);
    if (path === null && !/^https?:/i.test(url)) return;
    const target = path ?? url;
    if (newTab) window.open(target, "_blank", "noopener");
    else void bar.mayLeave().then((agreed) => agreed && (bar.forget(), location.assign(target)));
  }

  const line: FrameLine = openLine(
    frame,
    settings.origin,
    {
      idToken: async () => (await answerFrom("/session-token")).text(),
      pick: (request) => request.type === "collection" ? pickCollections(request, async (query) => (await answerFrom(`/resource-picker?type=collection&${query}`)).json()) : pickResources(request, async (query) => (await answerFrom(`/resource-picker?${query}`)).json()),
      leave: () => bar.mayLeave(),
    },
    {
      path({ path, title }) {
        history.replaceState(history.state, "", settings.base + path);
        document.title = `${title || settings.name} · stand-in admin`;
        markCurrent(path);
      },
      navigation: (state) => drawMenu(state, settings.base),
      titleBar: titleBar(() => line),
      saveBar: (state) => bar.show(state),
      toast: toast.show,
      hideToast: ({ id }) => toast.hide(id),
      loading: ({ on }) => void (progress.hidden = !on),
      open,
    },
  );
  // A new page has not asked for the progress bar yet.
  frame.addEventListener("load", () => void (progress.hidden = true));
  place.append(frame);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === "_blank") return;
    event.preventDefault();
    void bar.mayLeave().then((agreed) => {
      if (!agreed) return;
      bar.forget();
      byId("navigation").hidePopover();
      if (link.dataset.appHref === undefined) location.assign(link.href);
      else line.tell("navigate", { href: link.getAttribute("href")?.slice(settings.base.length) ?? "/" });
    });
  });
  addEventListener("beforeunload", (event) => bar.dirty() && event.preventDefault());
}
