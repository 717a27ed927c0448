// `npm run cluster -- 2 2`: two web processes and two workers on one PostgreSQL, behind a balancer on PORT. SIGTERM ends
// them gracefully, SIGHUP replaces them one after the other, and what dies is started again. npm hands SIGTERM on and
// SIGHUP not: this process prints its number for that.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { cluster, type Member } from "../sandbox/cluster/cluster";
import { listensOn, NOWHERE } from "../sandbox/listens-on";
import { endWithNpm } from "./end-with-npm.mjs";

endWithNpm();

const [web = "2", workers = "2"] = process.argv.slice(2);
if (!process.env["DATABASE_URL"]?.startsWith("postgres")) {
  console.error("Several processes need PostgreSQL: set DATABASE_URL to postgresql://user:password@host/database.");
  process.exit(1);
}
const settings = { ...process.env, NODE_ENV: process.env["NODE_ENV"] ?? "production", HOST: "127.0.0.1" };
if (spawnSync("npx", ["--no-install", "prisma", "migrate", "deploy"], { stdio: ["ignore", "ignore", "inherit"], env: settings }).status !== 0) process.exit(1);

let ending = false;

/** A process that is started again when it dies by itself. */
function member(more: Record<string, string>): Member {
  let url = () => NOWHERE;
  let child: ChildProcess | null = null;
  let told = false;
  const running = () => child !== null && child.exitCode === null && child.signalCode === null;
  const launch = () => {
    told = false;
    child = spawn(process.execPath, ["build/server.js"], { stdio: ["inherit", "inherit", "inherit", "ipc"], env: { ...settings, ...more, PORT: "0" } });
    url = listensOn(child);
    child.on("exit", async (code) => {
      if (told || ending) return;
      console.error(`A process ended with ${code}; it is started again.`);
      await pause(1_000);
      if (!ending && !told) launch();
    });
  };
  return {
    get url() {
      return url();
    },
    running,
    start: async () => void (ending || running() || launch()),
    async kill(signal) {
      told = true;
      if (!running()) return null;
      const ended = once(child!, "exit");
      child!.kill(signal);
      return ((await ended) as [number | null])[0];
    },
  };
}

const some = (count: string, more: Record<string, string>) => Array.from({ length: Number(count) }, () => member(more));
const all = cluster(some(web, { TUAN_WORKERS: "off" }), some(workers, { TUAN_WORKERS: "on" }));
/** How long whoever shares out requests to us has to notice: as for a single process. */
const notice = Number(process.env["TUAN_DRAIN_MS"] || 3_000);
let leaving = false;
const end = async (after: number) => {
  if (leaving) return;
  leaving = true;
  // The processes go on until the balancer has answered what it took: told first, they would be out of its list at once.
  await all.front.leave(pause(after));
  ending = true;
  await all.end("SIGTERM");
  await all.front.close();
  process.exit(0);
};
process.on("SIGTERM", () => void end(notice));
process.on("SIGINT", () => void end(0));
let rolling: Promise<void> | null = null;
// Twice at one time, it could replace both web processes at once.
process.on("SIGHUP", () => void (leaving || (rolling ??= all.roll().finally(() => (rolling = null)))));
// Before the system gives its processes ports of theirs, of which this could be one.
const port = await all.front.listen(Number(process.env["PORT"] ?? 3000));
await all.start();
console.log(`Tuan answers on port ${port}: ${web} web processes, ${workers} workers. To replace them one after the other: kill -HUP ${process.pid}`);
