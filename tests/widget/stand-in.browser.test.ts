import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ExtensionShare } from "../../app/contracts/share";
import type { AfterPayment, OwnSeat, ProductState } from "../../app/contracts/storefront";
import { shareReply } from "../../app/doors/share-reply";
import { openShop, type OpenShop } from "../../sandbox/storefront/testing/open-shop";
import { cartOf, discount, pay, product } from "../../sandbox/world/testing/shop";
import { launch } from "./browser";
import { EXTENSION } from "./liquid";
import { sharePages, shareViews } from "./share-samples";
import { campaign, group, live, seat } from "./states";

const HANDLE = "bamboo-desk-lamp";
const own = shareReply(sharePages["nothing"]!.house, shareViews["linked"]!, { shop: sharePages["nothing"]!.shop, customerId: null, locale: "en", now: 0 });
const open: ExtensionShare = { program: own.program, friend: "Your friend gets 10% off their order.", you: "You get 10% off as soon as a friend has paid.", disclosure: "#ad", own: null };
const waiting: Partial<OwnSeat> = { state: "held", share: null, group: group({ status: "draft", counted: 0, free: 2, deadline: null }) };

let shop: OpenShop;
let browser: Browser;
let page: Page;
let app: http.Server;
/** What the app answers to the extension: null for no seat, a number for a failure. */
let invite: AfterPayment | number | null;
let asked: unknown[];
/** What it answers about sharing; what it is asked then. */
let sharing: ExtensionShare | number | null;
let sharingAsked: { shopper: string; start: boolean }[];

beforeAll(async () => {
  app = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as { variant?: string };
    const reply = (value: unknown, status = 200) =>
      response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*", "access-control-allow-headers": "authorization, content-type" }).end(JSON.stringify(value));
    const at = new URL(request.url ?? "/", "http://app").pathname;
    if (request.method === "OPTIONS") return reply({});
    if (at === "/extension/invite") {
      asked.push(body);
      return typeof invite === "number" ? reply({ error: { code: "busy", message: "" } }, invite) : reply(invite ?? {}, invite ? 200 : 404);
    }
    if (at === "/extension/share") {
      const { start, shopper } = body as { start?: boolean; shopper?: string };
      sharingAsked.push({ start: start ?? false, shopper: shopper ?? "" });
      if (typeof sharing === "number") return reply({ error: { code: "busy", message: "" } }, sharing);
      return reply(sharing && { ...sharing, own: start ? own : sharing.own });
    }
    if (at.endsWith("/live")) return reply(live({ now: new Date(shop.api.world.now()).toISOString() }));
    reply({
      seat: seat({ ...waiting, token: "s.1", holdUntil: new Date(shop.api.world.now() + 900_000).toISOString() }),
      cart: { add: { items: [{ id: Number(body.variant), quantity: 1, properties: { _tuan_seat: "s.1" } }] }, discount: "G1", permalink: "/cart" },
    });
  });
  await new Promise<void>((done) => app.listen(0, "127.0.0.1", done));
  const appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  shop = await openShop({ extensionRoot: EXTENSION, appUrl: () => appUrl });
  shop.api.world.app.url = appUrl;
  const state: ProductState = { ...campaign, variants: null, currency: shop.api.world.shop.currency, startsAt: "2026-11-01T00:00:00Z", endsAt: "2099-12-31T00:00:00Z" };
  shop.api.world.metafields.push({ ownerType: "PRODUCT", ownerId: product(shop.api, HANDLE).id, namespace: `app--${shop.api.world.app.clientId}`, key: "group_buy", type: "json", value: JSON.stringify(state) });
  discount(shop.api);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await shop.close();
  app.closeAllConnections();
  app.close();
});
beforeEach(async () => {
  asked = [];
  sharing = null;
  sharingAsked = [];
  page = await (await browser.newContext({ viewport: { width: 390, height: 900 } })).newPage();
});
afterEach(() => page.context().close());

describe("in the stand-in shop", () => {
  it("the card paints from the metafield, and its button leads to the checkout at the group price", async () => {
    const [first] = product(shop.api, HANDLE).variants;
    await page.goto(`${shop.origin}/products/${HANDLE}`);
    await page.getByRole("button", { name: "Start a group" }).click();
    await page.waitForURL(/checkout/);
    const cart = [...shop.api.world.carts.values()].at(-1);
    expect(cart?.lines).toMatchObject([{ variantId: first?.id, quantity: 1, properties: { _tuan_seat: "s.1" } }]);
    const [line] = cart ? shop.api.cart.price(cart).lines : [];
    expect(line?.finalMinor).toBe((first?.price ?? 0) - Math.round((first?.price ?? 0) * 0.3));
  });

  it("a product without a campaign shows nothing of Tuan", async () => {
    const other = shop.api.world.products.find((one) => one.handle !== HANDLE && one.status === "ACTIVE");
    await page.goto(`${shop.origin}/products/${other?.handle}`);
    expect(await page.locator(".tuan").count()).toBe(0);
  });
});

describe("the block after payment", () => {
  const block = () => page.frameLocator("iframe.ui-extension");
  const after = (over: Partial<OwnSeat>): AfterPayment => ({ ...seat({ group: group({ deadline: new Date(shop.api.world.now() + 3 * 3600_000).toISOString() }), ...over }), product: { title: "Desk lamp", image: null, url: "/" } });

  /** Buys the lamp, with our property unless told otherwise, and opens a page of the order. */
  async function buy(path: "" | "/thank-you" = "/thank-you", properties: Record<string, string> = { _tuan_seat: "s.1" }): Promise<void> {
    const cart = cartOf(shop.api, [[HANDLE, 1]]);
    for (const line of cart.lines) line.properties = properties;
    const order = pay(shop.api, cart);
    if ("error" in order) throw new Error(order.error);
    await page.goto(`${shop.origin}/orders/${order.token}${path}`);
  }
  const unharmed = async () => expect(await block().locator("[data-host-problem]").allTextContents()).toEqual([]);

  it.each(["", "/thank-you"] as const)("invites, with seats, time and every way to share (%s)", async (path) => {
    invite = after({});
    await buy(path);
    await block().getByText("1 more person and it ships").waitFor();
    for (const text of ["2 of 3 people in", "3 h 0 min left", "Copy the invitation link", "WhatsApp", "Telegram"]) expect(await block().getByText(text).count(), text).toBe(1);
    expect(asked).toEqual([{ token: "s.1", locale: "en" }]);
    await unharmed();
  });

  it.each([
    ["failed-due", { state: "failed", refund: "due" }, "Your refund is on its way"],
    ["failed-done", { state: "failed", refund: "done" }, "You have been refunded in full"],
    ["succeeded", { group: group({ status: "succeeded", counted: 3 }) }, "All 3 people have joined"],
    ["left", { state: "left" }, "You have left the group"],
  ] as [string, Partial<OwnSeat>, string][])("tells how it ended: %s", async (_, over, text) => {
    invite = after(over);
    await buy();
    await block().getByText(text).waitFor();
    await unharmed();
  });

  it("waits for the payment and asks again by itself", async () => {
    invite = after(waiting);
    await buy();
    await block().getByText("Waiting for the payment").waitFor();
    invite = after({});
    await block().getByText("1 more person and it ships").waitFor();
    expect(asked.length).toBeGreaterThan(1);
    await unharmed();
  });

  it("says so when the app cannot be reached, and tries again on request", async () => {
    invite = 503;
    await buy();
    await block().getByText("could not be looked up").waitFor();
    invite = after({});
    await block().getByRole("button", { name: "Try again" }).click();
    await block().getByText("1 more person and it ships").waitFor();
  });

  it("an order without our seat is asked about no seat; it shows nothing while nothing can be shared, or the app is away", async () => {
    invite = after({});
    for (const none of [null, 503]) {
      sharing = none;
      await buy("/thank-you", { Engraving: "M" });
      await page.waitForLoadState("networkidle");
      expect(await block().locator("body").innerText()).toBe("");
    }
    expect(asked).toEqual([]);
    expect(sharingAsked.map(({ start }) => start)).toEqual([false, false]);
  });

  it.each(["", "/thank-you"] as const)("offers to share with friends, and makes a link when it is asked for (%s)", async (path) => {
    sharing = open;
    await buy(path, {});
    for (const text of [open.friend, open.you, "Whoever shares may earn a reward. Please put this with what you share: #ad"]) await block().getByText(text).waitFor();
    sharing = 503;
    await block().getByRole("button", { name: "Get my link" }).click();
    await block().getByText("No connection just now.").waitFor();
    sharing = open;
    await block().getByRole("button", { name: "Get my link" }).click();
    for (const text of ["Copy my link", "WhatsApp", own.share.text]) await block().getByText(text).waitFor();
    expect(await block().getByText("No connection just now.").count()).toBe(0);
    expect(sharingAsked.map(({ start }) => start)).toEqual([false, true, true]);
    // Who only looks is given no word to be known by; who asks is known by one word from then on.
    expect(sharingAsked[0]!.shopper).toBe("");
    expect(sharingAsked[1]!.shopper).toMatch(/^[\w-]{16,64}$/);
    expect(sharingAsked[2]!.shopper).toBe(sharingAsked[1]!.shopper);
    await unharmed();
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/after-payment.png`, fullPage: true });
  });

  it("an order with a seat shows its group alone: one thing to pass on at a time", async () => {
    invite = after({});
    sharing = open;
    await buy();
    await block().getByText("1 more person and it ships").waitFor();
    expect(sharingAsked).toEqual([]);
  });
});
