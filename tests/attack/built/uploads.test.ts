import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { METRICS_TOKEN } from "../../../sandbox/app-identity";
import { flood, rawCall } from "../../support/raw-call";
import { ROUTES } from "../admin-inputs";
import { type WireStage, wireStage } from "../wire-stage";

let stage: WireStage;
beforeAll(async () => {
  stage = await wireStage();
});
afterAll(() => stage?.end());

const metrics = async () => (await fetch(`${stage.app.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text();
const memory = async () => Number(/^process_resident_memory_bytes (\S+)/m.exec(await metrics())![1]);

/** Begins to send a body, and hangs up in the middle of it. */
async function breakOff(path: string) {
  const socket = net.connect(stage.port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: app\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"half":`);
  // It is ours to wait until the server has begun: the answer to another call comes after that.
  await rawCall(stage.app.url, "/healthz");
  socket.resetAndDestroy();
  await once(socket, "close");
}

it("that break off are told as callers who left, and not as faults", async () => {
  for (let i = 0; i < 20; i++) await breakOff("/webhooks");
  // An address that makes no sense is refused before its body is asked for: /auth/exit-iframe needs a way out.
  for (const route of ROUTES) await breakOff(`${route}?exitIframe=https://admin.shopify.com/`);
  const answered = () => stage.app.log().match(/"method":"POST".*?"status":\d+/g) ?? [];
  while (answered().length < 20 + ROUTES.length && stage.app.running()) await new Promise((resolve) => setImmediate(resolve));
  expect(answered().filter((line) => !line.endsWith('"status":499'))).toEqual([]);
  expect(stage.app.log()).not.toMatch(/"level":[456]0/);
  const text = await metrics();
  expect(text).not.toMatch(/tuan_http_request_seconds_count\{door="(webhooks|admin)",status="5xx"\}/);
  expect(text).toContain(`tuan_http_request_seconds_count{door="webhooks",status="4xx"} 20`);
});

it("to pages, of 200 MB, are refused and never held in memory", async () => {
  await rawCall(stage.app.url, "/app/settings", { method: "POST", headers: { "content-length": "2" }, body: [Buffer.from("{}")] });
  const before = await memory();
  for (const headers of [{ "transfer-encoding": "chunked" }, { "content-length": String(200 * 1024 * 1024) }] as Record<string, string>[]) {
    // Whoever is hung up on while they still send may read the answer or not.
    const answer = await rawCall(stage.app.url, "/app/settings", { method: "POST", headers, body: flood(200) }).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
  }
  expect((await memory()) - before).toBeLessThan(100 * 1024 * 1024);
  expect(stage.app.log()).not.toMatch(/"level":[456]0/);
});
