import type { ChildProcess } from "node:child_process";

/** Where nobody listens: what is sent to a process that does not run must not reach whoever has its port by now. */
export const NOWHERE = "http://127.0.0.1:2";

/**
 * The system gives a server its port (PORT=0), and the server tells it to its parent: a port that was looked for before
 * could be somebody else's by then.
 * @param child a server with a channel to us (stdio "ipc")
 * @returns its address; NOWHERE before it listens, and once it has ended
 */
export function listensOn(child: ChildProcess): () => string {
  let port: number | null = null;
  let ended = false;
  child.on("message", (message: { listensOn?: number }) => (port = message.listensOn ?? port));
  child.once("exit", () => (ended = true));
  return () => (port === null || ended ? NOWHERE : `http://127.0.0.1:${port}`);
}
