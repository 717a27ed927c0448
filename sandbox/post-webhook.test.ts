import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { postWebhook } from "./post-webhook";

let server: http.Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(answer: http.RequestListener): Promise<string> {
  const made = http.createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

it("sends the bytes under the app's public host and reports the status", async () => {
  const seen: unknown[] = [];
  const url = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
      seen.push([request.method, request.url, request.headers.host, request.headers["x-test"], Buffer.concat(chunks).toString()]);
      response.writeHead(202).end("ok");
    });
  });
  expect(await postWebhook(() => ({ url, host: "localhost:4002" }))("/webhooks", { "x-test": "1" }, '{"茶":1}')).toBe(202);
  expect(seen).toEqual([["POST", "/webhooks", "localhost:4002", "1", '{"茶":1}']]);
});

it("follows no redirect", async () => {
  const url = await listen((_request, response) => response.writeHead(302, { location: "/elsewhere" }).end());
  expect(await postWebhook(() => ({ url, host: "localhost" }))("/webhooks", {}, "{}")).toBe(302);
});

it("reports nothing when nobody listens or the connection breaks", async () => {
  const url = await listen((request) => request.socket.destroy());
  const post = postWebhook(() => ({ url, host: "localhost" }));
  expect(await post("/webhooks", {}, "{}")).toBeNull();
  server?.close();
  expect(await post("/webhooks", {}, "{}")).toBeNull();
});
