import { describe, expect, it } from "vitest";
import { painted, tellInOneBreath } from "./one-breath";
import { WidgetStage } from "./stage";
import { seat, threeGroups } from "./states";
import { settle } from "./steps";

/** The card on slow phones, in browsers that allow little, and where the app or the network does not answer. */
const stage = new WidgetStage();
const go = () => stage.page.locator("[data-part=go]");
const posts = (path: string) => stage.shop.log.filter((line) => line === `POST ${path}`).length;

it("says nothing about other groups when the app does not answer, and still starts one", async () => {
  await stage.page.goto(stage.shop.play({ silent: true }));
  await stage.page.locator("[data-part=list]").waitFor({ state: "hidden" });
  await go().click();
  await stage.page.waitForURL("**/checkout");
});

it("joins by the link also while nothing is known of its group, and before the scripts are there", async () => {
  await stage.page.goto(stage.shop.play({ invited: true, silent: true }));
  await stage.page.locator("[data-part=list]").waitFor({ state: "hidden" });
  await go().click();
  await stage.page.waitForURL("**/checkout");
  expect(stage.shop.bodies[0]).toMatchObject({ invite: "INVITE9", via: "link" });

  await stage.page.route("**/tuan-group.js*", (route) => route.abort());
  await stage.page.goto(stage.shop.play({ invited: true }));
  await go().click();
  expect(Object.fromEntries(new URLSearchParams(await stage.page.locator("#form").innerText()))).toMatchObject({ campaign: "cmp_tea", invite: "INVITE9" });
});

it("knows the variant that was chosen before the script came", async () => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await stage.page.route("**/tuan-group.js*", (route) => held.then(() => route.continue()));
  await stage.page.goto(stage.shop.play({}), { waitUntil: "commit" });
  await stage.page.locator("select[name=id]").selectOption("102");
  come();
  await settle(stage.page, {});
  expect(await stage.page.locator("[data-part=group]").innerText()).toBe("¥131.60");
  await go().click();
  await stage.page.waitForURL("**/checkout");
  expect(stage.shop.lines.map(({ id }) => id)).toEqual([102]);
});

it.each([[120, 900, 1], [900, 120, 0]])("goes by where the card is last, where a busy browser tells of two places in one breath: %i px, then %i px high", async (before, after, asks) => {
  await tellInOneBreath(stage.page);
  await stage.page.setViewportSize({ width: 390, height: before });
  await stage.page.goto(stage.shop.play({}));
  await stage.page.waitForFunction(() => customElements.get("tuan-group"));
  await painted(stage.page);
  expect(stage.shop.log).toEqual([]);
  await stage.page.setViewportSize({ width: 390, height: after });
  if (asks) await settle(stage.page, {});
  else await painted(stage.page);
  expect(stage.shop.log.length).toBe(asks);
});

it("makes one seat where the storage is full, and where pages may not lock anything", async () => {
  await stage.page.addInitScript(() => {
    localStorage.setItem("tuan.seats", "{}");
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    navigator.locks.request = () => Promise.reject(new DOMException("blocked", "SecurityError"));
  });
  await stage.open({});
  await go().click();
  await stage.page.waitForURL("**/checkout");
  expect([posts("/apps/tuan/seats"), stage.shop.lines.length]).toEqual([1, 1]);
});

it("works where storage is blocked", async () => {
  await stage.page.addInitScript(() => {
    for (const area of ["localStorage", "sessionStorage"]) Object.defineProperty(window, area, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  });
  await stage.open({});
  await go().click();
  await stage.page.waitForURL("**/checkout");
  expect(posts("/apps/tuan/seats")).toBe(1);
});

it("asks again for a script that did not come", async () => {
  await stage.page.route("**/tuan-seat.js*", (route) => route.abort());
  await stage.open({});
  await go().click();
  await stage.page.locator("[data-part=notice]:not(:empty)").waitFor();
  await stage.page.unroute("**/tuan-seat.js*");
  await go().click();
  await stage.page.waitForURL("**/checkout");
});

it("takes groups off the list whose time is up, and asks once for all of them, though nobody answers", async () => {
  await stage.open({ live: { groups: threeGroups } });
  stage.shop.scene = { silent: true };
  const asked = stage.shop.log.length;
  await stage.page.evaluate(() => {
    const before = Date.now;
    Date.now = () => before() + 48 * 3600_000;
  });
  await stage.page.locator(".tuan__group").first().waitFor({ state: "detached" });
  expect(await stage.page.locator(".tuan__group").count()).toBe(0);
  await expect.poll(() => stage.shop.log.length).toBe(asked + 1);
});

describe("an answer that comes late", () => {
  /** Keeps back the first answer of this address, which the shop gave when it was asked. */
  async function keepBack(address: string): Promise<() => Promise<void>> {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    let first = true;
    await stage.page.route(address, async (route) => {
      if (!first) return route.continue();
      first = false;
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    return async () => {
      const come = stage.page.waitForResponse(address);
      release();
      await (await come).finished();
      await painted(stage.page);
    };
  }
  const LIVE = "**/campaigns/cmp_tea/live?*";

  it("does not paint over what a later question has brought", async () => {
    const come = await keepBack(LIVE);
    await stage.page.goto(stage.shop.play({ live: { groups: threeGroups }, refuse: { code: "group.full", message: "This group is full." } }));
    await expect.poll(() => stage.shop.log.length).toBe(1);
    stage.shop.scene = { ...stage.shop.scene, live: { groups: [] } };
    await go().click();
    await settle(stage.page, {});
    await come();
    expect(await stage.page.getByRole("button", { name: /^Join the group of/ }).count()).toBe(0);
  });

  it("does not take away the seat that was taken meanwhile", async () => {
    const come = await keepBack(LIVE);
    const arrive = await keepBack("**/cart.js");
    await stage.page.goto(stage.shop.play({ live: { mine: seat({ token: "seat.of-before", state: "held", share: null }) } }));
    await expect.poll(() => stage.shop.log.length).toBe(1);
    await go().click();
    await expect.poll(() => stage.shop.log.at(-1)).toBe("GET /cart.js");
    stage.shop.scene = {};
    await come();
    await arrive();
    await stage.page.waitForURL("**/checkout");
    expect(await stage.page.evaluate(() => Object.values(JSON.parse(localStorage.getItem("tuan.seats") ?? "{}") as Record<string, { left?: boolean }>).map(({ left }) => left))).toEqual([true]);
  });
});
