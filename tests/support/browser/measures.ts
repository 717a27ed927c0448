import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on a page and in its frames by the rules of WCAG A and AA, one line a finding. */
export async function findings(page: Page, { include, exclude = [] }: { include?: string; exclude?: string[] } = {}): Promise<string[]> {
  // Half shown, everything is pale: what comes in is looked at once it is there.
  await page.evaluate(() => Promise.all(document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime)).map(({ finished }) => finished.catch(() => {}))));
  // Of what is well, every element would be written down: on a big page that takes longer than looking.
  let axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(WCAG);
  if (include) axe = axe.include(include);
  for (const part of exclude) axe = axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} – ${node.failureSummary ?? ""}`));
}

/** Adds up what moves on a page by itself, from before its first paint. @returns reads the sum so far (Cumulative Layout Shift) */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const all = globalThis as unknown as { shifted?: number };
    // Whoever watches a page again is told of each shift once all the same.
    if (all.shifted !== undefined) return;
    let sum = (all.shifted = 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) all.shifted = sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // Two frames: what has been painted has been observed by then.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (globalThis as unknown as { shifted: number }).shifted;
    });
}
