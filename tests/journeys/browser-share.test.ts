import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FriendsForm } from "../../app/contracts/program-form-friends";
import { browserStage } from "../support/browser/journeys";
import { findings, watchShifts } from "../support/browser/measures";
import type { BrowserShopper } from "../support/browser/shopper";
import { friendsForm, merchant } from "../support/merchant";
import type { Order } from "../../sandbox/world/types";

const DAY = 24 * 3_600_000;
const stage = browserStage();

describe("share with friends, seen by people", () => {
  let program: string | null = null;

  beforeEach(() => void stage.sandbox.world.theme.productBlocks.push({ type: "share", settings: {} }));
  afterEach(async () => {
    stage.sandbox.world.theme.embeds[0]!.settings = {};
    stage.sandbox.world.theme.productBlocks = stage.sandbox.world.theme.productBlocks.filter(({ type }) => type !== "share");
    if (program) await merchant(stage.sandbox).act(`/app/programs/${program}`, "end");
    program = null;
  });

  /** The merchant saves and starts a program; its codes are made. */
  async function offer(kind: FriendsForm["kind"], change: Partial<FriendsForm> = {}): Promise<void> {
    program = await merchant(stage.sandbox).startProgram(friendsForm(stage.sandbox, kind, change));
    await stage.sandbox.quiet();
    expect(stage.sandbox.world.metafields.find(({ ownerType, key }) => ownerType === "APPINSTALLATION" && key === "share")?.value).toContain(program);
  }
  const product = () => `${stage.sandbox.storefront}/products/${stage.product.handle}`;
  /** What the product costs with the coupon: the share taken off is rounded, as Shopify does. */
  const tenOff = () => stage.product.variants[0]!.price - Math.round(stage.product.variants[0]!.price * 0.1);
  const block = ({ page }: BrowserShopper) => page.locator("tuan-sharing");
  /** @returns the shopper's own link */
  async function share(who: BrowserShopper): Promise<string> {
    await who.page.goto(product());
    await block(who).getByRole("button", { name: "Get my link" }).click();
    await block(who).getByRole("button", { name: "Copy link" }).click();
    await block(who).getByRole("button", { name: "Copied" }).waitFor();
    return who.page.evaluate(() => navigator.clipboard.readText());
  }
  async function buy(who: BrowserShopper): Promise<Order> {
    await who.page.getByRole("button", { name: "Add to cart" }).click();
    await who.page.waitForURL(/\/cart$/);
    await who.page.goto(`${stage.sandbox.storefront}/checkout`);
    await who.atCheckout();
    return who.pay();
  }
  /** A friend follows the link, takes the coupon and pays with it. */
  async function friendBuys(link: string): Promise<{ friend: BrowserShopper; order: Order }> {
    const friend = await stage.shopper("Bo");
    await friend.page.goto(link);
    await friend.page.waitForURL((url) => url.href.startsWith(product()) && !url.searchParams.has("ref"));
    const hello = friend.page.locator(".tuan-hello");
    await hello.getByText("A friend gives you 10% off your order.").waitFor();
    await hello.getByRole("button", { name: "Get it" }).click();
    await hello.getByText("10% off your order is in your cart").waitFor();
    const order = await buy(friend);
    expect(order.subtotal).toBe(tenOff());
    return { friend, order };
  }
  /** Opens the product page until its block says this. */
  async function until(who: BrowserShopper, words: string): Promise<void> {
    await stage.aMinute();
    const seen = async () => {
      await who.page.goto(product());
      await block(who).scrollIntoViewIfNeeded();
      await who.page.waitForLoadState("networkidle");
      return block(who).getByText(words).count();
    };
    await expect.poll(seen, { timeout: 60_000, interval: 500 }).toBe(1);
  }
  async function safe(order: Order): Promise<void> {
    const { sandbox } = stage;
    expect([sandbox.orders.fulfil(order), sandbox.orders.deliver(order)]).toEqual([null, null]);
    await sandbox.quiet();
    await sandbox.clock.advance(15 * DAY);
    await sandbox.quiet();
  }

  it("for a discount, from a guest's link to the reward: a friend buys with the coupon, and the guest's own waits and is used", async () => {
    await offer("share");
    const mei = await stage.shopper("Mei");
    const shifted = await watchShifts(mei.page);
    const link = await share(mei);
    expect(link).toMatch(/\/apps\/tuan\/r\/[A-Z2-9]{8}\?to=/);
    expect(await findings(mei.page, { include: "tuan-sharing" })).toEqual([]);
    expect(await shifted()).toBeLessThan(0.01);

    const { friend } = await friendBuys(link);
    await friend.block.getByRole("heading", { name: "Share with friends" }).waitFor();
    await friend.block.getByText("You get 10% off as soon as a friend has paid.").waitFor();
    await friend.block.getByRole("button", { name: "Get my link" }).click();
    await friend.block.getByRole("button", { name: "Copy my link" }).click();
    await friend.block.getByRole("button", { name: "Link copied" }).waitFor();
    const theirs = await friend.page.evaluate(() => navigator.clipboard.readText());
    expect([theirs.includes("/apps/tuan/r/"), theirs.slice(-8) === new URL(link).pathname.slice(-8)]).toEqual([true, false]);

    await until(mei, "It is yours. Use it by");
    await block(mei).getByRole("link", { name: "Use it now" }).click();
    await mei.page.waitForURL(product());
    const own = await buy(mei);
    expect(own.subtotal).toBe(tenOff());
    await until(mei, "Used.");
  });

  it("a red packet: sealed until the friend's order is safe, opened on the page, and its gift card is the guest's alone", async () => {
    await offer("red_packet", { lucky: true, packetFrom: "1.00", packetTo: "9.00", budget: "50", method: "gift_card", orderMinimum: "" });
    const mei = await stage.shopper("Mei");
    const link = await share(mei);
    await block(mei).getByText("between $1.00 and $9.00, drawn by chance").waitFor();
    const { order } = await friendBuys(link);
    await until(mei, "A friend has ordered.");
    expect(await block(mei).getByRole("button", { name: "Open" }).count()).toBe(0);

    await safe(order);
    await until(mei, "A red packet waits for you.");
    await block(mei).getByRole("button", { name: "Open" }).click();
    const amount = await block(mei).locator(".tuan-reward__amount").innerText();
    await stage.sandbox.quiet();
    const card = stage.sandbox.world.giftCards.at(-1)!;
    expect(amount).toMatch(/^\$[1-9]\.\d\d$/);
    await until(mei, card.code);
    await block(mei).getByRole("button", { name: "All rewards" }).click();
    await mei.page.getByText(card.code).waitFor();
    await mei.page.getByText("How the draw works").click();
    await mei.page.getByText(`Draw number 1, from $1.00 to $9.00: ${amount}.`).waitFor();
    expect(await findings(mei.page)).toEqual([]);
    const stranger = await stage.shopper("Cai");
    await stranger.page.goto(`${stage.sandbox.storefront}/apps/tuan/share`);
    expect(await stranger.page.getByText(card.code).count()).toBe(0);
  });

  it("a customer's red packet comes as store credit, which the shop's admin shows", async () => {
    await offer("red_packet", { orderMinimum: "" });
    const customer = stage.sandbox.world.customers.find(({ password }) => password)!;
    const mei = await stage.shopper("Mei");
    await mei.logIn(customer);
    const { order } = await friendBuys(await share(mei));
    await safe(order);
    await until(mei, "A red packet waits for you.");
    await block(mei).getByRole("button", { name: "Open" }).click();
    await block(mei).getByText("$5.00").last().waitFor();
    await stage.sandbox.quiet();
    await until(mei, "Store credit, in your account.");
    const boss = await stage.merchant();
    await boss.desk(`/customers/${customer.id}`);
    await boss.page.getByText("$5.00").first().waitFor();
  });

  it("from the corner of any page: a guest's link, a friend who buys, and the reward waiting in the panel", async () => {
    stage.sandbox.world.theme.embeds[0]!.settings = { share: true };
    await offer("share");
    const mei = await stage.shopper("Mei");
    const panel = mei.page.getByRole("dialog", { name: "Share with friends" });
    const open = async () => {
      await mei.page.goto(`${stage.sandbox.storefront}/collections/all`);
      await mei.page.getByRole("link", { name: "Share with friends" }).click();
    };
    await open();
    await panel.getByRole("button", { name: "Get my link" }).click();
    const link = await panel.getByLabel("Your link").inputValue();
    expect(link).toMatch(/\/apps\/tuan\/r\/[A-Z2-9]{8}\?to=%2Fcollections%2Fall$/);

    const friend = await stage.shopper("Bo");
    await friend.page.goto(link);
    await friend.page.waitForURL("**/collections/all");
    await friend.page.locator(".tuan-hello").getByRole("button", { name: "Get it" }).click();
    await friend.page.locator(".tuan-hello").getByText("10% off your order is in your cart").waitFor();
    await friend.page.goto(product());
    expect((await buy(friend)).subtotal).toBe(tenOff());
    await stage.aMinute();
    const waits = async () => {
      await open();
      await panel.getByText("Visits:").or(panel.locator(".tuan-reward__say")).filter({ visible: true }).waitFor();
      return panel.getByText("It is yours. Use it by").count();
    };
    await expect.poll(waits, { timeout: 60_000, interval: 500 }).toBe(1);
    await panel.getByRole("link", { name: "Use it now" }).waitFor();

    const ana = await stage.shopper("Ana", { javaScriptEnabled: false });
    await ana.page.goto(`${stage.sandbox.storefront}/`);
    await ana.page.getByRole("link", { name: "Share with friends" }).click();
    await ana.page.getByRole("button", { name: "Get my link" }).first().click();
    expect(await ana.page.getByLabel("Your link").inputValue()).toMatch(/\/apps\/tuan\/r\/[A-Z2-9]{8}$/);
  });
});
