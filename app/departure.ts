import type http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** How often connections that have gone quiet are looked for while the last requests are answered. */
const LOOK_EVERY_MS = 50;

/**
 * Lets a server leave without failing a request. Whoever sends them here learns of it in three ways: /readyz answers
 * 503, each answer asks to close its connection, and only after a while nothing is taken any more.
 * @param server as yet without listeners of its own for requests, so that each is seen here first
 * @returns closes the server: it goes on taking requests until `noticed`, then it answers those it has, for at most
 * `patience` milliseconds
 */
export function departure(server: http.Server): (noticed: Promise<unknown>, patience: number) => Promise<void> {
  let leaving = false;
  const open = new Set<http.ServerResponse>();
  server.on("request", (_request, response) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    if (leaving) response.shouldKeepAlive = false;
  });
  return async (noticed, patience) => {
    leaving = true;
    for (const response of open) response.shouldKeepAlive = false;
    await noticed;
    let gone = false;
    const closed = new Promise<void>((resolve) => server.close(() => resolve(void (gone = true))));
    for (let waited = 0; !gone; waited += LOOK_EVERY_MS) {
      // A connection whose answer had begun before it could say "close" is closed once it is idle.
      if (waited < patience) server.closeIdleConnections();
      else server.closeAllConnections();
      await Promise.race([closed, pause(LOOK_EVERY_MS)]);
    }
  };
}
