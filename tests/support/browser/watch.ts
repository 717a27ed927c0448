import type { Page } from "playwright-core";

/** Polaris asks Shopify's CDN for its font; a machine without a network refuses, and the page does without. */
const ALWAYS_ALLOWED = /^https:\/\/cdn\.shopify\.com\/static\/fonts\//;

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
    if (!ALWAYS_ALLOWED.test(url) && !this.allowed.some((pattern) => pattern.test(words))) this.heard.push(words);
  }
}
