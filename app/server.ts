import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import pino from "pino";
import { send, toRequest } from "./answers";
import { EnvError, env } from "./config/env.server";
import { callers } from "./callers";
import { attend, KEPT_MS } from "./connections";
import { crowd } from "./crowd";
import { departure } from "./departure";
import { traceOf } from "./domain/cause";
import type { From } from "./doors/house";
import { files } from "./files";
import { safeHeaders } from "./safe-headers";

// The one server: hot doors first, then files, then Remix. The same in production, in the sandbox and, with Vite in
// middleware mode, under `shopify app dev`, so that the doors behave alike everywhere.

type Entry = {
  hotDoor(request: Request, from: From): Promise<Response | null>;
  adminRequest(request: Request, from: From, answer: (request: Request) => Promise<Response>): Promise<Response>;
  log: { info(words: string): void; warn(words: string): void; error(fields: object, words: string): void };
  drain(): void;
  countTimers(theirs: () => number): void;
  startWork(): { leave(): Promise<void>; close(): Promise<void>; owing(): number };
};
const entryOf = (build: ServerBuild) => build.entry.module as unknown as Entry;

/** A request that has not arrived whole by then is given up: nobody holds a connection open a byte at a time. */
const PATIENCE_MS = 30_000;
/**
 * Two minutes in which nothing of an answer is taken. Not less: a telephone that gets 2 KB a second takes the 200 KB which
 * wait for it in the system's own buffers before we see any of it go. Nobody who calls us sends requests on before they are
 * answered, neither browsers nor balancers; eight are more than anybody honest needs.
 */
const FAIRNESS = { atOnce: 8, looks: 8, everyMs: 15_000 };
/** Of a server that leaves: how long the last requests may take. */
const FAREWELL_MS = 20_000;
/** Methods that a Request cannot carry; nothing here answers to them. */
const FOREIGN = new Set(["TRACE", "TRACK", "CONNECT"]);

async function main() {
  // A database file that is made here, and its log, are its owner's alone.
  process.umask(0o077);
  const settings = env();
  const root = process.cwd();
  const server = http.createServer({ requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS / 2, connectionsCheckingInterval: PATIENCE_MS / 6, keepAliveTimeout: KEPT_MS });
  const closeServer = departure(server);
  const vite =
    settings.nodeEnv === "development" ? await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" }) : null;
  const load = (): Promise<ServerBuild> => (vite ? (vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown>) : import(path.join(root, "build/server/index.js"))) as Promise<ServerBuild>;
  const first = await load();
  const { log } = entryOf(first);
  crowd(server, settings.maxConnections, () => log.warn("more connections than TUAN_MAX_CONNECTIONS: hung up on some"));
  const handler = createRequestHandler(vite ? load : first, settings.nodeEnv);
  const work = entryOf(first).startWork();
  entryOf(first).countTimers(work.owing);
  const from = callers(settings.trustedProxies);
  const sendFile = files(path.join(root, "build/client"));
  const headers = Object.entries(safeHeaders(settings.shopify.appUrl));

  attend(server, FAIRNESS, async (req, res) => {
    try {
      for (const [name, value] of headers) res.setHeader(name, value);
      if (FOREIGN.has(req.method ?? "")) return void res.writeHead(405, { allow: "GET, HEAD, POST" }).end();
      const request = toRequest(req, res, settings.shopify.appUrl);
      const entry = entryOf(vite ? await load() : first);
      const caller = from(req);
      const remix = () => entry.adminRequest(request, caller, (asked) => handler(asked));
      const hot = await entry.hotDoor(request, caller);
      if (hot) return await send(hot, res);
      if (vite) return vite.middlewares(req, res, async () => send(await remix(), res));
      if (await sendFile(req, res)) return;
      await send(await remix(), res);
    } catch (error) {
      log.error({ error: traceOf(error) }, "a request failed");
      // Half an answer must not look like a whole one.
      if (res.headersSent) return void res.destroy();
      res.statusCode = 500;
      res.end();
    }
  });
  server.listen(settings.port, settings.host, () => {
    // With PORT=0 the system has chosen it: whoever started us learns it here.
    const { port } = server.address() as AddressInfo;
    log.info(`Tuan listens on ${settings.host}:${port}`);
    if (process.connected) process.send?.({ listensOn: port });
  });

  let leaving = false;
  const leave = async (notice: number) => {
    if (leaving) return;
    leaving = true;
    entryOf(first).drain();
    await Promise.all([work.leave(), closeServer(pause(notice), FAREWELL_MS), vite?.close()]);
    // Last, for the last requests need it.
    await work.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => leave(settings.drainMs));
  process.on("SIGINT", () => leave(0));
}

main().catch((error: unknown) => {
  // Wrong settings are for a person to read; anything else is a line of the log.
  if (error instanceof EnvError) console.error(error.message);
  else pino({ base: null }).fatal({ error: traceOf(error) }, "the server could not start");
  process.exit(1);
});
