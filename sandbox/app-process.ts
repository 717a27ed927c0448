import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import path from "node:path";
import { AppLog } from "./app-log";
import { listensOn, NOWHERE } from "./listens-on";
import { ROOT } from "./root";

const START_BOUND_MS = 60_000;
const SETTLE_BOUND_MS = 60_000;
const LOOK_EVERY_MS = 25;

export type AppProcess = {
  /** Another one after each start; where nobody listens, while it does not run. */
  readonly url: string;
  running(): boolean;
  /** @param settings of the environment that change, for this start and later ones */
  start(settings?: Record<string, string>): Promise<void>;
  /** @returns the code it ended with; null when the signal ended it, or nothing ran */
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  settle(): Promise<void>;
  moveClock(offset: number): Promise<void>;
  log(): string;
};

type Health = { ok: boolean; due: { inbox: number; outbox: number; timers: number } };

const preload = (name: string) => ["--import", path.join(ROOT, "sandbox/preload", name)];

/**
 * The built app as a process of its own, with nothing in it changed: two preloads move its clock and send its calls to
 * the stand-in.
 * @param entry the built server
 * @param environment the whole environment of the app; nothing of ours leaks in
 * @param offset the sandbox's clock at each start
 */
export function appProcess(options: { entry: string; environment: Record<string, string>; offset: () => number }): AppProcess {
  const log = new AppLog();
  let child: ChildProcess | null = null;
  let url = () => NOWHERE;
  const alive = () => child !== null && child.exitCode === null && child.signalCode === null;
  const fail = (what: string) => new Error(`sandbox: ${what}\n--- the app's last words ---\n${log.tail()}`);

  async function health(): Promise<Health | null> {
    try {
      const response = await fetch(`${url()}/healthz`, { signal: AbortSignal.timeout(5_000) });
      return response.ok ? ((await response.json()) as Health) : null;
    } catch {
      return null; // not listening (yet): the callers' bound decides
    }
  }

  async function until(bound: number, failure: string, look: () => Promise<boolean>) {
    const end = performance.now() + bound;
    while (!(await look())) {
      if (!alive()) throw fail("the app ended by itself");
      if (performance.now() > end) throw fail(failure);
      await pause(LOOK_EVERY_MS);
    }
  }

  return {
    get url() {
      return url();
    },
    running: alive,
    log: () => log.text(),
    async start(settings = {}) {
      if (alive()) return;
      Object.assign(options.environment, settings);
      const { PATH = "", HOME = "" } = process.env;
      const environment: Record<string, string> = { PATH, HOME, ...options.environment, TUAN_SANDBOX_CLOCK_MS: String(options.offset()) };
      const app = spawn(process.execPath, [...preload("clock.mjs"), ...preload("redirect.mjs"), options.entry], {
        cwd: ROOT, env: environment as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      app.stdout?.on("data", (chunk: Buffer) => log.add(chunk));
      app.stderr?.on("data", (chunk: Buffer) => log.add(chunk));
      url = listensOn(app);
      child = app;
      await until(START_BOUND_MS, "the app did not answer /healthz", async () => (await health()) !== null);
    },
    async kill(signal) {
      if (!child || !alive()) return null;
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
    async settle() {
      if (!alive()) throw fail("the app is not running");
      let idle = 0;
      let last: Health | null = null;
      await until(SETTLE_BOUND_MS, "the app's queues did not come to rest", async () => {
        last = await health();
        idle = last !== null && last.due.inbox + last.due.outbox + last.due.timers === 0 ? idle + 1 : 0;
        return idle >= 2;
      }).catch((error: Error) => {
        throw new Error(`${error.message}\n--- /healthz ---\n${JSON.stringify(last)}`);
      });
    },
    async moveClock(offset) {
      const app = child;
      if (!app || !alive()) return;
      const acknowledged = new Promise<void>((resolve, reject) => {
        const done = (message: unknown) => {
          if ((message as { clockAck?: number }).clockAck !== offset) return;
          app.off("message", done).off("exit", gone);
          resolve();
        };
        const gone = () => reject(fail("the app ended while its clock was moved"));
        app.on("message", done).once("exit", gone);
      });
      app.send({ clockOffsetMs: offset });
      await acknowledged;
    },
  };
}
