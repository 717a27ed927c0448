import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launch } from "./browser";
import { Shop } from "./shop";
import { group, seat, share, type Scene } from "./states";
import { settle } from "./steps";

let browser: Browser;
let shop: Shop;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), new Shop().open()]);
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  page = await context.newPage();
});
afterEach(() => context.close());

const status = () => shop.log.filter((line) => line === "POST /apps/tuan/seats/status").length;
const dialog = () => page.locator("dialog[open]");
const home = async () => {
  await page.goto(`${shop.url}/`);
  await page.waitForFunction(() => customElements.get("tuan-embed"));
  await page.waitForLoadState("networkidle");
};

/** Goes through the card to the checkout; the app then says of the seat what `after` holds. */
async function pay(after: Scene): Promise<void> {
  await page.goto(shop.play({}));
  await settle(page, {});
  await page.locator("[data-part=go]").click();
  await page.waitForURL("**/checkout");
  shop.scene = after;
}

describe("the invitation in the address", () => {
  it("is remembered from any page to the product's", async () => {
    shop.play({});
    await page.goto(`${shop.url}/?tuan=INVITE9`);
    await page.waitForFunction(() => sessionStorage.getItem("tuan.invite"));
    const asked = page.waitForRequest(/\/live\?/);
    await page.goto(`${shop.url}/products/oolong`);
    expect(new URL((await asked).url()).searchParams.get("invite")).toBe("INVITE9");
  });
});

describe("the invite panel", () => {
  it("opens once after payment, holds the focus, closes with Esc and does not come back", async () => {
    await pay({ live: { mine: seat() } });
    await home();
    await dialog().waitFor();
    expect(await page.getByRole("dialog", { name: "Invite friends" }).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await home();
    expect(await dialog().count()).toBe(0);
    expect(status()).toBe(1);
  });

  it("opens on the next page where its script did not come, and whatever has become of another seat", async () => {
    await pay({ live: { mine: seat() } });
    await page.evaluate(() => {
      const all = JSON.parse(localStorage.getItem("tuan.seats")!) as Record<string, { seat: { token: string } }>;
      const [first] = Object.values(all);
      localStorage.setItem("tuan.seats", JSON.stringify({ cmp_cup: { ...first, seat: { ...first!.seat, token: "seat.of-a-cup" } }, ...all }));
    });
    await page.route("**/seats/status", (route) => ((route.request().postDataJSON() as { token: string }).token === "seat.of-a-cup" ? route.fulfill({ json: seat({ token: "seat.of-a-cup", state: "lapsed", share: null }) }) : route.continue()));
    await page.route("**/tuan-share.js*", (route) => route.abort());
    await home();
    expect([await dialog().count(), status()]).toEqual([0, 1]);
    await page.unroute("**/tuan-share.js*");
    await home();
    await dialog().waitFor();
    await home();
    expect([await dialog().count(), status()]).toEqual([0, 2]);
  });

  it("leaves a seat alone that was taken while it asked about the one before", async () => {
    await pay({ live: { mine: seat({ state: "failed", share: null, group: group({ status: "failed" }) }) } });
    let answer = () => {};
    const held = new Promise<void>((done) => (answer = done));
    await page.route("**/seats/status", (route) => held.then(() => route.continue()));
    await page.goto(`${shop.url}/`);
    await page.waitForFunction(() => customElements.get("tuan-embed"));
    const taken = await page.evaluate(() => {
      const all = JSON.parse(localStorage.getItem("tuan.seats")!) as Record<string, { seat: { token: string }; cart: { discount: string } }>;
      const [[campaign, one]] = Object.entries(all) as [[string, { seat: { token: string }; cart: { discount: string } }]];
      const raw = JSON.stringify({ [campaign]: { ...one, seat: { ...one.seat, token: "seat.of-now" }, cart: { ...one.cart, discount: "TUAN-NOW" } } });
      localStorage.setItem("tuan.seats", raw);
      return raw;
    });
    answer();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => localStorage.getItem("tuan.seats"))).toBe(taken);
  });

  it("never opens before payment, nor for a group that nobody else may see yet", async () => {
    await pay({ live: { mine: seat({ state: "held", share: null, group: group({ status: "draft" }) }) } });
    await home();
    expect([await dialog().count(), status()]).toEqual([0, 1]);
    shop.scene = { live: { mine: seat({ state: "secured", group: group({ status: "draft" }) }) } };
    await home();
    expect([await dialog().count(), status()]).toEqual([0, 2]);
    shop.scene = { live: { mine: seat() } };
    await home();
    await dialog().waitFor();
  });

  it("asks nothing for shoppers without a seat, or who never went to the checkout", async () => {
    shop.play({});
    await home();
    expect(shop.log).toEqual([]);
  });

  it("copies the link and says so", async () => {
    await pay({ live: { mine: seat() } });
    await home();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(share?.url);
  });

  it("opens from the card and gives the focus back to it", async () => {
    await page.goto(shop.play({ live: { mine: seat() } }));
    await settle(page, {});
    await page.getByRole("button", { name: "Invite friends" }).click();
    await dialog().waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Invite friends");
  });
});
