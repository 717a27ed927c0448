import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { affiliatePage } from "../../app/doors/proxy/affiliate-page";
import { openShop, type OpenShop } from "../../sandbox/storefront/testing/open-shop";
import { findings } from "../support/browser/measures";
import { affiliateStates } from "./affiliate-states";
import { launch } from "./browser";

/** Where pictures of every state go, when asked for: `SHOTS=folder`. */
const SHOTS = process.env["SHOTS"];
const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h3v3H1zM6 1h3v3H6zM1 6h3v3H1zM6 6h1v1H6z"/></svg>`;

describe("the affiliate's page in the shop's theme", () => {
  let app: http.Server;
  let shop: OpenShop;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    app = http.createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://app");
      if (pathname.endsWith("qr.svg")) return void response.writeHead(200, { "content-type": "image/svg+xml" }).end(QR);
      // The page's own address, where its forms lead, answers with a link.
      const state = path.basename(pathname) === "affiliates" ? "approved-linked" : path.basename(pathname);
      response.writeHead(200, { "content-type": "application/liquid; charset=utf-8" }).end(affiliatePage(affiliateStates[state]!).text);
    });
    await new Promise<void>((done) => app.listen(0, "127.0.0.1", done));
    [browser, shop] = await Promise.all([launch(), openShop({ appUrl: () => `http://127.0.0.1:${(app.address() as AddressInfo).port}` })]);
    page = await (await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    app?.close();
  });

  const open = async (state: string, width: number, { root = "", dark = false } = {}) => {
    shop.api.world.theme.dark = dark;
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${shop.origin}${root}/apps/tuan/${state}`);
    if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${state}-${width}${root.replace("/", "-")}${dark ? "-dark" : ""}.png`), fullPage: true });
  };

  it.each(Object.keys(affiliateStates))("%s: nothing for axe, nothing wider than a phone, in the theme and its language", async (state) => {
    for (const view of [{}, { root: "/zh-CN", dark: true }]) {
      await open(state, 390, view);
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await page.locator(".site-header").count()).toBe(1);
    }
    expect(await page.locator("h1").textContent()).toBe("推荐有奖");
    if (SHOTS) await open(state, 1440);
  });

  it("copies the link and says so", async () => {
    await open("approved", 390);
    await page.getByRole("button", { name: "Copy link with disclosure" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("https://tea.example/apps/tuan/r/LIANGWEI #ad");
  });

  it("copies a link to a certain page, with the disclosure", async () => {
    await open("approved-linked", 390);
    await page.getByLabel("Your link to this page").locator("xpath=following::button[1]").click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("https://tea.example/products/oolong?ref=LIANGWEI #ad");
  });

  it("shows link, figures and forms without a script, and no button that would do nothing", async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${shop.origin}/apps/tuan/approved`);
    expect(await plain.getByLabel("Your link").inputValue()).toBe("https://tea.example/apps/tuan/r/LIANGWEI");
    expect(await plain.getByRole("button", { name: "Copy link with disclosure" }).count()).toBe(0);
    expect(await plain.getByRole("button", { name: "Ask for $31.50" }).count()).toBe(1);
    await plain.getByLabel("To share a certain page, paste its address").fill("https://tea.example/products/oolong");
    await plain.getByRole("button", { name: "Make the link" }).click();
    expect(Object.fromEntries(new URL(plain.url()).searchParams)).toMatchObject({ to: "https://tea.example/products/oolong" });
    expect(await plain.getByLabel("Your link to this page").inputValue()).toBe("https://tea.example/products/oolong?ref=LIANGWEI");
    await plain.context().close();
  });
});
