import { build } from "esbuild";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { APP_BRIDGE_CDN } from "../front-headers";
import { FakeApp } from "./fake-app";

export type Upstream = { url: string; close(): Promise<void> };

/**
 * An app that behaves to the front as the real one does: documents need shop and token, else they bounce as the
 * library's pages do; data requests need a bearer token and ask once to be tried again.
 */
export async function fakeUpstream(): Promise<Upstream> {
  const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL("fake-app-client.tsx", import.meta.url))], bundle: true, write: false, format: "iife", jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' } });
  const script = outputFiles[0]?.text ?? "";
  let retried = false;
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const page = (html: string) => response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "frame-ancestors https://tuan-demo.myshopify.com https://admin.shopify.com;" }).end(html);
    if (url.pathname === "/app.js") return response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    if (url.pathname === "/whoami") {
      const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
      if (!retried) {
        retried = true;
        return response.writeHead(401, { "x-shopify-retry-invalid-session-request": "1" }).end();
      }
      return response.end(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).dest);
    }
    if (url.pathname === "/auth/session-token") return page(`<script data-api-key="client-id" src="${APP_BRIDGE_CDN}"></script>`);
    if (url.pathname === "/app/exit") return page(`<script src="${APP_BRIDGE_CDN}"></script><script>window.open("https://admin.shopify.com/store/tuan-demo/products/11", "_top")</script>`);
    if (!url.searchParams.get("shop") || url.searchParams.get("embedded") !== "1") return response.writeHead(302, { location: "/auth/login" }).end();
    if (!url.searchParams.get("id_token") || url.searchParams.has("stale")) {
      url.searchParams.delete("id_token");
      url.searchParams.delete("stale");
      url.searchParams.set("shopify-reload", url.href);
      return response.writeHead(302, { location: `/auth/session-token?${url.searchParams}` }).end();
    }
    return page(`<!doctype html>${renderToString(createElement(FakeApp, { path: url.pathname }))}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
