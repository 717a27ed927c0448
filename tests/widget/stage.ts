import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launch } from "./browser";
import { Shop } from "./shop";
import { settle } from "./steps";

/**
 * What the tests of one file share: a browser and a shop; in no test may a page break. Each test has a page of its own,
 * unless the page is `shared`: then nothing it stored is left for the next.
 */
export class WidgetStage {
  browser!: Browser;
  shop!: Shop;
  context!: BrowserContext;
  page!: Page;
  wrong: string[] = [];

  constructor({ shared = false } = {}) {
    beforeAll(async () => {
      [this.browser, this.shop] = await Promise.all([launch(), new Shop().open()]);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.shop?.close();
    });
    beforeEach(async () => {
      this.wrong = [];
      if (shared && this.page) return;
      this.context = await this.browser.newContext({ viewport: { width: 390, height: 900 } });
      this.page = await this.context.newPage();
      this.page.on("pageerror", (error) => this.wrong.push(String(error)));
    });
    afterEach(async () => {
      if (shared) await this.page.evaluate(() => localStorage.clear());
      else await this.context.close();
      expect(this.wrong).toEqual([]);
    });
  }

  /** Opens a product page on which a scene is played, and waits until it stands. */
  open = async (...played: Parameters<Shop["play"]>): Promise<void> => {
    await this.page.goto(this.shop.play(...played));
    await settle(this.page, played[0]);
  };
}
