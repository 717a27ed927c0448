import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type AppProcess, appProcess } from "./app-process";
import { quiet } from "./quiet";
import { moment, testShop } from "./world/testing/shop";

/** Counts its work down by one at each look, tells its time and its environment, and ends on demand. */
const APP = `
import http from "node:http";
let due = Number(process.env.DUE);
const server = http.createServer((request, response) => {
  if (request.url === "/end") { response.end("bye", () => { console.error("I had enough"); process.exit(3); }); return; }
  if (request.url === "/about") { response.end(JSON.stringify({ now: Date.now(), env: process.env })); return; }
  response.end(JSON.stringify({ ok: true, due: { inbox: 0, outbox: due > 0 ? due-- : 0, timers: 0 } }));
}).listen(0, "127.0.0.1", () => process.send({ listensOn: server.address().port }));
`;

let directory: string;
let entry: string;
let app: AppProcess;
let offset = 0;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "tuan-app-"));
  entry = path.join(directory, "app.mjs");
  await writeFile(entry, APP);
});
afterAll(() => rm(directory, { recursive: true, force: true }));
afterEach(() => app.kill("SIGKILL"));

async function started(environment: Record<string, string> = {}): Promise<AppProcess> {
  app = appProcess({ entry, environment: { TUAN_SANDBOX_TLS_PORT: "1", DUE: "0", ...environment }, offset: () => offset });
  await app.start();
  return app;
}
const about = async () => (await (await fetch(`${app.url}/about`)).json()) as { now: number; env: Record<string, string> };
const looks = async () => ((await (await fetch(`${app.url}/healthz`)).json()) as { due: { outbox: number } }).due.outbox;

it("waits until nothing is due", async () => {
  await started({ DUE: "5" });
  await app.settle();
  expect(await looks()).toBe(0);
});

it("moves the app's clock while it runs, and starts it again at the sandbox's time", async () => {
  await started();
  await app.moveClock(3_600_000);
  expect((await about()).now - Date.now()).toBeGreaterThan(3_500_000);
  await app.kill("SIGKILL");
  expect(app.running()).toBe(false);
  offset = 7_200_000;
  await app.start();
  expect((await about()).now - Date.now()).toBeGreaterThan(7_100_000);
  offset = 0;
});

it("starts again whatever has become of its former port, and is nowhere until then", async () => {
  await started();
  const former = app.url;
  await app.kill("SIGKILL");
  expect(app.url).not.toBe(former);
  const other = http.createServer((_, response) => response.end("{}")).listen(Number(new URL(former).port), "127.0.0.1");
  await once(other, "listening");
  await expect(fetch(app.url)).rejects.toThrow("fetch failed");
  await app.start();
  expect((await about()).env).toMatchObject({ DUE: "0" });
  await new Promise((done) => other.close(done));
});

it("gives the app its own environment and nothing of ours", async () => {
  process.env.TUAN_TEST_LEAK = "yes";
  await started({ GIVEN: "1" });
  delete process.env.TUAN_TEST_LEAK;
  expect((await about()).env).toMatchObject({ GIVEN: "1" });
  expect((await about()).env).not.toHaveProperty("TUAN_TEST_LEAK");
});

it("says what the app said last when it ends by itself", async () => {
  await started({ DUE: "1000000" });
  const settling = expect(app.settle()).rejects.toThrow(/ended by itself[\s\S]*I had enough/);
  await fetch(`${app.url}/end`);
  await settling;
});

it("comes to rest only when the shop has too, and leaves a killed app alone", async () => {
  const shop = testShop();
  await started({ DUE: "3" });
  shop.webhooks.emit("products/update", {});
  await quiet([shop], app);
  expect(shop.sent).toHaveLength(1);
  await app.kill("SIGKILL");
  shop.webhooks.emit("products/update", {});
  await quiet([shop], app);
  expect(shop.sent).toHaveLength(2);
  await moment(shop);
});
