import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Admin, createAdmin } from "./server";
import { fakeApi } from "./testing/fake-world";

const CDN = "https://cdn.shopify.com/shopifycloud/app-bridge.js";
let app: http.Server;
let admin: Admin;
let shell: string;
let front: string;
let appUrl: string;

beforeAll(async () => {
  app = http.createServer(async (request, response) => {
    if (request.url === "/document") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": String(CDN.length + 9), "content-security-policy": "frame-ancestors https://x.myshopify.com https://admin.shopify.com;", link: `<${CDN}>; rel="preload"; as="script";`, "set-cookie": ["a=1", "b=2"] });
      return response.end(`<a "${CDN}"></a`.padEnd(CDN.length + 9));
    }
    if (request.url === "/script.js") return response.writeHead(200, { "content-type": "text/javascript" }).end(`"${CDN}"`);
    if (request.url?.startsWith("/to-admin")) return response.writeHead(302, { location: "https://admin.shopify.com/store/tuan-demo/apps/client-id/app/campaigns?shop=x&view=live" }).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    response.writeHead(request.method === "OPTIONS" ? 204 : 200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end(request.method === "OPTIONS" ? undefined : JSON.stringify({ method: request.method, host: request.headers.host, authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() }));
  });
  app.on("upgrade", (_request, socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  admin = createAdmin({ api: fakeApi().api, mailbox: { all: () => [], clear: () => {} }, app: { privateUrl: () => appUrl }, storefront: () => "http://localhost:4000" });
  const ports = await admin.listen({ shell: 0, front: 0 });
  shell = `http://localhost:${ports.shell}`;
  front = `http://localhost:${ports.front}`;
});
afterAll(async () => {
  await admin.close();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

test("a document loads our App Bridge and may be framed by the shell", async () => {
  const response = await fetch(`${front}/document`, { headers: { accept: "text/html" } });
  expect(await response.text()).toContain(`"${front}/__sandbox/app-bridge.js"></a`);
  expect(response.headers.get("link")).toBe(`<${front}/__sandbox/app-bridge.js>; rel="preload"; as="script";`);
  expect(response.headers.get("content-security-policy")).toBe(`frame-ancestors ${shell} https://x.myshopify.com https://admin.shopify.com;`);
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("other files pass untouched", async () => {
  expect(await (await fetch(`${front}/script.js`)).text()).toBe(`"${CDN}"`);
});

test("redirects to Shopify's admin lead to the shell, without what App Bridge added", async () => {
  const response = await fetch(`${front}/to-admin`, { redirect: "manual" });
  expect(response.headers.get("location")).toBe(`${shell}/apps/tuan/app/campaigns?view=live`);
});

test("host, method, authorization and body reach the app; preflights are answered by it", async () => {
  const response = await fetch(`${front}/extension`, { method: "POST", body: "团", headers: { authorization: "Bearer t", origin: "http://localhost:4000" } });
  expect(await response.json()).toEqual({ method: "POST", host: new URL(front).host, authorization: "Bearer t", body: "团" });
  const preflight = await fetch(`${front}/extension`, { method: "OPTIONS" });
  expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
});

test("a websocket reaches the app", async () => {
  const echoed = await new Promise<string>((resolve, reject) => {
    const request = http.request(`${front}/hmr`, { headers: { connection: "Upgrade", upgrade: "websocket" } });
    request.on("upgrade", (_response, socket) => {
      socket.once("data", (data: Buffer) => {
        socket.destroy();
        resolve(data.toString());
      });
      socket.write("hello");
    });
    request.on("error", reject);
    request.end();
  });
  expect(echoed).toBe("hello");
});

test("says so when the app does not answer", async () => {
  const running = appUrl;
  appUrl = "http://127.0.0.1:1";
  const response = await fetch(`${front}/document`);
  appUrl = running;
  expect(response.status).toBe(502);
  expect(await response.text()).toContain("The app does not answer");
});

test("the App Bridge stand-in is told its shell and the clock", async () => {
  const script = await (await fetch(`${front}/__sandbox/app-bridge.js`)).text();
  expect(script.startsWith(`(()=>{const SHELL_ORIGIN="${shell}",CLOCK_OFFSET=0;`)).toBe(true);
});
