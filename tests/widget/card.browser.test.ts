import { describe, expect, it } from "vitest";
import { painted, tellInOneBreath } from "./one-breath";
import { WidgetStage } from "./stage";
import { group, scenes, seat, threeGroups } from "./states";
import { settle } from "./steps";

const stage = new WidgetStage();
const go = () => stage.page.locator("[data-part=go]");
const kind = () => stage.page.locator("tuan-group").getAttribute("data-kind");
const posts = (path: string) => stage.shop.log.filter((line) => line === `POST ${path}`).length;

describe("a group whose time is up", () => {
  it("says who is in, and asks for nobody more, while the last payments are counted", async () => {
    await stage.open(scenes["settling"]!);
    expect(await kind()).toBe("settling");
    expect(await stage.page.locator("[data-part=seats]").innerText()).toBe("2 of 3 people in");
  });
});

describe("the first paint", () => {
  it("is whole without JavaScript, and its form opens a group", async () => {
    const plain = await stage.browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(stage.shop.play({}));
    expect(await still.locator("#shopify-block-group-buy").innerText()).toMatch(/¥69\.30[\s\S]*Start a group[\s\S]*refunded in full/);
    expect(stage.shop.log).toEqual([]);
    await still.getByRole("button", { name: "Start a group" }).click();
    const sent = new URLSearchParams(await still.locator("#form").innerText());
    expect(Object.fromEntries(sent)).toMatchObject({ campaign: "cmp_tea", variant: "101", quantity: "1", locale: "en" });
    await plain.close();
  });

  it("asks the app for nothing until the card comes near", async () => {
    await stage.page.setViewportSize({ width: 390, height: 120 });
    await stage.page.goto(stage.shop.play({}));
    await stage.page.waitForFunction(() => customElements.get("tuan-group"));
    await painted(stage.page);
    expect(stage.shop.log).toEqual([]);
    await stage.page.locator("tuan-group").scrollIntoViewIfNeeded();
    await settle(stage.page, {});
    expect(stage.shop.log).toEqual(["GET /apps/tuan/campaigns/cmp_tea/live"]);
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

  it("does not move when what is live arrives", async () => {
    await stage.page.addInitScript(() => {
      const seen: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
    });
    for (const name of ["live-with-groups", "live-without-groups"]) {
      await stage.open(scenes[name] ?? {});
      await painted(stage.page);
      expect(await stage.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)), name).toBeLessThan(0.005);
    }
  });

  it("is nothing at all on a product without a campaign", async () => {
    await stage.page.goto(stage.shop.play({ campaign: null }));
    expect((await stage.page.locator("#shopify-block-group-buy").innerHTML()).trim()).toBe("");
  });
});

it("says nothing about other groups when the app does not answer, and still starts one", async () => {
  await stage.page.goto(stage.shop.play({ silent: true }));
  await stage.page.locator("[data-part=list]").waitFor({ state: "hidden" });
  await go().click();
  await stage.page.waitForURL("**/checkout");
});

describe("starting a group", () => {
  it("takes a seat, fills the cart, keeps the codes there, and goes to the checkout", async () => {
    await stage.open({});
    stage.shop.codes = ["FREESHIP"];
    await go().click();
    await stage.page.waitForURL("**/checkout");
    expect(stage.shop.log.slice(1)).toEqual(["POST /apps/tuan/seats", "GET /cart.js", "POST /cart/add.js", "POST /cart/update.js"]);
    expect(stage.shop.bodies[0]).toMatchObject({ campaign: "cmp_tea", variant: "101", quantity: 1, via: "link", locale: "en", shopper: expect.stringMatching(/^[\w-]{16,64}$/) as string });
    expect(stage.shop.codes).toEqual(["FREESHIP", expect.stringMatching(/^TUAN/)]);
  });

  it("joins the listed group whose button is pressed", async () => {
    await stage.open({ live: { groups: threeGroups } });
    await stage.page.getByRole("button", { name: "Show 2 more" }).click();
    await stage.page.getByRole("button", { name: "Join the group of 陈**" }).click();
    await stage.page.waitForURL("**/checkout");
    expect(stage.shop.bodies[0]).toMatchObject({ invite: "INVITE2", via: "list" });
  });

  it("joins by the link that brought the shopper", async () => {
    await stage.open(scenes.bound ?? {});
    await stage.page.getByRole("button", { name: "Join this group" }).click();
    await stage.page.waitForURL("**/checkout");
    expect(stage.shop.bodies[0]).toMatchObject({ invite: "INVITE9", via: "link" });
  });

  it("makes one seat of a double click, of the back button, and of a second tab", async () => {
    await stage.open({});
    await go().dblclick();
    await stage.page.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);

    await stage.page.goBack();
    await settle(stage.page, {});
    await go().click();
    await stage.page.waitForURL("**/checkout");

    const other = await stage.context.newPage();
    await other.goto(`${stage.shop.url}/products/oolong`);
    await settle(other, {});
    await other.locator("[data-part=go]").click();
    await other.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);
    expect(stage.shop.lines).toHaveLength(1);
  });

  it("brings back a held seat that this browser has lost, by its own invite", async () => {
    const held = { state: "held", share: null } as const;
    for (const [opener, invite] of [[false, "INVITE1"], [true, undefined]] as const) {
      await stage.open({ live: { mine: seat({ ...held, opener }) } });
      await stage.page.getByRole("button", { name: "Go to checkout" }).click();
      await stage.page.waitForURL("**/checkout");
      expect(stage.shop.bodies[0]).toMatchObject({ campaign: "cmp_tea", variant: "101" });
      expect(stage.shop.bodies[0]?.invite).toBe(invite);
      await stage.page.evaluate(() => localStorage.clear());
    }
  });

  it("takes the former seat's line and code out when another variant is chosen", async () => {
    await stage.open({});
    await go().click();
    await stage.page.waitForURL("**/checkout");
    await stage.page.goto(`${stage.shop.url}/products/oolong?variant=102`);
    await settle(stage.page, {});
    await go().click();
    await stage.page.waitForURL("**/checkout");
    expect(stage.shop.lines.map((line) => line.id)).toEqual([102]);
    expect(stage.shop.codes).toHaveLength(1);
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

  it("stays and says so when the group price did not land, and tries again with the same seat", async () => {
    await stage.open(scenes.displaced ?? {});
    expect(stage.page.url()).toContain("/products/");
    stage.shop.scene = {};
    await stage.page.getByRole("button", { name: "Try again" }).click();
    await stage.page.waitForURL("**/checkout");
    expect(posts("/apps/tuan/seats")).toBe(1);
    expect(stage.shop.lines).toHaveLength(1);
  });

  it("gives the refusal in the app's words, and the button back", async () => {
    await stage.open(scenes["over-limit"] ?? {});
    expect(await stage.page.getByRole("status").innerText()).toContain("One per person");
    expect(await go().getAttribute("aria-disabled")).toBe("false");
  });
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

describe("the chosen variant", () => {
  it("changes the price by the form, by an event, and by the address", async () => {
    await stage.open({});
    const price = stage.page.locator("[data-part=group]");
    await stage.page.locator("select[name=id]").selectOption("102");
    expect(await price.innerText()).toBe("¥131.60");
    await stage.page.evaluate(() => document.dispatchEvent(new CustomEvent("variant:change", { detail: { variant: { id: 104 } } })));
    expect(await kind()).toBe("uncovered");
    await stage.page.evaluate(() => history.replaceState(null, "", "?variant=101"));
    await stage.page.waitForFunction(() => document.querySelector("tuan-group")?.getAttribute("data-kind") === "start");
    expect(await price.innerText()).toBe("¥69.30");
    expect(await stage.page.locator("form[data-part=form] [name=variant]").inputValue()).toBe("101");
  });

  it("of another product is ignored", async () => {
    await stage.open({});
    await stage.page.evaluate(() => document.dispatchEvent(new CustomEvent("variant:change", { detail: { variant: { id: 555 } } })));
    expect(await stage.page.locator("[data-part=group]").innerText()).toBe("¥69.30");
  });
});

it("asks again when the time is up, and shows what has become of the group", async () => {
  await stage.open(scenes["forming"] ?? {});
  expect(await kind()).toBe("forming");
  stage.shop.scene = { live: { mine: seat({ state: "failed", refund: "due", share: null, group: group({ status: "failed" }) }) } };
  await stage.page.evaluate(() => {
    const before = Date.now;
    Date.now = () => before() + 48 * 3600_000;
  });
  await stage.page.waitForFunction(() => document.querySelector("tuan-group")?.getAttribute("data-kind") === "failed");
  expect(await stage.page.locator("tuan-group").innerText()).toContain("Your refund is on its way");
});
