import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharePage } from "../../app/doors/proxy/share-page";
import { openShop, type OpenShop } from "../../sandbox/storefront/testing/open-shop";
import { findings } from "../support/browser/measures";
import { launch } from "./browser";
import { sharePages } from "./share-samples";

/** Where pictures of every state go, when asked for: `SHOTS=folder`. */
const SHOTS = process.env["SHOTS"];

describe("the sharer's page, in the shop's theme", () => {
  let state = "nothing";
  const app = createServer((_request, response) => void response.writeHead(200, { "content-type": "application/liquid; charset=utf-8" }).end(sharePage(sharePages[state]!).text));
  let shop: OpenShop;
  let browser: Browser;

  beforeAll(async () => {
    await new Promise<void>((done) => app.listen(0, "127.0.0.1", done));
    [browser, shop] = await Promise.all([launch(), openShop({ appUrl: () => `http://127.0.0.1:${(app.address() as AddressInfo).port}` })]);
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    app.close();
  });

  async function open<T>(shown: string, look: (page: Page) => Promise<T>, options: Parameters<Browser["newContext"]>[0] = {}): Promise<T> {
    state = shown;
    const context = await browser.newContext({ viewport: { width: 390, height: 900 }, ...options });
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  }

  it.each(Object.keys(sharePages))("%s: nothing for axe, nothing wider than a phone", (name) =>
    open(name, async (page) => {
      for (const [root, dark] of [["", false], ["/zh-TW", true]] as const) {
        shop.api.world.theme.dark = dark;
        await page.goto(`${shop.origin}${root}/apps/tuan/share`);
        expect(await findings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `page-${name}-390${dark ? "-zh-dark" : ""}.png`), fullPage: true });
      }
    }),
  );

  it.each([["no-preference", 600], ["reduce", 0]] as const)("opens a red packet as the block does, with motion for who wants it: %s", (reducedMotion, ms) =>
    open("packets", async (page) => {
      await page.goto(`${shop.origin}/apps/tuan/share`);
      const packet = page.locator(".tuan-packet");
      const moves = await packet.evaluate(async (element) => {
        const all = element.getAnimations({ subtree: true });
        await Promise.all(all.map(({ finished }) => finished));
        return Math.max(0, ...all.map(({ effect }) => Number(effect?.getComputedTiming().endTime)));
      });
      // The flap's motion stays, filled, at its end: it is what shows the packet open.
      expect([moves, await packet.evaluate((element) => getComputedStyle(element, "::before").scale)]).toEqual([ms, "1 0"]);
    }, { reducedMotion }),
  );
});
