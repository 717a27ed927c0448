import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { ROOT } from "../../sandbox/root";

const FOLDER = path.join(ROOT, "docs/screenshots");
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Saves pictures under docs/screenshots, and says which. */
export class Camera {
  readonly taken: string[] = [];

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
  }

  /** A page as far as the window shows it, or one part of it. Nothing moves meanwhile and no text cursor blinks. */
  async take(name: string, what: Page | Locator): Promise<void> {
    const page = "page" in what ? what.page() : what;
    // A phone's picture is as sharp as its screen; a desk's would only be heavy.
    const scale = (page.viewportSize()?.width ?? 0) > 600 ? "css" : "device";
    await what.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide", scale });
    this.taken.push(name);
    console.log(`docs/screenshots/${name}.png`);
  }

  /** One part of a page at phone and desk width. */
  async both(name: string, page: Page, part: Locator): Promise<void> {
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await part.scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      await this.take(`${name}-${size.width}`, part);
    }
  }
}
