import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { Shop } from "./shop";
import { group, scenes, seat, threeGroups } from "./states";
import { settle } from "./steps";

let browser: Browser;
let shop: Shop;
let context: BrowserContext;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), new Shop().open()]);
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 900 } });
  page = await context.newPage();
  wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
});
afterEach(async () => {
  await context.close();
  expect(wrong).toEqual([]);
});

const go = () => page.locator("[data-part=go]");
const kind = () => page.locator("tuan-group").getAttribute("data-kind");
const posts = (path: string) => shop.log.filter((line) => line === `POST ${path}`).length;
const open = async (...played: Parameters<Shop["play"]>) => {
  await page.goto(shop.play(...played));
  await settle(page, played[0]);
};

describe("every state", () => {
  const looks = [{ locale: "en", dark: false }, { locale: "zh-CN", dark: true }] as const;
  it.each(Object.entries(scenes).filter(([, scene]) => scene.script !== false))("%s has no fault that axe finds, and no text without a translation", async (_, scene) => {
    for (const look of looks) {
      await open(scene, look);
      const scope = scene.panel ? "dialog" : "#shopify-block-group-buy";
      const { violations } = await new AxeBuilder({ page }).include(scope).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
      expect(await page.locator(scope).innerText()).not.toMatch(/Translation missing|undefined|\{\w+\}/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.evaluate(() => localStorage.clear());
    }
  });
});

describe("the first paint", () => {
  it("is whole without JavaScript, and its form opens a group", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(shop.play({}));
    expect(await still.locator("#shopify-block-group-buy").innerText()).toMatch(/¥69\.30[\s\S]*Start a group[\s\S]*refunded in full/);
    expect(shop.log).toEqual([]);
    await still.getByRole("button", { name: "Start a group" }).click();
    const sent = new URLSearchParams(await still.locator("#form").innerText());
    expect(Object.fromEntries(sent)).toMatchObject({ campaign: "cmp_tea", variant: "101", quantity: "1", locale: "en" });
    await plain.close();
  });

  it("asks the app for nothing until the card comes near", async () => {
    await page.setViewportSize({ width: 390, height: 120 });
    await page.goto(shop.play({}));
    await page.waitForFunction(() => customElements.get("tuan-group"));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(shop.log).toEqual([]);
    await page.locator("tuan-group").scrollIntoViewIfNeeded();
    await settle(page, {});
    expect(shop.log).toEqual(["GET /apps/tuan/campaigns/cmp_tea/live"]);
  });

  it("does not move when what is live arrives", async () => {
    await page.addInitScript(() => {
      const seen: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
    });
    for (const name of ["live-with-groups", "live-without-groups"]) {
      await open(scenes[name] ?? {});
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)), name).toBeLessThan(0.005);
    }
  });

  it("is nothing at all on a product without a campaign", async () => {
    await page.goto(shop.play({ campaign: null }));
    expect((await page.locator("#shopify-block-group-buy").innerHTML()).trim()).toBe("");
  });
});

it("says nothing about other groups when the app does not answer, and still starts one", async () => {
  await page.goto(shop.play({ silent: true }));
  await page.locator("[data-part=list]").waitFor({ state: "hidden" });
  await go().click();
  await page.waitForURL("**/checkout");
});

describe("starting a group", () => {
  it("takes a seat, fills the cart, keeps the codes there, and goes to the checkout", async () => {
    await open({});
    shop.codes = ["FREESHIP"];
    await go().click();
    await page.waitForURL("**/checkout");
    expect(shop.log.slice(1)).toEqual(["POST /apps/tuan/seats", "GET /cart.js", "POST /cart/add.js", "POST /cart/update.js"]);
    expect(shop.bodies[0]).toMatchObject({ campaign: "cmp_tea", variant: "101", quantity: 1, via: "link", locale: "en", shopper: expect.stringMatching(/^[\w-]{16,64}$/) as string });
    expect(shop.codes).toEqual(["FREESHIP", expect.stringMatching(/^TUAN/)]);
  });

  it("joins the listed group whose button is pressed", async () => {
    await open({ live: { groups: threeGroups } });
    await page.getByRole("button", { name: "Show 2 more" }).click();
    await page.getByRole("button", { name: "Join the group of 陈**" }).click();
    await page.waitForURL("**/checkout");
    expect(shop.bodies[0]).toMatchObject({ invite: "INVITE2", via: "list" });
  });

  it("joins by the link that brought the shopper", async () => {
    await open(scenes.bound ?? {});
    await page.getByRole("button", { name: "Join this group" }).click();
    await page.waitForURL("**/checkout");
    expect(shop.bodies[0]).toMatchObject({ invite: "INVITE9", via: "link" });
  });

  it("makes one seat of a double click, of the back button, and of a second tab", async () => {
    await open({});
    await go().dblclick();
    await page.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);

    await page.goBack();
    await settle(page, {});
    await go().click();
    await page.waitForURL("**/checkout");

    const other = await context.newPage();
    await other.goto(`${shop.url}/products/oolong`);
    await settle(other, {});
    await other.locator("[data-part=go]").click();
    await other.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);
    expect(shop.lines).toHaveLength(1);
  });

  it("brings back a held seat that this browser has lost, by its own invite", async () => {
    const held = { state: "held", share: null } as const;
    for (const [opener, invite] of [[false, "INVITE1"], [true, undefined]] as const) {
      await open({ live: { mine: seat({ ...held, opener }) } });
      await page.getByRole("button", { name: "Go to checkout" }).click();
      await page.waitForURL("**/checkout");
      expect(shop.bodies[0]).toMatchObject({ campaign: "cmp_tea", variant: "101" });
      expect(shop.bodies[0]?.invite).toBe(invite);
      await page.evaluate(() => localStorage.clear());
    }
  });

  it("takes the former seat's line and code out when another variant is chosen", async () => {
    await open({});
    await go().click();
    await page.waitForURL("**/checkout");
    await page.goto(`${shop.url}/products/oolong?variant=102`);
    await settle(page, {});
    await go().click();
    await page.waitForURL("**/checkout");
    expect(shop.lines.map((line) => line.id)).toEqual([102]);
    expect(shop.codes).toHaveLength(1);
  });

  it("works where storage is blocked", async () => {
    await page.addInitScript(() => {
      for (const area of ["localStorage", "sessionStorage"]) Object.defineProperty(window, area, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    });
    await open({});
    await go().click();
    await page.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);
  });

  it("stays and says so when the group price did not land, and tries again with the same seat", async () => {
    await open(scenes.displaced ?? {});
    expect(page.url()).toContain("/products/");
    shop.scene = {};
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);
    expect(shop.lines).toHaveLength(1);
  });

  it("gives the refusal in the app's words, and the button back", async () => {
    await open(scenes["over-limit"] ?? {});
    expect(await page.getByRole("status").innerText()).toContain("One per person");
    expect(await go().getAttribute("aria-disabled")).toBe("false");
  });
});

describe("the chosen variant", () => {
  it("changes the price by the form, by an event, and by the address", async () => {
    await open({});
    const price = page.locator("[data-part=group]");
    await page.locator("select[name=id]").selectOption("102");
    expect(await price.innerText()).toBe("¥131.60");
    await page.evaluate(() => document.dispatchEvent(new CustomEvent("variant:change", { detail: { variant: { id: 104 } } })));
    expect(await kind()).toBe("uncovered");
    await page.evaluate(() => history.replaceState(null, "", "?variant=101"));
    await page.waitForFunction(() => document.querySelector("tuan-group")?.getAttribute("data-kind") === "start");
    expect(await price.innerText()).toBe("¥69.30");
    expect(await page.locator("form[data-part=form] [name=variant]").inputValue()).toBe("101");
  });

  it("of another product is ignored", async () => {
    await open({});
    await page.evaluate(() => document.dispatchEvent(new CustomEvent("variant:change", { detail: { variant: { id: 555 } } })));
    expect(await page.locator("[data-part=group]").innerText()).toBe("¥69.30");
  });
});

it("asks again when the time is up, and shows what has become of the group", async () => {
  const soon = new Date(Date.parse("2026-11-22T10:00:00Z") + 1500).toISOString();
  await open({ live: { mine: seat({ group: group({ deadline: soon }) }) } });
  expect(await kind()).toBe("forming");
  shop.scene = { live: { mine: seat({ state: "failed", refund: "due", share: null, group: group({ status: "failed" }) }) } };
  await page.waitForFunction(() => document.querySelector("tuan-group")?.getAttribute("data-kind") === "failed");
  expect(await page.locator("tuan-group").innerText()).toContain("Your refund is on its way");
});
