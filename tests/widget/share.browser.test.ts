import path from "node:path";
import { describe, expect, it } from "vitest";
import { findings, watchShifts } from "../support/browser/measures";
import type { shareOffers } from "./share-app";
import { shareViews } from "./share-samples";
import { SHOTS, shareStage } from "./share-stage";

describe("share with friends, in the shop's theme", () => {
  const stage = shareStage();
  const { app, fresh, block, go, offer, shot, returns } = stage;
  const focused = () => stage.page.evaluate(() => document.activeElement?.textContent ?? "");

  it.each<[keyof typeof shareOffers, string[]]>([
    ["coupons", ["Your friend gets 10% off their order.", "You get 10% off as soon as a friend has paid.", "No account needed."]],
    ["packets", ["Your friend gets 10% off their order. It is for new customers.", "You get a red packet with $5.00 once a friend's order can no longer be returned. It comes as store credit, which needs a customer account. A friend's order counts from $20.00 of goods on."]],
    ["lucky", ["between $1.00 and $9.00, drawn by chance. It comes as a gift card. It never holds more than your friend's order is worth."]],
    ["cut", ["It comes as a discount code. It holds less, or nothing, if too little is left of the order."]],
    ["foreign", ["Your friend gets 1500 JPY off their order of 5000 JPY or more.", "You get 500 JPY off once a friend's order can no longer be returned."]],
  ])("says at its first paint, without a request, what friend and sharer get: %s", async (name, words) => {
    offer(name);
    for (const where of [stage.product, "/cart"]) {
      await go(where);
      const said = (await block().innerText()).replace(/\s+/g, " ");
      for (const one of words) expect(said).toContain(one);
    }
    await stage.page.waitForLoadState("networkidle");
    expect(app.asked).toEqual([]);
    expect(await stage.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tuan.")))).toEqual([]);
  });

  it("keeps nothing in the browser of a customer who only looks, though it shows what came of their link", async () => {
    offer("coupons");
    app.own = shareViews["visited"]!;
    const { email, password } = stage.shop.api.world.customers.find((one) => one.password)!;
    await go("/account/login");
    await stage.page.locator("input[name='customer[email]']").fill(email);
    await stage.page.locator("input[name='customer[password]']").fill(password!);
    await stage.page.getByRole("button", { name: "Log in" }).click();
    await stage.page.waitForURL((url) => !url.pathname.endsWith("/login"));
    await go();
    await block().scrollIntoViewIfNeeded();
    await block().getByText("Visits: 12").waitFor();
    expect(await block().getByLabel("Your link").inputValue()).toContain("/r/MEIMEI22");
    expect(app.asked).toEqual(["POST share/status"]);
    expect(await stage.page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.startsWith("tuan.")))).toEqual([]);
  });

  it("asks again what came of a link when the answer was lost, or the script that shows it", async () => {
    for (const lose of ["answer", "script"] as const) {
      await fresh();
      await returns("linked");
      app.own = shareViews["coupon"]!;
      await stage.page.clock.install();
      if (lose === "answer") app.refuses = { status: 503, code: "busy", message: "Please try again in a moment." };
      else await stage.page.route("**/tuan-reward.js*", (route) => route.abort());
      app.asked = [];
      await go();
      await block().scrollIntoViewIfNeeded();
      await expect.poll(() => app.asked).toEqual(["POST share/status"]);
      await stage.page.waitForLoadState("networkidle");
      expect(await block().locator("[data-part=reward]").isVisible()).toBe(false);
      app.refuses = null;
      await stage.page.unrouteAll();
      await stage.page.clock.runFor(31_000);
      await block().getByText("It is yours. Use it by").waitFor();
    }
  });

  it("leads to the account where a code is kept for who is logged in", async () => {
    await returns("locked", "lucky");
    await block().getByText("Gift card: log in to see its code.").waitFor();
    expect(await block().getByRole("link", { name: "Log in" }).getAttribute("href")).toContain(`/account/login?return_url=${encodeURIComponent(stage.product)}`);
    expect(await findings(stage.page, { include: "tuan-sharing" })).toEqual([]);
    await shot("block-locked-390");
  });

  it("leaves no empty band where somebody has no link yet, and keeps room for the link of who has one", async () => {
    const spare = () => block().locator(".tuan-sharing__own").evaluate((own) => {
      const inner = [...own.children].filter((one) => one.getBoundingClientRect().height > 0);
      return own.getBoundingClientRect().bottom - Math.max(...inner.map((one) => one.getBoundingClientRect().bottom));
    });
    for (const width of [390, 1440]) {
      await fresh({ viewport: { width, height: 900 } });
      offer("coupons");
      await go();
      expect(await spare()).toBeLessThan(10);
    }
    await returns("linked");
    expect(await block().locator(".tuan-sharing__own").evaluate((own) => own.getBoundingClientRect().height)).toBeGreaterThan(140);
  });

  it("puts no space between Chinese sentences", async () => {
    offer("packets");
    for (const language of ["zh-CN", "zh-TW"]) {
      await go(`/${language}${stage.product}`);
      const said = await block().innerText();
      expect(said).toMatch(/\$5\.00 [红紅]包。\p{Script=Han}/u);
      expect(said).not.toMatch(/。 /);
    }
  });

  it("shows nothing where nothing is offered, and a sample in the theme editor", async () => {
    offer(null);
    await go();
    expect(await stage.page.locator(".tuan-sharing").count()).toBe(0);
    await go(`${stage.product}?design=1`);
    expect(await stage.page.locator(".tuan--sample").innerText()).toContain("Sample. No offer to share is open yet");
    offer("coupons", { offer: "red_packet" });
    await go();
    expect(await block().count()).toBe(0);
    offer("coupons", { heading: "Tea for two" });
    await go();
    expect(await block().getByRole("heading").innerText()).toBe("Tea for two");
  });

  it("one press gives the link, which copies, and the share panel of groups opens with it; nothing moves by itself", async () => {
    offer("coupons");
    const shifted = await watchShifts(stage.page);
    await go();
    const before = (await block().boundingBox())!.height;
    await block().getByRole("button", { name: "Get my link" }).focus();
    await stage.page.keyboard.press("Enter");
    await block().getByRole("button", { name: "Copy link" }).waitFor();
    expect(await focused()).toBe("Copy link");
    await stage.page.keyboard.press("Enter");
    await block().getByRole("button", { name: "Copied" }).waitFor();
    expect(await stage.page.evaluate(() => navigator.clipboard.readText())).toBe(`https://tea.example/apps/tuan/r/MEIMEI22?to=${encodeURIComponent(stage.product)}`);
    await block().getByRole("button", { name: "Share", exact: true }).click();
    const sheet = stage.page.getByRole("dialog", { name: "Share with friends" });
    await sheet.getByText("Here is 10% off your order at Lantern & Leaf. #ad").waitFor();
    await sheet.getByRole("link", { name: "WhatsApp" }).waitFor();
    if (SHOTS) await stage.page.screenshot({ path: path.join(SHOTS, "sheet.png") });
    expect(await findings(stage.page, { include: "dialog" })).toEqual([]);
    await stage.page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect((await block().boundingBox())!.height).toBeLessThanOrEqual(before + 2);
    expect(await shifted()).toBeLessThan(0.01);
    expect(app.asked).toEqual(["POST share"]);
  });

  it("speaks the page's language in the share panel, whatever language the link was asked for in, and none while it does not know", async () => {
    await returns("linked");
    await stage.page.route("**/share/status", (route) => route.abort());
    await go(`/zh-TW${stage.product}`);
    await block().getByRole("button", { name: "分享", exact: true }).click();
    await block().getByText("網路暫時不通，請再試一次。").waitFor();
    expect(await stage.page.getByRole("dialog").count()).toBe(0);
    await stage.page.unroute("**/share/status");
    await block().getByRole("button", { name: "分享", exact: true }).click();
    const words = stage.page.getByRole("dialog").locator(".tuan-words");
    await words.waitFor();
    expect(await words.innerText()).toMatch(/Lantern & Leaf.*下單/);
    // Kept in that language from then on: the panel opens without asking.
    app.asked = [];
    await stage.page.route("**/share/status", (route) => route.abort());
    await go(`/zh-TW${stage.product}`);
    await block().getByRole("button", { name: "分享", exact: true }).click();
    expect(await words.innerText()).toContain("下單");
  });

  it.each<[string, string, keyof typeof shareOffers]>([
    ["visited", "Visits: 12 · Orders by friends: 0", "coupons"],
    ["waiting", "A friend has ordered. Yours as soon as the order is paid.", "coupons"],
    ["coupon", "It is yours. Use it by", "coupons"],
    ["packet", "A red packet waits for you. Open it by", "lucky"],
    ["opened", "$8.30\nGift card, being made.", "lucky"],
    ["second", "$8.30\nGift card, being made.", "lucky"],
  ])("shows who comes back their link at once and then what came of it, without a shift: %s", async (view, words, name) => {
    const shifted = await watchShifts(stage.page);
    await returns(view, name);
    await block().getByText(words.split("\n")[0]!).waitFor();
    expect((await block().innerText()).replace(/\n+/g, "\n")).toContain(words);
    expect(await block().getByText("K2M4QW8ZPLXDRT6A").count()).toBe(0);
    expect(await shifted()).toBeLessThan(0.01);
    expect(await findings(stage.page, { include: "tuan-sharing" })).toEqual([]);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await shot(`block-${view}-390`);
    if (!SHOTS) return;
    stage.shop.api.world.theme.dark = true;
    await go();
    await block().getByText(words.split("\n")[0]!).waitFor();
    await shot(`block-${view}-390-dark`);
    await stage.page.setViewportSize({ width: 1440, height: 900 });
    await stage.page.goto(`${stage.shop.origin}/zh-TW${stage.product}`);
    await stage.page.waitForLoadState("networkidle");
    await shot(`block-${view}-1440-zh-dark`);
  });

  it("shows of several offers the first, and before it one of which something waits, without a shift", async () => {
    const shown = () => block().filter({ visible: true });
    offer(["coupons", "lucky"]);
    await go();
    expect([await block().count(), await shown().count(), await shown().getAttribute("data-program")]).toEqual([2, 1, "prg_1"]);
    expect(await findings(stage.page, { include: ".tuan-offers" })).toEqual([]);
    await shown().getByRole("button", { name: "Get my link" }).click();
    await shown().getByLabel("Your link").waitFor();
    await stage.page.evaluate(() => localStorage.setItem("tuan.sharers", localStorage.getItem("tuan.sharers")!.replace(/"prg_1":(.*)\}$/, `"prg_1":$1,"prg_2":$1}`)));
    const comesBack = async (prg_1: string, prg_2: string) => {
      app.ownIn = { prg_1: shareViews[prg_1]!, prg_2: shareViews[prg_2]! };
      app.asked = [];
      const shifted = await watchShifts(stage.page);
      await go();
      await block().first().scrollIntoViewIfNeeded();
      await expect.poll(() => app.asked.length).toBe(2);
      await stage.page.waitForLoadState("networkidle");
      expect(await shifted()).toBeLessThan(0.01);
      return shown().getAttribute("data-program");
    };
    expect(await comesBack("waiting", "opened")).toBe("prg_1");
    expect(await comesBack("coupon", "linked")).toBe("prg_1");
    expect(await comesBack("linked", "packet")).toBe("prg_2");
    await shot("block-second-offer");
    app.opened = shareViews["opened"]!;
    await shown().getByRole("button", { name: "Open" }).click();
    await shown().getByText("$8.30").waitFor();
  });

  it("gives a coupon's code to copy, and puts it into the cart", async () => {
    await returns("coupon");
    await block().getByRole("button", { name: "Copy code" }).click();
    expect(await stage.page.evaluate(() => navigator.clipboard.readText())).toBe("TUAN-QX7KPM2RWLDB");
    expect(await block().getByRole("link", { name: "Use it now" }).getAttribute("href")).toBe(`/discount/TUAN-QX7KPM2RWLDB?redirect=${encodeURIComponent(stage.product)}`);
  });

  it.each([["no-preference", 600], ["reduce", 0]] as const)("opens a red packet with motion for who wants it: %s", async (reducedMotion, ms) => {
    await fresh({ reducedMotion });
    await returns("packet", "lucky");
    app.opened = shareViews["opened"]!;
    const longest = stage.page.evaluate(() => new Promise<number>((done) => {
      const packet = () => document.querySelector(".tuan-packet");
      let most = 0;
      const look = () => {
        for (const one of packet()?.getAnimations({ subtree: true }) ?? []) most = Math.max(most, Number(one.effect?.getComputedTiming().endTime ?? 0));
        if (document.querySelector(".tuan-reward__amount")) done(most);
        else requestAnimationFrame(look);
      };
      look();
    }));
    const open = block().getByRole("button", { name: "Open" });
    await open.focus();
    await stage.page.keyboard.press("Enter");
    await block().getByText("$8.30").waitFor();
    expect(await longest).toBe(ms);
    expect(await focused()).toBe("$8.30");
    await shot("opened");
  });

  it("says what is wrong in words, and where to sign in", async () => {
    await returns("packet", "packets");
    app.refuses = { status: 403, code: "packet.account", message: "Store credit needs a customer account. Please sign in to open it." };
    await block().getByRole("button", { name: "Open" }).click();
    await block().getByText("Store credit needs a customer account. Please sign in to open it.").waitFor();
    expect(await block().getByRole("link", { name: "Log in" }).getAttribute("href")).toBe(`/account/login?return_url=${encodeURIComponent(stage.product)}`);
    app.refuses = { status: 410, code: "program.closed", message: "This offer has ended." };
    await block().getByRole("button", { name: "Open" }).click();
    await block().getByText("This offer has ended.").waitFor();
  });

  it("works without a script: a form, and the sharer's page", async () => {
    await fresh({ javaScriptEnabled: false });
    offer("coupons");
    await go();
    await block().getByRole("button", { name: "Get my link" }).click();
    expect(await stage.page.getByLabel("Your link").inputValue()).toBe("https://tea.example/apps/tuan/r/MEIMEI22");
    expect(app.asked).toEqual(["POST share as a form"]);
  });
});
