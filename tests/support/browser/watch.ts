import { setTimeout as pause } from "node:timers/promises";
import type { Page, Request } from "playwright-core";

/** Polaris asks Shopify's CDN for its font; a machine without a network refuses, and the page does without. */
const ALWAYS_ALLOWED = /^https:\/\/cdn\.shopify\.com\/static\/fonts\//;

/**
 * Remix drops a load that a save overtakes and asks again afterwards. Where the first bytes had come already, its
 * decoder (turbo-stream) leaves a promise behind that says so, and nobody can catch that one.
 */
const OVERTAKEN_LOAD = /^[^:]+: AbortError: BodyStreamBuffer was aborted\b/;

/** What a page complains about: errors in its console and exceptions nobody caught. */
export class Complaints {
  readonly heard: string[] = [];
  private readonly allowed: RegExp[] = [];

  /** Lets complaints pass that a journey provokes on purpose, such as the browser's note of a refusal's status. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  listen(page: Page, who: string): void {
    page.on("pageerror", (error) => this.hear(who, error.message, page.url()));
    page.on("console", (message) => {
      if (message.type() === "error") this.hear(who, message.text(), message.location().url);
    });
  }

  private hear(who: string, text: string, url: string): void {
    const words = `${who}: ${text} (${url})`;
    if (!ALWAYS_ALLOWED.test(url) && !OVERTAKEN_LOAD.test(words) && !this.allowed.some((pattern) => pattern.test(words))) this.heard.push(words);
  }
}

/** Requests that pages wait for. */
export class Traffic {
  private readonly pages = new Map<Page, Set<Request>>();

  listen(page: Page): void {
    const waiting = new Set<Request>();
    this.pages.set(page, waiting);
    page.on("request", (request) => waiting.add(request));
    page.on("requestfinished", (request) => waiting.delete(request));
    page.on("requestfailed", (request) => waiting.delete(request));
    // Pages do not read what a refusal says, and Chromium calls such a request unfinished until it tidies up.
    page.on("response", (response) => void (response.ok() || waiting.delete(response.request())));
    page.on("close", () => this.pages.delete(page));
  }

  /**
   * Resolved once no page waits for an answer: an hour that passes between a question and its answer is nothing that
   * happens to shoppers, but their session tokens would not outlive it.
   */
  async still(): Promise<void> {
    // One request can follow another at once (a token, then what it is for): two looks in a row must find none.
    for (let calm = 0; calm < 2; ) {
      await pause(20);
      calm = [...this.pages.values()].every((waiting) => waiting.size === 0) ? calm + 1 : 0;
    }
  }
}
