import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cartOf, pay } from "../../world/testing/shop";
import { startChrome } from "../testing/chrome";
import { openShop, type OpenShop } from "../testing/open-shop";

/** An extension written for this test, that uses what the host promises. */
const EXTENSION = `
import { render } from "preact";
import { useState } from "preact/hooks";
export default async () => {
  const token = await shopify.sessionToken.get();
  const reply = await fetch(process.env.APP_URL + "/extension", { headers: { authorization: "Bearer " + token } });
  const line = shopify.lines.value[0];
  const seat = line.attributes.find(({ key }) => key === "_seat")?.value;
  const reach = [typeof localStorage, typeof parent, typeof window.localStorage, shopify.order?.value?.name ?? "no order", shopify.extension.target].join(" ");
  const App = () => {
    const [copied, setCopied] = useState(false);
    return <s-section heading={shopify.i18n.translate("left", { count: 2 })}>
      <s-stack direction="inline" gap="base"><s-text>{seat}</s-text><s-text>{reach}</s-text></s-stack>
      <s-progress value={1} max={3} accessibilityLabel="1 of 3" />
      <s-clipboard-item id="link" text="http://localhost/invite" onCopy={() => setCopied(true)} />
      <s-button variant="primary" command="--copy" commandFor="link">{copied ? "Copied" : "Copy"}</s-button>
      <s-link href="https://example.com/" target="_blank">{line.merchandise.title}</s-link>
      <s-qr-code content="http://localhost/invite" accessibilityLabel="QR" />
      {MISTAKE}
    </s-section>;
  };
  render(<App />, document.body);
};`;

let app: http.Server;
let shop: OpenShop;
let chrome: Browser;
let page: Page;
let folder: string;
let asked: http.IncomingHttpHeaders[] = [];

function write(mistake: string): void {
  const own = path.join(folder, "tuan-after-payment");
  fs.mkdirSync(path.join(own, "src"), { recursive: true });
  fs.mkdirSync(path.join(own, "locales"), { recursive: true });
  fs.writeFileSync(path.join(own, "src/Block.jsx"), EXTENSION.replace("MISTAKE", mistake));
  fs.writeFileSync(path.join(own, "locales/en.default.json"), JSON.stringify({ left: { one: "{{count}} more person", other: "{{count}} more people" } }));
  const target = (name: string) => `[[extensions.targeting]]\nmodule = "./src/Block.jsx"\ntarget = "${name}"\n`;
  fs.writeFileSync(path.join(own, "shopify.extension.toml"), `api_version = "2026-07"\n[[extensions]]\nname = "x"\n${target("purchase.thank-you.block.render")}${target("customer-account.order-status.block.render")}[extensions.capabilities]\nnetwork_access = true\n`);
}

beforeAll(async () => {
  app = http.createServer((request, response) => {
    if (request.method !== "OPTIONS") asked.push(request.headers);
    response.writeHead(200, { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization", "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  // The link lets the extension's imports find the installed packages.
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "ui-extension-"));
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  shop = await openShop({ extensionRoot: path.join(folder, "tuan-storefront") });
  shop.api.world.app.url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  chrome = await startChrome();
});
afterAll(async () => {
  await chrome?.close();
  await shop?.close();
  app?.closeAllConnections();
  app?.close();
  fs.rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  asked = [];
  page = await chrome.newPage();
});
afterEach(() => page.close());

function buy() {
  const cart = cartOf(shop.api, [["bamboo-desk-lamp", 1]]);
  cart.lines[0]!.properties = { _seat: "seat-token" };
  const order = pay(shop.api, cart);
  if ("error" in order) throw new Error(order.error);
  return order;
}

test("the extension runs in its own frame with Shopify's globals, a session token and no way out", async () => {
  write("null");
  const order = buy();
  await page.goto(`${shop.origin}/orders/${order.token}/thank-you`);
  const frame = page.frameLocator("iframe.ui-extension");
  await frame.getByText("2 more people").waitFor();
  await frame.getByText("seat-token").waitFor();
  await frame.getByText("undefined undefined undefined no order purchase.thank-you.block.render").waitFor();
  await frame.getByRole("img", { name: "QR" }).locator("svg").waitFor();
  expect(await frame.locator("[data-host-problem]").count()).toBe(0);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ origin: "null", authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/) as string });
  expect(asked[0]!.cookie).toBeUndefined();
  await expect.poll(() => page.locator("iframe.ui-extension").evaluate((element) => element.clientHeight)).toBeGreaterThan(200);
});

test("the page listens before the frame can ask it for anything", async () => {
  write("null");
  const seen: string[] = [];
  page.on("requestfinished", (request) => void (request.url().includes("/ui-extensions.js") && seen.push("listens")));
  page.on("request", (request) => void (request.isNavigationRequest() && request.url().includes("/ui-extensions/") && seen.push("frame")));
  await page.goto(`${shop.origin}/orders/${buy().token}/thank-you`);
  await page.frameLocator("iframe.ui-extension").getByText("seat-token").waitFor();
  expect(seen).toEqual(["listens", "frame"]);
});

test("copy writes the clipboard and tells the clipboard item", async () => {
  write("null");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${shop.origin}/orders/${buy().token}`);
  const frame = page.frameLocator("iframe.ui-extension");
  // What is pressed while its frame still grows may move away below the pointer.
  await frame.getByRole("img", { name: "QR" }).locator("svg").waitFor();
  const content = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(async () => (await page.locator("iframe.ui-extension").evaluate((element) => element.clientHeight)) - (await content())).toBe(0);
  await frame.getByRole("button", { name: "Copy" }).click();
  await frame.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("http://localhost/invite");
});

test("the order-status page gives the order, the thank-you page does not", async () => {
  write("null");
  const order = buy();
  await page.goto(`${shop.origin}/orders/${order.token}`);
  await page.frameLocator("iframe.ui-extension").getByText(`${order.name} customer-account.order-status.block.render`).waitFor();
});

test.each([
  ["<s-marquee />", "The stand-in has no <s-marquee>"],
  ["<div>plain</div>", "Shopify shows no <div> in a UI extension"],
  ["<s-button sparkle='1'>x</s-button>", "<s-button> has no attribute sparkle"],
  ["shopify.giftCards.value", "The stand-in has no shopify.giftCards"],
  ["shopify.i18n.translate('nope')", "Translation missing: en.nope"],
])("%s is shown as a mistake", async (mistake, said) => {
  write(mistake);
  await page.goto(`${shop.origin}/orders/${buy().token}`);
  expect(await page.frameLocator("iframe.ui-extension").locator("[data-host-problem]").first().textContent()).toContain(said);
});
