import type { Action } from "../bridge-protocol";

const flag = (element: Element, name: string) => element.hasAttribute(name) && element.getAttribute(name) !== "false";

/** @returns what the shell needs to draw a button or link that lives in the frame */
export const describeAction = (element: Element): Action => ({
  label: element.getAttribute("label") ?? element.textContent?.trim() ?? "",
  href: element.tagName === "A" || element.tagName === "S-LINK" ? element.getAttribute("href") : null,
  primary: element.getAttribute("variant") === "primary",
  critical: element.getAttribute("tone") === "critical",
  disabled: flag(element, "disabled"),
  // React writes `loading=""` as an attribute of a plain element.
  loading: flag(element, "loading"),
});

/**
 * Calls `publish` now and after each change below `root` that alters what it would say.
 * @param describe reads the state; equal states are published once
 */
export function publishChanges<T>(root: Node, describe: () => T, publish: (state: T) => void): MutationObserver {
  let last = "";
  const look = () => {
    const state = describe();
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    publish(state);
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  look();
  return observer;
}
