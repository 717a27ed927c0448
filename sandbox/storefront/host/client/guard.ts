import { knownAttributes } from "./elements";

/** Shows a mistake of the extension where it cannot be overlooked, and in the console for tests. */
export function showProblem(problem: unknown): void {
  const text = problem instanceof Error ? problem.message : String(problem);
  console.error(problem);
  const box = document.createElement("pre");
  box.dataset.hostProblem = "";
  box.textContent = text;
  document.documentElement.append(box);
}

/** HTML attributes any element may carry. */
const ALWAYS = /^(id|slot|data-|aria-|command|commandfor|hidden|lang$)/;

/** Shopify renders `s-*` components and nothing else; unknown tags and attributes would silently do nothing there. */
export function guardElements(): void {
  const seen = new Set<string>();
  const complain = (text: string) => {
    if (seen.has(text)) return;
    seen.add(text);
    showProblem(new Error(text));
  };
  const check = (element: Element) => {
    const tag = element.localName;
    const known = knownAttributes(tag);
    if (!known) return complain(tag.startsWith("s-") ? `The stand-in has no <${tag}>` : `Shopify shows no <${tag}> in a UI extension`);
    for (const { name } of element.attributes) if (!known.has(name) && !ALWAYS.test(name)) complain(`<${tag}> has no attribute ${name}`);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") check(change.target as Element);
      for (const node of change.addedNodes) {
        if (!(node instanceof Element)) continue;
        check(node);
        node.querySelectorAll("*").forEach(check);
      }
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}
