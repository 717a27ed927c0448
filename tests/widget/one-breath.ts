import type { Page } from "playwright-core";

/**
 * Has pages hear of the first two glances at a watched element in one breath, as in a browser that was busy in between
 * (an observer's entries queue until it is told: Intersection Observer, W3C, §3.2.6).
 */
export async function tellInOneBreath(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Native = IntersectionObserver;
    globalThis.IntersectionObserver = class extends Native {
      constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        const kept: IntersectionObserverEntry[] = [];
        super((entries, observer) => {
          kept.push(...entries);
          if (kept.length >= 2) tell(kept.splice(0), observer);
        }, options);
      }
    };
  });
}

/** Until what is on the page now has been painted, and so been seen by observers. */
export const painted = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
