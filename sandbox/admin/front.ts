import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream";
import { APP_BRIDGE_CDN, BRIDGE_PATH, rewriteHeaders } from "./front-headers";
import { html } from "./html";
import { replaceStream } from "./replace-stream";

export type FrontOptions = {
  /** The app's private address, read for every request: a restarted app may stand on another port. */
  target(): string;
  origins(): { shell: string; front: string };
  /** The App Bridge stand-in, bundled. */
  bridge: string;
  clockOffset(): number;
};

const isHtml = (message: IncomingMessage) => /^text\/html\b/i.test(message.headers["content-type"] ?? "");

function unreachable(response: ServerResponse, error: NodeJS.ErrnoException): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { "content-type": "text/html; charset=utf-8", "retry-after": "2" });
  const page = html`<!doctype html><meta charset="utf-8"><title>The app does not answer</title><body style="font:15px/1.5 system-ui;padding:3rem"><h1 style="font-size:1.1rem">The app does not answer</h1><p>It may still be starting, or has stopped (${error.code ?? error.message}). Reload in a moment.</p>`;
  response.end(page.text);
}

function requestHeaders(request: IncomingMessage): http.OutgoingHttpHeaders {
  const headers: http.OutgoingHttpHeaders = { ...request.headers };
  // A document must arrive readable, since its App Bridge address is replaced on the way.
  if (/text\/html|^\*\/\*$/.test(request.headers.accept ?? "*/*")) headers["accept-encoding"] = "identity";
  headers["x-forwarded-for"] = [request.headers["x-forwarded-for"], request.socket.remoteAddress].filter(Boolean).join(", ");
  return headers;
}

/**
 * What the frame and the shop's extensions load instead of the app: a reverse proxy that changes only what ties an
 * embedded app to Shopify's own hosts. Host is kept, because Remix compares Origin with Host and the app knows itself
 * by this address (SHOPIFY_APP_URL).
 */
export function createFront(options: FrontOptions): { request: RequestListener; upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void } {
  const connect = (request: IncomingMessage, headers: http.OutgoingHttpHeaders) => {
    const { hostname, port } = new URL(options.target());
    return http.request({ hostname, port, method: request.method, path: request.url, headers, agent: false });
  };

  function serveBridge(response: ServerResponse): void {
    const settings = `const SHELL_ORIGIN=${JSON.stringify(options.origins().shell)},CLOCK_OFFSET=${options.clockOffset()};`;
    response.writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
    response.end(`(()=>{${settings}\n${options.bridge}})();`);
  }

  function request(incoming: IncomingMessage, response: ServerResponse): void {
    if (incoming.url?.split("?")[0] === BRIDGE_PATH) return serveBridge(response);
    const outgoing = connect(incoming, requestHeaders(incoming));
    outgoing.on("error", (error) => unreachable(response, error));
    outgoing.on("response", (answer) => {
      const origins = options.origins();
      const headers = rewriteHeaders(answer.headers, origins);
      const rewritten = isHtml(answer) && !answer.headers["content-encoding"];
      if (rewritten && incoming.method !== "HEAD") delete headers["content-length"];
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers);
      const finished = (error?: Error | null) => error && response.destroy();
      if (rewritten) pipeline(answer, replaceStream(APP_BRIDGE_CDN, origins.front + BRIDGE_PATH), response, finished);
      else pipeline(answer, response, finished);
    });
    response.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  }

  function upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const outgoing = connect(incoming, incoming.headers);
    const drop = () => socket.destroy();
    outgoing.on("error", drop);
    // An app that declines answers with a plain response.
    outgoing.on("response", drop);
    outgoing.on("upgrade", (answer: IncomingMessage, upstream: Socket, first: Buffer) => {
      const lines = answer.rawHeaders.reduce<string[]>((all, value, index, list) => (index % 2 ? all : [...all, `${value}: ${list[index + 1]}`]), []);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
      if (first.length) socket.write(first);
      if (head.length) upstream.write(head);
      pipeline(upstream, socket, () => socket.destroy());
      pipeline(socket, upstream, () => upstream.destroy());
    });
    outgoing.end();
  }

  return { request, upgrade };
}
