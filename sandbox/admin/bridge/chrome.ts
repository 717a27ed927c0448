import { describeAction, publishChanges } from "./actions";
import { onOrder, report } from "./channel";

const navigationLinks = () =>
  [...document.querySelectorAll("ui-nav-menu a, s-app-nav a, s-app-nav s-link")]
    // The first link, rel="home", only says where the app's name leads.
    .filter((link) => link.getAttribute("rel") !== "home")
    .map((link) => ({ label: link.textContent?.trim() ?? "", href: link.getAttribute("href") ?? "" }))
    .filter((link) => link.href !== "");

/** The page's own title bar; one inside a modal belongs to the modal. */
const titleBar = () => [...document.querySelectorAll("ui-title-bar")].find((bar) => !bar.closest("ui-modal")) ?? null;
const shownFirst = () => [...(titleBar()?.querySelectorAll(":scope > button, :scope > a") ?? [])];
const underMore = () => [...(titleBar()?.querySelectorAll(":scope > section > button, :scope > section > a") ?? [])];

/** Shows the app's menu and title bar in the shell; the elements themselves draw nothing in the frame. */
export function installChrome(): void {
  // A sheet rather than an element: the document stays as the app wrote it, which React is about to hydrate.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("ui-nav-menu,s-app-nav,ui-title-bar,ui-save-bar{display:none!important}");
  document.adoptedStyleSheets.push(sheet);
  publishChanges(document, navigationLinks, (links) => report("navigation", { links }));
  publishChanges(
    document,
    () => ({ title: titleBar()?.getAttribute("title") ?? null, actions: shownFirst().map(describeAction), more: underMore().map(describeAction) }),
    (state) => report("titleBar", state),
  );
  onOrder("titleBar", ({ list, index }) => {
    const element = (list === "actions" ? shownFirst() : underMore())[index];
    if (element instanceof HTMLElement) element.click();
  });
}
