import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createReadableStreamFromReadable, createRequestHandler, writeReadableStreamToWritable, type ServerBuild } from "@remix-run/node";
import pino from "pino";
import { EnvError, env } from "./config/env.server";
import { callers } from "./callers";
import { crowd } from "./crowd";
import { departure } from "./departure";
import { traceOf } from "./domain/cause";
import type { From } from "./doors/house";
import { safeHeaders } from "./safe-headers";

// The one server: hot doors first, then files, then Remix. The same in production, in the sandbox and, with Vite in
// middleware mode, under `shopify app dev`, so that the doors behave alike everywhere.

type Entry = {
  hotDoor(request: Request, from: From): Promise<Response | null>;
  adminRequest(request: Request, from: From, answer: (request: Request) => Promise<Response>): Promise<Response>;
  log: { info(words: string): void; warn(words: string): void; error(fields: object, words: string): void };
  drain(): void;
  startWork(): { leave(): Promise<void>; close(): Promise<void> };
};
const entryOf = (build: ServerBuild) => build.entry.module as unknown as Entry;

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".ico": "image/x-icon", ".json": "application/json" };
/** A request that has not arrived whole by then is given up: nobody holds a connection open a byte at a time. */
const PATIENCE_MS = 30_000;
/** Of a server that leaves: how long the last requests may take. */
const FAREWELL_MS = 20_000;
/** Methods that a Request cannot carry; nothing here answers to them. */
const FOREIGN = new Set(["TRACE", "TRACK", "CONNECT"]);

async function main() {
  // A database file that is made here, and its log, are its owner's alone.
  process.umask(0o077);
  const settings = env();
  const root = process.cwd();
  const server = http.createServer({ requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS / 2, connectionsCheckingInterval: PATIENCE_MS / 6 });
  const closeServer = departure(server);
  const vite =
    settings.nodeEnv === "development" ? await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" }) : null;
  const load = (): Promise<ServerBuild> => (vite ? (vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown>) : import(path.join(root, "build/server/index.js"))) as Promise<ServerBuild>;
  const first = await load();
  const { log } = entryOf(first);
  crowd(server, settings.maxConnections, () => log.warn("more connections than TUAN_MAX_CONNECTIONS: hung up on some"));
  const handler = createRequestHandler(vite ? load : first, settings.nodeEnv);
  const work = entryOf(first).startWork();
  const from = callers(settings.trustedProxies);
  const headers = Object.entries(safeHeaders(settings.shopify.appUrl));

  server.on("request", async (req, res) => {
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
      if (await sendFile(path.join(root, "build/client"), req, res)) return;
      await send(await remix(), res);
    } catch (error) {
      log.error({ error: traceOf(error) }, "a request failed");
      if (!res.headersSent) res.statusCode = 500;
      res.end();
    }
  });
  server.listen(settings.port, settings.host, () => log.info(`Tuan listens on ${settings.host}:${settings.port}`));

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

function toRequest(req: http.IncomingMessage, res: http.ServerResponse, origin: string): Request {
  const headers = new Headers();
  for (let i = 0; i < req.rawHeaders.length; i += 2) headers.append(req.rawHeaders[i]!, req.rawHeaders[i + 1]!);
  const gone = new AbortController();
  res.on("close", () => gone.abort());
  const bodied = req.method !== "GET" && req.method !== "HEAD";
  // Absolute-form and odd targets must not choose another origin.
  const target = req.url?.startsWith("/") ? req.url : "/";
  return new Request(new URL(origin.replace(/\/$/, "") + target), { method: req.method, headers, signal: gone.signal, ...(bodied ? { body: createReadableStreamFromReadable(req), duplex: "half" } : {}) } as RequestInit);
}

async function send(response: Response, res: http.ServerResponse) {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) name === "set-cookie" ? res.appendHeader(name, value) : res.setHeader(name, value);
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

/** @returns the path an address asks for, or null when it is not written as one */
function pathOf(url: string): string | null {
  try {
    return path.normalize(decodeURIComponent(url.split("?")[0]!));
  } catch {
    return null;
  }
}

/** Built files of the admin. @returns false when there is no such file */
async function sendFile(folder: string, req: http.IncomingMessage, res: http.ServerResponse): Promise<boolean> {
  if (req.method !== "GET" && req.method !== "HEAD") return false;
  const name = pathOf(req.url ?? "/");
  if (name === null) return false;
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) || !(await stat(file).catch(() => null))?.isFile()) return false;
  res.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
  res.setHeader("cache-control", name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  if (req.method === "HEAD") res.end();
  else createReadStream(file).pipe(res);
  return true;
}

main().catch((error: unknown) => {
  // Wrong settings are for a person to read; anything else is a line of the log.
  if (error instanceof EnvError) console.error(error.message);
  else pino({ base: null }).fatal({ error: traceOf(error) }, "the server could not start");
  process.exit(1);
});
