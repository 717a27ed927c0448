import type { Snapshot } from "../snapshot";
import { guardElements, showProblem } from "./guard";
import { defineElements } from "./elements";
import { makeFetch, makeRealm } from "./realm";
import { makeShopify } from "./shopify-global";

declare global {
  interface Window {
    __snapshot: Snapshot;
    __run: (...globals: unknown[]) => { default?: () => unknown };
    __start: () => void;
  }
}

/** Runs the extension's default export in this frame, with Shopify's globals and nothing of the page around it. */
window.__start = () => {
  defineElements();
  guardElements();
  reportHeight();
  const navigator = { language: window.__snapshot.locale, languages: [window.__snapshot.locale], userAgent: window.navigator.userAgent, onLine: true };
  const fetch = makeFetch(window.__snapshot.networkAccess);
  const realm = makeRealm(fetch, navigator);
  try {
    const extension = window.__run(makeShopify(window.__snapshot), realm, realm, realm, navigator, fetch);
    if (typeof extension.default !== "function") throw new Error("The extension's module has no default export to run");
    Promise.resolve(extension.default()).catch(showProblem);
  } catch (error) {
    showProblem(error);
  }
};

window.addEventListener("error", (event) => showProblem(event.error ?? event.message));
window.addEventListener("unhandledrejection", (event) => showProblem(event.reason));

/**
 * The page around the frame makes it as tall as what it shows. Reported once it has settled: while a window is resized
 * the frame passes through widths that nobody sees.
 */
function reportHeight(): void {
  let settling = 0;
  const tell = () => window.parent.postMessage({ kind: "height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(() => {
    clearTimeout(settling);
    settling = window.setTimeout(tell, 50);
  }).observe(document.body);
}
