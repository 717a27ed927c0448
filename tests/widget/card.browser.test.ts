import { describe, expect, it } from "vitest";
import { painted } from "./one-breath";
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

  it("goes on to the checkout with the seat that is held, or with what has been chosen in its place since", async () => {
    const held = async () => {
      const token = await stage.page.evaluate(() => Object.values(JSON.parse(localStorage.getItem("tuan.seats")!) as Record<string, { seat: { token: string } }>)[0]!.seat.token);
      stage.shop.scene = { live: { mine: seat({ token, state: "held", share: null }) } };
    };
    const pay = async () => {
      await settle(stage.page, {});
      await stage.page.getByRole("button", { name: "Go to checkout" }).click();
      await stage.page.waitForURL("**/checkout");
      await held();
      return stage.shop.lines.map(({ id, quantity }) => [id, quantity]);
    };
    await stage.page.goto(stage.shop.play({}));
    await settle(stage.page, {});
    await stage.page.locator("select[name=id]").selectOption("102");
    await go().click();
    await stage.page.waitForURL("**/checkout");
    await held();
    // The page shows its first variant again: nobody has chosen that.
    await stage.page.goto(`${stage.shop.url}/products/oolong`);
    expect(await pay()).toEqual([[102, 1]]);
    expect(posts("/apps/tuan/seats")).toBe(1);
    await stage.page.goto(`${stage.shop.url}/products/oolong`);
    await settle(stage.page, {});
    await stage.page.locator("select[name=id]").selectOption("104");
    await stage.page.locator("select[name=id]").selectOption("101");
    expect(await pay()).toEqual([[101, 1]]);
    await stage.page.goto(`${stage.shop.url}/products/oolong?variant=102`);
    expect(await pay()).toEqual([[102, 1]]);
    await stage.page.goto(`${stage.shop.url}/products/oolong`);
    await settle(stage.page, {});
    await stage.page.evaluate(() => document.querySelector("form[action='/cart/add']")!.insertAdjacentHTML("beforeend", '<input name="quantity" value="1">'));
    await stage.page.locator("form[action='/cart/add'] [name=quantity]").fill("2");
    expect(await pay()).toEqual([[102, 2]]);
    expect([posts("/apps/tuan/seats"), stage.shop.codes.length]).toEqual([4, 1]);
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

  it("changes nothing else: the button that has the focus keeps it", async () => {
    await stage.open({ live: { groups: threeGroups } });
    const join = stage.page.getByRole("button", { name: /^Join the group of/ }).first();
    await join.focus();
    await stage.page.locator("select[name=id]").evaluate((select: HTMLSelectElement) => {
      select.value = "102";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(await stage.page.locator("[data-part=group]").innerText()).toBe("¥131.60");
    expect(await join.evaluate((button) => button === document.activeElement)).toBe(true);
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

