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
    await hello().getByText("A friend gives you 10% off your first order.").waitFor();
    expect(await stage.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await stage.page.getByRole("dialog").count()).toBe(0);
    expect(await findings(stage.page, { include: ".tuan-hello" })).toEqual([]);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (SHOTS) await stage.page.screenshot({ path: path.join(SHOTS, "hello.png") });
    await hello().getByRole("button", { name: "Get it" }).click();
    await hello().getByText("10% off your first order is in your cart").or(hello().getByText("your code is TUAN-WELCOME")).waitFor();
    expect(await codes()).toEqual(["TUAN-WELCOME"]);
    expect(await shifted()).toBeLessThan(0.01);
    await go();
    await stage.page.waitForLoadState("networkidle");
    expect(await hello().count()).toBe(0);
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
