import type { ReadStream } from "node:fs";
import type http from "node:http";
import { pipeline } from "node:stream/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";

/** What is written at once: small, so that a slow reader is seen to take something (app/connections.ts). */
export const PIECE = 16 * 1024;

/** @returns what came, as the doors and Remix read it; its signal tells when whoever asks has gone. @param origin ours */
export function toRequest(req: http.IncomingMessage, res: http.ServerResponse, origin: string): Request {
  const headers = new Headers();
  for (let i = 0; i < req.rawHeaders.length; i += 2) headers.append(req.rawHeaders[i]!, req.rawHeaders[i + 1]!);
  const gone = new AbortController();
  res.on("close", () => gone.abort());
  const bodied = req.method !== "GET" && req.method !== "HEAD";
  // Absolute-form and odd targets must not choose another origin.
  const target = req.url?.startsWith("/") ? req.url : "/";
  return new Request(new URL(origin.replace(/\/$/, "") + target), { method: req.method, headers, signal: gone.signal, ...(bodied ? { body: createReadableStreamFromReadable(req), duplex: "half" } : {}) } as RequestInit);
}

/** Sends an answer as fast as it is taken; when its reader goes, its body is let go of. */
export async function send(response: Response, res: http.ServerResponse): Promise<void> {
  const { body } = response;
  if (res.destroyed) return body?.cancel();
  res.statusCode = response.status;
  for (const [name, value] of response.headers) name === "set-cookie" ? res.appendHeader(name, value) : res.setHeader(name, value);
  if (!body) return void res.end();
  const reader = body.getReader();
  let awake = () => {};
  res.on("drain", () => awake());
  res.once("close", () => {
    awake();
    reader.cancel().catch(() => undefined);
  });
  // A body may fail because its reader has gone: then that is no fault.
  const read = () => reader.read().catch((error: unknown) => (res.destroyed ? ({ done: true } as const) : Promise.reject(error)));
  for (let next = await read(); !next.done; next = await read()) {
    for (let at = 0; at < next.value.length && !res.destroyed; at += PIECE) {
      if (!res.write(next.value.subarray(at, at + PIECE)) && !res.destroyed) await new Promise<void>((resolve) => (awake = resolve));
    }
  }
  if (!res.destroyed) res.end();
}

/** Sends a file, and closes it whoever goes first. */
export async function sendStream(file: ReadStream, res: http.ServerResponse): Promise<void> {
  await pipeline(file, res).catch((error: NodeJS.ErrnoException) => {
    // Who asked has gone: that is no fault.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}
