import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../../sandbox/root";

/** @returns a port that nobody listened on a moment ago */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Looks again and again until something is there. @throws after a minute, with `words` */
export async function until<T>(look: () => Promise<T | null | undefined | false> | T | null | undefined | false, words: () => string): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(words());
    await pause(25);
  }
}

/** A command as an operator types it, in a group of its own so that nothing of it is left behind. */
export function command(file: string, args: string[], env: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  const child: ChildProcess = spawn(file, args, { cwd: ROOT, env: { PATH, HOME, ...env } as unknown as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (part: string) => (said += part));
  const running = () => child.exitCode === null && child.signalCode === null;
  const ended = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  return {
    pid: child.pid!,
    running,
    ended,
    said: () => said,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Ends whatever is left of it. */
    async sweep() {
      try {
        process.kill(-child.pid!, "SIGKILL");
      } catch {
        // Nothing was left.
      }
      if (running()) await ended;
    },
  };
}
