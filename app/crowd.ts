import type http from "node:http";

const QUIET_MS = 60_000;
/** Of the places of a server: how many may be taken before connections that only wait give up theirs. */
const COMFORTABLE = 0.9;

/**
 * Keeps a server from taking more connections than it has memory for; whoever comes then is hung up on. When few places are
 * left, connections whose answers are all through, and which were kept for requests to come, are closed for those who do come.
 * @param tell is told that somebody was hung up on, at most once a minute
 */
export function crowd(server: http.Server, most: number, tell: () => void): void {
  let open = 0;
  let quiet = false;
  server.maxConnections = most;
  server.on("connection", (socket) => {
    open += 1;
    socket.once("close", () => (open -= 1));
    if (open >= most * COMFORTABLE) server.closeIdleConnections();
  });
  server.on("drop", () => {
    if (quiet) return;
    quiet = true;
    setTimeout(() => (quiet = false), QUIET_MS).unref();
    tell();
  });
}
