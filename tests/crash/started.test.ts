import { createHmac } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { appEnvironment, appSettings, SHOP } from "../../sandbox/app-identity";
import { emptyDatabase } from "../support/fresh-database";
import { command, until } from "../support/server-process";

// What an operator types, and what they are told to do to it. Nothing may be left of it, and no request may fail.

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(file: string, args: string[], provider: "sqlite" | "postgresql") {
  const fresh = await emptyDatabase(provider);
  ends.push(fresh.drop);
  const app = command(file, args, { ...appEnvironment({ database: fresh.url, front: "http://localhost:1", smtpPort: null, tlsPort: 1 }), TUAN_DRAIN_MS: "1000" });
  ends.push(app.sweep);
  const port = await app.port(args.includes("cluster") ? "Tuan answers on port " : undefined);
  const call = (path: string, options: http.RequestOptions = {}, body = "") =>
    new Promise<number | string>((resolve) => {
      const request = http.request({ host: "127.0.0.1", port, path, agent: false, ...options }, (answer) => answer.resume().on("end", () => resolve(answer.statusCode!)));
      request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).end(body);
    });
  await until(async () => {
    if (!app.running()) throw new Error(app.said());
    return (await call("/readyz")) === 200;
  }, app.said);
  return { ...app, url: fresh.url, port, call, left: () => { try { return process.kill(-app.pid, 0); } catch { return false; } } };
}
type Started = Awaited<ReturnType<typeof started>>;

/** Sends webhooks as long as /readyz answers 200, as a balancer does. @returns what was answered, and how often */
function load({ call }: Started) {
  const answers = new Map<number | string, number>();
  let going = true;
  const callers = [0, 1, 2].map(async (caller) => {
    for (let n = 0; going && (await call("/readyz")) === 200; n++) {
      const body = "{}";
      const hmac = createHmac("sha256", appSettings().secret).update(body).digest("base64");
      const status = await call("/webhooks", { method: "POST", headers: { "x-shopify-hmac-sha256": hmac, "x-shopify-shop-domain": SHOP, "x-shopify-topic": "products/update", "x-shopify-webhook-id": `w-${caller}-${n}`, "content-length": "2" } }, body);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
  });
  return { answers, count: () => [...answers.values()].reduce((sum, n) => sum + n, 0), async stop() { going = false; await Promise.all(callers); }, ended: () => Promise.all(callers) };
}

describe.each<[what: string, file: string, args: string[]]>([["npm start", "npm", ["start"]], ["node scripts/start.mjs", process.execPath, ["scripts/start.mjs"]]])("%s", (what, file, args) => {
  it("ends when it is told to, in order, and leaves nothing behind", async () => {
    const app = await started(file, args, "sqlite");
    const busy = load(app);
    await until(() => busy.count() > 10, app.said);
    // The database, and the log beside it, are nobody else's to read.
    const database = app.url.replace("file:", "");
    const files = readdirSync(path.dirname(database)).filter((name) => name.startsWith(path.basename(database)));
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) expect((statSync(path.join(path.dirname(database), name)).mode & 0o777).toString(8), name).toBe("600");
    // It is the balancer that closes a quiet connection, never the app: Google's keeps them for ten minutes.
    const seconds = /timeout=(\d+)/.exec((await fetch(`http://127.0.0.1:${app.port}/readyz`)).headers.get("keep-alive") ?? "")?.[1];
    expect(Number(seconds)).toBeGreaterThan(600);
    app.signal("SIGTERM");
    await app.ended;
    await busy.ended();
    expect([...busy.answers.keys()]).toEqual([200]);
    await until(() => !app.left(), app.said);
  });

  if (what === "npm start")
    it("leaves nothing behind of an npm that is killed outright", async () => {
      const app = await started(file, args, "sqlite");
      app.signal("SIGKILL");
      await app.ended;
      await until(() => !app.left(), app.said);
    });
});

describe("npm run cluster", () => {
  let cluster: Started;
  let pid: number;
  const begin = async () => {
    cluster = await started("npm", ["run", "cluster", "--", "2", "1"], "postgresql");
    pid = Number(await until(() => /kill -HUP (\d+)/.exec(cluster.said())?.[1], cluster.said));
  };
  const launched = () => cluster.said().split("Tuan listens on").length - 1;

  it("replaces its processes when the number it prints is told to, and ends when npm is, without one failed request", async () => {
    await begin();
    await until(() => launched() === 3, cluster.said);
    const busy = load(cluster);
    await until(() => busy.count() > 10, cluster.said);
    process.kill(pid, "SIGHUP");
    await until(() => launched() === 6, cluster.said);
    const before = busy.count();
    await until(() => busy.count() > before + 10, cluster.said);
    cluster.signal("SIGTERM");
    await cluster.ended;
    await busy.ended();
    expect([...busy.answers.keys()]).toEqual([200]);
    // Helpers of the loader end a moment later.
    await until(() => !cluster.left(), cluster.said);
  }, 240_000);

  it("leaves nothing behind of an npm that is killed outright", async () => {
    await begin();
    cluster.signal("SIGKILL");
    await until(() => !cluster.left(), cluster.said);
  });
});
