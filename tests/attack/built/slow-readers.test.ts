import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { METRICS_TOKEN } from "../../../sandbox/app-identity";
import { ROOT } from "../../../sandbox/root";
import { type WireStage, wireStage } from "../wire-stage";

let stage: WireStage;
beforeAll(async () => {
  stage = await wireStage();
});
afterAll(() => stage?.end());

const assets = path.join(ROOT, "build/client/assets");
const largest = readdirSync(assets).sort((a, b) => statSync(path.join(assets, b)).size - statSync(path.join(assets, a)).size)[0]!;
const figure = async (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(await (await fetch(`${stage.app.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text())![1]);

// The number of open files is told on Linux only.
it.runIf(process.platform === "linux")("that break off leave no file open", async () => {
  const before = await figure("process_open_fds");
  const callers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = net.connect(stage.port, "127.0.0.1").on("error", () => undefined).pause();
      await once(socket, "connect");
      socket.write(`GET /assets/${largest} HTTP/1.1\r\nHost: app\r\n\r\n`.repeat(8));
      return socket;
    }),
  );
  // The files of those behind the first answer are open as well.
  while ((await figure("process_open_fds")) < before + 20 * 8);
  for (const socket of callers) socket.resetAndDestroy();
  while ((await figure("process_open_fds")) > before + 2);
  expect(stage.app.log()).not.toMatch(/"level":[456]0/);
});
