import path from "node:path";
import { describe, expect, it } from "vitest";
import { findings, watchShifts } from "../support/browser/measures";
import { shareViews } from "./share-samples";
import { SHOTS, shareStage } from "./share-stage";

describe("a friend who came by a link", () => {
  const stage = shareStage();
  const { app, fresh, go, offer, returns } = stage;
  const hello = () => stage.page.locator(".tuan-hello");
  /** What the cart holds of discounts, as its own page says. */
  const codes = () => stage.page.evaluate(async () => ((await (await fetch("/cart.js")).json()) as { discount_codes: { code: string }[] }).discount_codes.map(({ code }) => code));

  it("is offered the coupon quietly, takes it into the cart beside what is there, and is told until when", async () => {
    offer("coupons");
    const shifted = await watchShifts(stage.page);
    await go(`${stage.product}?ref=MEIMEI22`);
    await hello().getByText("A friend gives you 10% off your order.").waitFor();
    expect(await stage.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await stage.page.getByRole("dialog").count()).toBe(0);
    expect(await findings(stage.page, { include: ".tuan-hello" })).toEqual([]);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (SHOTS) await stage.page.screenshot({ path: path.join(SHOTS, "hello.png") });
    await hello().getByRole("button", { name: "Get it" }).click();
    await hello().getByText("10% off your order is in your cart").or(hello().getByText("your code is TUAN-WELCOME")).waitFor();
    expect(await codes()).toEqual(["TUAN-WELCOME"]);
    expect(await shifted()).toBeLessThan(0.01);
    await go();
    await stage.page.waitForLoadState("networkidle");
    expect(await hello().count()).toBe(0);
  });

  /** What can be pressed and is hidden by the greeting now, by more than half: a large picture that opens stays in reach. */
  const covered = () => stage.page.evaluate(() => {
    const hello = document.querySelector(".tuan-hello")!;
    const over = hello.getBoundingClientRect();
    return [...document.querySelectorAll("a[href], button, input, select, label")].filter((one) => !hello.contains(one)).filter((one) => {
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      const hidden = Math.max(0, Math.min(right, over.right) - Math.max(left, over.left)) * Math.max(0, Math.min(bottom, over.bottom) - Math.max(top, over.top));
      return hidden > (width * height) / 2;
    }).map((one) => one.textContent!.trim() || one.getAttribute("name"));
  });

  it.each([[390, 844], [390, 664], [1440, 900]])("covers nothing that can be pressed, wherever the page comes to rest: %d by %d", async (width, height) => {
    offer("coupons");
    await fresh({ viewport: { width, height } });
    const shifted = await watchShifts(stage.page);
    await go(`${stage.product}?ref=MEIMEI22`);
    for (const where of [stage.product, "/cart"]) {
      if (where !== stage.product) {
        await stage.page.evaluate(() => fetch("/cart/add.js", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ items: [{ id: Number(document.querySelector<HTMLInputElement>("form[action*='/cart/add'] [name=id]")!.value), quantity: 1 }] }) }));
        await go(where);
      }
      await hello().getByText("A friend gives you 10% off your order.").waitFor();
      expect(await covered()).toEqual([]);
      if (SHOTS) await stage.page.screenshot({ path: path.join(SHOTS, `hello-${where === "/cart" ? "cart" : "product"}-${width}x${height}.png`) });
      for (const part of [0.4, 0.7, 1]) {
        await stage.page.evaluate((part) => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part), part);
        await expect.poll(covered).toEqual([]);
      }
      await hello().waitFor({ state: "visible" });
    }
    expect(await shifted()).toBeLessThan(0.01);
  });

  it("steps aside where buttons fill the window, and comes back; from somebody's focus it goes away", async () => {
    offer("coupons");
    await go(`${stage.product}?ref=MEIMEI22`);
    await hello().waitFor();
    await stage.page.evaluate(() => {
      const wall = document.createElement("div");
      wall.id = "wall";
      wall.style.cssText = "position:fixed;inset:0;display:grid";
      wall.innerHTML = "<button>A</button>".repeat(20);
      document.body.append(wall);
      dispatchEvent(new Event("scroll"));
    });
    await hello().waitFor({ state: "hidden" });
    await stage.page.evaluate(() => {
      document.querySelector("#wall")!.remove();
      dispatchEvent(new Event("scroll"));
    });
    await hello().waitFor({ state: "visible" });

    const foot = stage.page.locator("footer select");
    await foot.focus();
    await expect.poll(covered).toEqual([]);
  });

  it("closes it once and for all", async () => {
    offer("coupons");
    await go(`${stage.product}?ref=MEIMEI22`);
    await hello().getByRole("button", { name: "Close" }).click();
    await go();
    await stage.page.waitForLoadState("networkidle");
    expect(await hello().count()).toBe(0);
    expect(await codes()).toEqual([]);
  });

  it("is shown their code where the steps into the cart do not come", async () => {
    offer("coupons");
    await stage.page.route("**/tuan-seat.js*", (route) => route.abort());
    await go(`${stage.product}?ref=MEIMEI22`);
    await hello().getByRole("button", { name: "Get it" }).click();
    await hello().getByText("your code is TUAN-WELCOME").waitFor();
    await hello().getByRole("link").waitFor();
  });

  it("is never the sharer, nor somebody who has not agreed to be remembered, nor greeted where the merchant wants none", async () => {
    await returns("linked");
    await go(`${stage.product}?ref=MEIMEI22`);
    await stage.page.waitForLoadState("networkidle");
    expect(await hello().count()).toBe(0);

    await fresh();
    stage.shop.api.world.shop.asksConsent = true;
    await go(`${stage.product}?ref=MEIMEI22`);
    await stage.page.waitForLoadState("networkidle");
    expect([await hello().count(), await stage.page.evaluate(() => localStorage.length)]).toEqual([0, 0]);
    stage.shop.api.world.shop.asksConsent = false;

    await fresh();
    stage.shop.api.world.theme.embeds[0]!.settings = { offers: false };
    await go(`${stage.product}?ref=MEIMEI22`);
    await stage.page.waitForLoadState("networkidle");
    expect(await hello().count()).toBe(0);
    stage.shop.api.world.theme.embeds[0]!.settings = {};
  });

  it("who shared is told of a reward once, on a page that does not show it anyway", async () => {
    await returns("linked");
    app.own = shareViews["coupon"]!;
    await stage.page.evaluate(() => sessionStorage.clear());
    await go("/");
    await hello().getByText("Your reward is ready.").waitFor();
    await hello().getByRole("button", { name: "See it" }).click();
    await stage.page.getByText("TUAN-QX7KPM2RWLDB").waitFor();
    for (const _ of [1, 2]) {
      await stage.page.evaluate(() => sessionStorage.clear());
      app.asked = [];
      await go("/");
      await expect.poll(() => app.asked).toEqual(["POST share/status"]);
      await stage.page.waitForLoadState("networkidle");
      expect(await hello().count()).toBe(0);
    }
    app.asked = [];
    await go("/");
    await stage.page.waitForLoadState("networkidle");
    expect(app.asked).toEqual([]);
  });
});
