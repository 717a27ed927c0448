import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import https from "node:https";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../root";

const preload = (name: string) => path.join(ROOT, "sandbox/preload", name);
const file = (name: string) => readFile(path.join(ROOT, "sandbox/certs", name));
let directory: string;
let server: https.Server;
let port: number;

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), "tuan-preload-"));
  server = https.createServer({ key: await file("key.pem"), cert: await file("cert.pem") }, (request, response) => response.end(`${request.headers.host}${request.url}`));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true, force: true });
});

/** Fetches each address in a process with the preload. @returns the texts, or why not */
async function fetched(addresses: string[]): Promise<string[]> {
  const script = path.join(directory, "fetch.mjs");
  await writeFile(script, `const out = []; for (const a of ${JSON.stringify(addresses)}) out.push(await fetch(a).then((r) => r.text(), (e) => String(e.cause?.message ?? e.cause?.code ?? e))); console.log(JSON.stringify(out));`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", preload("redirect.mjs"), script], { env: { ...process.env, TUAN_SANDBOX_TLS_PORT: String(port) } });
  return JSON.parse(stdout) as string[];
}

describe("redirect", () => {
  it("sends shops to the stand-in under their real name, and refuses the rest of the world", async () => {
    expect(
      await fetched(["https://tuan-demo.myshopify.com/admin/x?y=1", "https://example.com/", "https://evil-myshopify.com/", "https://a.b.myshopify.com.example.com/", "http://tuan-demo.myshopify.com/", "http://10.0.0.1/"]),
    ).toEqual([
      "tuan-demo.myshopify.com/admin/x?y=1",
      "sandbox: refused to connect to example.com",
      "sandbox: refused to connect to evil-myshopify.com",
      "sandbox: refused to connect to a.b.myshopify.com.example.com",
      "sandbox: refused to connect to tuan-demo.myshopify.com",
      "sandbox: refused to connect to 10.0.0.1",
    ]);
  });

  it("still checks certificates on loopback", async () => {
    expect(await fetched([`https://localhost:${port}/`])).toEqual([expect.stringMatching(/self-signed|self signed/)]);
  });
});

describe("clock", () => {
  it("moves every way of asking the time, and says when it has", async () => {
    const script = path.join(directory, "clock.mjs");
    await writeFile(
      script,
      `process.on("message", (m) => { if (m === "read") process.send({ read: [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(), new Date() instanceof Date, structuredClone(new Date(7)) instanceof Date, new (class Later extends Date {})(9).getTime(), new Date(2026, 0).constructor === Date] }); }); setInterval(() => undefined, 1000); process.send({ ready: true });`,
    );
    const child = fork(script, { execArgv: ["--import", preload("clock.mjs")], env: { ...process.env, TUAN_SANDBOX_CLOCK_MS: "60000" } });
    // Messages sent before the script listens would be lost.
    await once(child, "message");
    type Message = { read?: unknown[]; clockAck?: number };
    const answer = async (message: unknown) => {
      child.send(message as string);
      const [reply] = (await once(child, "message")) as [Message];
      return reply;
    };
    try {
      for (const [offset, move] of [[60_000, false], [86_400_000, true]] as const) {
        if (move) expect(await answer({ clockOffsetMs: offset })).toEqual({ clockAck: offset });
        const { read = [] } = await answer("read");
        const about = Date.now() + offset;
        for (const time of read.slice(0, 3)) expect(Math.abs(Number(time) - about)).toBeLessThan(10_000);
        expect(read.slice(3)).toEqual([5, true, true, 9, true]);
      }
    } finally {
      child.kill();
    }
  });
});
