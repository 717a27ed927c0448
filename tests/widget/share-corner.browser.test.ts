import path from "node:path";
import { describe, expect, it } from "vitest";
import { findings, watchShifts } from "../support/browser/measures";
import { painted, tellInOneBreath } from "./one-breath";
import { shareViews } from "./share-samples";
import { SHOTS, shareStage } from "./share-stage";

describe("the share button in a corner of the page", () => {
  const stage = shareStage();
  const { app, fresh, block, go, offer } = stage;
  const corner = () => stage.page.locator(".tuan-corner");
  const panel = () => stage.page.getByRole("dialog", { name: "Share with friends" }).filter({ has: block() });
  const focused = () => stage.page.evaluate(() => document.activeElement?.textContent ?? "");
  const picture = async (name: string) => SHOTS && stage.page.screenshot({ path: path.join(SHOTS, `corner-${name}.png`), animations: "disabled" });

  /** What axe finds once nothing moves: halfway in, colours are not yet those that stay. */
  async function found(): Promise<string[]> {
    await stage.page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    return findings(stage.page);
  }
  /** A shop whose merchant has the embed alone, with these of its settings. */
  function shop(name: Parameters<typeof offer>[0], settings: Record<string, unknown> = { share: true }): void {
    offer(name);
    const { theme } = stage.shop.api.world;
    Object.assign(theme, { productBlocks: [], cartBlocks: [] });
    theme.embeds[0]!.settings = settings;
  }
  /** Somebody who has a link, of which this has come. */
  async function returns(view: string, name: Parameters<typeof offer>[0] = "coupons", settings = { share: true }): Promise<void> {
    shop(name, settings);
    await go("/");
    await corner().click();
    await panel().getByRole("button", { name: "Get my link" }).click();
    await panel().getByLabel("Your link").waitFor();
    app.own = shareViews[view]!;
    // Of what waits they have been told.
    await stage.page.evaluate(() => sessionStorage.setItem("tuan.said", JSON.stringify(["asked"])));
    await go("/");
    app.asked = [];
  }

  it("is there only where the merchant wants it and something is offered", async () => {
    shop("coupons", {});
    await go("/");
    expect(await corner().count()).toBe(0);
    shop(null);
    await go("/");
    expect([await corner().count(), await stage.page.locator("template").count()]).toEqual([0, 0]);
    shop("coupons", { share: true, offer: "red_packet" });
    await go("/");
    expect(await corner().count()).toBe(0);
    shop("coupons", { share: true, share_where: "buying" });
    for (const [where, shown] of [["/", 0], ["/collections/all", 0], [stage.product, 1], ["/cart", 1]] as const) {
      await go(where);
      expect([where, await corner().count()]).toEqual([where, shown]);
    }
    shop("coupons");
    for (const [where, shown] of [["/", 1], ["/collections/all", 1], ["/zh-TW/cart", 1], ["/apps/tuan/share", 0]] as const) {
      await go(where);
      expect([where, await corner().count()]).toEqual([where, shown]);
    }
  });

  it("shows merchants a sample in the theme editor, whatever is offered", async () => {
    shop(null);
    await go("/?design=1");
    await corner().click();
    await stage.page.getByRole("dialog", { name: "Share with friends" }).getByText("Sample. No offer to share is open yet").waitFor();
    shop("coupons");
    await go("/?design=1");
    await corner().click();
    await panel().getByText("Your friend gets 10% off their order.").waitFor();
    expect(app.asked).toEqual([]);
  });

  it("gives way to a share block on the page", async () => {
    offer("coupons");
    stage.shop.api.world.theme.embeds[0]!.settings = { share: true };
    for (const where of [stage.product, `${stage.product}?design=1`]) {
      await go(where);
      await block().waitFor();
      expect([await corner().count(), await corner().isVisible()]).toEqual([1, false]);
    }
    await go("/");
    expect(await corner().isVisible()).toBe(true);
    await fresh({ javaScriptEnabled: false });
    await go();
    expect(await corner().isVisible()).toBe(false);
  });

  it.each([[390, 844], [1440, 900]])("opens by keyboard as a panel with offer, link and share sheet, and gives the focus back, at %i px; nothing moves", async (width, height) => {
    await fresh({ viewport: { width, height } });
    shop("coupons");
    const loaded: string[] = [];
    stage.page.on("request", (request) => loaded.push(path.basename(new URL(request.url()).pathname)));
    const shifted = await watchShifts(stage.page);
    await go("/");
    await stage.page.waitForLoadState("networkidle");
    expect(loaded.filter((file) => file.startsWith("tuan")).sort()).toEqual(["tuan-call.js", "tuan-embed.js", "tuan-store.js"]);
    expect(app.asked).toEqual([]);
    await picture(`${width}`);

    await corner().focus();
    await stage.page.keyboard.press("Enter");
    await panel().getByText("Your friend gets 10% off their order.").waitFor();
    await panel().getByText("You get 10% off as soon as a friend has paid.").waitFor();
    expect(await focused()).toBe("Get my link");
    await picture(`panel-${width}`);
    expect(await found()).toEqual([]);
    await stage.page.keyboard.press("Enter");
    await panel().getByRole("button", { name: "Copy link" }).waitFor();
    expect(await focused()).toBe("Copy link");
    await picture(`link-${width}`);

    await panel().getByRole("button", { name: "Share", exact: true }).click();
    await stage.page.getByRole("link", { name: "WhatsApp" }).waitFor();
    await picture(`sheet-${width}`);
    expect(await found()).toEqual([]);
    await stage.page.keyboard.press("Escape");
    await stage.page.locator("tuan-share").waitFor({ state: "detached" });
    expect([await focused(), await panel().count()]).toEqual(["Share", 1]);
    await stage.page.keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    expect(await focused()).toBe("Share with friends");
    expect(await corner().isVisible()).toBe(true);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await shifted()).toBeLessThan(0.01);
    expect(app.asked).toEqual(["POST share"]);
  });

  it("closes by its cross and by a click beside it, not by one on its own edge", async () => {
    shop("coupons");
    await go("/");
    await corner().click();
    await panel().click({ position: { x: 8, y: 200 } });
    expect(await panel().isVisible()).toBe(true);
    await stage.page.mouse.click(195, 40);
    await panel().waitFor({ state: "detached" });
    await corner().click();
    await panel().getByRole("button", { name: "Close" }).click();
    await panel().waitFor({ state: "detached" });
  });

  it.each<[string, string, Parameters<typeof offer>[0]]>([
    ["visited", "Visits: 12 · Orders by friends: 0", "coupons"],
    ["waiting", "A friend has ordered. Yours as soon as the order is paid.", "coupons"],
    ["coupon", "It is yours. Use it by", "coupons"],
    ["packet", "A red packet waits for you. Open it by", "lucky"],
  ])("shows who comes back their link and what came of it, once they open it: %s", async (view, words, name) => {
    await returns(view, name);
    expect(app.asked).toEqual([]);
    await corner().click();
    await panel().getByText(words).waitFor();
    expect(await panel().getByLabel("Your link").inputValue()).toBe("https://tea.example/apps/tuan/r/MEIMEI22");
    expect(app.asked).toEqual(["POST share/status"]);
    expect(await found()).toEqual([]);
    await picture(`${view}-390`);
  });

  it("opens a red packet in the panel", async () => {
    await returns("packet", "lucky");
    app.opened = shareViews["opened"]!;
    await corner().click();
    await panel().getByRole("button", { name: "Open" }).click();
    await panel().getByText("$8.30").waitFor();
  });

  it("shows what came of a link where a busy browser tells of its panel's being shut and being open in one breath", async () => {
    await returns("packet", "lucky");
    await tellInOneBreath(stage.page);
    let dress = () => {};
    const held = new Promise<void>((done) => (dress = done));
    await stage.page.route("**/tuan.css*", (route) => held.then(() => route.continue()));
    await go("/");
    await corner().click();
    await block().waitFor({ state: "attached" });
    await painted(stage.page);
    expect(app.asked).toEqual([]);
    dress();
    await panel().getByRole("button", { name: "Open" }).waitFor();
    expect(app.asked).toEqual(["POST share/status"]);
  });

  it("brings friends to the page it was pressed on, but for pages that show everybody something of their own", async () => {
    await returns("linked");
    for (const [where, link] of [["/collections/all", "?to=%2Fcollections%2Fall"], ["/cart", ""], ["/zh-TW/account/login", ""]] as const) {
      await go(where);
      await corner().click();
      expect(await block().locator("input[readonly]").inputValue()).toBe(`https://tea.example/apps/tuan/r/MEIMEI22${link}`);
    }
  });

  it.each(["", "/zh-TW"])("leads without a script to the page where one shares, in the page's language: %s/", async (root) => {
    await fresh({ javaScriptEnabled: false });
    shop("coupons");
    await go(`${root}/`);
    await corner().click();
    await stage.page.waitForURL(`**${root}/apps/tuan/share`);
    expect(app.asked).toEqual(["GET share as a form"]);
  });

  it("leads there, too, where its panel does not load", async () => {
    shop("coupons");
    await stage.page.route("**/tuan-panel.js*", (route) => route.abort());
    await go("/");
    await corner().click();
    await stage.page.waitForURL("**/apps/tuan/share");
  });

  it.each(["continue", "abort"] as const)("opens its panel once the style sheet is there, or does not come: %s", async (ends) => {
    shop("coupons");
    let end = () => {};
    const held = new Promise<void>((done) => (end = done));
    const asked = stage.page.waitForRequest("**/tuan.css*");
    await stage.page.route("**/tuan.css*", async (route) => {
      await held;
      await route[ends]();
    });
    await go("/");
    await corner().click();
    await asked;
    expect(await stage.page.locator("dialog[open]").count()).toBe(0);
    end();
    await panel().getByRole("button", { name: "Get my link" }).waitFor();
  });

  it("stands in the corner, colour and words the merchant chose, and covers no greeting", async () => {
    const look = { share: true, share_side: "right", share_label: "Give 10%, get 10% <b>", accent: "#0b6e4f", radius: 24 };
    for (const [width, besides] of [[390, false], [1440, true]] as const) {
      await fresh({ viewport: { width, height: 844 } });
      shop("coupons", look);
      await go("/?ref=MEIMEI22");
      const hello = stage.page.locator(".tuan-hello");
      await hello.waitFor();
      expect(await corner().isVisible()).toBe(besides);
      await picture(`greeting-${width}`);
      if (besides) expect((await corner().boundingBox())!.x).toBeGreaterThan((await hello.boundingBox())!.x + (await hello.boundingBox())!.width);
      await hello.getByRole("button", { name: "Close" }).click();
      const { x, y, width: wide, height } = (await corner().boundingBox())!;
      expect([width - x - wide, 844 - y - height, await corner().innerText()]).toEqual([16, 16, "Give 10%, get 10% <b>"]);
      // Not under the pointer, where the theme may change it.
      await stage.page.mouse.move(0, 0);
      await expect.poll(() => corner().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(11, 110, 79)");
      expect(await found()).toEqual([]);
      await picture(`accent-${width}`);
    }
  });

  it.each([["no-preference", 1], ["reduce", 0]] as const)("moves only for who wants motion: %s", async (reducedMotion, motions) => {
    await fresh({ reducedMotion });
    shop("coupons");
    await go("/");
    // What a dialogue is shown with is told in the same task, before anything could have ended.
    await stage.page.evaluate(() => {
      const show = HTMLDialogElement.prototype.showModal;
      HTMLDialogElement.prototype.showModal = function () {
        show.call(this);
        this.dataset.motions = String(this.getAnimations().length);
      };
    });
    await corner().click();
    await panel().waitFor();
    expect(await panel().getAttribute("data-motions")).toBe(String(motions));
  });

  it("reads in a dark theme, in Chinese, and in a theme that has no buttons of its own", async () => {
    for (const width of [390, 1440]) {
      await fresh({ viewport: { width, height: 844 } });
      shop("lucky");
      stage.shop.api.world.theme.dark = true;
      await go("/zh-TW/");
      await picture(`dark-${width}`);
      expect(await found()).toEqual([]);
      await corner().click();
      await block().locator(".tuan__go").waitFor();
      await picture(`dark-panel-${width}`);
      expect(await found()).toEqual([]);
      stage.shop.api.world.theme.dark = false;
      await stage.page.route("**/theme.css*", (route) => route.fulfill({ contentType: "text/css", body: "body { font-family: serif } a { color: #06c }" }));
      await go("/");
      await picture(`plain-${width}`);
      expect(await findings(stage.page, { include: ".tuan-corner" })).toEqual([]);
    }
  });
});
