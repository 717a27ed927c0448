import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { proxySignature } from "./proxy-signature";
import { openShop, type OpenShop } from "./testing/open-shop";

type Seen = { method: string; url: URL; headers: http.IncomingHttpHeaders; body: string };
let app: http.Server;
let shop: OpenShop;
let seen: Seen[] = [];

beforeAll(async () => {
  app = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", "http://app");
    seen.push({ method: request.method ?? "", url, headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (url.pathname === "/proxy/away") return void response.writeHead(302, { location: "/landed?x=1" }).end();
    if (url.pathname === "/proxy/loop") return void response.writeHead(302, { location: "/proxy/loop" }).end();
    if (url.pathname === "/proxy/liquid") return void response.writeHead(200, { "content-type": "application/liquid" }).end("<p id=own>{{ shop.name }} {{ 1990 | money }}</p>");
    if (url.pathname === "/proxy/alone") return void response.writeHead(200, { "content-type": "application/liquid; charset=utf-8" }).end("{% layout none %}<p id=own>{{ shop.name }}</p>");
    if (url.pathname === "/proxy/broken") return void response.writeHead(503, { "content-type": "application/json" }).end('{"error":{"code":"busy"}}');
    if (url.pathname === "/proxy/gone") return void request.socket.destroy();
    response.writeHead(201, { "content-type": "application/json", "set-cookie": "app=1", "x-own": "kept" }).end('{"ok":true}');
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  shop = await openShop({ appUrl: () => `http://127.0.0.1:${(app.address() as AddressInfo).port}` });
});
beforeEach(() => void (seen = []));
afterAll(async () => {
  await shop.close();
  app.closeAllConnections();
  app.close();
});

test("the signature is the one in Shopify's documentation", () => {
  const query = new URLSearchParams("extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=other");
  expect(proxySignature(query, "hush")).toBe("4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb");
});

test("method, body and headers go on; cookies go nowhere; the query is signed", async () => {
  const browser = shop.browser();
  await browser.json("/cart/add.js", { id: shop.api.world.products[0]!.variants[0]!.id, quantity: 1 });
  const response = await browser.request("/apps/tuan/seats?a=1&a=2&shop=forged", { method: "POST", headers: { "content-type": "application/json", "x-forwarded-for": "6.6.6.6" }, body: '{"campaign":"cmp_1"}' });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-own")).toBe("kept");
  expect(response.headers.getSetCookie()).toEqual([]);
  const [call] = seen;
  expect(call).toMatchObject({ method: "POST", body: '{"campaign":"cmp_1"}' });
  expect(call!.url.pathname).toBe("/proxy/seats");
  expect(call!.headers.cookie).toBeUndefined();
  expect(call!.headers["x-forwarded-for"]).toMatch(/127\.0\.0\.1|::1/);
  const query = call!.url.searchParams;
  expect(query.getAll("shop")).toEqual(["tuan-demo.myshopify.com"]);
  expect(query.getAll("a")).toEqual(["1", "2"]);
  expect(query.get("logged_in_customer_id")).toBe("");
  expect(query.get("path_prefix")).toBe("/apps/tuan");
  expect(Number(query.get("timestamp"))).toBe(Math.floor(shop.api.world.now() / 1000));
  expect(query.get("signature")).toBe(proxySignature(query, shop.api.world.app.secret));
});

test("a shopper who is logged in is named in the signed query", async () => {
  const browser = shop.browser();
  const mei = shop.api.world.customers[0]!;
  const login = await browser.form("/account/login", { "customer[email]": mei.email, "customer[password]": mei.password });
  expect(login.headers.get("location")).toBe("/account");
  await browser.get("/apps/tuan/campaigns");
  expect(seen[0]!.url.searchParams.get("logged_in_customer_id")).toBe(String(mei.id));
});

test("a login leads back to where it was asked for, and never to another site", async () => {
  const mei = shop.api.world.customers[0]!;
  const login = async (asked: string) => {
    const browser = shop.browser();
    expect(await (await browser.get(`/account/login?return_url=${encodeURIComponent(asked)}`)).text()).toContain(`name="return_url" value="${asked}"`);
    return (await browser.form("/account/login", { "customer[email]": mei.email, "customer[password]": mei.password, return_url: asked })).headers.get("location");
  };
  expect(await login("/apps/tuan/affiliates")).toBe("/apps/tuan/affiliates");
  expect(await login("//evil.example")).toBe("/account");
  expect(await login("https://evil.example/")).toBe("/account");
});

test("redirects are followed by the proxy, not by the browser", async () => {
  const response = await shop.browser().get("/apps/tuan/away");
  expect(response.status).toBe(201);
  expect(seen.map((call) => call.url.pathname)).toEqual(["/proxy/away", "/landed"]);
});

test("Liquid is rendered inside the theme", async () => {
  const page = await (await shop.browser().get("/apps/tuan/liquid")).text();
  expect(page).toContain("<p id=own>Lantern & Leaf $19.90</p>");
  expect(page).toContain('class="site-header"');
});

test("Liquid without a layout stands alone", async () => {
  const reply = await shop.browser().get("/apps/tuan/alone");
  expect(await reply.text()).toBe("<p id=own>Lantern & Leaf</p>");
  expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test("the app's own refusals pass; a dead or looping app is a 502 in Shopify's words", async () => {
  const refused = await shop.browser().get("/apps/tuan/broken");
  expect([refused.status, await refused.json()]).toEqual([503, { error: { code: "busy" } }]);
  for (const path of ["gone", "loop"]) {
    const response = await shop.browser().get(`/apps/tuan/${path}`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("There was an error in the third-party application");
  }
});

test("only the merchant's own path is a proxy", async () => {
  expect((await shop.browser().get("/apps/other/x")).status).toBe(404);
  shop.api.world.shop.proxy.subpath = "friends";
  await shop.browser().get("/apps/friends/x");
  shop.api.world.shop.proxy.subpath = "tuan";
  expect(seen[0]!.url.searchParams.get("path_prefix")).toBe("/apps/friends");
});
