import http from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_MS } from "../../app/connections";
import { departure } from "../../app/departure";

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 5_000;
/** A process that is slow once is not gone; one that says it is ending is, and so is one that nobody listens for. */
const MISSES = 3;
/** Of a balancer that leaves: how long the last requests may take. */
const FAREWELL_MS = 20_000;

export type Front = {
  listen(port: number): Promise<number>;
  /** Whether requests are sent there now. */
  ready(url: string): boolean;
  /**
   * Takes no more requests, and fails none: until `noticed` it says on /readyz that it is leaving and goes on, then it
   * answers what it has. Only afterwards may the processes be told to end.
   */
  leave(noticed: Promise<unknown>): Promise<void>;
  close(): Promise<void>;
};

/**
 * A small balancer: each request goes to the next process whose /readyz answered 200. It tries nothing
 * twice, so whatever a process fails, the caller sees.
 * @param urls the web processes' addresses by now: who is started again has another one
 */
export function front(urls: () => readonly string[]): Front {
  const agent = new http.Agent({ keepAlive: true });
  const able = new Set<string>();
  let next = 0;

  const misses = new Map<string, number>();
  const asking = new Set<string>();
  const here = () => urls().filter((url) => able.has(url));

  const look = async (url: string) => {
    if (asking.has(url)) return;
    asking.add(url);
    const state = await readiness(url);
    asking.delete(url);
    misses.set(url, state === "unsure" ? (misses.get(url) ?? 0) + 1 : 0);
    if (state === "ready") able.add(url);
    else if (state === "leaving" || misses.get(url)! >= MISSES) able.delete(url);
  };
  const lookAtAll = () => {
    const now = new Set(urls());
    for (const url of misses.keys()) {
      if (now.has(url)) continue;
      able.delete(url);
      misses.delete(url);
    }
    now.forEach((url) => void look(url));
  };
  const looking = setInterval(lookAtAll, LOOK_EVERY_MS);

  let leaving = false;
  const server = http.createServer({ keepAliveTimeout: KEPT_MS });
  const depart = departure(server);
  server.on("request", (incoming, outgoing) => {
    // Asked of itself: one process of several that leaves is no reason to send requests elsewhere.
    if (incoming.url === "/readyz") {
      const ready = !leaving && here().length > 0;
      return void outgoing.writeHead(ready ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify(ready ? { ready } : { ready, reason: leaving ? "draining" : "processes" }));
    }
    const ready = here();
    const url = ready[next++ % ready.length];
    if (url === undefined) return void outgoing.writeHead(503).end();
    const { hostname, port } = new URL(url);
    const request = http.request({ agent, hostname, port, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, "x-forwarded-for": [incoming.headers["x-forwarded-for"] ?? [], incoming.socket.remoteAddress ?? []].flat().join(", ") } }, (answer) => {
      const { connection: _connection, ...headers } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(outgoing);
      answer.on("error", () => outgoing.destroy());
    });
    request.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(request);
  });
  return {
    listen: (port) => new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))),
    ready: (url) => able.has(url),
    leave: (noticed) => {
      leaving = true;
      return depart(noticed, FAREWELL_MS);
    },
    close: () => {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const readiness = (url: string) =>
  new Promise<"ready" | "leaving" | "unsure">((resolve) => {
    const request = http.get(new URL("/readyz", url), { agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("close", () => resolve(!response.complete ? "unsure" : response.statusCode === 200 ? "ready" : text.includes("draining") ? "leaving" : "unsure"));
    });
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error("slow")));
    request.on("error", (error) => resolve((error as NodeJS.ErrnoException).code === "ECONNREFUSED" ? "leaving" : "unsure"));
  });
