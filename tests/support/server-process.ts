import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../../sandbox/root";

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
    /**
     * @param words what it says before its port, which the system has chosen
     * @throws when it ends without saying so
     */
    port: (words = "Tuan listens on 127.0.0.1:") =>
      until(() => {
        if (!running()) throw new Error(said);
        return Number(new RegExp(`${words}(\\d+)`).exec(said)?.[1]);
      }, () => said),
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
