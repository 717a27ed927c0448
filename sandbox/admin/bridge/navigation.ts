import { cleanPath, shellPath } from "../admin-links";
import { publishChanges } from "./actions";
import { onOrder, report } from "./channel";

const reportPath = () => report("path", { path: cleanPath(new URL(location.href)), title: document.title });

/** Lets the app's router (shopify:navigate, as App Bridge does) open an address of the app's own. */
function navigateInApp(href: string): void {
  const links = [...document.querySelectorAll<HTMLElement>("ui-nav-menu a, s-app-nav a, s-app-nav s-link")];
  const link = links.find((candidate) => candidate.getAttribute("href") === href) ?? document.body.appendChild(Object.assign(document.createElement("a"), { href, hidden: true }));
  link.dispatchEvent(new Event("shopify:navigate", { bubbles: true }));
  if (!links.includes(link)) link.remove();
}

/** @returns true when the shell takes the address over: the admin's pages, and whatever leaves the frame */
function leave(url: string, target: string): boolean {
  if (/^app:/i.test(url)) {
    navigateInApp(url.replace(/^app:\/*/i, "/"));
    return true;
  }
  const ofAdmin = shellPath(url) !== null;
  if (!ofAdmin && target !== "_top" && target !== "_parent") return false;
  report("open", { url: ofAdmin ? url : new URL(url, location.href).href, newTab: target === "_blank" });
  return true;
}

function catchLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || event.defaultPrevented || event.button !== 0) return;
  const target = event.metaKey || event.ctrlKey ? "_blank" : (link.getAttribute("target") ?? "_self");
  if (leave(link.getAttribute("href") ?? "", target)) event.preventDefault();
}

/** Keeps the shell's address in step, and sends links and window.open of the admin through the shell. */
export function installNavigation(): void {
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name].bind(history);
    history[name] = (data, unused, url) => {
      original(data, unused, url);
      reportPath();
    };
  }
  addEventListener("popstate", reportPath);
  addEventListener("hashchange", reportPath);
  addEventListener("click", catchLinks);
  const open = window.open.bind(window);
  window.open = (url, target, features) => (url !== undefined && leave(String(url), target ?? "_blank") ? null : open(url, target, features));
  onOrder("navigate", ({ href }) => navigateInApp(href));
  // Also tells where the page starts.
  publishChanges(document, () => document.title, reportPath);
}
