import type http from "node:http";

const QUIET_MS = 60_000;

/**
 * Keeps a server from taking more connections than it has memory for; whoever comes then is hung up on.
 * @param tell is told that it happens, at most once a minute
 */
export function crowd(server: http.Server, most: number, tell: () => void): void {
  let quiet = false;
  server.maxConnections = most;
  server.on("drop", () => {
    if (quiet) return;
    quiet = true;
    setTimeout(() => (quiet = false), QUIET_MS).unref();
    tell();
  });
}
